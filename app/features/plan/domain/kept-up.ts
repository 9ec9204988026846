import { addMonths } from '../../../law/index.ts'
import type { Day } from '../../../shared/days.ts'

/** An action under way on which nobody changed anything for so many months is not kept up. */
export const MONTHS_TO_KEEP_UP = 3

/** What was changed before this day, and not since, is not kept up. */
export const keptUpSince = (today: Day): Day => addMonths(today, -MONTHS_TO_KEEP_UP)
