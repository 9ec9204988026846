import { type Basis, basisAsIs, basisOf, type Columns } from './basis.ts'
import { dot, dots } from './dot.ts'
import { invertInto, sandwich } from './symmetric.ts'

/** What a quasi-Poisson regression needs; n rows, p terms. */
export type QuasiPoissonModel = {
  columns: Columns
  /** n counts, or other numbers that are not negative. */
  response: Float64Array
  /** n prior weights; all 1 when absent. */
  weights?: Float64Array
  /** n numbers added to the linear predictor, such as the log of the population; all 0 when absent. */
  offset?: Float64Array
}

/** A fitted quasi-Poisson regression; r is the number of terms that could be estimated. */
export type QuasiPoissonFit = {
  /** p numbers on the log scale; NaN for a term that is a sum of earlier ones. */
  coefficients: Float64Array
  /** Positions of the r terms that have a coefficient. */
  estimated: number[]
  /** n expected values. */
  fitted: Float64Array
  /** n weighted errors w (y − μ), with the working weights of the last step. */
  errors: Float64Array
  /** (X'WX)⁻¹, row-major r × r; times the dispersion it is the model's covariance. */
  unscaled: Float64Array
  /** Pearson's χ² / dfResidual; NaN without degrees of freedom. */
  dispersion: number
  dfResidual: number
  isConverged: boolean
}

const MOST_STEPS = 25
const CLOSE_ENOUGH = 1e-8

/**
 * Quasi-Poisson regression with log link: log μ = Xβ + offset, var y = φ μ / w.
 * Iteratively reweighted least squares, with start, stop and treatment of dependent terms as in R's
 * `glm(family = quasipoisson)` (McCullagh & Nelder 1989, chapters 2 and 9). As in R, covariance, dispersion and errors
 * use the weights with which the last step was made.
 */
export function fitQuasiPoisson({ columns, response, weights, offset }: QuasiPoissonModel): QuasiPoissonFit {
  const n = response.length
  const basis = (weights ? undefined : basisAsIs(columns)) ?? basisOf(columns, weights)
  const r = basis.estimated.length
  const fitted = new Float64Array(n)
  const predictor = new Float64Array(n)
  const working = new Float64Array(n)
  /** What no step changes of the deviance: y log y − y. */
  const own = new Float64Array(n)
  for (let t = 0; t < n; t++) {
    const y = response[t] as number
    fitted[t] = y + 0.1
    predictor[t] = Math.log(y + 0.1)
    own[t] = y > 0 ? y * Math.log(y) - y : 0
  }
  const along = new Float64Array(r)
  const from = new Float64Array(r)
  const inverse = new Float64Array(r * r)
  const room = {
    gram: new Float64Array(r * r),
    lower: new Float64Array(r * r),
    right: new Float64Array(r),
    target: new Float64Array(n),
    weighted: new Float64Array(n),
  }
  let deviance = devianceOf(own, response, predictor, fitted, weights)
  let isConverged = false
  for (let step = 1; step <= MOST_STEPS && !isConverged; step++) {
    from.set(along)
    for (let t = 0; t < n; t++) working[t] = (weights ? (weights[t] as number) : 1) * (fitted[t] as number)
    if (!solve(basis, working, predictor, fitted, response, offset, room, along, inverse)) break
    predict(basis, along, offset, predictor, fitted)
    let next = devianceOf(own, response, predictor, fitted, weights)
    // A step that leaves the range of numbers is halved, as in R.
    for (let half = 0; !Number.isFinite(next) && half < MOST_STEPS; half++) {
      for (let j = 0; j < r; j++) along[j] = ((along[j] as number) + (from[j] as number)) / 2
      predict(basis, along, offset, predictor, fitted)
      next = devianceOf(own, response, predictor, fitted, weights)
    }
    isConverged = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < CLOSE_ENOUGH
    deviance = next
  }
  const errors = new Float64Array(n)
  for (let t = 0; t < n; t++) errors[t] = (working[t] as number) * ((response[t] as number) / (fitted[t] as number) - 1)
  const counted = weights ? weights.reduce((count, w) => count + (w > 0 ? 1 : 0), 0) : n
  return {
    coefficients: coefficientsOf(basis, along, columns.length),
    estimated: basis.estimated,
    fitted,
    errors,
    unscaled: sandwich(basis.back, inverse, r),
    dispersion: counted > r ? pearson(errors, response, fitted) / (counted - r) : Number.NaN,
    dfResidual: counted - r,
    isConverged,
  }
}

type Room = Record<'gram' | 'right' | 'lower' | 'target' | 'weighted', Float64Array>

/** One weighted least squares step: writes the position along the basis, and (Q'WQ)⁻¹; false when there is none. */
function solve(
  { q, estimated }: Basis,
  working: Float64Array,
  predictor: Float64Array,
  fitted: Float64Array,
  response: Float64Array,
  offset: Float64Array | undefined,
  { gram, right, lower, target, weighted }: Room,
  along: Float64Array,
  inverse: Float64Array,
): boolean {
  const r = estimated.length
  const n = working.length
  for (let t = 0; t < n; t++) {
    const mean = fitted[t] as number
    target[t] =
      (predictor[t] as number) - (offset ? (offset[t] as number) : 0) + ((response[t] as number) - mean) / mean
  }
  for (let a = 0; a < r; a++) {
    for (let t = 0; t < n; t++) weighted[t] = (working[t] as number) * (q[a * n + t] as number)
    right[a] = dot(weighted, 0, target, 0, n)
    dots(weighted, q, a + 1, gram, a * r)
  }
  if (!invertInto(inverse, gram, r, lower)) return false
  for (let a = 0; a < r; a++) {
    let sum = 0
    for (let b = 0; b < r; b++) sum += (inverse[a * r + b] as number) * (right[b] as number)
    along[a] = sum
  }
  return true
}

/** Writes the linear predictor and the means of a position along the basis. */
function predict(
  { q, estimated }: Basis,
  along: Float64Array,
  offset: Float64Array | undefined,
  predictor: Float64Array,
  fitted: Float64Array,
): void {
  const n = fitted.length
  for (let t = 0; t < n; t++) predictor[t] = offset ? (offset[t] as number) : 0
  for (let a = 0; a < estimated.length; a++) {
    const by = along[a] as number
    for (let t = 0; t < n; t++) predictor[t] = (predictor[t] as number) + by * (q[a * n + t] as number)
  }
  for (let t = 0; t < n; t++) fitted[t] = Math.max(Math.exp(predictor[t] as number), Number.EPSILON)
}

function coefficientsOf({ back, estimated }: Basis, along: Float64Array, terms: number): Float64Array {
  const r = estimated.length
  const coefficients = new Float64Array(terms).fill(Number.NaN)
  for (const [a, j] of estimated.entries()) {
    let sum = 0
    for (let b = a; b < r; b++) sum += (back[a * r + b] as number) * (along[b] as number)
    coefficients[j] = sum
  }
  return coefficients
}

/** 2 Σ w (y log(y/μ) − (y − μ)); `own` is the part y log y − y that no step changes. */
function devianceOf(
  own: Float64Array,
  response: Float64Array,
  predictor: Float64Array,
  fitted: Float64Array,
  weights: Float64Array | undefined,
): number {
  let sum = 0
  for (let t = 0; t < response.length; t++) {
    const part = (own[t] as number) - (response[t] as number) * (predictor[t] as number) + (fitted[t] as number)
    sum += weights ? (weights[t] as number) * part : part
  }
  return 2 * sum
}

function pearson(errors: Float64Array, response: Float64Array, fitted: Float64Array): number {
  let sum = 0
  for (let t = 0; t < errors.length; t++) {
    sum += (errors[t] as number) * ((response[t] as number) / (fitted[t] as number) - 1)
  }
  return sum
}
