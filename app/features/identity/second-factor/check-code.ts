import type { Database, Tx } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { unseal } from '../../../platform/sealing.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { serviceActor } from '../actors.ts'
import { beginAttempt, forgive, locksFor } from '../lockout.ts'
import { recordAct } from '../sessions/sessions.ts'
import { findTotpForUpdate, takeRecoveryCode, updateUsedSteps } from './factor.queries.ts'
import { recoveryCodeHash } from './recovery-codes.ts'
import { stepOfCode, withUsedStep } from './totp.ts'

/** The purpose for which secrets of apps are sealed. */
export const TOTP_PURPOSE = 'totp secret'

/**
 * Checks a code of the app, or a recovery code, of this account, and uses it up. Wrong ones are counted apart from
 * wrong passwords: who knows the password cannot wipe out his failures here by typing it again.
 */
export async function checkCode(
  database: Database,
  ctx: RequestContext,
  accountId: string,
  code: string,
): Promise<Outcome<'wrong-code' | 'wait'>> {
  const now = ctx.clock.now()
  const keys = locksFor(ctx, 'second-factor', accountId)
  const wait = await beginAttempt(database, ctx.municipality.id, keys, now)
  if (wait > 0) return refuse('wait', { values: { seconds: wait } })
  const actor = serviceActor(ctx.municipality.id, 'service:sign-in')
  return database.as(actor, 'check a second factor', async (tx) => {
    if (!(await useCode(tx, ctx.config.secret, accountId, code, now))) return refuse('wrong-code')
    await forgive(tx, keys)
    return ok()
  })
}

async function useCode(tx: Tx, secret: string, accountId: string, code: string, now: Date): Promise<boolean> {
  const totp = await findTotpForUpdate(tx, accountId)
  const appSecret = totp && unseal(secret, TOTP_PURPOSE, totp.sealedSecret)
  const usedSteps = totp?.usedSteps.map(Number) ?? []
  const step = appSecret && stepOfCode(appSecret, code, now, usedSteps)
  if (step) {
    await updateUsedSteps(tx, accountId, withUsedStep(usedSteps, step))
    return true
  }
  if (!(await takeRecoveryCode(tx, accountId, recoveryCodeHash(secret, accountId, code)))) return false
  await recordAct(tx, 'recovery-code-used', accountId)
  return true
}
