import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type VerifyAuthenticationResponseOpts,
  type VerifyRegistrationResponseOpts,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Database } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { serviceActor } from '../actors.ts'
import { beginAttempt, forgive, lockKeys, locksFor } from '../lockout.ts'
import { findPasskeyForUpdate, type StoredPasskey, updatePasskeyUse } from './factor.queries.ts'

type RegistrationResponse = VerifyRegistrationResponseOpts['response']
type AuthenticationResponse = VerifyAuthenticationResponseOpts['response']

/** What a browser sends, as far as we look at it ourselves; the rest is checked by the package. */
const credential = z.object({
  id: z.string().max(1500),
  rawId: z.string().max(1500),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
  clientExtensionResults: z.looseObject({}).default({}),
})

/** For whom a passkey is made: it works at this host only, which is what makes it safe against imitations. */
const siteOf = (ctx: RequestContext) => ({ host: new URL(ctx.origin).hostname, origin: ctx.origin })

/** What the browser needs to make a passkey for this person. */
export function registrationOptions(
  ctx: RequestContext,
  account: { id: string; name: string; email: string },
  known: StoredPasskey[],
) {
  return generateRegistrationOptions({
    rpName: ctx.municipality.settings.siteName || ctx.municipality.name,
    rpID: siteOf(ctx).host,
    userID: new TextEncoder().encode(account.id),
    userName: account.email,
    userDisplayName: account.name,
    attestationType: 'none',
    excludeCredentials: known.map(describe),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
}

/** What the browser needs to use one: of this account, or without an account any that it knows for this site. */
export function authenticationOptions(ctx: RequestContext, known: StoredPasskey[] | undefined) {
  return generateAuthenticationOptions({
    rpID: siteOf(ctx).host,
    allowCredentials: known?.map(describe),
    userVerification: known ? 'preferred' : 'required',
  })
}

const describe = ({ credentialId, transports }: StoredPasskey) => ({
  id: credentialId,
  transports: transports,
})

/** Checks a passkey that was just made; answers what to keep of it. */
export async function checkNewPasskey(
  ctx: RequestContext,
  text: string,
  challenge: string,
): Promise<Outcome<'wrong-passkey', Omit<StoredPasskey, 'accountId'>>> {
  const response = readCredential(text)
  if (!response) return refuse('wrong-passkey')
  try {
    const { host, origin } = siteOf(ctx)
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponse,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: false,
    })
    if (!verified) return refuse('wrong-passkey')
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return ok({ credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports })
  } catch {
    // The package throws for everything that is not as it should be.
    return refuse('wrong-passkey')
  }
}

/**
 * Checks the use of a passkey. With an account it must be one of his; without one it stands for both factors, so that
 * the device must have checked the person.
 */
export async function checkPasskey(
  database: Database,
  ctx: RequestContext,
  use: { text: string; challenge: string; accountId?: string },
): Promise<Outcome<'wrong-passkey' | 'wait', { accountId: string }>> {
  const now = ctx.clock.now()
  const keys = use.accountId
    ? locksFor(ctx, 'second-factor', use.accountId)
    : lockKeys(ctx.config.secret, [{ kind: 'origin', of: ctx.clientAddress }])
  const wait = await beginAttempt(database, ctx.municipality.id, keys, now)
  if (wait > 0) return refuse('wait', { values: { seconds: wait } })
  const response = readCredential(use.text)
  if (!response) return refuse('wrong-passkey')
  return database.as(serviceActor(ctx.municipality.id, 'service:sign-in'), 'check a passkey', async (tx) => {
    const passkey = await findPasskeyForUpdate(tx, response.id)
    if (!passkey || (use.accountId && passkey.accountId !== use.accountId)) return refuse('wrong-passkey')
    const counter = await verifyUse(ctx, response as unknown as AuthenticationResponse, passkey, use)
    if (counter === undefined) return refuse('wrong-passkey')
    await updatePasskeyUse(tx, passkey.credentialId, counter, now)
    await forgive(tx, keys)
    return ok({ accountId: passkey.accountId })
  })
}

/** The counter of the passkey after this use; nothing when the use is not right. */
async function verifyUse(
  ctx: RequestContext,
  response: AuthenticationResponse,
  passkey: StoredPasskey,
  use: { challenge: string; accountId?: string },
): Promise<number | undefined> {
  try {
    const { host, origin } = siteOf(ctx)
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: use.challenge,
      expectedOrigin: origin,
      expectedRPID: host,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
      requireUserVerification: use.accountId === undefined,
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

function readCredential(text: string) {
  try {
    return credential.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
