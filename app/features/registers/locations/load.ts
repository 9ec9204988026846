import { addDays, daysBetween } from '../../../law/index.ts'
import type { Day } from '../../../shared/days.ts'

/** An event at a location, as its file says it: the days follow one another from the first. */
export type PlannedEvent = {
  number: string
  name: string
  state: string
  startsOn: Day
  days: number
  visitors: number
}

export type LoadedEvent = PlannedEvent & {
  endsOn: Day
  /** Days of rest since the event before it; nothing for the first. */
  restBefore?: number
  isTooSoon: boolean
}

export type Load = { year: number; events: LoadedEvent[]; daysUsed: number; daysLeft: number }

/**
 * How much of what a location can bear in a year is used by the events there. Only the days in that year count; an event
 * that comes sooner than the days of rest allow is marked.
 */
export function loadIn(
  year: number,
  events: readonly PlannedEvent[],
  limits: { maxDays: number; restDays: number },
): Load {
  const inOrder = [...events].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const loaded = inOrder.map((event, at): LoadedEvent => {
    const before = inOrder[at - 1]
    const restBefore = before && daysBetween(lastDay(before), event.startsOn) - 1
    return {
      ...event,
      endsOn: lastDay(event),
      ...(restBefore === undefined ? {} : { restBefore }),
      isTooSoon: restBefore !== undefined && restBefore < limits.restDays,
    }
  })
  const inYear = loaded.filter((event) => daysIn(year, event) > 0)
  const daysUsed = inYear.reduce((sum, event) => sum + daysIn(year, event), 0)
  return { year, events: inYear, daysUsed, daysLeft: limits.maxDays - daysUsed }
}

const lastDay = ({ startsOn, days }: PlannedEvent): Day => addDays(startsOn, days - 1)

/** How many days of an event fall in a year. */
function daysIn(year: number, event: PlannedEvent): number {
  const from = event.startsOn > `${year}-01-01` ? event.startsOn : `${year}-01-01`
  const to = lastDay(event) < `${year}-12-31` ? lastDay(event) : `${year}-12-31`
  return Math.max(0, daysBetween(from, to) + 1)
}
