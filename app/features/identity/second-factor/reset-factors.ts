import type { Database } from '../../../platform/database/index.ts'
import { type Answer, orNotFound, type RequestContext, redirectTo } from '../../../platform/http/index.ts'
import { ownKeysActor } from '../actors.ts'
import { deleteSessionsOfAccount, findAccountById } from '../identity.queries.ts'
import { recordAct } from '../sessions/sessions.ts'
import { deleteFactors, hasSecondFactor } from './factor.queries.ts'

/** An administrator takes somebody's second factors away, who lost them; that person is out everywhere. */
export function resetFactors(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    const id = orNotFound(/^[0-9a-f-]{36}$/.exec(ctx.params.id!)?.[0])
    // Recorded under the administrator's own name.
    const actor = ownKeysActor(ctx.municipality.id, ctx.person!.id)
    await database.as(actor, 'reset a second factor', async (tx) => {
      orNotFound(await findAccountById(tx, id))
      await deleteFactors(tx, id)
      await deleteSessionsOfAccount(tx, id)
      await recordAct(tx, 'second-factor-reset', id)
    })
    return redirectTo(ctx.href(`/werk/accounts/${id}?gelukt=tweede-stap`))
  }
}

/** For the page of an account: whether its person has a second factor. */
export function accountHasSecondFactor(database: Database, ctx: RequestContext, id: string): Promise<boolean> {
  const actor = ownKeysActor(ctx.municipality.id, ctx.person!.id)
  return database.as(actor, 'look whether somebody has a second factor', (tx) => hasSecondFactor(tx, id), {
    readOnly: true,
  })
}
