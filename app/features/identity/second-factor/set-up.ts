import type { Database, Tx } from '../../../platform/database/index.ts'
import { type RequestContext, readSessionCookie } from '../../../platform/http/index.ts'
import { seal } from '../../../platform/sealing.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { ownKeysActor } from '../actors.ts'
import { needsSecondFactor } from '../domain/second-factor.ts'
import { deleteOtherSessions } from '../sessions/session.queries.ts'
import { recordAct, renewSession, tokenHash } from '../sessions/sessions.ts'
import { beginStep } from '../steps/steps.ts'
import { TOTP_PURPOSE } from './check-code.ts'
import {
  deletePasskey,
  deleteRecoveryCodes,
  deleteTotp,
  hasSecondFactor,
  insertPasskey,
  insertTotp,
  readFactors,
  type StoredPasskey,
} from './factor.queries.ts'
import { replaceRecoveryCodes } from './recovery-codes.ts'
import { stepOfCode } from './totp.ts'

/** The session goes on under a new token; with the first second factor come recovery codes, which wait in a step. */
export type SetUp = { token: string; recoveryStep?: string }

/** Turns the code app on, when the code shows that the app has the secret. */
export function setUpTotp(
  database: Database,
  ctx: RequestContext,
  appSecret: string,
  code: string,
): Promise<Outcome<'wrong-code' | 'has-one' | 'expired', SetUp>> {
  const { id } = ctx.person!
  const now = ctx.clock.now()
  const step = stepOfCode(appSecret, code, now, [])
  if (step === undefined) return Promise.resolve(refuse('wrong-code'))
  const sealedSecret = seal(ctx.config.secret, TOTP_PURPOSE, appSecret)
  const totp = { municipalityId: ctx.municipality.id, accountId: id, sealedSecret, usedSteps: [step], createdAt: now }
  return asOneself(database, ctx, 'set up a code app', async (tx) => {
    const isFirst = !(await hasSecondFactor(tx, id))
    if (!(await insertTotp(tx, totp))) return refuse('has-one')
    return strengthen(tx, ctx, isFirst)
  })
}

/** Keeps a passkey that was just made. */
export function setUpPasskey(
  database: Database,
  ctx: RequestContext,
  passkey: Omit<StoredPasskey, 'accountId'>,
  name: string,
): Promise<Outcome<'wrong-passkey' | 'expired', SetUp>> {
  const { id } = ctx.person!
  return asOneself(database, ctx, 'set up a passkey', async (tx) => {
    const isFirst = !(await hasSecondFactor(tx, id))
    const now = ctx.clock.now()
    const row = { ...passkey, municipalityId: ctx.municipality.id, accountId: id, name, createdAt: now }
    if (!(await insertPasskey(tx, row))) return refuse('wrong-passkey')
    return strengthen(tx, ctx, isFirst)
  })
}

/** New recovery codes instead of the ones from before; answers the step in which they wait. */
export function renewRecoveryCodes(database: Database, ctx: RequestContext): Promise<string> {
  const actor = ownKeysActor(ctx.municipality.id, ctx.person!.id)
  return database.as(actor, 'make new recovery codes', (tx) => makeRecoveryCodes(tx, ctx))
}

/** Takes one second factor away; refused while it is the last and the person's role needs one. */
export function removeFactor(
  database: Database,
  ctx: RequestContext,
  which: 'totp' | { passkey: string },
): Promise<Outcome<'still-needed'>> {
  const { id, roles } = ctx.person!
  return asOneself(database, ctx, 'remove a second factor', async (tx) => {
    if (which === 'totp') await deleteTotp(tx, id)
    else await deletePasskey(tx, id, which.passkey)
    if (await hasSecondFactor(tx, id)) return ok()
    if (needsSecondFactor(ctx.municipality.settings.signIn, roles)) return refuse('still-needed')
    await deleteRecoveryCodes(tx, id)
    return ok()
  })
}

/** What the person has set up himself. */
export function lookAtFactors(database: Database, ctx: RequestContext) {
  const { id } = ctx.person!
  const actor = ownKeysActor(ctx.municipality.id, id)
  return database.as(actor, 'look at one’s own second factors', (tx) => readFactors(tx, id), { readOnly: true })
}

/** Who sets up a second factor is out everywhere else, where he came in without it. */
async function strengthen(tx: Tx, ctx: RequestContext, isFirst: boolean): Promise<Outcome<'expired', SetUp>> {
  const session = readSessionCookie(ctx.request, ctx.isSecure) ?? ''
  const token = await renewSession(tx, session, ctx.clock.now(), { isStrong: true })
  if (!token) return refuse('expired')
  await deleteOtherSessions(tx, ctx.person!.id, tokenHash(token))
  return ok({ token, recoveryStep: isFirst ? await makeRecoveryCodes(tx, ctx) : undefined })
}

async function makeRecoveryCodes(tx: Tx, ctx: RequestContext): Promise<string> {
  const { id } = ctx.person!
  const codes = await replaceRecoveryCodes(tx, ctx.config.secret, ctx.municipality.id, id)
  await recordAct(tx, 'recovery-codes-made', id)
  return beginStep(tx, ctx, { kind: 'recovery-codes', accountId: id, data: { codes } })
}

class Undone<Reason> extends Error {
  constructor(readonly outcome: Reason) {
    super('refused')
  }
}

/** Runs the work as the person himself, and undoes it when it is refused. */
async function asOneself<Result extends { ok: boolean }>(
  database: Database,
  ctx: RequestContext,
  purpose: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const actor = ownKeysActor(ctx.municipality.id, ctx.person!.id)
  try {
    return await database.as(actor, purpose, async (tx) => {
      const outcome = await work(tx)
      if (!outcome.ok) throw new Undone(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof Undone) return error.outcome as Result
    throw error
  }
}
