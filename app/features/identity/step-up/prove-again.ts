import type { Database } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { ownKeysActor, serviceActor } from '../actors.ts'
import { findOwnCredentials } from '../identity.queries.ts'
import { beginAttempt, forgive, locksFor } from '../lockout.ts'
import { isPassword } from '../password.ts'
import { recordAct, renewSession } from '../sessions/sessions.ts'

/** Checks the password of somebody who is signed in; wrong ones count as they do at signing in. */
export async function checkOwnPassword(
  database: Database,
  ctx: RequestContext,
  accountId: string,
  password: string,
): Promise<Outcome<'wrong-password' | 'wait'>> {
  const actor = serviceActor(ctx.municipality.id, 'service:sign-in')
  const found = await database.as(actor, 'find a password', (tx) => findOwnCredentials(tx, accountId), {
    readOnly: true,
  })
  const keys = locksFor(ctx, 'account', found?.email ?? accountId)
  const wait = await beginAttempt(database, ctx.municipality.id, keys, ctx.clock.now())
  if (wait > 0) return refuse('wait', { values: { seconds: wait } })
  if (!(await isPassword(found?.passwordHash ?? undefined, password))) return refuse('wrong-password')
  await database.as(actor, 'forget failed attempts', (tx) => forgive(tx, keys))
  return ok()
}

/** The person proved again who he is: his session goes on under a new token, which is answered. */
export function markConfirmed(
  database: Database,
  ctx: RequestContext,
  accountId: string,
  token: string,
  more: { isStrong?: boolean } = {},
): Promise<string | undefined> {
  return database.as(ownKeysActor(ctx.municipality.id, accountId), 'confirm who one is', async (tx) => {
    const next = await renewSession(tx, token, ctx.clock.now(), more)
    if (next) await recordAct(tx, 'confirmed', accountId)
    return next
  })
}
