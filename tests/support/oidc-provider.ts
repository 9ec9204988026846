import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type AdapterPayload, type Configuration, type JWK } from 'oidc-provider'

/** Somebody the provider knows, with the claims it gives about him. */
export type Citizen = { sub: string; claims: Record<string, unknown>; acr?: string }

export type TestProvider = {
  issuer: string
  clientId: string
  /** The people who can sign in there; a test may add and change them. */
  citizens: Map<string, Citizen>
  /** What the provider answers at its token endpoint, after the test had its way with it. */
  tamperWith(change: ((body: Record<string, unknown>) => Record<string, unknown>) | undefined): void
  /** The key with which it signs identities, for tokens that are signed well and say the wrong thing. */
  signingKey: KeyObject
  /** What people do at the provider: sign in as this one, or break it off. Answers where it sends the browser back to. */
  signIn(address: string, sub: string | 'cancel'): Promise<string>
  /** The last request to the token endpoint: how the client said who it is. */
  lastTokenRequest(): { authorization: string; body: URLSearchParams }
  goDown(): Promise<void>
  comeUp(): Promise<void>
  stop(): Promise<void>
}

type Options = { redirectUris: string[]; logoutUris: string[]; client: { secret: string } | { publicKey: KeyObject } }

/** A real OpenID provider, listening on a free port; its page to sign in asks for nothing but a name. */
export async function startProvider(options: Options): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const citizens = new Map<string, Citizen>()
  let tamper: ((body: Record<string, unknown>) => Record<string, unknown>) | undefined
  let lastRequest = { authorization: '', body: new URLSearchParams() }
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {}
  const server = createServer((request, response) => handle(request, response))
  const port = await listen(server, 0)
  const issuer = `http://localhost:${port}`
  const clientId = 'regie'
  const provider = new Provider(issuer, configuration(options, clientId, privateKey, citizens))
  provider.on('server_error', () => {})
  provider.use(async (ctx, next) => {
    await next()
    if (ctx.path !== '/token') return
    lastRequest = {
      authorization: ctx.get('authorization'),
      body: new URLSearchParams(ctx.oidc?.body as Record<string, string> | undefined),
    }
    if (tamper && ctx.status === 200) ctx.body = tamper(ctx.body as Record<string, unknown>)
  })
  const callback = provider.callback()
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response)
    void decide(provider, citizens, request, response)
  }
  return {
    issuer,
    clientId,
    citizens,
    signingKey: privateKey,
    tamperWith: (change) => {
      tamper = change
    },
    signIn: (address, sub) => throughPages(address, sub, issuer),
    lastTokenRequest: () => lastRequest,
    goDown: () => close(server),
    comeUp: async () => {
      await listen(server, port)
    },
    stop: () => close(server),
  }
}

function configuration(
  { redirectUris, logoutUris, client }: Options,
  clientId: string,
  key: KeyObject,
  citizens: Map<string, Citizen>,
): Configuration {
  const isByKey = 'publicKey' in client
  return {
    adapter: Memory,
    clients: [
      {
        client_id: clientId,
        redirect_uris: redirectUris,
        post_logout_redirect_uris: logoutUris,
        token_endpoint_auth_method: isByKey ? 'private_key_jwt' : 'client_secret_basic',
        ...(isByKey
          ? { jwks: { keys: [{ ...client.publicKey.export({ format: 'jwk' }), use: 'sig' } as JWK] } }
          : { client_secret: client.secret }),
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'the-key', use: 'sig', alg: 'RS256' } as JWK] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = `<!doctype html>${form}<button form="op.logoutForm" name="logout" value="yes">Bij de aanbieder uitloggen</button>`
        },
      },
    },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub'],
      profile: ['name', 'groups', 'realm_access'],
      email: ['email', 'email_verified'],
      acr: null,
    },
    acrValues: ['low', 'substantial', 'high'].map((level) => `http://eidas.europa.eu/LoA/${level}`),
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['only for tests'] },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId, accountId: ctx.oidc.session!.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub, ...citizens.get(sub)?.claims }) }),
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  }
}

/** The provider's page to sign in, reduced to its answer. */
async function decide(
  provider: Provider,
  citizens: Map<string, Citizen>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const sub = String(request.headers['x-sign-in-as'])
  const citizen = citizens.get(sub)
  const result = citizen
    ? { login: { accountId: sub, acr: citizen.acr, remember: false } }
    : { error: 'access_denied', error_description: 'the person broke it off' }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

/** Follows the provider's pages with their cookies, as a browser does, until it sends the visitor back to the client. */
async function throughPages(address: string, sub: string, issuer: string): Promise<string> {
  const jar = new Map<string, string>()
  let next = address
  for (let page = 0; page < 8 && next.startsWith(issuer); page += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie, 'x-sign-in-as': sub } })
    for (const set of response.headers.getSetCookie()) {
      const [name, value] = set.split(';')[0]!.split(/=(.*)/) as [string, string]
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (!location) throw new Error(`the provider answered ${response.status}: ${await response.text()}`)
    next = new URL(location, next).href
  }
  return next
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done) => server.listen(port, () => done((server.address() as AddressInfo).port)))
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

const remembered = new Map<string, AdapterPayload>()

/** What the provider remembers; like its own memory, but without its warning to use something else in production. */
class Memory {
  constructor(readonly kind: string) {}
  async upsert(id: string, payload: AdapterPayload) {
    remembered.set(`${this.kind} ${id}`, payload)
  }
  async find(id: string) {
    return remembered.get(`${this.kind} ${id}`)
  }
  async findByUid(uid: string) {
    return [...remembered].find(([key, payload]) => key.startsWith(this.kind) && payload.uid === uid)?.[1]
  }
  async findByUserCode() {
    return undefined
  }
  async consume(id: string) {
    remembered.get(`${this.kind} ${id}`)!.consumed = Math.floor(Date.now() / 1000)
  }
  async destroy(id: string) {
    remembered.delete(`${this.kind} ${id}`)
  }
  async revokeByGrantId(grantId: string) {
    for (const [key, payload] of remembered) if (payload.grantId === grantId) remembered.delete(key)
  }
}
