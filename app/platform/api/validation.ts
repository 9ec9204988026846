import { z } from 'zod'
import type { Fault } from './operation.ts'
import type { ApiWords, FaultCode } from './problem.ts'

type Place = Fault['in']

/** Checks a value against its schema; every problem is answered, each with where it is. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: Place,
  words: ApiWords,
): { value?: z.output<Schema>; faults: Fault[] } {
  const parsed = schema.safeParse(value)
  const faults = [
    ...unstorable(value).map((path) => faultAt(place, path, 'not-allowed-characters', words)),
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOf(issue, value, place, words))),
  ]
  return parsed.success ? { value: parsed.data, faults } : { faults }
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown, place: Place, words: ApiWords): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => faultAt(place, [...issue.path, key], 'unknown', words))
  }
  const isAbsent = issue.code === 'invalid_type' && valueAt(value, issue.path) === undefined
  return [faultAt(place, issue.path, isAbsent ? 'required' : codeOf(issue), words)]
}

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong-type'
    case 'invalid_value':
      return 'not-a-choice'
    case 'invalid_format':
      return 'wrong-form'
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'too-large'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-short' : 'too-small'
    default:
      return 'other'
  }
}

function faultAt(place: Place, path: PropertyKey[], code: FaultCode, words: ApiWords): Fault {
  const where = place === 'body' ? { pointer: pointerTo(path) } : { name: String(path[0] ?? '').slice(0, 100) }
  return { in: place, ...where, code, detail: words.faults[code] }
}

/** A JSON pointer as a fragment: RFC 6901 section 6. */
export function pointerTo(path: PropertyKey[]): string {
  const parts = path.map((part) => String(part).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1'))
  return `#${parts.map((part) => `/${part}`).join('')}`
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
}

/** A null character or half of a pair cannot be stored as text. */
const UNSTORABLE = /\0|\p{Surrogate}/u
const DEEPEST = 20

/** Where text stands that no database keeps. Deeper than any body of ours goes, the schema refuses it already. */
function unstorable(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? [path] : []
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return []
  return Object.entries(value).flatMap(([key, part]) => unstorable(part, [...path, key]))
}

/**
 * The text of parameters as the values their schema asks for: "12" is a number where a number is asked, and text
 * elsewhere. What cannot be read stays text, for the schema to refuse.
 */
export function typed(schema: z.ZodObject, given: Record<string, string>): Record<string, unknown> {
  const kinds = kindsOf(schema)
  return Object.fromEntries(
    Object.entries(given).map(([name, said]) => {
      const kind = kinds.get(name)
      if (kind === 'integer' && /^-?\d{1,15}$/.test(said)) return [name, Number(said)]
      if (kind === 'boolean' && (said === 'true' || said === 'false')) return [name, said === 'true']
      return [name, said]
    }),
  )
}

const known = new WeakMap<z.ZodObject, Map<string, unknown>>()

function kindsOf(schema: z.ZodObject): Map<string, unknown> {
  const found = known.get(schema)
  if (found) return found
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' })
  const kinds = new Map(
    Object.entries(properties).map(([name, part]) => [name, typeof part === 'object' ? part.type : undefined]),
  )
  known.set(schema, kinds)
  return kinds
}
