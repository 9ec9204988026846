import * as oidc from 'openid-client'
import type { RequestContext } from '../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { isAtLeast } from '../domain/assurance.ts'
import { claimAt } from '../domain/roles-from-claims.ts'
import type { ProviderFlow } from '../steps/steps.ts'
import { findProvider, type OidcSettings } from './provider.ts'
import { type ProviderProblem, problemBehind } from './provider-problem.ts'

/** Where the provider sends a visitor back to; this address is registered there. */
export const CALLBACK = '/inloggen/terug'

const SCOPE = 'openid profile email'

/** How long ago the provider may have made the identity it hands over. */
const OLDEST_SECONDS = 5 * 60

/** For a confirmation: how long ago the person may have proved who he is at the provider. */
const FRESHEST_SECONDS = 5 * 60

/** Who somebody is, as the provider says and as we checked. */
export type Identity = { subject: string; session: string | null; level: string | undefined; claims: Claims }
export type Claims = Record<string, unknown>

/** The address at the provider to send a visitor to, and what to remember until he comes back. */
export async function addressAtProvider(
  ctx: RequestContext,
  settings: OidcSettings,
  wants: { freshProof: boolean },
): Promise<Outcome<ProviderProblem, { address: string; flow: ProviderFlow }>> {
  try {
    const provider = await findProvider(settings, ctx.clock.now())
    const flow = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      startedAt: ctx.clock.now().getTime(),
    }
    const address = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: ctx.origin + CALLBACK,
      scope: SCOPE,
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      ...levelsAsked(settings),
      ...(wants.freshProof && { prompt: 'login', max_age: '0' }),
    })
    return ok({ address: address.href, flow })
  } catch (error) {
    return refuse(problemBehind(error, ctx.clock.now()))
  }
}

/** How certain we would like it to be, best first. */
function levelsAsked({ secondFactorLevel, minimumLevel }: OidcSettings): { acr_values?: string } {
  const levels = new Set([secondFactorLevel, minimumLevel].filter((level) => level !== undefined))
  return levels.size > 0 ? { acr_values: [...levels].join(' ') } : {}
}

/** Trades the code in the address for an identity, and checks everything about it that the NL GOV profile asks for. */
export async function identityFrom(
  ctx: RequestContext,
  settings: OidcSettings,
  flow: ProviderFlow,
  wants: { freshProof: boolean },
): Promise<Outcome<ProviderProblem, Identity>> {
  try {
    const provider = await findProvider(settings, ctx.clock.now())
    const address = new URL(ctx.origin + CALLBACK)
    address.search = ctx.query.toString()
    const tokens = await oidc.authorizationCodeGrant(provider, address, {
      pkceCodeVerifier: flow.verifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
      ...(wants.freshProof && { maxAge: FRESHEST_SECONDS }),
    })
    const claims = tokens.claims()!
    const problem = problemIn(claims, ctx, settings, wants.freshProof ? flow : undefined)
    if (problem) return refuse(problem)
    const level = typeof claims.acr === 'string' ? claims.acr : undefined
    const session = typeof claims.sid === 'string' ? claims.sid : null
    const more = await moreClaims(provider, settings, tokens.access_token, claims)
    return ok({ subject: claims.sub, session, level, claims: { ...more, ...claims } })
  } catch (error) {
    return refuse(problemBehind(error, ctx.clock.now()))
  }
}

/** What the package leaves to us: for whom exactly, how old, how certain, and proved again or not. */
function problemIn(
  claims: Claims & { iat: number; auth_time?: number },
  ctx: RequestContext,
  settings: OidcSettings,
  freshFlow: ProviderFlow | undefined,
): ProviderProblem | undefined {
  const now = ctx.clock.now().getTime() / 1000
  if (claims.azp !== undefined && claims.azp !== settings.clientId) return 'not-trusted'
  if (Math.abs(now - claims.iat) > OLDEST_SECONDS) return 'wrong-clock'
  if (settings.minimumLevel) {
    const acr = typeof claims.acr === 'string' ? claims.acr : undefined
    if (!isAtLeast(acr, settings.minimumLevel)) return 'too-low'
  }
  // A provider that ignored that we asked for a new proof has not given one.
  if (freshFlow && (claims.auth_time ?? 0) < freshFlow.startedAt / 1000 - 30) return 'not-trusted'
  return undefined
}

/** Some providers say roles and e-mail address only when asked for them apart. */
async function moreClaims(
  provider: oidc.Configuration,
  settings: OidcSettings,
  accessToken: string,
  claims: Claims & { sub: string },
): Promise<Claims> {
  const isComplete = claims.email !== undefined && claimAt(claims, settings.roleClaim) !== undefined
  if (isComplete || !provider.serverMetadata().userinfo_endpoint) return {}
  return oidc.fetchUserInfo(provider, accessToken, claims.sub)
}

/** Where a visitor signs out at the provider too; nothing when it has no such place or cannot be reached. */
export async function signOutAddress(ctx: RequestContext, settings: OidcSettings): Promise<string | undefined> {
  try {
    const provider = await findProvider(settings, ctx.clock.now())
    if (!provider.serverMetadata().end_session_endpoint) return undefined
    // No id_token_hint: it would put a person's name and e-mail address into an address.
    return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: `${ctx.origin}/` }).href
  } catch {
    return undefined
  }
}
