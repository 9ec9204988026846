/** The first and last day of what the periods of a series cover; nothing when none of them has a year. */
export function spanOf(periods: readonly string[]): { startsOn: string; endsOn: string } | undefined {
  const dated = periods.filter((period) => /^\d{4}/.test(period) && !period.endsWith('-target'))
  if (dated.length === 0) return undefined
  const starts = dated.map(firstDay).sort()
  const ends = dated.map(lastDay).sort()
  return { startsOn: starts[0]!, endsOn: ends.at(-1)! }
}

function firstDay(period: string): string {
  const [year, part] = [period.slice(0, 4), period.slice(5)]
  if (/^Q[1-4]$/.test(part)) return `${year}-${two(Number(part[1]) * 3 - 2)}-01`
  if (/^\d{2}$/.test(part)) return `${year}-${part}-01`
  return /^\d{2}-\d{2}$/.test(part) ? period : `${year}-01-01`
}

function lastDay(period: string): string {
  const [year, part] = [period.slice(0, 4), period.slice(5)]
  if (/^Q[1-4]$/.test(part)) return endOfMonth(year, Number(part[1]) * 3)
  if (/^\d{2}$/.test(part)) return endOfMonth(year, Number(part))
  return /^\d{2}-\d{2}$/.test(part) ? period : `${year}-12-31`
}

const two = (number: number) => String(number).padStart(2, '0')

/** Day nought of the next month is the last of this one. */
const endOfMonth = (year: string, month: number) =>
  `${year}-${two(month)}-${two(new Date(Date.UTC(Number(year), month, 0)).getUTCDate())}`
