import type { Day } from '../../../shared/days.ts'
import type { Facts, FactValue, Field, RegisterType } from '../declaration.ts'
import { factFields } from './new-record.ts'

/** How long a merge can be undone. */
export const UNDO_DAYS = 7

/** Of which of two records something is taken: of the one that stays, or of the one that goes into it. */
export type Side = 'kept' | 'merged'

type Sides = { kept: Facts; merged: Facts }

const isEmpty = (value: FactValue): boolean => value === undefined || value === null || value === ''

const isSame = (one: FactValue, other: FactValue): boolean =>
  (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other)

/** The fields of which two records say different things. */
export const differingFields = (type: RegisterType, { kept, merged }: Sides): Field[] =>
  factFields(type).filter(({ key }) => !isSame(kept[key], merged[key]))

/** What is taken when nobody chose: what the record that stays says, and where it says nothing, the other. */
export const usualSide = (kept: FactValue): Side => (isEmpty(kept) ? 'merged' : 'kept')

/** The facts of the record that goes which take the place of those of the record that stays, field by field as chosen. */
export function takenFacts(
  type: RegisterType,
  sides: Sides,
  chosen: Readonly<Record<string, Side | undefined>>,
): Facts {
  const taken = differingFields(type, sides).filter(
    ({ key }) => (chosen[key] ?? usualSide(sides.kept[key])) === 'merged',
  )
  return Object.fromEntries(taken.map(({ key }) => [key, sides.merged[key] ?? null]))
}

/** Facts with these in the place of what was there; nothing in the place of what becomes empty. */
export function withFacts(facts: Facts, taken: Facts): Facts {
  return Object.fromEntries(Object.entries({ ...facts, ...taken }).filter(([, value]) => !isEmpty(value)))
}

/** What facts become again once a merge is undone: what was changed after it stays as it was changed. */
export function factsGivenBack(now: Facts, { before, taken }: { before: Facts; taken: Facts }): Facts {
  const unchanged = Object.keys(taken).filter((key) => isSame(now[key], taken[key]))
  return Object.fromEntries(unchanged.map((key) => [key, before[key] ?? null]))
}

type Term = { key: string; dueOn: Day; isOpen: boolean }

/** Terms that still run in the record that goes, and that the record that stays does not watch: nobody would any more. */
export function termsLost(kept: readonly Term[], merged: readonly Term[]): Term[] {
  const isWatched = ({ key, dueOn }: Term) => kept.some((term) => term.key === key && term.dueOn <= dueOn)
  return merged.filter((term) => term.isOpen && !isWatched(term))
}
