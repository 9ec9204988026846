import type { Day } from '../../../shared/days.ts'
import { type Facts, INTAKE, type PastEvent, type RegisterType, type Situation, type Step } from '../declaration.ts'

/** The events that stand: without those that were taken back, and without the taking back. */
export function standing<Event extends { seq: number; voids?: number | null }>(events: readonly Event[]): Event[] {
  const voided = new Set(events.flatMap(({ voids }) => voids ?? []))
  return events.filter(({ seq, voids }) => !voided.has(seq) && (voids === undefined || voids === null))
}

/** By this act what was written down at intake is set right, with why. */
export const CORRECTED = 'corrected'

/** The events with the intake as it was set right later: what a term starts with, and what guards and counts look at. */
export function asCorrected<Event extends PastEvent>(events: readonly Event[]): Event[] {
  const corrections = events.filter(({ step }) => step === CORRECTED)
  if (corrections.length === 0) return [...events]
  return events.map((event) =>
    event.step === INTAKE
      ? { ...event, given: corrections.reduce((given, one) => corrected(given, one.given), event.given) }
      : event,
  )
}

/** Facts after a correction; what was emptied is gone. */
export function corrected(facts: Facts, changes: Facts): Facts {
  return Object.fromEntries(Object.entries({ ...facts, ...changes }).filter(([, value]) => value !== null))
}

export function findStep(type: RegisterType, key: string): Step | undefined {
  return type.steps.find((step) => step.key === key)
}

/** Whether a step is there to be taken in this state, whoever takes it. */
export function isOffered(type: RegisterType, step: Step, state: string): boolean {
  if (step.from) return step.from.includes(state)
  return !type.states.find(({ key }) => key === state)?.isEnd
}

/** The steps that are there to be taken in this state; those that Regie takes itself are left out. */
export function offeredSteps(type: RegisterType, state: string): Step[] {
  return type.steps.filter((step) => !step.automatic && isOffered(type, step, state))
}

/** The last time a step was taken. */
export function lastOf(events: readonly PastEvent[], ...steps: readonly string[]): PastEvent | undefined {
  return events.filter(({ step }) => steps.includes(step)).at(-1)
}

export const hasTaken = (situation: Pick<Situation, 'events'>, ...steps: readonly string[]): boolean =>
  lastOf(situation.events, ...steps) !== undefined

/** The day on which a step was last taken. */
export const dayOfStep = (situation: Pick<Situation, 'events'>, step: string): Day | undefined =>
  lastOf(situation.events, step)?.day
