/** What a settled execution plan holds, as it stays. */
export type ExecutionContent = {
  format: 1
  plan: string
  planTitle: string
  year: number
  lines: ExecutionLine[]
}

export const CHOICES = ['carryOver', 'drop', 'add'] as const
export type Choice = (typeof CHOICES)[number]

export type ExecutionLine = {
  code: string
  title: string
  theme: string
  owner: string
  choice: Choice
  reason: string
  origin: string
}

/** What is new, what went on and what fell away, compared with the year before. */
export type YearsCompared = { added: string[]; continued: string[]; gone: string[] }

type Compared = { code: string; title: string; choice: Choice | null }

/** Compares what is done in two years, by code where there is one and by name otherwise. */
export function compareYears(before: readonly Compared[], after: readonly Compared[]): YearsCompared {
  const done = (lines: readonly Compared[]) => lines.filter(({ choice }) => choice !== 'drop')
  const keyOf = ({ code, title }: Compared) => code || title.trim().toLowerCase()
  const [earlier, later] = [done(before), done(after)]
  const keys = (lines: readonly Compared[]) => new Set(lines.map(keyOf))
  const [was, is] = [keys(earlier), keys(later)]
  const nameOf = ({ code, title }: Compared) => [code, title].filter(Boolean).join(' ')
  return {
    added: later.filter((line) => !was.has(keyOf(line))).map(nameOf),
    continued: later.filter((line) => was.has(keyOf(line))).map(nameOf),
    gone: earlier.filter((line) => !is.has(keyOf(line))).map(nameOf),
  }
}
