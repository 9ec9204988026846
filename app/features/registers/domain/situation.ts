import type { Day } from '../../../shared/days.ts'
import type { PastEvent, RegisterType, Situation, Step } from '../declaration.ts'

/** The events that stand: without those that were taken back, and without the taking back. */
export function standing<Event extends { seq: number; voids?: number | null }>(events: readonly Event[]): Event[] {
  const voided = new Set(events.flatMap(({ voids }) => voids ?? []))
  return events.filter(({ seq, voids }) => !voided.has(seq) && (voids === undefined || voids === null))
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
