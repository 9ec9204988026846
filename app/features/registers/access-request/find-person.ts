import type { RegisterType } from '../declaration.ts'
import { openRecord, type ReadRecord } from '../operations/read-record.ts'
import { listRecordsById } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { hasherOf, wordsOfName } from '../sealing.ts'
import { SPACES, type SpaceId } from '../spaces.ts'
import { findRegister } from '../types/index.ts'
import { type FoundParty, listPartiesLike } from './gather.queries.ts'

/**
 * How sure it is that this is the person: same surname and day of birth and a first name that fits; the same without a first
 * name that fits, as with twins; or the whole name only, because no day of birth was written down.
 */
export type Likeness = 'same' | 'other-first-name' | 'name-only'

export type FoundRecord = {
  type: RegisterType
  record: ReadRecord
  likeness: Likeness
  /** Which people in it are the person. */
  own: string[]
}

/** Everything in the registers of a space in which a person stands, but the request itself. */
export async function findPerson(
  scope: Scope,
  person: { name: string; bornOn: string },
  space: SpaceId,
  except: string,
): Promise<FoundRecord[]> {
  const hasher = hasherOf(scope, space)
  const identity = hasher.ofIdentity(person.name, person.bornOn)
  if (!identity) return []
  const found: FoundRecord[] = []
  const parties = await listPartiesLike(scope.tx, space, identity, hasher.ofName(person.name))
  const rows = await listRecordsById(scope.tx, [...new Set(parties.map(({ recordId }) => recordId))])
  for (const row of rows) {
    const type = findRegister(row.register)
    if (!type || row.id === except) continue
    const record = await openRecord(scope, type, row)
    const own = parties.filter(({ recordId }) => recordId === row.id)
    found.push({ type, record, likeness: likenessOf(person.name, record, own), own: own.map(({ partyId }) => partyId) })
  }
  return found
}

export const ALL_SPACES = Object.keys(SPACES) as SpaceId[]

function likenessOf(name: string, record: ReadRecord, own: readonly FoundParty[]): Likeness {
  if (!own.some(({ hasIdentity }) => hasIdentity)) return 'name-only'
  const first = wordsOfName(name).slice(0, -1)
  const fits = own.some(({ partyId }) => {
    const written = wordsOfName(record.parties.find(({ id }) => id === partyId)?.person?.name ?? '').slice(0, -1)
    // Who wrote down no first name, or initials, may well mean this person.
    return (
      written.length === 0 || first.length === 0 || written.some((word) => first.some((one) => isSameName(word, one)))
    )
  })
  return fits ? 'same' : 'other-first-name'
}

const isSameName = (a: string, b: string) =>
  a === b || (a.length <= 2 && b.startsWith(a)) || (b.length <= 2 && a.startsWith(b))
