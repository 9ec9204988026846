import type { Day } from '../../../shared/days.ts'
import { daysOf } from '../../../shared/periods.ts'

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
