import { z } from 'zod'

const category = z.object({
  index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
})

const dataset = z.object({
  class: z.literal('dataset').optional(),
  id: z.array(z.string()).min(1),
  size: z.array(z.number().int().positive()),
  dimension: z.record(z.string(), z.object({ category })),
  value: z.union([z.array(z.number().nullable()), z.record(z.string(), z.number().nullable())]),
})

/** What the last column of a table that came as JSON-stat is called. */
const VALUE = 'value'

/**
 * The rows of a JSON-stat 2.0 dataset (https://json-stat.org/format/), the first with the names of its dimensions and `value`:
 * one row for each cell, the last dimension running fastest, an empty text where there is no value. Nothing when the text is
 * no such dataset, or when its sizes and categories contradict one another.
 */
export function* rowsOfJsonStat(text: string): Generator<string[], boolean> {
  const found = dataset.safeParse(parsed(text))
  if (!found.success) return false
  const { id, size, dimension, value } = found.data
  const codes = id.map((name) => codesOf(dimension[name]?.category))
  if (codes.some((list, position) => list?.length !== size[position])) return false
  const cells = size.reduce((product, length) => product * length, 1)
  if (Array.isArray(value) && value.length !== cells) return false
  yield [...id, VALUE]
  for (let cell = 0; cell < cells; cell++) {
    const row: string[] = []
    for (let rest = cell, position = id.length - 1; position >= 0; position--) {
      row.unshift(codes[position]![rest % size[position]!]!)
      rest = Math.floor(rest / size[position]!)
    }
    const here = Array.isArray(value) ? value[cell] : value[String(cell)]
    row.push(here === null || here === undefined ? '' : String(here))
    yield row
  }
  return true
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The codes of a dimension in their order; a dimension of one category may leave its index out. */
function codesOf(found: z.output<typeof category> | undefined): string[] | undefined {
  if (!found) return undefined
  const { index, label } = found
  if (Array.isArray(index)) return index
  if (index) return Object.keys(index).sort((a, b) => index[a]! - index[b]!)
  return label && Object.keys(label)
}
