import { parseDocument, stringify } from 'yaml'
import { type Mapping, mappingSchema } from './mapping.ts'

/** A mapping as somebody typed it, or why it is none: each problem with its place, such as `measures.0.column`. */
export type TypedMapping =
  | { ok: true; mapping: Mapping }
  | { ok: false; reason: 'not-yaml' | 'not-a-mapping'; places: string[] }

const MOST_LENGTH = 200_000

/** Reads the YAML that stands in the form of a source. */
export function readMapping(text: string): TypedMapping {
  if (text.length > MOST_LENGTH) return { ok: false, reason: 'not-yaml', places: [] }
  let value: unknown
  try {
    const document = parseDocument(text, { prettyErrors: true })
    if (document.errors.length > 0) return { ok: false, reason: 'not-yaml', places: [firstLine(document.errors[0]!)] }
    // Aliases that multiply are refused by the reader: one short text must not become a gigabyte.
    value = document.toJS({ maxAliasCount: 50 })
  } catch {
    return { ok: false, reason: 'not-yaml', places: [] }
  }
  const parsed = mappingSchema.safeParse(value)
  if (parsed.success) return { ok: true, mapping: parsed.data }
  const places = parsed.error.issues.map(({ path, message }) => `${path.join('.') || '·'}: ${message}`)
  return { ok: false, reason: 'not-a-mapping', places: [...new Set(places)].slice(0, 20) }
}

const firstLine = ({ message }: Error) => message.split('\n')[0]!

/** The YAML of a mapping, without what is the same when it is left out. */
export function writeMapping({ decimal, only, skip, ...mapping }: Mapping): string {
  return stringify({
    ...(decimal === 'point' ? {} : { decimal }),
    ...mapping,
    ...(only.length > 0 ? { only } : {}),
    ...(skip.length > 0 ? { skip } : {}),
    measures: mapping.measures.map(({ category, when, ...measure }) => ({
      ...measure,
      ...(category === '' ? {} : { category }),
      ...(when.length > 0 ? { when } : {}),
    })),
  })
}

/** Something to start from. */
export const EXAMPLE = `marks:
  "": missing
region:
  column: RegioS
period:
  column: Perioden
measures:
  - column: TotaalGeregistreerdeMisdrijven_1
    indicator: crime_registered_cbs
`
