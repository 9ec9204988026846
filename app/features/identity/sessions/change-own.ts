import type { Database } from '../../../platform/database/index.ts'
import { type RequestContext, readSessionCookie } from '../../../platform/http/index.ts'
import { ownKeysActor } from '../actors.ts'
import { deleteSessionsOfAccount, updateOwnName, updatePassword } from '../identity.queries.ts'
import { hashPassword } from '../password.ts'
import { deleteOtherSessions, deleteSessionById } from './session.queries.ts'
import { recordAct, renewSession, tokenHash } from './sessions.ts'

const tokenOf = (ctx: RequestContext) => readSessionCookie(ctx.request, ctx.isSecure) ?? ''

/** A person changes how he is called. */
export function changeOwnName(database: Database, ctx: RequestContext, name: string): Promise<void> {
  const { id } = ctx.person!
  // One's own name may be changed by anybody, so the right to do so is given for this one statement.
  const actor = { ...ownKeysActor(ctx.municipality.id, id), rights: ['identity.authenticate', 'accounts.manage'] }
  return database.as(actor, 'change one’s own name', (tx) => updateOwnName(tx, id, name))
}

/** A person changes his password: he is out everywhere else, and goes on here under a new token, which is answered. */
export async function changeOwnPassword(
  database: Database,
  ctx: RequestContext,
  password: string,
): Promise<string | undefined> {
  const { id } = ctx.person!
  const passwordHash = await hashPassword(password)
  return database.as(ownKeysActor(ctx.municipality.id, id), 'change one’s own password', async (tx) => {
    await updatePassword(tx, id, passwordHash, ctx.clock.now())
    await deleteOtherSessions(tx, id, tokenHash(tokenOf(ctx)))
    return renewSession(tx, tokenOf(ctx), ctx.clock.now())
  })
}

/** Ends one's own sessions: one by its id, all the others, or all of them. */
export function endOwnSessions(
  database: Database,
  ctx: RequestContext,
  which: { id: string } | 'others' | 'all',
): Promise<void> {
  const { id } = ctx.person!
  return database.as(ownKeysActor(ctx.municipality.id, id), 'end one’s own sessions', async (tx) => {
    if (which === 'all') await deleteSessionsOfAccount(tx, id)
    else if (which === 'others') await deleteOtherSessions(tx, id, tokenHash(tokenOf(ctx)))
    else await deleteSessionById(tx, id, which.id)
    await recordAct(tx, 'sessions-ended', id)
  })
}
