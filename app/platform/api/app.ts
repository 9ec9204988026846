import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Language } from '../../shared/numbers.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { type Actor, type Database, isDatabaseUnavailable } from '../database/index.ts'
import { addressOf } from '../http/app.ts'
import { compress } from '../http/compression.ts'
import { hasAlready } from '../http/entity-tag.ts'
import { hostsOf, originOf } from '../http/hosts.ts'
import type { Municipality } from '../http/index.ts'
import { type RateLimit, rateLimit } from '../http/rate.ts'
import { type Asked, carryOut } from './carry-out.ts'
import { tagOf } from './conditions.ts'
import { chooseForm, chooseLanguage, FORMS } from './negotiation.ts'
import { type DocumentWords, openApiDocument } from './openapi.ts'
import type { ApiOperation } from './operation.ts'
import { asResponse, type Prepared } from './prepared.ts'
import { ApiProblem, type ApiWords, problemResponse } from './problem.ts'
import { readRequest } from './read-request.ts'

/** What the interface is made of; `app/api.ts` fills it in. */
export type ApiParts = {
  version: string
  operations: ApiOperation[]
  document: DocumentWords
  words: Record<Language, ApiWords>
  config: Config
  clock: Clock
  database: Database
  requestsPerMinute: number
  /** Whose interface is asked for at these hosts, the most trusted first. */
  municipality(hosts: readonly string[]): Promise<Municipality>
  /** Who acts without a token. */
  publicActor(municipality: Municipality): Actor
  /** Whose token this is, while it is valid. */
  tokenActor(municipality: Municipality, token: string): Promise<Actor | undefined>
  onError(error: unknown, reference: string): void
}

/** The interface for other programs, to be put under /api/v1. A session of the site counts for nothing here. */
export function createApi(parts: ApiParts): Hono {
  const app = new Hono()
  const limit = rateLimit(parts.config.secret)
  app.all('/openapi.json', (c) => respond(parts, limit, c, 'document'))
  for (const path of new Set(parts.operations.map((operation) => operation.path))) {
    const operations = parts.operations.filter((operation) => operation.path === path)
    app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) => respond(parts, limit, c, operations))
  }
  app.all('*', (c) => respond(parts, limit, c, []))
  return app
}

type Asking = { municipality: Municipality; language: Language; root: string }

async function respond(parts: ApiParts, limit: RateLimit, c: Context, at: ApiOperation[] | 'document') {
  const request = c.req.raw
  const language = chooseLanguage(request.headers.get('accept-language'))
  let site = ''
  try {
    const hosts = hostsOf(request, parts.config)
    const municipality = await parts.municipality(hosts)
    site = originOf(hosts, municipality, parts.config)
    if (request.method === 'OPTIONS' && at.length > 0) return await finish(parts, site, request, preflight(at))
    const retryAfter = limit.count(addressOf(c, parts.config), parts.requestsPerMinute, parts.clock.now())
    if (retryAfter) throw new ApiProblem('too-many-requests', { headers: { 'retry-after': String(retryAfter) } })
    const prepared = await answer(parts, c, at, { municipality, language, root: `${site}/api/v1` })
    return await finish(parts, site, request, asResponse(prepared))
  } catch (error) {
    const problem = problemOf(error, parts, language)
    return finish(parts, site, request, problemResponse(problem, parts.words[language], site, language))
  }
}

async function answer(parts: ApiParts, c: Context, at: ApiOperation[] | 'document', asking: Asking): Promise<Prepared> {
  const request = c.req.raw
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (at.length === 0) throw new ApiProblem('not-found')
  const operation = at === 'document' ? undefined : at.find((one) => one.method === method)
  if (at === 'document' ? method !== 'GET' : !operation) {
    throw new ApiProblem('method-not-allowed', { headers: { allow: methodsOf(at).join(', ') } })
  }
  const words = parts.words[asking.language]
  const actor = await actorOf(parts, request, asking.municipality)
  if (!operation) return documentAnswer(parts, asking)
  demand(actor, operation.rights)
  const form = chooseForm(request.headers.get('accept'), operation.list ? ['json', 'csv'] : ['json'])
  if (!form) throw new ApiProblem('not-acceptable')
  const read = await readRequest(operation, request, c.req.param() as Record<string, string>, words)
  demand(actor, operation.rightsFor(read.query as never))
  const { municipality, language, root } = asking
  const { database, clock } = parts
  const asked: Asked = {
    database,
    clock,
    municipality,
    language,
    root,
    operation,
    read,
    form,
    actor: actor.actor,
    url: new URL(request.url),
    request,
    secret: parts.config.secret,
  }
  return carryOut(asked)
}

type Caller = { actor: Actor; hasToken: boolean }

/** Who asks, by the token in the header alone: never by a cookie, never by the address. */
async function actorOf(parts: ApiParts, request: Request, municipality: Municipality): Promise<Caller> {
  const header = request.headers.get('authorization')
  if (header === null) return { actor: parts.publicActor(municipality), hasToken: false }
  const token = /^Bearer +([A-Za-z0-9._~+/-]{1,500}=*)$/i.exec(header)?.[1]
  const actor = token && (await parts.tokenActor(municipality, token))
  if (!actor) {
    throw new ApiProblem('unauthenticated', {
      headers: { 'www-authenticate': 'Bearer realm="regie", error="invalid_token"' },
    })
  }
  return { actor, hasToken: true }
}

function demand({ actor, hasToken }: Caller, rights: readonly string[]) {
  if (rights.every((right) => actor.rights.includes(right))) return
  if (!hasToken) throw new ApiProblem('unauthenticated', { headers: { 'www-authenticate': 'Bearer realm="regie"' } })
  const scope = `Bearer realm="regie", error="insufficient_scope", scope="${rights.join(' ')}"`
  throw new ApiProblem('forbidden', { headers: { 'www-authenticate': scope } })
}

function documentAnswer(parts: ApiParts, { municipality, root }: Asking): Prepared {
  const content = JSON.stringify(openApiDocument(parts, municipality, root))
  return { status: 200, headers: { 'content-type': FORMS.json, etag: tagOf(content, undefined) }, content }
}

function methodsOf(at: ApiOperation[] | 'document'): string[] {
  const methods = at === 'document' ? ['GET'] : at.map((operation) => operation.method)
  return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])]
}

const ASKED_HEADERS = 'Accept, Accept-Language, Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key'

/** What a browser asks before it lets a page of another site use this. */
function preflight(at: ApiOperation[] | 'document'): Response {
  const methods = methodsOf(at).join(', ')
  return new Response(null, {
    status: 204,
    headers: {
      allow: methods,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': ASKED_HEADERS,
      'access-control-max-age': '86400',
    },
  })
}

/** What became of a request, in the closed list of problems; what nobody expected is put on record with a number. */
function problemOf(error: unknown, parts: ApiParts, language: Language): ApiProblem {
  if (error instanceof ApiProblem) return error
  const { code } = error as { code?: string }
  // Two writers at the same moment: the database let one of them through.
  if (code === '23505') return new ApiProblem('conflict')
  const isBusy = code === '40001' || code === '40P01'
  const reference = randomBytes(4).toString('hex')
  if (!isBusy) parts.onError(error, reference)
  if (isBusy || isDatabaseUnavailable(error)) return new ApiProblem('unavailable', { headers: { 'retry-after': '10' } })
  const words = parts.words[language]
  return new ApiProblem('failed', { detail: `${words.problems.failed.detail} ${words.reference(reference)}` })
}

/** The headers of every answer: NLGov rules on the version, on security and on reading from other sites. */
async function finish(parts: ApiParts, site: string, request: Request, response: Response): Promise<Response> {
  const { headers } = response
  headers.set('api-version', parts.version)
  headers.set('access-control-allow-origin', '*')
  headers.set(
    'access-control-expose-headers',
    'API-Version, Allow, ETag, Link, Location, Retry-After, WWW-Authenticate',
  )
  headers.set('cache-control', 'no-store')
  headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  headers.set('x-content-type-options', 'nosniff')
  headers.set('x-frame-options', 'DENY')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('vary', 'Accept, Accept-Language, Authorization')
  headers.append('link', `<${site}/api/v1/openapi.json>; rel="service-desc"`)
  if (parts.config.publicUrl?.startsWith('https://')) {
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (isReading && response.status === 200 && hasAlready(request, headers.get('etag'))) {
    headers.delete('content-type')
    return new Response(null, { status: 304, headers })
  }
  return compress(request, response)
}
