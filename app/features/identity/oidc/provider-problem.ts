import * as oidc from 'openid-client'
import { ProviderNotSetUp } from './provider-not-set-up.ts'

/** Why signing in at the provider did not work; each has its sentence in the texts. */
export type ProviderProblem =
  | 'unreachable'
  | 'expired'
  | 'denied'
  | 'not-trusted'
  | 'wrong-clock'
  | 'too-low'
  | 'no-role'
  | 'email-in-use'
  | 'ended'
  | 'not-set-up'
  | 'not-this-person'

const DENIED = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required'])
const AT_REST = new Set(['server_error', 'temporarily_unavailable'])
const OUR_SETTINGS = new Set(['invalid_client', 'unauthorized_client', 'invalid_scope', 'unsupported_response_type'])

/** What went wrong, from what the package threw. Whatever we do not know is not trusted. */
export function problemBehind(error: unknown, now: Date): ProviderProblem {
  if (error instanceof ProviderNotSetUp) return 'not-set-up'
  if (error instanceof oidc.AuthorizationResponseError) return problemNamed(error.error)
  if (error instanceof oidc.ResponseBodyError) {
    // Our signed statement says what time it is, so to a provider with another clock it looks like a forged one.
    return isAnotherTime(error.response.headers.get('date'), now) ? 'wrong-clock' : problemNamed(error.error)
  }
  const { code } = error as { code?: unknown }
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'wrong-clock'
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || isNetworkFailure(error)) {
    return 'unreachable'
  }
  return 'not-trusted'
}

/** Whether the provider's clock is more than a minute away from ours. */
function isAnotherTime(date: string | null, now: Date): boolean {
  return date !== null && Math.abs(Date.parse(date) - now.getTime()) > 60_000
}

/** The provider's own word for it (RFC 6749 and OpenID Connect Core). */
function problemNamed(name: string): ProviderProblem {
  if (DENIED.has(name)) return 'denied'
  if (AT_REST.has(name)) return 'unreachable'
  if (OUR_SETTINGS.has(name)) return 'not-set-up'
  return name === 'invalid_grant' ? 'expired' : 'not-trusted'
}

/** `fetch` throws a TypeError with the reason as its cause, and the package may wrap it once more. */
function isNetworkFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return true
  if (error instanceof TypeError && error.message === 'fetch failed') return true
  return isNetworkFailure(error.cause)
}
