import type { Database } from '../../platform/database/index.ts'
import type { Municipality, Visitor } from '../../platform/http/index.ts'
import { actorFor, serviceActor } from './actors.ts'
import { findPersonBySession, touchSession } from './identity.queries.ts'
import { SESSION_SECONDS, tokenHash } from './operations/sign-in.ts'

/** A session in use is prolonged at most once in this many seconds, so that reading pages hardly writes. */
const TOUCH_AFTER_SECONDS = 5 * 60

/** Who sends this session token: a person with his rights, or the public visitor. */
export async function findVisitor(
  database: Database,
  municipality: Municipality,
  token: string | undefined,
  now: Date,
): Promise<Visitor> {
  if (!token) return { actor: serviceActor(municipality.id, 'service:public') }
  const service = serviceActor(municipality.id, 'service:sign-in')
  const found = await database.as(
    service,
    'find the person of a session',
    (tx) => findPersonBySession(tx, tokenHash(token), now),
    { readOnly: true },
  )
  if (!found) return { actor: serviceActor(municipality.id, 'service:public') }
  if (now.getTime() - found.seenAt.getTime() > TOUCH_AFTER_SECONDS * 1000) {
    const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000)
    await database.as(service, 'prolong a session', (tx) => touchSession(tx, tokenHash(token), now, expiresAt))
  }
  return {
    actor: actorFor(municipality.id, found.id, found.roles),
    person: { id: found.id, name: found.name, roles: found.roles },
  }
}
