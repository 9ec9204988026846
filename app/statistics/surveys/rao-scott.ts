import { regularBeta } from '../distributions/incomplete-beta.ts'
import { type Design, varianceParts } from './design.ts'
import type { Sample } from './estimate.ts'

/** A table of two questions: which row and which column every answer is in. */
export type CrossCodes = { rows: ArrayLike<number>; columns: ArrayLike<number>; rowCount: number; columnCount: number }

export type RaoScott = {
  /** Pearson's X² on the weighted table, as if that had been drawn at random, and divided by what the design makes of it. */
  chiSquare: number
  f: number
  numeratorDf: number
  denominatorDf: number
  p: number
}

const NOT_KNOWN: RaoScott = { chiSquare: NaN, f: NaN, numeratorDf: NaN, denominatorDf: NaN, p: NaN }

/**
 * Whether two questions hang together, on weighted answers: Pearson's X² = n Σ (p − r·c)² / (r·c), divided by its mean
 * under the design tr(Δ), with Δ the generalised design effects of the (R − 1)(C − 1) contrasts of the interaction, and held
 * against F with tr(Δ)² / tr(Δ²) and ν times that many degrees of freedom (Rao & Scott 1984 Ann Stat 12:46, second-order;
 * Thomas & Rao 1987). Same as `svychisq(statistic = "F")` of R `survey`.
 *
 * `among` are the answers with both; every row and column must have weight. NaN where it cannot be told: one row or
 * column, or cells without answers that leave a contrast without variance.
 */
export function raoScott(
  sample: Sample,
  { rows, columns, rowCount, columnCount }: CrossCodes,
  among: Uint32Array,
): RaoScott {
  const { weights } = sample.design
  const cells = rowCount * columnCount
  const contrasts = (rowCount - 1) * (columnCount - 1)
  if (contrasts < 1 || among.length < 2) return NOT_KNOWN
  const shares = new Float64Array(cells)
  let total = 0
  for (const at of among) {
    shares[rows[at]! * columnCount + columns[at]!]! += weights[at]!
    total += weights[at]!
  }
  for (let cell = 0; cell < cells; cell++) shares[cell]! /= total
  // A combination that nobody gave has no part in the contrasts, as in R.
  const inverse = shares.map((share) => (share > 0 ? 1 / share : 0))
  const coefficients = contrastsOf(rowCount, columnCount)
  const root = lowerRoot(
    coefficients.map((one) => coefficients.map((other) => dot(one, other, inverse) / among.length)),
  )
  if (!root) return NOT_KNOWN
  const effects = orthogonal(coefficients, root)
  const parts = effects.map((effect) =>
    partsOfEffect(sample, effect, inverse, { rows, columns, columnCount }, among, total),
  )
  let [trace, squares] = [0, 0]
  for (const [at, part] of parts.entries()) {
    trace += product(part, part)
    for (const other of parts.slice(0, at)) squares += 2 * product(part, other) ** 2
    squares += product(part, part) ** 2
  }
  const chiSquare = pearson(shares, rowCount, columnCount) * among.length
  const f = chiSquare / trace
  const numeratorDf = trace ** 2 / squares
  const denominatorDf = numeratorDf * degreesOf(sample.design, among)
  return { chiSquare, f, numeratorDf, denominatorDf, p: upperF(f, numeratorDf, denominatorDf) }
}

/** Row i against the last, times column j against the last: together they span all that rows and columns do not explain. */
function contrastsOf(rowCount: number, columnCount: number): Float64Array[] {
  const all: Float64Array[] = []
  const at = (row: number, column: number) => row * columnCount + column
  for (let row = 0; row < rowCount - 1; row++) {
    for (let column = 0; column < columnCount - 1; column++) {
      const one = new Float64Array(rowCount * columnCount)
      one[at(row, column)] = 1
      one[at(row, columnCount - 1)] = -1
      one[at(rowCount - 1, column)] = -1
      one[at(rowCount - 1, columnCount - 1)] = 1
      all.push(one)
    }
  }
  return all
}

function dot(one: Float64Array, other: Float64Array, scale: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]! * scale[at]!
  return sum
}

const product = (one: Float64Array, other: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}

/** Cholesky's L of a symmetric positive definite matrix; nothing when it is not. */
function lowerRoot(matrix: number[][]): number[][] | undefined {
  const root = matrix.map(() => new Array<number>(matrix.length).fill(0))
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!
      for (let k = 0; k < j; k++) sum -= root[i]![k]! * root[j]![k]!
      if (i === j && !(sum > 1e-12 * matrix[i]![i]!)) return undefined
      root[i]![j] = i === j ? Math.sqrt(sum) : sum / root[j]![j]!
    }
  }
  return root
}

/** L⁻¹ times the contrasts, so that Δ is their covariance. */
function orthogonal(coefficients: readonly Float64Array[], root: number[][]): Float64Array[] {
  const done: Float64Array[] = []
  for (const [i, coefficient] of coefficients.entries()) {
    const one = Float64Array.from(coefficient)
    for (let j = 0; j < i; j++) for (let at = 0; at < one.length; at++) one[at]! -= root[i]![j]! * done[j]![at]!
    done.push(one.map((value) => value / root[i]![i]!))
  }
  return done
}

/** What every unit of the design adds to one contrast, so that covariances are products of such. */
function partsOfEffect(
  { design, residuals, room, z }: Sample,
  effect: Float64Array,
  inverse: Float64Array,
  { rows, columns, columnCount }: Pick<CrossCodes, 'rows' | 'columns' | 'columnCount'>,
  among: Uint32Array,
  total: number,
): Float64Array {
  // Cells that somebody gave have share × effect/share = effect; the mean over them is taken off, as of any mean.
  const values = effect.map((value, cell) => value * inverse[cell]!)
  const mean = effect.reduce((sum, value, cell) => sum + (inverse[cell]! > 0 ? value : 0), 0)
  z.fill(0)
  for (const at of among) {
    z[at] = (design.weights[at]! * (values[rows[at]! * columnCount + columns[at]!]! - mean)) / total
  }
  residuals?.takeFrom(z, among)
  return varianceParts(design, z, room)
}

function pearson(shares: Float64Array, rowCount: number, columnCount: number): number {
  const [byRow, byColumn] = [new Float64Array(rowCount), new Float64Array(columnCount)]
  for (const [cell, share] of shares.entries()) {
    byRow[Math.floor(cell / columnCount)]! += share
    byColumn[cell % columnCount]! += share
  }
  let sum = 0
  for (const [cell, share] of shares.entries()) {
    const expected = byRow[Math.floor(cell / columnCount)]! * byColumn[cell % columnCount]!
    sum += (share - expected) ** 2 / expected
  }
  return sum
}

/** Units less strata, counted over these answers. */
function degreesOf(design: Design, among: Uint32Array): number {
  const units = new Set<number>()
  const strata = new Set<number>()
  for (const at of among) {
    units.add(design.unit[at]!)
    strata.add(design.stratum[at]!)
  }
  return units.size - strata.size
}

/** P(F > f) with d1 and d2 degrees of freedom: I of d2 / (d2 + d1·f) with (d2/2, d1/2). */
function upperF(f: number, d1: number, d2: number): number {
  if (!(f >= 0) || !(d1 > 0) || !(d2 > 0)) return Number.NaN
  const whole = d2 + d1 * f
  return regularBeta(d2 / whole, (d1 * f) / whole, d2 / 2, d1 / 2)
}
