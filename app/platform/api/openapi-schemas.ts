import { z } from 'zod'
import { canonicalJson } from '../../shared/hash.ts'

type Json = { [key: string]: unknown }

/** Writes schemas for the document; those with a name are written once, under components. */
export class SchemaBook {
  readonly #named = new Map<string, Json>()

  /** The schema of what comes in, or of what goes out. */
  schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
    const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { io }) as Json & { $defs?: Record<string, Json> }
    for (const [name, definition] of Object.entries($defs)) this.#keep(name, tidy(definition) as Json)
    return tidy(own) as Json
  }

  components(): Record<string, Json> {
    return Object.fromEntries([...this.#named].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  #keep(name: string, definition: Json) {
    const earlier = this.#named.get(name)
    if (earlier && canonicalJson(earlier) !== canonicalJson(definition)) {
      throw new Error(`two different schemas are called ${name}: one for what comes in, one for what goes out?`)
    }
    this.#named.set(name, definition)
  }
}

/** References lead to components, and what zod says beyond what a reader needs is left out. */
function tidy(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(tidy)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key, value]) => !isNoise(key, value, part as Json))
      .map(([key, value]) => [
        key,
        key === '$ref' ? String(value).replace('#/$defs/', '#/components/schemas/') : tidy(value),
      ]),
  )
}

function isNoise(key: string, value: unknown, within: Json): boolean {
  if (key === 'id' && typeof value === 'string' && ('properties' in within || '$ref' in within)) return true
  if (key === 'pattern') return within.format === 'date' || within.format === 'date-time'
  return (
    (key === 'minimum' || key === 'maximum') &&
    !Number.isNaN(Number(value)) &&
    Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER
  )
}
