import type { z } from 'zod'
import { revisionAsked } from './conditions.ts'
import type { ApiOperation, Fault } from './operation.ts'
import { type Cursor, pagingFields, readCursor, sortingField } from './paging.ts'
import { ApiProblem, type ApiWords } from './problem.ts'
import { readJson } from './read-body.ts'
import { check, typed } from './validation.ts'

/** A request that was read and found right. */
export type ReadRequest = {
  params: unknown
  query: Record<string, unknown>
  body: unknown
  revision: number
  /** Which page of a list is asked for, and in which order. */
  page: { limit: number; after?: Cursor; sort?: string }
  /** What the sender calls this request, so that sending it again does nothing. */
  key?: string
}

/** Reads and checks everything about a request, so that all problems come back at once. */
export async function readRequest(
  operation: ApiOperation,
  request: Request,
  given: Record<string, string>,
  words: ApiWords,
): Promise<ReadRequest> {
  const params = check(operation.params, typed(operation.params, given), 'path', words)
  // A thing whose name cannot be is a thing that is not there.
  if (params.faults.length > 0) throw new ApiProblem('not-found')
  const revision = operation.needsRevision ? revisionAsked(request, words) : 0

  const faults: Fault[] = []
  const query = readQuery(operation, new URL(request.url).searchParams, words)
  faults.push(...query.faults)
  const body = operation.body
    ? check(operation.body, await readJson(request, operation.maxBytes, words), 'body', words)
    : { value: undefined, faults: [] }
  faults.push(...body.faults)
  const key = request.headers.get('idempotency-key') ?? undefined
  if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(key))
    faults.push(faultOf('header', 'Idempotency-Key', 'not-a-key', words))
  if (faults.length > 0) throw new ApiProblem('invalid', { faults })

  const { aantal, na, sorteer, ...own } = (query.value ?? {}) as Record<string, unknown>
  const page = { limit: (aantal as number) ?? 0, after: na as Cursor | undefined, sort: sorteer as string | undefined }
  return { params: params.value, query: own, body: body.value, revision, page, key }
}

/** The schema of everything that may stand behind the question mark. */
export function queryOf(operation: ApiOperation): z.ZodObject {
  if (!operation.list) return operation.query
  const { sorting } = operation.list
  const extra = sorting.length > 0 ? { ...pagingFields, sorteer: sortingField(sorting) } : pagingFields
  return operation.query.extend(extra)
}

const schemas = new WeakMap<ApiOperation, z.ZodObject>()

function readQuery(operation: ApiOperation, search: URLSearchParams, words: ApiWords) {
  const schema = schemas.get(operation) ?? queryOf(operation)
  schemas.set(operation, schema)
  const given = Object.fromEntries(search)
  const doubles = [...new Set([...search.keys()].filter((name) => search.getAll(name).length > 1))]
  const { value, faults } = check(schema, typed(schema, given), 'query', words)
  faults.push(...doubles.map((name) => faultOf('query', name, 'double', words)))
  const said = (value as { na?: string } | undefined)?.na
  if (said === undefined) return { value, faults }
  const cursor = readCursor(said)
  if (!cursor) faults.push(faultOf('query', 'na', 'not-a-cursor', words))
  return { value: { ...value, na: cursor }, faults }
}

function faultOf(
  place: Fault['in'],
  name: string,
  code: 'double' | 'not-a-cursor' | 'not-a-key',
  words: ApiWords,
): Fault {
  return { in: place, name: name.slice(0, 100), code, detail: words.faults[code] }
}
