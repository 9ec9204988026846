/** A row of a table: its cells in the order of its columns. */
export type Row = readonly string[]

/** How the rows of a wide table become long ones. */
export type Unpivot = { columns: string[]; rowsOf(row: Row): string[][] }

/**
 * Turns columns such as `Waarde_Drenthe_2015` and `Marges_Drenthe_2015` into rows with the columns regio, jaar, Waarde and
 * Marges, after a pattern as `{*}_{regio}_{jaar}`. The part with the star tells which column a cell belongs to; columns that
 * do not fit the pattern come back in every row. Answers nothing when no column fits, or the pattern has no star.
 */
export function unpivotBy(pattern: string, header: readonly string[]): Unpivot | undefined {
  const parts = pattern.split(/(\{[^{}]+\})/).filter((part) => part !== '')
  const names = parts.filter(isHole).map((part) => part.slice(1, -1))
  const star = names.indexOf('*')
  if (star < 0 || new Set(names).size < names.length) return undefined
  const fixed: number[] = []
  const groups = new Map<string, { keys: string[]; cells: Map<string, number> }>()
  const valueColumns = new Set<string>()
  for (const [index, name] of header.entries()) {
    const found = partsOf(name, parts)
    if (!found) {
      fixed.push(index)
      continue
    }
    const keys = found.filter((_, at) => at !== star)
    const place = JSON.stringify(keys)
    const group = groups.get(place) ?? { keys, cells: new Map() }
    groups.set(place, group)
    group.cells.set(found[star]!, index)
    valueColumns.add(found[star]!)
  }
  if (groups.size === 0) return undefined
  const values = [...valueColumns]
  return {
    columns: [...fixed.map((index) => header[index]!), ...names.filter((_, at) => at !== star), ...values],
    rowsOf: (row) =>
      [...groups.values()].map(({ keys, cells }) => [
        ...fixed.map((index) => row[index]!),
        ...keys,
        ...values.map((name) => (cells.has(name) ? row[cells.get(name)!]! : '')),
      ]),
  }
}

const isHole = (part: string) => part.startsWith('{')

/** What stands in each hole: as little as possible from the left, the rest in the last. No hole is empty. */
function partsOf(name: string, parts: readonly string[]): string[] | undefined {
  const found: string[] = []
  let at = 0
  for (const [index, part] of parts.entries()) {
    if (!isHole(part)) {
      if (!name.startsWith(part, at)) return undefined
      at += part.length
      continue
    }
    const next = parts[index + 1]
    const end = next === undefined ? name.length : name.indexOf(next, at + 1)
    if (end <= at) return undefined
    found.push(name.slice(at, end))
    at = end
  }
  return at === name.length ? found : undefined
}
