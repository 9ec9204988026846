import type { Day } from '../../../shared/days.ts'
import type { PersonInput } from '../domain/new-record.ts'
import { personKey } from '../reading/subjects.ts'
import type { Scope } from '../scope.ts'
import { hasherOf, unsealPart, unwrapRecordKey, wordsOfName } from '../sealing.ts'
import { SPACES, type SpaceId } from '../spaces.ts'
import { findRegister, REGISTERS } from '../types/index.ts'
import { listNamedParties } from './search.queries.ts'

/** More than these says that the name is too short to look for. */
export const MOST_FOUND = 50

export type FoundPerson = {
  register: string
  number: string
  state: string
  openedOn: Day
  role: string
  recordId: string
  partyId: string
  person: PersonInput
}

/** The spaces where somebody may look for a name. */
export const searchableSpaces = (actor: { rights: readonly string[] }): SpaceId[] =>
  (Object.keys(SPACES) as SpaceId[]).filter((space) => actor.rights.includes(`${space}.read`))

/**
 * People with this name, and born on this day when that is given, in records that the actor may see. Each space has hashes
 * of its own, so each is asked apart. One more than MOST_FOUND says that there are more.
 */
export async function searchPeople(
  scope: Scope,
  spaces: readonly SpaceId[],
  { name, bornOn }: { name: string; bornOn: Day | '' },
): Promise<FoundPerson[]> {
  const found: FoundPerson[] = []
  for (const space of spaces) {
    const hashes = hasherOf(scope, space).ofName(name)
    const parties = await listNamedParties(scope.tx, space, hashes, 10 * MOST_FOUND)
    for (const { wrapped, sealed, partyId, ...party } of parties) {
      const key = unwrapRecordKey(scope, space, party.recordId, wrapped)
      const person = key && unsealPart<PersonInput>(key, `party:${partyId}`, sealed)
      if (person && (bornOn === '' || person.bornOn === bornOn)) found.push({ ...party, partyId, person })
    }
  }
  return found.slice(0, MOST_FOUND + 1)
}

/** Whether there is enough of a name to look for. */
export const isName = (name: string): boolean => wordsOfName(name).length > 0

/** Whom a search found, for the read log: each person, and each record that he was found in. */
export const FOUND_SUBJECTS = [
  {
    type: 'person',
    idsOf: (found: FoundPerson[]) => found.flatMap(({ person }) => personKey(person.name, person.bornOn) ?? []),
  },
  {
    type: 'record-party',
    idsOf: (found: FoundPerson[]) =>
      found.filter(({ person }) => !personKey(person.name, person.bornOn)).map(({ partyId }) => partyId),
  },
  { type: 'record', idsOf: (found: FoundPerson[]) => found.map(({ recordId }) => recordId) },
]

/** Whether a register of these spaces asks why somebody looks. */
export const asksReasonIn = (spaces: readonly SpaceId[]): boolean =>
  REGISTERS.some(({ space, asksReason }) => asksReason && spaces.includes(space))

export const typeOf = ({ register }: Pick<FoundPerson, 'register'>) => findRegister(register)
