import type { Day } from '../../../shared/days.ts'
import type { RegisterType } from '../declaration.ts'
import type { PersonInput } from '../domain/new-record.ts'
import { personKey } from '../reading/subjects.ts'
import type { Scope } from '../scope.ts'
import { hasherOf, unsealPart, unwrapRecordKey } from '../sealing.ts'
import { listShared } from './bans.queries.ts'

/** What a shop or venue sees of somebody: his name, what holds, and until when. */
export type SeenBan = {
  partyId: string
  name: string
  state: string
  until: Day | null
  /** By which he is known in the read log; never shown. */
  person?: string
}

/** A register of which something is shared under a protocol with who may only check. */
export const isSharedUnderProtocol = ({ states }: RegisterType): boolean => states.some(({ isShared }) => isShared)

/** Who may not come in today, or is warned; with a name only who has all of its words in his. */
export async function checkBans(scope: Scope, type: RegisterType, name?: string): Promise<SeenBan[]> {
  const hashes = name ? hasherOf(scope, type.space).ofName(name) : []
  if (name && hashes.length === 0) return []
  const shared = await listShared(scope.tx, type.key, { hashes, today: scope.today })
  return shared
    .flatMap(({ recordId, partyId, wrapped, sealed, state, until }): SeenBan[] => {
      const key = unwrapRecordKey(scope, type.space, recordId, wrapped)
      const person = key && unsealPart<PersonInput>(key, `party:${partyId}`, sealed)
      return person ? [{ partyId, name: person.name, state, until, person: personKey(person.name, person.bornOn) }] : []
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
