/** One thing that was looked at: how it is, and when it is not well what to do. */
export type Check = {
  name: string
  isOk: boolean
  /** It works, and somebody should look at it all the same. */
  isWarning?: boolean
  says: string
}

/** Checks as lines for a person: ok, see (a warning) or NOT. */
export function checksAsLines(checks: Check[]): string {
  const mark = ({ isOk, isWarning }: Check) => (isOk ? (isWarning ? 'see' : 'ok ') : 'NOT')
  return checks.map((check) => `${mark(check)}  ${check.name.padEnd(12)} ${check.says}\n`).join('')
}
