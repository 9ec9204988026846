import type { Database } from '../../platform/database/index.ts'
import type { Municipality, Visitor } from '../../platform/http/index.ts'
import { actorFor, serviceActor } from './actors.ts'
import { needsSecondFactor } from './domain/second-factor.ts'
import { findPersonBySession, touchSession } from './sessions/session.queries.ts'
import { begunAfter, expiryOf, tokenHash } from './sessions/sessions.ts'

/** A session in use is prolonged at most once in this many seconds, so that reading pages hardly writes. */
const TOUCH_AFTER_SECONDS = 5 * 60

/** Where a person sets up the second factor that his role needs. */
export const SET_UP_ADDRESS = '/werk/mijn-account/tweede-factor'

/** Who sends this session token: a person with his rights, or the public visitor. */
export async function findVisitor(
  database: Database,
  municipality: Municipality,
  token: string | undefined,
  now: Date,
): Promise<Visitor> {
  const nobody = { actor: serviceActor(municipality.id, 'service:public') }
  if (!token) return nobody
  const service = serviceActor(municipality.id, 'service:sign-in')
  const found = await database.as(
    service,
    'find the person of a session',
    (tx) => findPersonBySession(tx, tokenHash(token), now, begunAfter(now)),
    { readOnly: true },
  )
  if (!found) return nobody
  const { id, name, roles, confirmedAt } = found
  const mustProveMore = !found.isStrong && needsSecondFactor(municipality.settings.signIn, roles)
  // He has a second factor and was let in without it, because nothing asked for it then: now he signs in again.
  if (mustProveMore && found.hasSecondFactor) return nobody
  if (now.getTime() - found.seenAt.getTime() > TOUCH_AFTER_SECONDS * 1000) {
    const expiresAt = expiryOf(now, found.createdAt)
    await database.as(service, 'prolong a session', (tx) => touchSession(tx, tokenHash(token), now, expiresAt))
  }
  const person = { id, name, roles }
  if (mustProveMore) {
    return { actor: actorFor(municipality.id, id, []), person, confirmedAt, confinedTo: SET_UP_ADDRESS }
  }
  return { actor: actorFor(municipality.id, id, roles), person, confirmedAt }
}
