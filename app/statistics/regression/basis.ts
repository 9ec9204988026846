import { dot } from './dot.ts'

/** A design: one column of n numbers per term. */
export type Columns = readonly Float64Array[]

/** Columns of length 1, perpendicular or far from dependent, that span the design: X = Q R for those told apart. */
export type Basis = {
  /** r columns of n numbers after one another. */
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
 * Makes a design perpendicular by Gram–Schmidt, where needed twice ("twice is enough", Giraud et al. 2005, Numer Math
 * 101:87). A weighted regression in this basis keeps its digits also when time is counted in calendar years.
 * Rows that do not count (`counts` is 0) take no part in telling columns apart.
 */
export function basisOf(columns: Columns, counts: Float64Array | undefined): Basis {
  const n = columns[0]?.length ?? 0
  const p = columns.length
  // Column by column in one block: many small arrays would cost more than the sums.
  const units = new Float64Array(n * p)
  const along = new Float64Array(p * p)
  const estimated: number[] = []
  for (const [j, column] of columns.entries()) {
    const r = estimated.length
    const at = r * n
    if (r === n) break
    for (let t = 0; t < n; t++) units[at + t] = counts && !((counts[t] as number) > 0) ? 0 : (column[t] as number)
    const whole = lengthAt(units, at, n)
    if (whole < NOTHING * Math.sqrt(n)) continue
    along.fill(0, r * p, r * p + p)
    for (let i = 0; i < r; i++) along[r * p + i] = takeOut(units, at, i * n, n)
    // What is left of a column that lay almost along the others is taken out once more, or rounding would stay in it.
    if (lengthAt(units, at, n) < 0.5 * whole) {
      for (let i = 0; i < r; i++) along[r * p + i] = (along[r * p + i] as number) + takeOut(units, at, i * n, n)
    }
    const left = lengthAt(units, at, n)
    if (!(left > TOLERANCE * whole)) continue
    along[r * p + r] = left
    for (let t = 0; t < n; t++) units[at + t] = (units[at + t] as number) / left
    estimated.push(j)
  }
  const r = estimated.length
  return { q: units.subarray(0, n * r), back: invert(along, p, r), estimated }
}

/** Columns that keep this share of their length beside the others need not be made perpendicular. */
const FAR_APART = 0.01

/** The basis of a design whose columns lie far apart: only their lengths are changed. Undefined of any other. */
export function basisAsIs(columns: Columns): Basis | undefined {
  const n = columns[0]?.length ?? 0
  const p = columns.length
  const q = new Float64Array(n * p)
  const back = new Float64Array(p * p)
  for (const [j, column] of columns.entries()) {
    const length = Math.sqrt(dot(column, 0, column, 0, n))
    if (!(length > 0)) return undefined
    back[j * p + j] = 1 / length
    for (let t = 0; t < n; t++) q[j * n + t] = (column[t] as number) / length
  }
  const lower = new Float64Array(p * p)
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = dot(q, i * n, q, j * n, n)
      for (let k = 0; k < j; k++) sum -= (lower[i * p + k] as number) * (lower[j * p + k] as number)
      if (i === j && sum < FAR_APART) return undefined
      lower[i * p + j] = i === j ? Math.sqrt(sum) : sum / (lower[j * p + j] as number)
    }
  }
  return { q, back, estimated: Array.from(columns.keys()) }
}

const lengthAt = (block: Float64Array, at: number, n: number) => Math.sqrt(dot(block, at, block, at, n))

/** Takes what lies along a unit column out of another; gives how much that was. */
function takeOut(block: Float64Array, at: number, unit: number, n: number): number {
  const along = dot(block, at, block, unit, n)
  for (let t = 0; t < n; t++) block[at + t] = (block[at + t] as number) - along * (block[unit + t] as number)
  return along
}

/** Inverse of the triangle whose column j is the first r of the p numbers from j p on. */
function invert(along: Float64Array, p: number, r: number): Float64Array {
  const inverse = new Float64Array(r * r)
  for (let j = 0; j < r; j++) {
    for (let i = j; i >= 0; i--) {
      let sum = i === j ? 1 : 0
      for (let k = i + 1; k <= j; k++) sum -= (along[k * p + i] as number) * (inverse[k * r + j] as number)
      inverse[i * r + j] = sum / (along[i * p + i] as number)
    }
  }
  return inverse
}
