/** Connection trouble as the operating system names it. */
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])

/** Connection trouble as PostgreSQL names it: 08 connection, 57P stopped or starting, 53 out of memory, disk or connections. */
const SERVER_CODES = /^(08...|57P0[1-5]|53[0-9A-Z]{3})$/

/** Connection trouble as the driver names it. */
const DRIVER_WORDS =
  /^Connection terminated|^Client (has encountered a connection error|was closed)|^timeout exceeded when trying to connect|after calling end on the pool/

/** Whether this failure is the database being away for a while, so that the right answer is "try again soon" (503). */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code && SERVER_CODES.test(code)) return true
  if (code && SYSTEM_CODES.has(code)) return code !== 'ENOENT' || syscall === 'connect'
  return DRIVER_WORDS.test(error.message)
}
