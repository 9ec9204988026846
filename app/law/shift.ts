import type { Calendar } from './calendar.ts'
import type { DayNumber } from './days.ts'
import type { ReadRequest } from './read-request.ts'
import type { Length } from './words.ts'

/** The longest terms that the Termijnenwet is about: artikel 4, onder a. */
const LONGEST: Partial<Record<Length['unit'], number>> = { days: 90, weeks: 12, months: 3 }

/** From so many days on, every term holds two working days. */
const SURELY_TWO_WORKING_DAYS = 14

/** Whether a term of this length is too long for the Termijnenwet, or counted in hours or years. */
export function isBeyondAtw({ value, unit }: Length): boolean {
  return value > (LONGEST[unit] ?? 0)
}

/** Where a term ends after the Termijnenwet, or after the law's own rule about weekends. */
export type Shifted = {
  end: DayNumber
  /** The last days that could not be the end. */
  skipped: DayNumber[]
  /** It also had to be longer to hold two working days: artikel 2. */
  isStretched: boolean
}

/** Moves the end of a term to the day the Termijnenwet says. `from` is the day before its first day. */
export function shift(
  { rule, atw, length }: ReadRequest,
  from: DayNumber,
  rawEnd: DayNumber,
  calendar: Calendar,
): Shifted {
  const stays = { end: rawEnd, skipped: [], isStretched: false }
  if (atw === 'not' || rule.backwards) return stays
  if (atw === 'applies' && isBeyondAtw(length)) return stays
  const skipped: DayNumber[] = []
  let isStretched = false
  for (let end = rawEnd; ; end += 1) {
    if (!calendar.isWorkingDay(end)) {
      skipped.push(end)
    } else if (atw === 'applies' && mustHoldTwo(length) && countWorkingDays(from, end, calendar) < 2) {
      skipped.push(end)
      isStretched = true
    } else {
      return { end, skipped, isStretched }
    }
  }
}

/** Artikel 2 is about terms of at least three days. */
function mustHoldTwo({ value, unit }: Length): boolean {
  return unit !== 'days' || value >= 3
}

function countWorkingDays(from: DayNumber, end: DayNumber, calendar: Calendar): number {
  if (end - from >= SURELY_TWO_WORKING_DAYS) return 2
  let count = 0
  for (let day = from + 1; day <= end; day += 1) if (calendar.isWorkingDay(day)) count += 1
  return count
}
