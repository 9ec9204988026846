import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, type Role } from '../../app/features/identity/index.ts'

export type Seen = { status: number; location: string; text: string; headers: Headers }

export type Fields = Record<string, string | string[] | File>

/** Somebody at a keyboard without a browser: remembers the cookie, follows nothing by itself. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Seen>
  /** Sends a form as a browser does: from our own site and, when signed in, with the token of the session. */
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Seen>
  signIn(email: string, password?: string): Promise<Seen>
  signInAs(role: Role): Promise<Visitor>
  /** The session cookie as `name=value`; empty without one. */
  cookie(): string
  csrf(): string
}

export function visitorOf(url: string): Visitor {
  let cookie = ''
  let csrf = ''
  const send = async (path: string, init: RequestInit): Promise<Seen> => {
    const headers = { ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) }
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' })
    const set = response.headers.getSetCookie()[0]
    if (set) cookie = set.includes('Max-Age=0') ? '' : set.split(';')[0]!
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text: await response.text(),
      headers: response.headers,
    }
  }
  const visitor: Visitor = {
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { origin: url, ...headers },
        body: bodyOf({ ...(csrf ? { csrf } : {}), ...fields }),
      }),
    async signIn(email, password = DEMONSTRATION_PASSWORD) {
      const answer = await visitor.post('/inloggen', { email, password })
      if (answer.status === 303) {
        const page = await visitor.get('/werk/rechten')
        csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
      }
      return answer
    },
    async signInAs(role) {
      const answer = await visitor.signIn(emailOf(role))
      if (answer.status !== 303) throw new Error(`${role} could not sign in: ${answer.status}`)
      return visitor
    },
    cookie: () => cookie,
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
