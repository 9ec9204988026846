import type { z } from 'zod'
import type { Language } from '../../shared/numbers.ts'
import type { Refusal } from '../../shared/outcome.ts'
import type { Clock } from '../clock.ts'
import type { Actor, Tx } from '../database/index.ts'
import type { Municipality } from '../http/index.ts'
import type { Reading } from '../read-log/index.ts'

/** What a handler gets to know about one request. Its database handle sees what the actor may see, and no more. */
export type ApiContext = {
  tx: Tx
  actor: Actor
  municipality: Municipality
  clock: Clock
  language: Language
  /** Where the interface stands, such as https://veiligheid.example.nl/api/v1. */
  root: string
  /** Of the installation; what is sealed opens with it. */
  secret: string
  /** Set at an operation that declares what it reads; see readConfidential. */
  reading?: Reading
  may(right: string): boolean
}

/** One thing that is wrong with a request. `pointer` leads to the place in the body, `name` names a parameter. */
export type Fault = {
  in: 'path' | 'query' | 'header' | 'body'
  pointer?: string
  name?: string
  code: string
  detail: string
}

/** A thing as it is shown; with a revision it can be changed under If-Match. */
export type Shown<Value> = { value: Value; revision?: number }

/** What an operation was refused for; `faults` when the content was read and found wanting. */
export type ApiRefusal = { ok: false; reason: string; details?: Refusal; faults?: Fault[] }

export type ApiOutcome<Value> = { ok: true; value: Value } | ApiRefusal

/** How a refusal is answered: its status and its words. */
export type RefusalWords = {
  status: 400 | 404 | 409 | 412
  say(language: Language, details: Refusal | undefined): string
}

export type Refusals = Record<string, RefusalWords>

type Shape = z.ZodObject

type Common<Params extends Shape> = {
  /** Address under /api/v1, with parameters in braces: `/plannen/{plan}`. */
  path: string
  /** Unique name of the operation in the OpenAPI document. */
  id: string
  tag: string
  summary: string
  description?: string
  /** All rights the actor needs; none: everybody may. */
  rights: readonly string[]
  params: Params
}

/** One operation of the interface: a method at an address, its schemas and what it does. */
export type ApiOperation = Common<Shape> & {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  kind: 'list' | 'one' | 'create' | 'change' | 'remove' | 'act'
  query: Shape
  body?: z.ZodType
  answer?: z.ZodType
  /** Most bytes the body may have. */
  maxBytes: number
  /** Rights that are needed besides, because of what the query asks. */
  rightsFor(query: never): readonly string[]
  refusals: Refusals
  list?: { sorting: readonly string[]; keyOf(row: never): string; isPaged: boolean }
  needsRevision: boolean
  /**
   * The activity of the processing register for which personal data are read here. The reading is put on record in the
   * same transaction, and the answer is never kept to be given again.
   */
  reads?(params: Record<string, string>): string | undefined
  handle(ctx: ApiContext, input: never): Promise<unknown>
}

/** Which rows of a long list are asked for: those after this key, at most so many. */
export type Span = { after: string | undefined; limit: number }

const MAX_JSON_BYTES = 1024 * 1024

const base = {
  maxBytes: MAX_JSON_BYTES,
  refusals: {},
  needsRevision: false,
  rightsFor: () => [],
}

type WithQuery<Query extends Shape> = { query: Query; rightsFor?(query: z.output<Query>): readonly string[] }

/** A list that is read whole (it is bounded), then sorted and cut into pages. */
export function list<Params extends Shape, Query extends Shape, Row extends Shape>(
  declared: Common<Params> &
    WithQuery<Query> & {
      answer: Row
      /** Properties by which a reader may sort. */
      sorting?: readonly (keyof z.output<Row> & string)[]
      keyOf(row: z.input<Row>): string
      /** The rows in their own order; nothing when what they belong to does not exist. */
      handle(
        ctx: ApiContext,
        input: { params: z.output<Params>; query: z.output<Query> },
      ): Promise<z.input<Row>[] | undefined>
    },
): ApiOperation {
  const { sorting = [], keyOf, ...rest } = declared
  return { ...base, ...rest, method: 'GET', kind: 'list', list: { sorting, keyOf, isPaged: false } } as ApiOperation
}

/** A list that can be long: the handler itself reads one page, in the order of the keys. */
export function longList<Params extends Shape, Query extends Shape, Row extends Shape>(
  declared: Common<Params> &
    WithQuery<Query> & {
      answer: Row
      keyOf(row: z.input<Row>): string
      handle(
        ctx: ApiContext,
        input: { params: z.output<Params>; query: z.output<Query>; span: Span },
      ): Promise<z.input<Row>[] | undefined>
    },
): ApiOperation {
  const { keyOf, ...rest } = declared
  return { ...base, ...rest, method: 'GET', kind: 'list', list: { sorting: [], keyOf, isPaged: true } } as ApiOperation
}

/** One thing; nothing when it does not exist or may not be seen, which look the same. */
export function one<Params extends Shape, Query extends Shape, Answer extends z.ZodType>(
  declared: Common<Params> &
    WithQuery<Query> & {
      answer: Answer
      handle(
        ctx: ApiContext,
        input: { params: z.output<Params>; query: z.output<Query> },
      ): Promise<Shown<z.input<Answer>> | undefined>
    },
): ApiOperation {
  return { ...base, ...declared, method: 'GET', kind: 'one' } as ApiOperation
}

type Writing<Body extends z.ZodType, Answer extends z.ZodType> = {
  body: Body
  answer: Answer
  refusals?: Refusals
  maxBytes?: number
}

/** Adds a thing to a list, in one transaction; answers it with its address. */
export function create<Params extends Shape, Body extends z.ZodType, Answer extends z.ZodType>(
  declared: Common<Params> &
    Writing<Body, Answer> & {
      handle(
        ctx: ApiContext,
        input: { params: z.output<Params>; body: z.output<Body> },
      ): Promise<ApiOutcome<Shown<z.input<Answer>> & { path: string }>>
    },
): ApiOperation {
  return { ...base, query: declared.params.pick({}), ...declared, method: 'POST', kind: 'create' } as ApiOperation
}

/** Changes a thing unless somebody else did since `revision`: PATCH names what changes, PUT the whole. */
export function change<Params extends Shape, Body extends z.ZodType, Answer extends z.ZodType>(
  method: 'PATCH' | 'PUT',
  declared: Common<Params> &
    Writing<Body, Answer> & {
      handle(
        ctx: ApiContext,
        input: { params: z.output<Params>; body: z.output<Body>; revision: number },
      ): Promise<ApiOutcome<Shown<z.input<Answer>>>>
    },
): ApiOperation {
  const query = declared.params.pick({})
  return { ...base, query, ...declared, method, kind: 'change', needsRevision: true } as ApiOperation
}

/** Removes a thing unless somebody else changed it since `revision`. */
export function remove<Params extends Shape>(
  declared: Common<Params> & {
    refusals?: Refusals
    handle(ctx: ApiContext, input: { params: z.output<Params>; revision: number }): Promise<ApiOutcome<void>>
  },
): ApiOperation {
  const query = declared.params.pick({})
  return { ...base, query, ...declared, method: 'DELETE', kind: 'remove', needsRevision: true } as ApiOperation
}

/** Lets something happen to a thing, such as publishing it; its address ends in `_` and a verb. */
export function act<Params extends Shape, Body extends z.ZodType, Answer extends z.ZodType>(
  declared: Common<Params> &
    Writing<Body, Answer> & {
      needsRevision?: boolean
      reads?: ApiOperation['reads']
      handle(
        ctx: ApiContext,
        input: { params: z.output<Params>; body: z.output<Body>; revision: number },
      ): Promise<ApiOutcome<Shown<z.input<Answer>>>>
    },
): ApiOperation {
  return { ...base, query: declared.params.pick({}), ...declared, method: 'POST', kind: 'act' } as ApiOperation
}
