import { createHash, randomBytes } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { Language } from '../../shared/numbers.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { type Actor, type Database, isDatabaseUnavailable, type Tx } from '../database/index.ts'
import { beginReading, insertReadRecords, type Reading, recordsOf } from '../read-log/index.ts'
import { serveAsset } from './assets.ts'
import { readForm } from './body.ts'
import { compress, isTextual } from './compression.ts'
import type { Municipality, PageContext, PageView, Person, RequestContext } from './context.ts'
import { entityTag, hasAlready } from './entity-tag.ts'
import { formToken, isOfSameSession } from './form-token.ts'
import { hostsOf, originOf } from './hosts.ts'
import { type PressedTwice, pressedTwice } from './pressed-twice.ts'
import { type RateLimit, rateLimit } from './rate.ts'
import { type Answer, NotFound, type Route } from './routes.ts'
import { readSessionCookie } from './session-cookie.ts'
import { transaction } from './transaction.ts'

export type Visitor = { actor: Actor; person?: Person; confirmedAt?: Date; confinedTo?: string }

export type FailureKind = 'not-found' | 'forbidden' | 'too-large' | 'stale-form' | 'unavailable' | 'failed'

/** What the application is made of; `app/routes.ts` and `app/frame.tsx` fill it in. */
export type AppParts = {
  routes: Route[]
  config: Config
  clock: Clock
  database: Database
  buildFolder: string
  /** Whose site is asked for at these hosts, the most trusted first. */
  municipality(hosts: readonly string[]): Promise<Municipality>
  /** Who sends this session token; without a valid one the public visitor. */
  visitor(token: string | undefined, municipality: Municipality): Promise<Visitor>
  /** For an address that asks for it: the form to go on with, or the question who the person is. */
  confirm(ctx: RequestContext, form: FormData): Promise<FormData | Answer>
  /** What every page of the work place shows of the person himself. */
  ofPerson?(ctx: PageContext): Promise<Pick<PageView, 'unread' | 'hasShortcuts'>>
  renderPage(ctx: RequestContext, view: PageView): string
  /** The style that stands in each page of this municipality: its design tokens. */
  inlineStyle?(municipality: Municipality): string
  failure(ctx: RequestContext, kind: FailureKind, reference: string): PageView
  onError(error: unknown, reference: string): void
  isStopping?(): boolean
  /** Sees every request and its answer, the first and the last of all. */
  observe?: MiddlewareHandler
}

type Running = AppParts & { limit: RateLimit; presses: PressedTwice }

/** The whole HTTP application: health, assets, and every route in Dutch (`/plan`) and English (`/en/plan`). */
export function createApp(parts: AppParts): Hono {
  const app = new Hono()
  const running = { ...parts, limit: rateLimit(parts.config.secret), presses: pressedTwice() }
  if (parts.observe) app.use(parts.observe)
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    if (parts.isStopping?.()) return c.text('stopping', 503)
    return (await parts.database.isReady()) ? c.text('ready') : c.text('not ready', 503)
  })
  app.get('/assets/:name', (c) => serveAsset(parts.buildFolder, c.req.param('name'), c.req.raw))
  for (const prefix of ['', '/en'] as const) {
    for (const route of parts.routes) {
      const path = prefix + (prefix && route.path === '/' ? '' : route.path)
      app.on(route.method, path, (c) => respond(running, route, c, c.req.param() as Record<string, string>))
    }
  }
  app.notFound((c) => respond(running, undefined, c, {}))
  return app
}

async function respond(parts: Running, route: Route | undefined, c: Context, params: Record<string, string>) {
  const request = c.req.raw
  let ctx: RequestContext | undefined
  try {
    const hosts = hostsOf(request, parts.config)
    const municipality = await parts.municipality(hosts)
    const token = readSessionCookie(request, isSecure(parts.config))
    const visitor = await parts.visitor(token, municipality)
    ctx = makeContext(
      parts,
      {
        request,
        params,
        clientAddress: addressOf(c, parts.config),
        origin: originOf(hosts, municipality, parts.config),
      },
      municipality,
      visitor,
      token,
    )
    const answer = route ? await handle(parts, route, ctx) : parts.failure(ctx, 'not-found', '')
    return await finish(parts, route, ctx, answer)
  } catch (error) {
    const kind: FailureKind =
      error instanceof NotFound ? 'not-found' : isDatabaseUnavailable(error) ? 'unavailable' : 'failed'
    const reference = kind === 'not-found' ? '' : randomBytes(4).toString('hex')
    if (kind !== 'not-found') parts.onError(error, reference)
    if (!ctx) return plainFailure(reference)
    return finish(parts, undefined, ctx, parts.failure(ctx, kind, reference))
  }
}

async function handle(parts: Running, route: Route, ctx: RequestContext): Promise<Answer> {
  if (isNonsense(ctx.request.url)) throw new NotFound()
  if (ctx.confinedTo && route.right !== 'public' && !route.whileSettingUp) {
    return new Response(null, { status: 303, headers: { location: ctx.href(ctx.confinedTo) } })
  }
  if (!mayEnter(route, ctx)) {
    if (ctx.person) return parts.failure(ctx, 'forbidden', '')
    const back = route.method === 'GET' ? `?terug=${encodeURIComponent(ctx.path)}` : ''
    return new Response(null, { status: 303, headers: { location: ctx.href(`/inloggen${back}`) } })
  }
  if (route.method === 'GET') {
    return reading(parts, route, ctx)
  }
  if (!comesFromOurselves(ctx)) return parts.failure(ctx, 'stale-form', '')
  const form = await readForm(ctx.request, route.maxBodyBytes)
  if (form === 'too-large') return parts.failure(ctx, 'too-large', '')
  if (form === 'unreadable') return parts.failure(ctx, 'stale-form', '')
  if (ctx.person && !isOfSameSession(String(form.get('csrf')), ctx.csrf)) return parts.failure(ctx, 'stale-form', '')
  const confirmed = route.confirm ? await parts.confirm(ctx, form) : form
  if (!(confirmed instanceof FormData)) return confirmed
  return parts.presses.answer(ctx.request.url, confirmed, ctx.clock.now(), () => changing(parts, route, ctx, confirmed))
}

/** Shows a page. One that declares what it reads is put on record in the same transaction, or nothing is shown. */
function reading(parts: AppParts, route: Route & { method: 'GET' }, ctx: RequestContext): Promise<Answer> {
  const begun = beginIfDeclared(route, ctx)
  return parts.database.as(
    ctx.actor,
    `GET ${route.path}`,
    async (tx) => {
      const answer = await show(parts, route, { ...ctx, reading: begun, tx })
      await record(tx, ctx, begun)
      return answer
    },
    { readOnly: begun === undefined },
  )
}

/** Changes something. A form that comes back may show again what the page showed, so that reading is on record too. */
async function changing(parts: AppParts, route: Route & { method: 'POST' }, ctx: RequestContext, form: FormData) {
  const begun = beginIfDeclared(route, ctx)
  const answer = await route.handle({ ...ctx, reading: begun }, form)
  if (begun) await parts.database.as(ctx.actor, `record POST ${route.path}`, (tx) => record(tx, ctx, begun))
  return answer
}

function beginIfDeclared(route: Route, ctx: RequestContext): Reading | undefined {
  const activity = typeof route.reads === 'function' ? route.reads(ctx.params) : route.reads
  if (activity === undefined) return undefined
  return beginReading(activity, `${route.method} ${route.path}`, ctx.request, ctx.clock.now())
}

async function record(tx: Tx, ctx: RequestContext, begun: Reading | undefined): Promise<void> {
  if (!begun || begun.isNothing) return
  const { municipality, origin, config, actor, clock } = ctx
  const facts = { municipalityId: municipality.id, secret: config.secret, origin, endedAt: clock.now() }
  await insertReadRecords(tx, municipality.id, actor.id, recordsOf(begun, facts))
}

/** What a page shows; in the work place with what every page there shows of the person. */
async function show(parts: AppParts, route: Route & { method: 'GET' }, ctx: PageContext): Promise<Answer> {
  const answer = await route.handle(ctx)
  if (answer instanceof Response || answer.frame !== 'work' || !ctx.person) return answer
  return { ...answer, ...(await parts.ofPerson?.(ctx)) }
}

/** A null character cannot be part of any text we store, so an address with one leads nowhere. */
function isNonsense(address: string): boolean {
  return address.includes('%00')
}

function mayEnter(route: Route, ctx: RequestContext): boolean {
  if (route.right === 'public') return true
  if (route.right === 'signed-in') return ctx.person !== undefined
  return ctx.may(route.right)
}

/** A browser says where a form came from; a request that says "elsewhere" or hides it is refused. */
function comesFromOurselves(ctx: RequestContext): boolean {
  const site = ctx.request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = ctx.request.headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  return new URL(origin).host === new URL(ctx.origin).host
}

/** The network address a request comes from. Behind a proxy, which a public address implies, the proxy names it. */
export function addressOf(c: Context, config: Config): string {
  const proxied = config.publicUrl && c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return proxied || ((c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? 'unknown')
}

function makeContext(
  parts: Running,
  { request, ...asked }: Pick<RequestContext, 'request' | 'params' | 'clientAddress' | 'origin'>,
  municipality: Municipality,
  visitor: Visitor,
  token: string | undefined,
): RequestContext {
  const url = new URL(request.url)
  const language: Language = url.pathname === '/en' || url.pathname.startsWith('/en/') ? 'en' : 'nl'
  const path = (language === 'en' ? url.pathname.slice(3) || '/' : url.pathname) + url.search
  return {
    request,
    path,
    query: url.searchParams,
    ...asked,
    language,
    ...visitor,
    municipality,
    clock: parts.clock,
    config: parts.config,
    csrf: formToken(visitor.person && token),
    nonce: randomBytes(16).toString('base64url'),
    isSecure: isSecure(parts.config),
    href: (target) =>
      language === 'en' && target.startsWith('/') ? (target === '/' ? '/en' : `/en${target}`) : target,
    may: (right) => visitor.actor.rights.includes(right),
    tooOften: (what, most) =>
      parts.limit.count(`${what} ${municipality.id} ${asked.clientAddress}`, most, parts.clock.now()),
    once: (purpose, call) => parts.database.once(visitor.actor, purpose, call),
    transaction: (purpose, work) => transaction(parts.database, visitor.actor, purpose, work),
  }
}

const isSecure = (config: Config) => config.publicUrl?.startsWith('https://') ?? false

async function finish(
  parts: AppParts,
  route: Route | undefined,
  ctx: RequestContext,
  answer: Answer,
): Promise<Response> {
  const response = answer instanceof Response ? answer : pageResponse(parts, ctx, answer)
  const headers = response.headers
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value)
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', contentSecurityPolicy(ctx.nonce, parts.inlineStyle?.(ctx.municipality)))
  }
  if (route?.isEmbeddable && response.status === 200) letBeFramed(headers)
  if (ctx.isSecure) {
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
  const isForAll = route?.right === 'public' && route.method === 'GET' && !ctx.person && response.status === 200
  if (!headers.has('cache-control')) headers.set('cache-control', isForAll ? 'public, max-age=60' : 'private, no-store')
  if (!isForAll || !hasAlready(ctx.request, headers.get('etag'))) return compress(ctx.request, response)
  // The page that the reader kept goes with the policy, and its nonce, that were sent with it.
  headers.delete('content-security-policy')
  if (isTextual(headers.get('content-type'))) headers.append('vary', 'Accept-Encoding')
  return new Response(null, { status: 304, headers })
}

function pageResponse(parts: AppParts, ctx: RequestContext, view: PageView): Response {
  const html = parts.renderPage(ctx, view)
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', vary: 'Cookie' })
  if (view.frame !== 'work') headers.set('etag', entityTag(html, ctx.nonce))
  for (const [name, value] of Object.entries(view.headers ?? {})) {
    for (const one of [value].flat()) headers.append(name, one)
  }
  return new Response(html, { status: view.status ?? 200, headers })
}

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'x-frame-options': 'DENY',
}

/**
 * Nothing from elsewhere, no script and no inline style without this response's nonce, except the style that every
 * page carries: that one is known by its hash, so that a page with it is the same each time and can be kept.
 */
export function contentSecurityPolicy(nonce: string, inlineStyle = ''): string {
  const known = inlineStyle && ` 'sha256-${createHash('sha256').update(inlineStyle).digest('base64')}'`
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    `style-src 'self' 'nonce-${nonce}'${known}`,
    `script-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/** For one page that shows only what everybody may see: in a frame of any site, without any script. */
function letBeFramed(headers: Headers) {
  const policy = headers
    .get('content-security-policy')!
    .replace("frame-ancestors 'none'", 'frame-ancestors *')
    .replace(/script-src [^;]+/, "script-src 'none'")
  headers.set('content-security-policy', policy)
  headers.set('cross-origin-resource-policy', 'cross-origin')
  headers.delete('x-frame-options')
}

/** The last resort when not even the municipality could be read: one plain sentence in both languages. */
function plainFailure(reference: string): Response {
  return new Response(
    `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Even niet bereikbaar</title><h1>Even niet bereikbaar</h1><p>De gegevens zijn nu niet bereikbaar. Wat bevestigd was, is bewaard. Probeer het over een minuut opnieuw.</p><p lang="en">The data cannot be reached right now. What was confirmed is kept. Try again in a minute.</p><p>${reference}</p></html>`,
    {
      status: 503,
      headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '10', 'cache-control': 'no-store' },
    },
  )
}
