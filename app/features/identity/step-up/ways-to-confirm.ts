import type { Database } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { serviceActor } from '../actors.ts'
import { findOwnCredentials } from '../identity.queries.ts'
import { hasLogin } from '../oidc/login.queries.ts'
import { readFactors } from '../second-factor/factor.queries.ts'

/** In which ways a person can prove again who he is; of a provider, its label. */
export type WaysToConfirm = { password: boolean; code: boolean; passkey: boolean; provider?: string }

/** A password counts only where passwords open a session. */
export function waysToConfirm(database: Database, ctx: RequestContext): Promise<WaysToConfirm> {
  const { passwords, oidc } = ctx.municipality.settings.signIn
  const accountId = ctx.person!.id
  const actor = serviceActor(ctx.municipality.id, 'service:sign-in')
  return database.as(
    actor,
    'find the ways to confirm',
    async (tx) => {
      const credentials = await findOwnCredentials(tx, accountId)
      const { totp, passkeys } = await readFactors(tx, accountId)
      const isKnownThere = oidc && (await hasLogin(tx, oidc.issuer, accountId))
      return {
        password: passwords && Boolean(credentials?.passwordHash),
        code: totp !== undefined,
        passkey: passkeys.length > 0,
        provider: isKnownThere ? oidc.label : undefined,
      }
    },
    { readOnly: true },
  )
}
