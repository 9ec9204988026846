import type { Role } from '../../../app/features/identity/index.ts'
import type { Facts, NewRecord, PartyInput, ToldStep } from '../../../app/features/registers/index.ts'
import { addDays } from '../../../app/law/index.ts'
import type { Day } from '../../../app/shared/days.ts'
import { type Chance, chanceOf } from './chance.ts'
import { inventPerson, inventPlace } from './people.ts'

/** Records of one register, to be taken in together. */
export type Batch = { register: string; records: NewRecord[] }

/** What the makers of records know of the municipality they make them for. */
export type World = {
  town: string
  today: Day
  /** Codes of neighbourhoods that exist. */
  areas: readonly string[]
  /** Who works here, by role. */
  account(role: Role): string
  organisation(slug: string): string
}

/** Makes the records of one part of the demonstration; each part has a chance of its own, so that none shifts another. */
export type Maker = World & {
  chance: Chance
  person(options?: { youngest?: number; oldest?: number }): { person: ReturnType<typeof inventPerson> }
  place(): { place: ReturnType<typeof inventPlace>; areaCode: string }
}

export function makerOf(world: World, seed: number): Maker {
  const chance = chanceOf(seed)
  return {
    ...world,
    chance,
    person: (options) => ({ person: inventPerson(chance, options) }),
    place: () => ({ place: inventPlace(chance, world.town), areaCode: chance.pick(world.areas) }),
  }
}

/** So many days of a year, in order, spread over the whole of it and none in its last month unless asked. */
export function daysOfYear({ chance }: Maker, year: number, count: number, { until = 360 } = {}): Day[] {
  const first = `${year}-01-03`
  const step = until / count
  return Array.from({ length: count }, (_, index) =>
    addDays(first, Math.floor(index * step + chance.next() * Math.max(0, step - 1))),
  )
}

/** Something that was done, so many days after a day. */
export const later = (from: Day, days: number, step: string, more: Partial<ToldStep> = {}): ToldStep => ({
  step,
  day: addDays(from, days),
  ...more,
})

/** A record with its history in the order of the days. */
export function record(
  openedOn: Day,
  given: { basis: string; facts: Facts; parties?: PartyInput[]; history?: ToldStep[] } & Omit<NewRecord, 'openedOn'>,
): NewRecord {
  return { openedOn, ...given }
}
