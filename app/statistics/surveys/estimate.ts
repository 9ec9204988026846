import { type Design, type Room, roomFor, varianceOfTotal } from './design.ts'
import type { Residuals } from './residuals.ts'

/** What every estimate on one set of answers shares; `residuals` when the weights were raked. */
export type Sample = { design: Design; residuals?: Residuals; room: Room; z: Float64Array }

export type Estimate = {
  estimate: number
  se: number
  /** Against drawing as many persons at random without and with putting back. */
  deff: number
  deffReplace: number
  /** How many answers it stands on. */
  n: number
}

export const sampleOf = (design: Design, residuals?: Residuals): Sample => ({
  design,
  residuals,
  room: roomFor(design),
  z: new Float64Array(design.weights.length),
})

/**
 * Mean of `values` over the rows of a domain, m = Σ w·y / Σ w, with the standard error by Taylor linearisation: the
 * variance of the total of w·(y − m) / Σ w, zero outside the domain. A proportion is the mean of 0 and 1. Unit of y.
 * Same as `svymean` of R `survey` on a subset; deff as its `deff = TRUE` and `"replace"`. NaN on no rows.
 */
export function meanOf(sample: Sample, values: Float64Array, rows: Uint32Array): Estimate {
  const { weights } = sample.design
  const { n, weight, total } = weighed(weights, values, rows)
  const mean = total / weight
  const z = sample.z.fill(0)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    z[row] = (weights[row]! * (values[row]! - mean)) / weight
  }
  const variance = leftVariance(sample, rows)
  const spread = spreadOf(weights, values, rows, mean, weight, n)
  const without = (spread * (weight - n)) / (weight * n)
  return {
    estimate: mean,
    se: Math.sqrt(variance),
    deff: isSample(weight, n) ? variance / without : Number.NaN,
    deffReplace: spread > 0 ? (variance * n) / spread : Number.NaN,
    n,
  }
}

/** Total of `values` over the rows of a domain, Σ w·y, with its standard error; as `svytotal` of R `survey`. Unit of y. */
export function totalOf(sample: Sample, values: Float64Array, rows: Uint32Array): Estimate {
  const { weights } = sample.design
  const { n, weight, total } = weighed(weights, values, rows)
  const z = sample.z.fill(0)
  for (let at = 0; at < rows.length; at++) z[rows[at]!] = weights[rows[at]!]! * values[rows[at]!]!
  const variance = leftVariance(sample, rows)
  const spread = spreadOf(weights, values, rows, total / weight, weight, n) * weight * weight
  const without = (spread * (weight - n)) / (weight * n)
  return {
    estimate: total,
    se: Math.sqrt(variance),
    deff: isSample(weight, n) ? variance / without : Number.NaN,
    deffReplace: spread > 0 ? (variance * n) / spread : Number.NaN,
    n,
  }
}

/** Weights that add up to no more than the answers do not say how many people there are, so nothing to draw them from. */
const isSample = (weight: number, n: number) => weight > n * (1 + 1e-9)

function leftVariance({ design, residuals, room, z }: Sample, rows: Uint32Array): number {
  residuals?.takeFrom(z, rows)
  return varianceOfTotal(design, z, room)
}

function weighed(weights: Float64Array, values: Float64Array, rows: Uint32Array) {
  let [n, weight, total] = [0, 0, 0]
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    if (weights[row] === 0) continue
    n++
    weight += weights[row]!
    total += weights[row]! * values[row]!
  }
  return { n, weight, total }
}

/** The variance of y in the population of the domain, Σ w·(y − m)² / Σ w · n/(n − 1). */
function spreadOf(
  weights: Float64Array,
  values: Float64Array,
  rows: Uint32Array,
  mean: number,
  weight: number,
  n: number,
): number {
  let squares = 0
  for (let at = 0; at < rows.length; at++) {
    const distance = values[rows[at]!]! - mean
    squares += weights[rows[at]!]! * distance * distance
  }
  return (squares / weight) * (n / (n - 1))
}
