/** A design: one column of n numbers per term. */
export type Columns = readonly Float64Array[]

/** Perpendicular columns of length 1 that span the design: X = Q R for the columns that could be told apart. */
export type Basis = {
  /** n × r, row-major. */
  q: Float64Array
  /** R⁻¹, r × r, row-major, zero below the diagonal. */
  back: Float64Array
  /** Positions of the r columns that are no sum of earlier ones. */
  estimated: number[]
}

/** Below this share of its length what is left of a column counts as nothing, as in R's glm. */
const TOLERANCE = 1e-11
/** A column that is nothing but rounding, such as sin(π·k), carries no information. */
const NOTHING = 1e-12

/**
 * Makes a design perpendicular by Gram–Schmidt, each column twice ("twice is enough", Giraud et al. 2005, Numer Math
 * 101:87). A weighted regression in this basis keeps its digits also when time is counted in calendar years.
 * Rows that do not count (`counts` is 0) take no part in telling columns apart.
 */
export function basisOf(columns: Columns, counts: Float64Array | undefined): Basis {
  const n = columns[0]?.length ?? 0
  const kept: Float64Array[] = []
  const rows: Float64Array[] = []
  const estimated: number[] = []
  for (const [j, column] of columns.entries()) {
    const rest = counts ? column.map((x, i) => ((counts[i] as number) > 0 ? x : 0)) : column.slice()
    const whole = lengthOf(rest)
    if (whole < NOTHING * Math.sqrt(n)) continue
    const along = new Float64Array(columns.length)
    for (let pass = 0; pass < 2; pass++) {
      for (const [i, unit] of kept.entries()) along[i] = (along[i] as number) + takeOut(rest, unit)
    }
    const left = lengthOf(rest)
    if (!(left > TOLERANCE * whole) || kept.length === n) continue
    along[kept.length] = left
    for (let t = 0; t < n; t++) rest[t] = (rest[t] as number) / left
    kept.push(rest)
    rows.push(along)
    estimated.push(j)
  }
  return { q: byRow(kept, n), back: invert(rows), estimated }
}

function lengthOf(column: Float64Array): number {
  let sum = 0
  for (let t = 0; t < column.length; t++) sum += (column[t] as number) ** 2
  return Math.sqrt(sum)
}

/** Takes what lies along a unit column out of another; gives how much that was. */
function takeOut(column: Float64Array, unit: Float64Array): number {
  let dot = 0
  for (let t = 0; t < column.length; t++) dot += (column[t] as number) * (unit[t] as number)
  for (let t = 0; t < column.length; t++) column[t] = (column[t] as number) - dot * (unit[t] as number)
  return dot
}

function byRow(columns: readonly Float64Array[], n: number): Float64Array {
  const r = columns.length
  const flat = new Float64Array(n * r)
  for (const [j, column] of columns.entries()) {
    for (let t = 0; t < n; t++) flat[t * r + j] = column[t] as number
  }
  return flat
}

/** Inverse of the triangle whose column j is `columns[j]`. */
function invert(columns: readonly Float64Array[]): Float64Array {
  const r = columns.length
  const inverse = new Float64Array(r * r)
  for (let j = 0; j < r; j++) {
    for (let i = j; i >= 0; i--) {
      let sum = i === j ? 1 : 0
      for (let k = i + 1; k <= j; k++) sum -= (columns[k]?.[i] as number) * (inverse[k * r + j] as number)
      inverse[i * r + j] = sum / (columns[i]?.[i] as number)
    }
  }
  return inverse
}
