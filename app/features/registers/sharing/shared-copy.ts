import type { Facts, RegisterType } from '../declaration.ts'
import { factFields, type PersonInput, type PlaceInput } from '../domain/new-record.ts'
import { standing } from '../domain/situation.ts'
import type { ReadRecord } from '../operations/read-record.ts'

/** What was shared of a record, as it was at that moment. */
export type SharedCopy = {
  facts?: Facts
  place?: PlaceInput
  people?: { role: string; name: string; person?: PersonInput }[]
  events?: { step: string; day: string; given?: Facts; reason?: string }[]
}

export type SharedPart = 'facts' | 'personal' | 'place' | 'steps' | 'notes' | `party:${string}`

/** Everything of a record that can be shared, part by part; a person is a part of his own. */
export function partsOf(type: RegisterType, record: ReadRecord): SharedPart[] {
  const { personal, open } = divided(type, record)
  return [
    ...(Object.keys(open).length > 0 ? (['facts'] as const) : []),
    ...(Object.keys(personal).length > 0 ? (['personal'] as const) : []),
    ...(record.place ? (['place'] as const) : []),
    ...record.parties.map(({ id }) => `party:${id}` as const),
    'steps',
    ...(record.events.some(({ reason, given }) => reason || Object.keys(given).length > 0) ? (['notes'] as const) : []),
  ]
}

/** A copy of the parts that were chosen, and of nothing else. */
export function copyParts(type: RegisterType, record: ReadRecord, parts: readonly SharedPart[]): SharedCopy {
  const has = (part: SharedPart) => parts.includes(part)
  const { personal, open } = divided(type, record)
  const people = record.parties.filter(({ id }) => has(`party:${id}`))
  return {
    ...(has('facts') || has('personal')
      ? { facts: { ...(has('facts') ? open : {}), ...(has('personal') ? personal : {}) } }
      : {}),
    ...(has('place') && record.place ? { place: record.place } : {}),
    ...(people.length > 0
      ? {
          people: people.map(({ role, person, organisationName }) => ({
            ...{ role, name: person?.name ?? organisationName ?? '' },
            ...(person ? { person } : {}),
          })),
        }
      : {}),
    ...(has('steps') || has('notes')
      ? {
          events: standing(record.events).map(({ step, day, given, reason }) => ({
            ...{ step, day },
            ...(has('notes') ? { given, reason } : {}),
          })),
        }
      : {}),
  }
}

function divided(type: RegisterType, { allFacts }: ReadRecord): { open: Facts; personal: Facts } {
  const personalKeys = new Set(factFields(type).flatMap(({ key, isPersonal }) => (isPersonal ? key : [])))
  const entries = Object.entries(allFacts)
  return {
    open: Object.fromEntries(entries.filter(([key]) => !personalKeys.has(key))),
    personal: Object.fromEntries(entries.filter(([key]) => personalKeys.has(key))),
  }
}
