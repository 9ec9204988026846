import { toCsv } from '../../shared/csv.ts'

/** Rows as CSV: one column for every property, parts of an object after a dot, the members of a list between bars. */
export function rowsAsCsv(rows: Record<string, unknown>[], names: readonly string[]): string {
  const flat = rows.map((row) => flatten(row))
  const columns = names.flatMap((name) => {
    const parts = [...new Set(flat.flatMap((row) => [...row.keys()].filter((key) => key.startsWith(`${name}.`))))]
    return parts.length > 0 ? parts : [name]
  })
  return toCsv([columns, ...flat.map((row) => columns.map((column) => row.get(column) ?? ''))])
}

function flatten(value: Record<string, unknown>, prefix = ''): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [name, part] of Object.entries(value)) {
    if (isObject(part)) for (const [key, cell] of flatten(part, `${prefix}${name}.`)) cells.set(key, cell)
    else cells.set(prefix + name, Array.isArray(part) ? part.map(inCell).join('|') : inCell(part))
  }
  return cells
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function inCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return isObject(value) ? [...flatten(value).values()].join(' ') : String(value)
}
