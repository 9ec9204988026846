import { codesOf, type Row, valuesOf } from './columns.ts'

/** A group of answers for which an estimate is made: what they share, and which rows they are. */
export type Domain = { by: Record<string, string>; rows: Uint32Array }

/**
 * The groups that the variables divide the rows in; all rows when there are none. A row that misses one of the variables,
 * or has no weight, is in no group. The first variable runs fastest, as in `svyby` of R `survey`.
 */
export function domainsOf(rows: readonly Row[], by: readonly string[], weights: Float64Array, field: string): Domain[] {
  const columns = by.map((name) => codesOf(valuesOf(rows, name, field)))
  const groups = new Map<number, number[]>()
  for (let row = 0; row < rows.length; row++) {
    if (weights[row] === 0) continue
    let key = 0
    for (let at = columns.length - 1; at >= 0; at--) {
      const code = columns[at]!.codes[row]!
      key = code < 0 ? Number.NaN : key * columns[at]!.categories.length + code
    }
    if (Number.isNaN(key)) continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([key, members]) => {
      let left = key
      const shared: Record<string, string> = {}
      for (const [at, { categories }] of columns.entries()) {
        shared[by[at]!] = categories[left % categories.length]!
        left = Math.floor(left / categories.length)
      }
      return { by: shared, rows: Uint32Array.from(members) }
    })
}
