import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, type Role } from '../../app/features/identity/index.ts'
import { fetchAt } from './fetch-at.ts'

export type Seen = { status: number; location: string; text: string; headers: Headers }

export type Fields = Record<string, string | string[] | File>

/** Somebody at a keyboard without a browser: remembers the cookie, follows nothing by itself. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Seen>
  /** Sends a form as a browser does: from our own site and, when signed in, with the token of the session. */
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Seen>
  signIn(email: string, password?: string): Promise<Seen>
  signInAs(role: Role): Promise<Visitor>
  /** Its cookies, the session's among them, as `name=value`; empty without any. */
  cookie(): string
  csrf(): string
}

/** With a host, the visitor asks there for that host, as if its name led there. */
export function visitorOf(url: string, host?: string): Visitor {
  const origin = host ? `http://${host}` : url
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  let csrf = ''
  const send = async (path: string, init: RequestInit): Promise<Seen> => {
    const headers = { ...(jar.size > 0 ? { cookie: cookies() } : {}), ...(init.headers as Record<string, string>) }
    const asked = { ...init, headers, redirect: 'manual' as const }
    const response = await (host ? fetchAt(url + path, asked, host) : fetch(url + path, asked))
    for (const set of response.headers.getSetCookie()) {
      const [name, value] = set.split(';')[0]!.split('=') as [string, string]
      if (set.includes('Max-Age=0')) jar.delete(name)
      else jar.set(name, value)
    }
    const text = await response.text()
    // Without the number of the page: what a test sends twice, it means twice.
    csrf = /name="csrf" value="([^".]+)/.exec(text)?.[1] ?? csrf
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text,
      headers: response.headers,
    }
  }
  const visitor: Visitor = {
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { origin, ...headers },
        body: bodyOf({ ...(csrf ? { csrf } : {}), ...fields }),
      }),
    async signIn(email, password = DEMONSTRATION_PASSWORD) {
      const answer = await visitor.post('/inloggen', { email, password })
      if (answer.status === 303) await visitor.get('/werk/rechten')
      return answer
    },
    async signInAs(role) {
      const answer = await visitor.signIn(emailOf(role))
      if (answer.status !== 303) throw new Error(`${role} could not sign in: ${answer.status}`)
      return visitor
    },
    cookie: cookies,
    csrf: () => csrf,
  }
  return visitor
}

/** The address of the demonstration account with this role. */
export function emailOf(role: Role): string {
  return DEMONSTRATION_ACCOUNTS.find((account) => account.role === role)!.email
}

function bodyOf(fields: Fields): FormData | URLSearchParams {
  const hasFile = Object.values(fields).some((value) => value instanceof File)
  const body = hasFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one as string)
  }
  return body
}
