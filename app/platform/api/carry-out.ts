import type { z } from 'zod'
import { canonicalJson, sha256 } from '../../shared/hash.ts'
import type { Language } from '../../shared/numbers.ts'
import type { Clock } from '../clock.ts'
import type { Actor, Database, Tx } from '../database/index.ts'
import type { Municipality } from '../http/index.ts'
import { transaction } from '../http/transaction.ts'
import { beginReading, insertReadRecords, type Reading, recordsOf } from '../read-log/index.ts'
import { claimKey, keepAnswer } from './answers.queries.ts'
import { tagOf } from './conditions.ts'
import { rowsAsCsv } from './list-csv.ts'
import { FORMS, type Form } from './negotiation.ts'
import type { ApiContext, ApiOperation, ApiOutcome, ApiRefusal, Shown } from './operation.ts'
import { cutPage, type Page, sortBy, writeCursor } from './paging.ts'
import type { Prepared } from './prepared.ts'
import { ApiProblem, type ProblemKind } from './problem.ts'
import type { ReadRequest } from './read-request.ts'

/** Who asks what of whom. */
export type Asked = {
  database: Database
  actor: Actor
  municipality: Municipality
  clock: Clock
  language: Language
  operation: ApiOperation
  read: ReadRequest
  form: Form
  /** Where the interface stands, such as https://veiligheid.example.nl/api/v1, and the address that was asked. */
  root: string
  url: URL
  request: Request
  secret: string
}

type Row = Record<string, unknown>

/** Does what was asked and writes the answer. */
export async function carryOut(asked: Asked): Promise<Prepared> {
  const { operation, database, actor } = asked
  const purpose = `${operation.method} /api/v1${operation.path}`
  if (operation.method !== 'GET') return write(asked, purpose)
  return database.as(
    actor,
    purpose,
    (tx) => (operation.kind === 'list' ? readList(asked, contextOf(asked, tx)) : readOne(asked, contextOf(asked, tx))),
    { readOnly: true },
  )
}

function contextOf(asked: Asked, tx: Tx, reading?: Reading): ApiContext {
  const { actor, municipality, clock, language, root, secret } = asked
  const may = (right: string) => actor.rights.includes(right)
  return { tx, actor, municipality, clock, language, root, secret, reading, may }
}

/** An operation that declares what it reads begins a reading. */
function begin({ operation, read, request, clock }: Asked, purpose: string): Reading | undefined {
  const activity = operation.reads?.(read.params as Record<string, string>)
  return activity === undefined ? undefined : beginReading(activity, purpose, request, clock.now())
}

async function record(tx: Tx, { municipality, secret, root, clock, actor }: Asked, reading: Reading) {
  const origin = root.replace(/\/api\/v1$/, '')
  const parts = { municipalityId: municipality.id, secret, origin, endedAt: clock.now() }
  await insertReadRecords(tx, municipality.id, actor.id, recordsOf(reading, parts))
}

async function readOne({ operation, read }: Asked, ctx: ApiContext): Promise<Prepared> {
  const input = { params: read.params, query: read.query } as never
  const shown = (await operation.handle(ctx, input)) as Shown<unknown> | undefined
  if (!shown) throw new ApiProblem('not-found')
  return shownAnswer(operation, shown, 200)
}

function shownAnswer(operation: ApiOperation, shown: Shown<unknown>, status: number): Prepared {
  // Only what the schema declares leaves the house.
  const content = JSON.stringify(operation.answer!.parse(shown.value))
  return { status, headers: { 'content-type': FORMS.json, etag: tagOf(content, shown.revision) }, content }
}

async function readList(asked: Asked, ctx: ApiContext): Promise<Prepared> {
  const { operation, form, root, url } = asked
  const page = await readPage(asked, ctx)
  const answer = operation.answer as z.ZodObject
  const resultaten = page.rows.map((row) => answer.parse(row))
  const addressWith = (cursor: string | undefined) => {
    const address = new URL(root + url.pathname.slice(new URL(root).pathname.length))
    address.search = url.search
    if (cursor) address.searchParams.set('na', cursor)
    else address.searchParams.delete('na')
    return address.href
  }
  const next = page.next && addressWith(writeCursor(page.next))
  const first = addressWith(undefined)
  const self = root + url.pathname.slice(new URL(root).pathname.length) + url.search
  const content =
    form === 'csv'
      ? rowsAsCsv(resultaten, Object.keys(answer.shape))
      : JSON.stringify({
          _links: { self: { href: self }, first: { href: first }, ...(next ? { next: { href: next } } : {}) },
          resultaten,
        })
  const type = form === 'csv' ? 'text/csv; charset=utf-8; header=present' : FORMS.json
  const link = [`<${first}>; rel="first"`, ...(next ? [`<${next}>; rel="next"`] : [])].join(', ')
  return { status: 200, headers: { 'content-type': type, etag: tagOf(content, undefined), link }, content }
}

async function readPage({ operation, read }: Asked, ctx: ApiContext): Promise<Page<Row>> {
  const { limit, after, sort } = read.page
  const { isPaged } = operation.list!
  const keyOf = operation.list!.keyOf as (row: Row) => string
  const span = { after: after?.key, limit: limit + 1 }
  const rows = (await operation.handle(ctx, { params: read.params, query: read.query, span } as never)) as
    | Row[]
    | undefined
  if (!rows) throw new ApiProblem('not-found')
  if (!isPaged) return cutPage(sortBy(rows, sort), keyOf, after, limit)
  if (rows.length <= limit) return { rows }
  return { rows: rows.slice(0, limit), next: { offset: (after?.offset ?? 0) + limit, key: keyOf(rows[limit - 1]!) } }
}

/** Writing is one transaction: the operation, and the answer when the sender wants to be able to ask again. */
async function write(asked: Asked, purpose: string): Promise<Prepared> {
  const { operation, read, actor, database, municipality, clock } = asked
  const { params, body, revision, key } = read
  const hash = sha256(canonicalJson({ purpose, params, body }))
  // What was read is given once: kept to be given again it would be read without a record.
  const isRepeatable = key !== undefined && operation.method === 'POST' && operation.reads === undefined
  const done = await transaction<{ ok: true; value: Prepared } | ApiRefusal>(database, actor, purpose, async (tx) => {
    if (isRepeatable) {
      const earlier = await claimKey(tx, municipality.id, actor.id, { key, hash }, clock.now())
      if (earlier && earlier.requestHash !== hash) throw new ApiProblem('key-reused')
      if (earlier) return { ok: true, value: earlier.answer }
    }
    const reading = begin(asked, purpose)
    const ctx = contextOf(asked, tx, reading)
    const outcome = (await operation.handle(ctx, { params, body, revision } as never)) as ApiOutcome<
      (Shown<unknown> & { path?: string }) | undefined
    >
    if (!outcome.ok) return outcome
    if (reading) await record(tx, asked, reading)
    const answer = written(asked, outcome.value)
    if (isRepeatable) await keepAnswer(tx, actor.id, key, answer)
    return { ok: true, value: answer }
  })
  if (!done.ok) throw refusalAsProblem(asked, done)
  return done.value
}

function written({ operation, root }: Asked, value: (Shown<unknown> & { path?: string }) | undefined): Prepared {
  if (!value) return { status: 204, headers: {}, content: null }
  const answer = shownAnswer(operation, value, operation.kind === 'create' ? 201 : 200)
  const location: Record<string, string> = value.path ? { location: root + value.path } : {}
  return { ...answer, headers: { ...answer.headers, ...location } }
}

const KIND_OF: Record<number, ProblemKind> = {
  400: 'invalid',
  404: 'not-found',
  409: 'conflict',
  412: 'changed-meanwhile',
}

function refusalAsProblem({ operation, language }: Asked, refusal: ApiRefusal): ApiProblem {
  if (refusal.faults) return new ApiProblem('invalid', { faults: refusal.faults })
  if (refusal.reason === 'not-found') return new ApiProblem('not-found')
  if (refusal.reason === 'changed-meanwhile') return new ApiProblem('changed-meanwhile')
  const words = operation.refusals[refusal.reason]
  if (!words) throw new Error(`${operation.id} does not say what "${refusal.reason}" means`)
  return new ApiProblem(KIND_OF[words.status]!, { detail: words.say(language, refusal.details) })
}
