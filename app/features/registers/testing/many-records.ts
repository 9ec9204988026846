import { addDays } from '../../../law/index.ts'
import type { Day } from '../../../shared/days.ts'
import { INTAKE, type RegisterType, type Situation } from '../declaration.ts'
import { deadlinesOf } from '../domain/deadlines.ts'
import type { NewRecord, PartyInput, ToldStep } from '../domain/new-record.ts'
import { offeredSteps } from '../domain/situation.ts'
import { takeStep } from '../domain/take-step.ts'
import { answer, type Chance, chanceOf, pick } from './walk.ts'

const FIRST_NAMES = [
  'Amber',
  'Bilal',
  'Chris',
  'Daan',
  'Elif',
  'Fenna',
  'Gijs',
  'Hatice',
  'Ivo',
  'Joke',
  'Karim',
  'Lotte',
]
const LAST_NAMES = [
  'Aalders',
  'Bakker',
  'Celik',
  'van Dam',
  'El Amrani',
  'Franke',
  'de Groot',
  'Hendriks',
  'Jansen',
  'Visser',
]

export type Filling = {
  today: Day
  seed?: number
  /** The first day on which one of them can have begun. */
  since?: Day
  /** Codes of areas and ids of accounts that they are spread over. */
  areas?: readonly string[]
  handlers?: readonly string[]
}

/** As many invented records as asked, each with chance facts and people and a history that the declaration allows. */
export function manyRecords(type: RegisterType, count: number, filling: Filling): NewRecord[] {
  const { today, seed = 1, since = addDays(today, -1500), areas = [], handlers = [] } = filling
  const span = daysBetween(since, today)
  return Array.from({ length: count }, (_, index) => {
    const chance = chanceOf(seed * 104_729 + index)
    const openedOn = addDays(since, Math.floor(chance() * span))
    const facts = answer(type.fields, chance, openedOn)
    const parties = partiesOf(type, chance)
    return {
      ...{ facts, openedOn, parties },
      basis: pick(type.bases, chance)!.key,
      areaCode: pick(areas, chance) ?? null,
      handlerId: chance() < 0.8 ? (pick(handlers, chance) ?? null) : null,
      place: type.place ? { address: `Voorbeeldstraat ${1 + Math.floor(chance() * 200)}` } : undefined,
      history: historyOf(type, { facts, openedOn, parties }, chance, today),
    }
  })
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

function partiesOf(type: RegisterType, chance: Chance): PartyInput[] {
  return (type.parties ?? [])
    .filter(({ is, isRequired }) => is !== 'organisation' && (isRequired || chance() < 0.3))
    .map(({ key }) => ({
      role: key,
      person: {
        name: `${pick(FIRST_NAMES, chance)} ${pick(LAST_NAMES, chance)}`,
        bornOn: `${1950 + Math.floor(chance() * 55)}-${10 + Math.floor(chance() * 3)}-${10 + Math.floor(chance() * 19)}`,
      },
    }))
}

/** Up to six chance steps, each taken as a caseworker would have. */
function historyOf(
  type: RegisterType,
  { facts: atIntake, openedOn, parties }: Pick<NewRecord, 'facts' | 'openedOn' | 'parties'>,
  chance: Chance,
  today: Day,
): ToldStep[] {
  const told: ToldStep[] = []
  const events: Situation['events'][number][] = [{ step: INTAKE, day: openedOn, actor: 'a', given: atIntake, seq: 1 }]
  let state = type.states[0]!.key
  let facts = atIntake
  let day = openedOn
  for (let attempt = Math.floor(chance() * 7); attempt > 0; attempt -= 1) {
    const step = pick(offeredSteps(type, state), chance)
    day = addDays(day, Math.floor(chance() * 40))
    if (!step || day > today) break
    const given = answer(step.fields ?? [], chance, day)
    const actor = pick(['a', 'b', 'c'], chance)!
    const situation: Situation = {
      ...{ state, facts, given, day, today, events },
      parties: (parties ?? []).map((party) => ({ role: party.role, isPerson: 'person' in party })),
      deadlines: deadlinesOf(type, { state, facts, events }).map(({ key, dueOn, isOpen }) => ({ key, dueOn, isOpen })),
      ...{ openTasks: 0, related: [], meetingsHeld: 0, lettersSent: [] },
    }
    const taken = takeStep(type, step, situation, { actor, reason: 'Verzonnen.' })
    if (!taken.ok) continue
    told.push({ step: step.key, day, given, actor, reason: 'Verzonnen.' })
    events.push({ step: step.key, day, actor, given, seq: events.length + 1 })
    state = taken.value.toState
    facts = taken.value.facts
  }
  return told
}
