import type { Day } from '../../../shared/days.ts'
import { type Facts, INTAKE, type PastEvent, type RegisterType } from '../declaration.ts'
import { asCorrected, CORRECTED, findStep, standing } from './situation.ts'

/** The step by which the last thing that happened is taken back; every register has it. */
export const TAKE_BACK = 'take-back'

type Happened = PastEvent & { fromState: string; toState: string; at: Date; voids?: number | null }

/** Acts that leave the state and the facts alone: a mistake made before one of these can still be taken back. */
const BESIDE: ReadonlySet<string> = new Set([
  'restricted',
  'restriction-changed',
  'restriction-lifted',
  'shared',
  'share-ended',
  'held',
  'hold-ended',
  'reassigned',
  'tasks-added',
  'tasks-withdrawn',
  'parties-changed',
  CORRECTED,
])

const lastThatMatters = <Event extends Happened>(stood: readonly Event[]) =>
  stood.findLast(({ step }) => !BESIDE.has(step))

/**
 * What can be taken back: the last thing that stands, when it is a step of the declaration. The intake is none: what begins
 * by mistake is closed; and neither is what sets more in motion than the record: what opened another, or moved its terms.
 */
export function lastToTakeBack<Event extends Happened>(
  type: RegisterType,
  events: readonly Event[],
): Event | undefined {
  const last = lastThatMatters(standing(events))
  const step = last && findStep(type, last.step)
  return step && !step.opens && !step.echoes ? last : undefined
}

/** The state that a record has again once its last step is taken back. */
export function stateBefore(all: readonly Happened[]): string {
  const stood = standing(all)
  return stood[stood.indexOf(lastThatMatters(stood)!) - 1]!.toState
}

export type Situated = { state: string; facts: Facts; events: PastEvent[]; closedOn: Day | null }

/** How a record stands once its last step is taken back. */
export function withoutLast(type: RegisterType, all: readonly Happened[], factsNow: Facts): Situated {
  const stood = standing(all)
  const voided = lastThatMatters(stood)!
  const events = asCorrected(stood.filter((event) => event !== voided))
  const state = stateBefore(all)
  const isEnd = type.states.find(({ key }) => key === state)?.isEnd === true
  return {
    state,
    facts: factsBefore(type, voided, events, factsNow),
    events,
    closedOn: isEnd ? (events.find(({ toState }) => toState === state)?.day ?? null) : null,
  }
}

/** What the voided step kept becomes again what was given before it; everything else is left as it is. */
function factsBefore(type: RegisterType, voided: PastEvent, events: readonly PastEvent[], factsNow: Facts): Facts {
  const facts = { ...factsNow }
  for (const key of keptKeys(type, voided.step)) {
    if (voided.given[key] === undefined) continue
    const giver = events.findLast(
      ({ step, given }) => given[key] !== undefined && (step === INTAKE || keptKeys(type, step).includes(key)),
    )
    if (giver) facts[key] = giver.given[key]
    else delete facts[key]
  }
  return facts
}

const keptKeys = (type: RegisterType, step: string): string[] =>
  (findStep(type, step)?.fields ?? []).filter(({ keep }) => keep).map(({ key }) => key)
