export const LOG_LEVELS = ['error', 'warn', 'info'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

type LogFields = Record<string, string | number | boolean | undefined>

/** Lines about what happens, for machines. Never with names, addresses, queries, bodies or network addresses. */
export type Log = {
  write(level: LogLevel, event: string, fields?: LogFields): void
  error(error: unknown, reference: string): void
}

export type LogOptions = {
  to: { write(text: string): unknown }
  /** The least serious lines that are written. */
  level: LogLevel
  /** For a person at a screen; otherwise one line of JSON each. */
  forPerson: boolean
  now: () => Date
}

export function makeLog({ to, level, forPerson, now }: LogOptions): Log {
  const write: Log['write'] = (of, event, fields = {}) => {
    if (LOG_LEVELS.indexOf(of) > LOG_LEVELS.indexOf(level)) return
    if (!forPerson) {
      to.write(`${JSON.stringify({ time: now().toISOString(), level: of, event, ...fields })}\n`)
      return
    }
    const { stack, ...rest } = fields
    const words = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')
    to.write(`${[event, ...words.map(([name, value]) => `${name}=${value}`)].join(' ')}${stack ? `\n${stack}` : ''}\n`)
  }
  return {
    write,
    error: (error, reference) => write('error', 'failure', { reference, ...describeError(error) }),
  }
}

/**
 * What may be written down of an error. A message of the database can quote the value it stumbled on, so of those only the
 * code and the names of table, column and constraint remain, with the places in our code.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, table, column, constraint, severity } = error as Error & Partial<Record<string, string>>
  const kind = error.name
  if (typeof severity === 'string') return { kind, code, table, column, constraint, stack: placesOf(error) }
  return { kind, code, message: withoutPersons(error.message), stack: placesOf(error) }
}

const placesOf = (error: Error) =>
  error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

/** Mail addresses are the one personal thing that other programs like to quote. */
const withoutPersons = (message: string) => message.replace(/[^\s<>"']+@[^\s<>"']+/g, '…@…')
