import { readFile } from 'node:fs/promises'
import * as oidc from 'openid-client'
import type { SignInSettings } from '../../../platform/http/index.ts'
import { importPrivateKey } from './client-key.ts'
import { ProviderNotSetUp } from './provider-not-set-up.ts'

export type OidcSettings = NonNullable<SignInSettings['oidc']>

/** Where and how the provider is asked is read anew after this time, so that a change there arrives here. */
const KEPT_MILLISECONDS = 60 * 60 * 1000

const TIMEOUT_SECONDS = 10

/** The provider's clock and ours may differ by this much. */
const CLOCK_TOLERANCE_SECONDS = 30

const kept = new Map<string, { at: number; provider: Promise<oidc.Configuration> }>()

/** What is known of the provider, by discovery; remembered, but never a failure. */
export function findProvider(settings: OidcSettings, now: Date): Promise<oidc.Configuration> {
  // Times are compared with the clock that everything else in Regie goes by.
  const ahead = Math.round((now.getTime() - Date.now()) / 1000)
  const { issuer, clientId, secretVariable, keyFile } = settings
  const key = JSON.stringify([issuer, clientId, secretVariable, keyFile, ahead])
  const found = kept.get(key)
  if (found && Math.abs(now.getTime() - found.at) < KEPT_MILLISECONDS) return found.provider
  const provider = discover(settings, ahead)
  kept.set(key, { at: now.getTime(), provider })
  provider.catch(() => kept.delete(key))
  return provider
}

async function discover(settings: OidcSettings, ahead: number): Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer)
  const authentication = await clientAuthentication(settings)
  const provider = await oidc.discovery(
    issuer,
    settings.clientId,
    { [oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS, [oidc.clockSkew]: ahead },
    authentication,
    { timeout: TIMEOUT_SECONDS, execute: isLoopback(issuer) ? [oidc.allowInsecureRequests] : [] },
  )
  // The signature of the identity is checked even though it comes straight from the provider: the profile asks for it.
  oidc.enableNonRepudiationChecks(provider)
  return provider
}

/** Without https only to a provider on this machine, which is for trying things out. */
const isLoopback = ({ protocol, hostname }: URL) =>
  protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/** By a signed statement (private_key_jwt) when there is a key, which the profile prefers; otherwise by a secret. */
async function clientAuthentication({ keyFile, secretVariable }: OidcSettings): Promise<oidc.ClientAuth> {
  if (keyFile) {
    const pem = await readFile(keyFile, 'utf8').catch(() => {
      throw new ProviderNotSetUp('the key file of the OpenID provider cannot be read')
    })
    return oidc.PrivateKeyJwt(await importPrivateKey(pem))
  }
  // Only a variable meant for this may be named, or whoever may change settings could send any other secret away.
  const secret = secretVariable?.startsWith('OIDC_') ? process.env[secretVariable] : undefined
  if (!secret) throw new ProviderNotSetUp('the client secret of the OpenID provider is not in the environment')
  return oidc.ClientSecretBasic(secret)
}
