import { addDays, daysBetween, isWorkingDay } from '../../../law/index.ts'
import type { Day } from '../../../shared/days.ts'

/** A term that has passed is told of as well: it stays in sight until somebody has dealt with it. */
export const PASSED = -1

/** The threshold that a term has reached: the smallest number of days before its end that is not gone yet. */
export function thresholdReached(warnDays: readonly number[], dueOn: Day, today: Day): number | undefined {
  const left = daysBetween(today, dueOn)
  if (left < 0) return PASSED
  return [...warnDays].sort((a, b) => a - b).find((days) => left <= days)
}

/** The day after which who has not confirmed is gone past: two working days, one when the end is within a week. */
export function escalatesAfter(toldOn: Day, dueOn: Day): Day {
  const days = daysBetween(toldOn, dueOn) <= 7 ? 1 : 2
  let day = toldOn
  for (let counted = 0; counted < days; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) counted += 1
  }
  return day
}
