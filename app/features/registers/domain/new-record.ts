import type { Day } from '../../../shared/days.ts'
import { type Done, ok } from '../../../shared/outcome.ts'
import { type Facts, type Field, INTAKE, type PastEvent, type RegisterType, type Situation } from '../declaration.ts'
import { deadlinesOf, type RunningDeadline, refusedTerm } from './deadlines.ts'
import { findStep } from './situation.ts'
import { type RefusedStep, takeStep } from './take-step.ts'

export type PersonInput = {
  name: string
  bornOn?: Day | ''
  address?: string
  contact?: string
}

export type PartyInput = { role: string } & ({ person: PersonInput } | { organisationId: string })

export type PlaceInput = { address: string; postcode?: string; town?: string; bagId?: string }

/** Something that was done with a record, as it is told: by whom, on which day, with what. */
export type ToldStep = { step: string; day: Day; given?: Facts; reason?: string; actor?: string }

/** A record as somebody hands it in; `history` is for what happened before it came into Regie. */
export type NewRecord = {
  /** What it is called in the system that it comes from. */
  externalId?: string
  facts: Facts
  basis: string
  openedOn: Day
  reason?: string
  areaCode?: string | null
  place?: PlaceInput
  parties?: readonly PartyInput[]
  handlerId?: string | null
  history?: readonly ToldStep[]
  /** Who opened it; left out: who did the first of its history, or else whoever hands it in. */
  openedBy?: string
}

/** An event with everything that was filled in, before it is divided in what is sealed and what is not. */
export type DraftEvent = PastEvent & { reason: string; fromState: string; toState: string }

export type Draft = {
  state: string
  facts: Facts
  events: DraftEvent[]
  deadlines: RunningDeadline[]
  closedOn: Day | null
}

export type RefusedHistory = RefusedStep & { step: string; day: Day }

/** Lives a record through: its intake and every step after it, each held against the declaration. */
export function draftRecord(
  type: RegisterType,
  input: NewRecord,
  world: { actor: string; today: Day; confirmed?: readonly string[] },
): Done<Draft> | RefusedHistory {
  let state = type.states[0]!.key
  let facts = input.facts
  const events: DraftEvent[] = [
    {
      step: INTAKE,
      day: input.openedOn,
      actor: input.openedBy ?? input.history?.[0]?.actor ?? world.actor,
      given: input.facts,
      seq: 1,
      reason: input.reason ?? '',
      fromState: '',
      toState: state,
    },
  ]
  const parties = (input.parties ?? []).map((party) => ({ role: party.role, isPerson: 'person' in party }))
  if (refusedTerm(type, { state, facts, events })) {
    return { ok: false, reason: 'term-refused', step: INTAKE, day: input.openedOn }
  }
  for (const told of input.history ?? []) {
    const step = findStep(type, told.step)
    if (!step) return { ok: false, reason: 'not-in-this-state', step: told.step, day: told.day }
    const actor = told.actor ?? world.actor
    const given = told.given ?? {}
    const situation: Situation = {
      ...{ state, facts, given, day: told.day, today: world.today, events, parties },
      deadlines: deadlinesOf(type, { state, facts, events }, world),
      related: [],
      openTasks: 0,
      meetingsHeld: events.filter((event) => event.step === 'meeting-held').length,
      lettersSent: [],
    }
    const taken = takeStep(type, step, situation, { actor, reason: told.reason ?? '' })
    if (!taken.ok) return { ...taken, step: told.step, day: told.day }
    const toState = taken.value.toState
    events.push({
      ...{ step: step.key, day: told.day, actor, given, seq: events.length + 1, reason: told.reason ?? '' },
      fromState: state,
      toState,
    })
    state = toState
    facts = taken.value.facts
  }
  const deadlines = deadlinesOf(type, { state, facts, events }, world)
  const isEnd = type.states.find(({ key }) => key === state)?.isEnd === true
  return ok({ state, facts, events, deadlines, closedOn: isEnd ? events.at(-1)!.day : null })
}

/** What was filled in, divided: what says nothing about a person, and what is to be sealed. */
export function divide(fields: readonly Field[], given: Facts): { open: Facts; personal: Facts } {
  const personalKeys = new Set(fields.filter(({ isPersonal }) => isPersonal).map(({ key }) => key))
  const entries = Object.entries(given)
  return {
    open: Object.fromEntries(entries.filter(([key]) => !personalKeys.has(key))),
    personal: Object.fromEntries(entries.filter(([key]) => personalKeys.has(key))),
  }
}

/** The fields of a record: those it declares, in its own words, and those that only steps keep. */
export function factFields(type: RegisterType): Field[] {
  const own = new Set(type.fields.map(({ key }) => key))
  const kept = type.steps.flatMap(({ fields }) => (fields ?? []).filter(({ key, keep }) => keep && !own.has(key)))
  return [...new Map([...type.fields, ...kept].map((field) => [field.key, field])).values()]
}
