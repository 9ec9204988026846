import type { Day } from '../../../shared/days.ts'

/** What becomes of a record when the work of one person is handed to another; 'hidden' is hidden to whoever takes over. */
export type HandoverOutcome = 'moved' | 'already-moved' | 'closed' | 'hidden'

type Handled = {
  handlerId: string | null
  closedOn: Day | null
  mergedInto: string | null
  isRestricted: boolean
  /** Whether whoever takes over was let in to it by name. */
  isNamed: boolean
}

/** Decided for each record apart, at the moment that its turn comes. */
export function outcomeOf(record: Handled, from: string): HandoverOutcome {
  if (record.closedOn || record.mergedInto) return 'closed'
  if (record.handlerId !== from) return 'already-moved'
  return record.isRestricted && !record.isNamed ? 'hidden' : 'moved'
}
