const SECURE_NAME = '__Host-regie'
const LOCAL_NAME = 'regie'

/** The session token a request carries, if any. */
export function readSessionCookie(request: Request): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === SECURE_NAME || name === LOCAL_NAME) return value
  }
  return undefined
}

/** Over https the cookie is bound to this host alone; a demonstration on the loopback address has no https. */
export function sessionCookie(token: string, isSecure: boolean, maxAgeSeconds: number): string {
  const name = isSecure ? SECURE_NAME : LOCAL_NAME
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${isSecure ? '; Secure' : ''}`
}

export function endedSessionCookie(isSecure: boolean): string {
  return sessionCookie('', isSecure, 0)
}
