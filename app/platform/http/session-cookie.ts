const SECURE_PREFIX = '__Host-'
const SESSION = 'regie'
/** What a visitor is in the middle of: signing in elsewhere, giving a second factor, confirming who he is. */
const STEP = 'regie-step'
/** A plan that somebody without an account opened with a code. */
const OWN_PLAN = 'regie-plan'
/** The random key of somebody who takes part in live sessions; it leads to no account. */
const LIVE = 'regie-live'

/** The session token a request carries, if any. */
export const readSessionCookie = (request: Request, isSecure: boolean) => readCookie(request, SESSION, isSecure)

/** The token of the step a request is in the middle of, if any. */
export const readStepCookie = (request: Request, isSecure: boolean) => readCookie(request, STEP, isSecure)

/** Over https the cookie is bound to this host alone; a demonstration on the loopback address has no https. */
export function sessionCookie(token: string, isSecure: boolean, maxAgeSeconds: number): string {
  return cookie(SESSION, token, isSecure, maxAgeSeconds)
}

export function endedSessionCookie(isSecure: boolean): string {
  return cookie(SESSION, '', isSecure, 0)
}

export function stepCookie(token: string, isSecure: boolean, maxAgeSeconds: number): string {
  return cookie(STEP, token, isSecure, maxAgeSeconds)
}

export function endedStepCookie(isSecure: boolean): string {
  return cookie(STEP, '', isSecure, 0)
}

export const readOwnPlanCookie = (request: Request, isSecure: boolean) => readCookie(request, OWN_PLAN, isSecure)

export function ownPlanCookie(token: string, isSecure: boolean, maxAgeSeconds: number): string {
  return cookie(OWN_PLAN, token, isSecure, maxAgeSeconds)
}

export function endedOwnPlanCookie(isSecure: boolean): string {
  return cookie(OWN_PLAN, '', isSecure, 0)
}

export const readLiveCookie = (request: Request, isSecure: boolean) => readCookie(request, LIVE, isSecure)

export function liveCookie(key: string, isSecure: boolean, maxAgeSeconds: number): string {
  return cookie(LIVE, key, isSecure, maxAgeSeconds)
}

/** Over https only the cookie that is bound to this host counts: another host under the same name cannot set that one. */
function readCookie(request: Request, name: string, isSecure: boolean): string | undefined {
  const wanted = nameOf(name, isSecure)
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [found, value] = part.trim().split('=')
    if (found === wanted && value) return value
  }
  return undefined
}

const nameOf = (name: string, isSecure: boolean) => (isSecure ? SECURE_PREFIX + name : name)

function cookie(name: string, value: string, isSecure: boolean, maxAgeSeconds: number): string {
  const rules = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}`
  return `${nameOf(name, isSecure)}=${value}; ${rules}${isSecure ? '; Secure' : ''}`
}
