import type { Day } from '../shared/days.ts'
import type { InterruptingAct } from './rule.ts'

/** From the first up to and including the last day; without a last day it still goes on. */
export type Suspension = { from: Day; to?: Day }

/** Something that is open: an objection, an appeal, a request. It ends on the day it was finally decided. */
export type Pending = { from: Day; to?: Day }

/** An act that makes a limitation run anew from the day after it. */
export type Interruption = { on: Day; by: InterruptingAct }

export type DeadlineRequest = {
  rule: string
  /** The day of the start event; a date-time with offset for a term in hours. */
  start: string
  suspensions?: readonly Suspension[]
  extended?: boolean
  interruptions?: readonly Interruption[]
  pending?: readonly Pending[]
  /** Until when a suspension that still goes on is counted. */
  at?: Day
  parameters?: Readonly<Record<string, number | string | boolean>>
}

export type DeadlineRefusal =
  | 'unknown-rule'
  | 'bad-start'
  | 'start-outside-validity'
  | 'missing-parameter'
  | 'unknown-parameter'
  | 'bad-parameter'
  | 'not-extended'
  | 'bad-suspension'
  | 'bad-interruption'
  | 'bad-pending'
  | 'bad-at'
  | 'cannot-be-suspended'
  | 'cannot-be-extended'
  | 'cannot-be-interrupted'
  | 'cannot-wait'
  | 'out-of-calendar'
