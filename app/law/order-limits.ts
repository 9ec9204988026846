import type { Day } from '../shared/days.ts'
import { type Outcome, ok, refuse } from '../shared/outcome.ts'
import { type DayNumber, dayNumber, dayOfNumber, plusMonths } from './days.ts'

/**
 * How long an order of the mayor against disturbance may last: artikel 172a, zesde lid, Gemeentewet,
 * https://wetten.overheid.nl/BWBR0005416/2026-06-04#Artikel172a.
 */
const MONTHS_EACH_TIME = 3
const MOST_EXTENSIONS = 3
const MOST_DAYS = 90
const MOST_MONTHS = 24

export type OrderRefusal = 'bad-day' | 'period-too-long' | 'not-connected' | 'too-many-extensions'

/** Checks an order and its extensions (onder a): each three months at most, three extensions at most, without a gap. */
export function checkOrderPeriods(
  periods: readonly { from: Day; to: Day }[],
): Outcome<OrderRefusal, { lastDay: Day; extensionsLeft: number }> {
  let lastDay: DayNumber | undefined
  for (const [index, { from, to }] of periods.entries()) {
    const field = `${index}`
    const first = dayNumber(from)
    const last = dayNumber(to)
    if (first === undefined || last === undefined || last < first) return refuse('bad-day', { field })
    if (lastDay !== undefined && first !== lastDay + 1) return refuse('not-connected', { field })
    // An extension is counted from the end of what it extends, the order itself from its first day.
    if (last > plusMonths(lastDay ?? first, MONTHS_EACH_TIME)) return refuse('period-too-long', { field })
    if (index > MOST_EXTENSIONS) return refuse('too-many-extensions', { field })
    lastDay = last
  }
  if (lastDay === undefined) return refuse('bad-day')
  return ok({ lastDay: dayOfNumber(lastDay), extensionsLeft: MOST_EXTENSIONS - (periods.length - 1) })
}

export type SpreadRefusal = 'bad-day' | 'too-many-days' | 'period-too-long'

/** Checks an order on separate days (onder b): ninety at most, all within twenty-four months. */
export function checkSpreadDays(
  days: readonly Day[],
): Outcome<SpreadRefusal, { used: number; left: number; lastPossible: Day }> {
  const numbers = [...new Set(days.map(dayNumber))]
  if (numbers.length === 0 || numbers.includes(undefined)) return refuse('bad-day')
  const sorted = (numbers as DayNumber[]).sort((a, b) => a - b)
  const lastPossible = plusMonths(sorted[0]!, MOST_MONTHS)
  if (sorted.length > MOST_DAYS) return refuse('too-many-days', { values: { used: sorted.length, most: MOST_DAYS } })
  if (sorted.at(-1)! > lastPossible) {
    return refuse('period-too-long', { values: { lastPossible: dayOfNumber(lastPossible) } })
  }
  return ok({ used: sorted.length, left: MOST_DAYS - sorted.length, lastPossible: dayOfNumber(lastPossible) })
}
