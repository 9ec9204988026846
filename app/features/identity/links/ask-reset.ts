import type { Database } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { queueJob } from '../../../platform/jobs/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { serviceActor } from '../actors.ts'
import { beginAttempt, lockKeys } from '../lockout.ts'
import { SEND_RESET } from './links.jobs.ts'
import { findAccountByEmail } from './links.queries.ts'

/** Asks for a link to choose a new password. What happens is the same for an address that nobody has. */
export async function askReset(database: Database, ctx: RequestContext, email: string): Promise<Outcome<'wait'>> {
  const keys = lockKeys(ctx.config.secret, [{ kind: 'reset', of: ctx.clientAddress }])
  const wait = await beginAttempt(database, ctx.municipality.id, keys, ctx.clock.now())
  if (wait > 0) return refuse('wait', { values: { seconds: wait } })
  await database.as(serviceActor(ctx.municipality.id, 'service:sign-in'), 'ask for a new password', async (tx) => {
    const account = await findAccountByEmail(tx, email)
    await queueJob(tx, SEND_RESET, { accountId: account?.id ?? null, language: ctx.language })
  })
  return ok()
}
