import type { Database, Tx } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { serviceActor } from '../actors.ts'
import { deviceOf } from '../domain/device.ts'
import { findCredentials } from '../identity.queries.ts'
import { beginAttempt, forgive, locksFor } from '../lockout.ts'
import { isPassword } from '../password.ts'
import { hasSecondFactor } from '../second-factor/factor.queries.ts'
import { openSession } from '../sessions/sessions.ts'
import { beginStep } from '../steps/steps.ts'

/** A session was opened, or a second factor must be given first; either way the token is for the visitor's cookie. */
export type Entered = { kind: 'session' | 'second-factor'; token: string }

/** How somebody proved who he is. */
export type Proof = {
  accountId: string
  /** Two factors were given already. */
  isStrong: boolean
  throughProvider: boolean
  /** The provider's own name for its session (sid). */
  providerSession: string | null
  /** The page he wanted. */
  back: string
}

/**
 * Checks a password. Wrong e-mail address and wrong password are refused alike, and take as long. Attempts are counted
 * per account and per network address, both only as keyed hashes, and wrong ones slow the next one down.
 */
export async function signIn(
  database: Database,
  ctx: RequestContext,
  input: { email: string; password: string; back: string },
): Promise<Outcome<'wrong' | 'wait', Entered>> {
  const actor = serviceActor(ctx.municipality.id, 'service:sign-in')
  const keys = locksFor(ctx, 'account', input.email.trim().toLowerCase())
  const wait = await beginAttempt(database, ctx.municipality.id, keys, ctx.clock.now())
  if (wait > 0) return refuse('wait', { values: { seconds: wait } })
  const credentials = await database.as(actor, 'find a password', (tx) => findCredentials(tx, input.email), {
    readOnly: true,
  })
  const isRight = (await isPassword(credentials?.passwordHash, input.password)) && credentials?.isActive === true
  if (!isRight || !credentials) return refuse('wrong')
  const proof = { accountId: credentials.id, throughProvider: false, providerSession: null, back: input.back }
  return database.as(actor, 'open a session', async (tx) => {
    await forgive(tx, keys)
    return ok(await enter(tx, ctx, { ...proof, isStrong: false }))
  })
}

/** Lets somebody in who proved who he is, unless his second factor is still to be asked. */
export async function enter(tx: Tx, ctx: RequestContext, proof: Proof): Promise<Entered> {
  const { accountId, back, ...rest } = proof
  const { throughProvider, providerSession, isStrong } = rest
  if (!isStrong && (await hasSecondFactor(tx, accountId))) {
    const data = { back, throughProvider, providerSession }
    return { kind: 'second-factor', token: await beginStep(tx, ctx, { kind: 'second-factor', accountId, data }) }
  }
  const session = { ...rest, municipalityId: ctx.municipality.id, accountId }
  const device = deviceOf(ctx.request.headers.get('user-agent'))
  return { kind: 'session', token: await openSession(tx, { ...session, device }, ctx.clock.now()) }
}
