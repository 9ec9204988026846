import { daysBetween } from '../../../../law/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'

/** What stands in the register of the council; an amendment is a motion that names the words it changes. */
export const ITEM_KINDS = ['commitment', 'motion', 'amendment', 'question'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** Per kind, from each state the states that can follow; the first named is where a thing of this kind begins. */
export const NEXT_STATES = {
  commitment: { open: ['fulfilled', 'dropped'], fulfilled: ['open'], dropped: ['open'] },
  motion: {
    draft: ['tabled'],
    tabled: ['adopted', 'rejected', 'withdrawn', 'held'],
    held: ['tabled', 'withdrawn'],
    adopted: ['settled'],
    settled: ['adopted'],
    rejected: [],
    withdrawn: [],
  },
  amendment: {
    draft: ['tabled'],
    tabled: ['adopted', 'rejected', 'withdrawn'],
    adopted: ['settled'],
    settled: [],
    rejected: [],
    withdrawn: [],
  },
  question: { draft: ['asked'], asked: ['answered', 'withdrawn'], answered: ['asked'], withdrawn: [] },
} as const satisfies Record<ItemKind, Record<string, readonly string[]>>

export type ItemState =
  | 'open'
  | 'fulfilled'
  | 'dropped'
  | 'draft'
  | 'tabled'
  | 'held'
  | 'adopted'
  | 'settled'
  | 'rejected'
  | 'withdrawn'
  | 'asked'
  | 'answered'

/** The states in which somebody still owes something: an answer, a deed, a change of the plan. */
const OWED: Record<ItemKind, readonly ItemState[]> = {
  commitment: ['open'],
  motion: ['adopted'],
  amendment: ['adopted'],
  question: ['asked'],
}

export const statesOf = (kind: ItemKind) => Object.keys(NEXT_STATES[kind]) as ItemState[]

export const isItemKind = (text: string): text is ItemKind => (ITEM_KINDS as readonly string[]).includes(text)

/** The states that can follow this one. */
export const nextStates = (kind: ItemKind, state: ItemState): readonly ItemState[] =>
  (NEXT_STATES[kind] as Record<string, readonly ItemState[]>)[state] ?? []

export type StepTaken = { to: string; on: string; remark: string; today: Day }

export type StepRefusal = 'not-a-step' | 'not-a-day' | 'in-future' | 'reason-needed'

/** Whether a thing may go from one state to another, told on a day. A step back, or one that ends it undone, says why. */
export function mayTakeStep(
  item: { kind: ItemKind; state: ItemState },
  { to, on, remark, today }: StepTaken,
): Outcome<StepRefusal, ItemState> {
  const next = nextStates(item.kind, item.state).find((one) => one === to)
  if (!next) return refuse('not-a-step')
  if (!/^\d{4}(-\d{2}){0,2}$/.test(on)) return refuse('not-a-day')
  if (on > today) return refuse('in-future')
  if (NEEDS_REASON.has(next) || isBack(item, next)) if (remark.trim() === '') return refuse('reason-needed')
  return ok(next)
}

const NEEDS_REASON = new Set<ItemState>(['fulfilled', 'dropped', 'answered', 'settled', 'withdrawn'])

const isBack = ({ kind, state }: { kind: ItemKind; state: ItemState }, next: ItemState) =>
  statesOf(kind).indexOf(next) < statesOf(kind).indexOf(state) && state !== 'held'

export type Owing = { kind: ItemKind; state: ItemState; dueOn: Day | null; knownUntil: string }

export type Lateness = { owed: boolean; daysLate: number; judgedOn: Day }

/**
 * How late something is. What an older source says is judged by the last day that source speaks of: whether it was done
 * afterwards nobody here knows, so it is not called late for the years since.
 */
export function latenessOf({ kind, state, dueOn, knownUntil }: Owing, today: Day): Lateness {
  const known = lastDayOf(knownUntil)
  const judgedOn = known && known < today ? known : today
  const owed = OWED[kind].includes(state)
  const daysLate = owed && dueOn && dueOn < judgedOn ? daysBetween(dueOn, judgedOn) : 0
  return { owed, daysLate, judgedOn }
}

/** How many days something has been open, counted from the last day its beginning can have been. */
export function ageInDays(happenedOn: string, judgedOn: Day): number | undefined {
  const began = lastDayOf(happenedOn)
  return began && began <= judgedOn ? daysBetween(began, judgedOn) : undefined
}

/** The last day of a day, month or year: 2023-02 ends on 2023-02-28. */
export function lastDayOf(loose: string): Day | undefined {
  const [year, month, day] = loose.split('-')
  if (!year) return undefined
  if (day) return loose
  const end = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0))
  return end.toISOString().slice(0, 10)
}
