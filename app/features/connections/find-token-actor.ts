import type { Actor, Database } from '../../platform/database/index.ts'
import { dayOf } from '../../shared/days.ts'
import { sha256 } from '../../shared/hash.ts'
import { serviceActor } from '../identity/index.ts'
import { findTokenHolder, upsertTokenUse } from './connections.queries.ts'
import { isToken } from './domain/token.ts'
import { rightsOfScopes } from './scopes.ts'

/**
 * Who sends this token: its service account, with the rights of its scopes. A token that is unknown, of another
 * municipality, expired or taken back is nobody's. The hash is looked up, so how long it takes says nothing of the token.
 */
export async function findTokenActor(
  database: Database,
  municipality: { id: string },
  token: string,
  now: Date,
): Promise<Actor | undefined> {
  if (!isToken(token)) return undefined
  const today = dayOf(now)
  const service = serviceActor(municipality.id, 'service:sign-in')
  const found = await database.as(
    service,
    'find the service account of a token',
    (tx) => findTokenHolder(tx, sha256(token), today),
    { readOnly: true },
  )
  if (!found) return undefined
  if (found.lastUsedOn !== today) {
    await database.as(service, 'note the use of a token', (tx) =>
      upsertTokenUse(tx, municipality.id, found.tokenId, today),
    )
  }
  return {
    municipalityId: municipality.id,
    id: `service-account:${found.id}`,
    roles: [],
    rights: rightsOfScopes(found.scopes),
  }
}
