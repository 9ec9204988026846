import type { Day } from '../../../shared/days.ts'
import { type Done, ok, refuse } from '../../../shared/outcome.ts'
import type { Facts, RegisterType, Situation, Step } from '../declaration.ts'
import type { Words } from '../words.ts'
import { refusedTerm } from './deadlines.ts'
import { isOffered, lastOf } from './situation.ts'

export type StepRefusal =
  | 'not-in-this-state'
  | 'before-intake'
  | 'before-last-transition'
  | 'in-the-future'
  | 'reason-needed'
  | 'same-person'
  | 'term-refused'
  | 'guard'

/** Why a step cannot be taken; of a guard also its own words and article. */
export type RefusedStep = { ok: false; reason: StepRefusal; guard?: { key: string; words: Words; article?: string } }

export type TakenStep = { toState: string; facts: Facts }

/**
 * Whether this step can be taken in this situation, and what follows: the state, and the facts with what the step keeps.
 * `by` is who takes it.
 */
export function takeStep(
  type: RegisterType,
  step: Step,
  situation: Situation,
  by: { actor: string; reason: string },
): Done<TakenStep> | RefusedStep {
  if (!isOffered(type, step, situation.state)) return refuse('not-in-this-state')
  const opened = situation.events[0]?.day
  if (opened !== undefined && situation.day < opened) return refuse('before-intake')
  if (step.to && situation.day < lastTransitionDay(type, situation)) return refuse('before-last-transition')
  if (situation.day > situation.today) return refuse('in-the-future')
  if (step.needsReason && by.reason.trim() === '') return refuse('reason-needed')
  if (step.notBy && lastOf(situation.events, step.notBy)?.actor === by.actor) return refuse('same-person')
  const guard = step.guards?.find((one) => !one.holds(situation))
  if (guard)
    return { ok: false, reason: 'guard', guard: { key: guard.key, words: guard.words, article: guard.article } }
  const taken = { toState: step.to ?? situation.state, facts: keepGiven(step, situation) }
  const { day, given, events } = situation
  const event = { step: step.key, day, given, actor: by.actor, seq: (events.at(-1)?.seq ?? 0) + 1 }
  const following = { state: taken.toState, facts: taken.facts, events: [...events, event] }
  return refusedTerm(type, following) ? refuse('term-refused') : ok(taken)
}

/** Steps happen in order: a state cannot begin before the one it follows on. */
function lastTransitionDay(type: RegisterType, { events }: Situation): Day | '' {
  const transitions = new Set(type.steps.filter(({ to }) => to).map(({ key }) => key))
  return events.reduce<Day | ''>((last, { step, day }) => (transitions.has(step) && day > last ? day : last), '')
}

function keepGiven(step: Step, { facts, given }: Situation): Facts {
  const kept = (step.fields ?? []).filter(({ keep, key }) => keep && given[key] !== undefined)
  return { ...facts, ...Object.fromEntries(kept.map(({ key }) => [key, given[key]])) }
}
