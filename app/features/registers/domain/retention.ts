import { addDays, addMonths } from '../../../law/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { Retention } from '../declaration.ts'

/** From which day a record is to be destroyed, and the article of a shorter limit when that decides it. */
export type Due = { destroyOn: Day; limitedBy: string }

type Dates = { openedOn: Day; closedOn: Day | null }

/**
 * When a record is to be destroyed: the day after the last on which it is kept, counted from when it was closed. A shorter
 * limit of another law counts from intake and goes first, also for what is still open. Nothing for what is kept for ever,
 * or runs.
 */
export function dueOf({ keep, atMost }: Retention, { openedOn, closedOn }: Dates): Due | undefined {
  const ended = keep !== 'forever' && closedOn ? addDays(plus(closedOn, keep), 1) : undefined
  const limit = atMost && addDays(addMonths(openedOn, atMost.years * 12), 1)
  if (limit && (!ended || limit < ended)) return { destroyOn: limit, limitedBy: atMost.article }
  return ended ? { destroyOn: ended, limitedBy: '' } : undefined
}

function plus(day: Day, { years = 0, months = 0, days = 0 }: Exclude<Retention['keep'], 'forever'>): Day {
  return addDays(addMonths(day, years * 12 + months), days)
}
