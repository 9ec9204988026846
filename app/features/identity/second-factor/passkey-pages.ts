import type { Database } from '../../../platform/database/index.ts'
import { type Answer, json, type RequestContext, redirectTo, stepCookie } from '../../../platform/http/index.ts'
import { serviceActor } from '../actors.ts'
import { NOT_KEPT } from '../answers.ts'
import { deviceOf } from '../domain/device.ts'
import { findOwnCredentials } from '../identity.queries.ts'
import { deviceInWords } from '../sessions/session-table.tsx'
import { beginStep, changeStep, findStep, STEP_SECONDS, takeStep } from '../steps/steps.ts'
import { listPasskeys } from './factor.queries.ts'
import { FACTORS, factorsRefused } from './overview-page.tsx'
import { authenticationOptions, checkNewPasskey, registrationOptions } from './passkeys.ts'
import { afterSetUp } from './recovery-page.tsx'
import { removeFactor, setUpPasskey } from './set-up.ts'

/** In the address of the options: a passkey of anybody is asked for, to sign in without a password. */
export const ANYBODY = 'zonder-wachtwoord'

/** What the browser's dialogue needs to make a passkey; the challenge waits in a step. */
export function newPasskeyOptions(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    const { id, name } = ctx.person!
    return asSignIn(database, ctx, async (tx) => {
      const account = { id, name, email: (await findOwnCredentials(tx, id))?.email ?? '' }
      const options = await registrationOptions(ctx, account, await listPasskeys(tx, id))
      const data = { challenge: options.challenge, back: FACTORS }
      const token = await beginStep(tx, ctx, { kind: 'passkey', accountId: id, data })
      return withStep(ctx, options, token)
    })
  }
}

export function addPasskey(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const step = await takeStep(database, ctx, 'passkey')
    if (!step || step.accountId !== ctx.person!.id) return factorsRefused(database, ctx, 'expired')
    const checked = await checkNewPasskey(ctx, String(form.get('passkey') ?? ''), step.data.challenge)
    if (!checked.ok) return factorsRefused(database, ctx, checked.reason)
    const typed = String(form.get('name') ?? '').trim()
    const name = typed.slice(0, 60) || deviceInWords(deviceOf(ctx.request.headers.get('user-agent')), ctx.language)
    const done = await setUpPasskey(database, ctx, checked.value, name)
    return done.ok ? afterSetUp(ctx, done.value) : factorsRefused(database, ctx, done.reason)
  }
}

export function removePasskey(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const id = String(form.get('id') ?? '')
    if (!/^[0-9a-f-]{36}$/.test(id)) return factorsRefused(database, ctx, 'expired')
    const done = await removeFactor(database, ctx, { passkey: id })
    return done.ok ? redirectTo(ctx.href(FACTORS)) : factorsRefused(database, ctx, done.reason)
  }
}

/**
 * What the browser needs to use a passkey. In the middle of a second factor or a confirmation it is one of that
 * person's; otherwise any for this site, and whose it is shows when it is used.
 */
export function passkeyOptions(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    const isAnybody = ctx.query.has(ANYBODY)
    const step = isAnybody
      ? undefined
      : ((await findStep(database, ctx, 'second-factor')) ?? (await findStep(database, ctx, 'confirm')))
    const { accountId } = step ?? {}
    const isOwn = step?.kind !== 'confirm' || accountId === ctx.person?.id
    if (step && accountId && isOwn) {
      const known = await asSignIn(database, ctx, (tx) => listPasskeys(tx, accountId))
      const options = await authenticationOptions(ctx, known)
      await changeStep<typeof step.kind>(database, ctx, { ...step.data, challenge: options.challenge })
      return json(options, NOT_KEPT)
    }
    const options = await authenticationOptions(ctx, undefined)
    return asSignIn(database, ctx, async (tx) => {
      const data = { challenge: options.challenge, back: '' }
      return withStep(ctx, options, await beginStep(tx, ctx, { kind: 'passkey', accountId: null, data }))
    })
  }
}

function withStep(ctx: RequestContext, options: unknown, token: string): Response {
  return json(options, { ...NOT_KEPT, 'set-cookie': stepCookie(token, ctx.isSecure, STEP_SECONDS.passkey) })
}

function asSignIn<T>(database: Database, ctx: RequestContext, work: Parameters<typeof database.as<T>>[2]): Promise<T> {
  return database.as(serviceActor(ctx.municipality.id, 'service:sign-in'), 'prepare the use of a passkey', work)
}
