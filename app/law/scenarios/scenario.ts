import type { EquatedDay } from '../equated-days.ts'
import type { DeadlineRequest } from '../request.ts'

/** One deadline, worked out by hand from the law, with the reason where it is not obvious. */
export type Scenario = DeadlineRequest & {
  raw: string
  end: string
  why: string
  /** The date is to be verified. */
  verify?: true
  /** The end is provisional. */
  open?: true
  equatedDays?: readonly EquatedDay[]
}
