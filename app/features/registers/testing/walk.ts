import { addDays } from '../../../law/index.ts'
import type { Facts, FactValue, Field, RegisterType, Situation, Step } from '../declaration.ts'
import { INTAKE } from '../declaration.ts'
import { deadlinesOf } from '../domain/deadlines.ts'
import { isOffered } from '../domain/situation.ts'
import { takeStep } from '../domain/take-step.ts'

/** What was met with while walking through a declaration. */
export type Walked = { states: Set<string>; steps: Set<string>; deadlines: Set<string>; refusals: Set<string> }

const FIRST_DAY = '2024-03-04'
const TODAY = '2026-11-20'

/**
 * Lives many records of a register through, each a chance walk of steps with chance answers, until nothing new is met. The
 * same seed walks the same way. It knows nothing of the register but what its declaration says.
 */
export function walk(type: RegisterType, { seed = 1, walks = 1500, length = 24 } = {}): Walked {
  const met: Walked = { states: new Set(), steps: new Set(), deadlines: new Set(), refusals: new Set() }
  for (let number = 0; number < walks && !isComplete(type, met); number += 1) {
    walkOnce(type, chanceOf(seed * 7919 + number), length, met)
  }
  return met
}

const isComplete = (type: RegisterType, { states, steps, deadlines }: Walked) =>
  states.size === type.states.length &&
  steps.size === type.steps.length &&
  deadlines.size === (type.deadlines ?? []).length

function walkOnce(type: RegisterType, chance: Chance, length: number, met: Walked) {
  let state = type.states[0]!.key
  let day = FIRST_DAY
  let facts = answer(type.fields, chance, day)
  const openTasks = 0
  const letters = new Set<string>()
  const parties = (type.parties ?? []).filter(({ isRequired }) => isRequired || chance() < 0.7)
  const events: Situation['events'][number][] = [{ step: INTAKE, day, actor: 'a', given: facts, seq: 1 }]
  met.states.add(state)
  // What was refused is no step: of questions that go in order only one can be answered at a time.
  for (let tried = 0; events.length <= length && tried < length * 8; tried += 1) {
    const running = deadlinesOf(type, { state, facts, events })
    for (const { key } of running) met.deadlines.add(key)
    const offered = type.steps.filter((step) => isOffered(type, step, state))
    // What was never done yet goes first, or a walk goes round in the same circle for ever.
    const fresh = offered.filter(({ key }) => !met.steps.has(key))
    const step = pick(fresh.length > 0 && chance() < 0.7 ? fresh : offered, chance)
    if (!step) return
    const done = tryStep(step)
    if (!done) continue
    state = done.toState
    facts = done.facts
    day = done.day
    met.steps.add(step.key)
    met.states.add(state)

    /** Tries other answers and other days, as a person would who is told what is wrong. */
    function tryStep(wanted: Step) {
      for (let attempt = 0; attempt < 8; attempt += 1) {
        const passes = running.find(({ key }) => key === wanted.automatic?.whenPasses)?.dueOn
        const on = wanted.automatic
          ? laterOf(day, passes)
          : addDays(day, pick([0, 0, 0, 1, 3, 8, 20, 45, 100], chance)!)
        if (on > TODAY) continue
        const actor = pick(['a', 'b', 'c'], chance)!
        const situation: Situation = {
          ...{ state, facts, day: on, today: TODAY, events, openTasks, lettersSent: [...letters] },
          given: answer(wanted.fields ?? [], chance, on),
          parties: parties.map(({ key, is }) => ({ role: key, isPerson: is !== 'organisation' })),
          deadlines: running.map(({ key, dueOn, isOpen }) => ({ key, dueOn, isOpen })),
          related: [],
          meetingsHeld: events.filter((event) => event.step === 'meeting-held').length,
        }
        const outcome = takeStep(type, wanted, situation, { actor, reason: 'Omdat het moet.' })
        if (!outcome.ok) {
          met.refusals.add(outcome.guard?.key ?? outcome.reason)
          continue
        }
        for (const { key, after } of type.letters ?? []) if (after.includes(wanted.key)) letters.add(key)
        events.push({ step: wanted.key, day: on, actor, given: situation.given, seq: events.length + 1 })
        return { ...outcome.value, day: on }
      }
      return undefined
    }
  }
}

const laterOf = (day: string, other: string | undefined) => addDays(other && other > day ? other : day, 1)

export type Chance = () => number

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let at = seed
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const pick = <Item>(items: readonly Item[], chance: Chance): Item | undefined =>
  items[Math.floor(chance() * items.length)]

/** Something that could be filled in for each of these fields; what may stay empty sometimes does. */
export function answer(fields: readonly Field[], chance: Chance, day: string): Facts {
  const facts: Facts = {}
  for (const field of fields) {
    if (!field.isRequired && field.kind !== 'yesNo' && chance() < 0.3) continue
    facts[field.key] = answerOne(field, chance, day)
  }
  return facts
}

function answerOne(field: Field, chance: Chance, day: string): FactValue {
  const keys = (field.choices ?? []).map(({ key }) => key)
  const low = field.min ?? 1
  switch (field.kind) {
    case 'choice':
      return pick(keys, chance)
    case 'choices':
      return keys.filter(() => chance() < 0.5).slice(0, 5)
    case 'yesNo':
      return chance() < 0.5
    case 'number':
    case 'amount':
      return Math.min(field.max ?? Number.POSITIVE_INFINITY, low + Math.floor(chance() ** 2 * 40))
    case 'day':
      return addDays(day, pick([-90, -7, 0, 0, 14, 42, 90], chance)!)
    case 'moment':
      return `${day}T${pick(['09:15', '14:00', '23:30'], chance)}`
    case 'polygon':
      return '6.155 52.250\n6.160 52.250\n6.160 52.255'
    case 'account':
    case 'organisation':
      return '00000000-0000-4000-8000-000000000001'
    default:
      return 'Iets wat iemand opschrijft.'
  }
}
