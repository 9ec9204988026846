import type { Day } from '../../../shared/days.ts'

export type Frequency = 'year' | 'quarter' | 'month'

/** Which kind of period a label is; nothing for a day, a part of a year or an agreed value. */
export function frequencyOf(period: string): Frequency | undefined {
  if (/^\d{4}$/.test(period)) return 'year'
  if (/^\d{4}-Q[1-4]$/.test(period)) return 'quarter'
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(period) ? 'month' : undefined
}

/** How many periods of a kind a year has. */
export const PER_YEAR: Record<Frequency, number> = { year: 1, quarter: 4, month: 12 }

/** The first and the last day of a year, quarter or month. */
export function daysOf(period: string): { from: Day; to: Day } {
  const year = Number(period.slice(0, 4))
  const frequency = frequencyOf(period)
  const months = 12 / PER_YEAR[frequency!]
  const first =
    frequency === 'year' ? 1 : frequency === 'quarter' ? Number(period.at(-1)) * 3 - 2 : Number(period.slice(5))
  const last = new Date(Date.UTC(year, first - 1 + months, 0)).toISOString().slice(0, 10)
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: last }
}

export type Role = 'before' | 'between' | 'after' | 'outside'

/**
 * What a period is to an effort: before it, after its start, or between: the period in which it began is neither when it
 * did not begin on its first day. What ends after the last day of the judged period stands outside.
 */
export function roleOf(period: string, startsOn: Day, endsOn: Day): Role {
  const { from, to } = daysOf(period)
  if (to < startsOn) return 'before'
  if (from < startsOn) return 'between'
  return to <= endsOn ? 'after' : 'outside'
}
