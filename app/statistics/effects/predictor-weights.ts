import { basisOf } from '../regression/basis.ts'
import { convexWeights, type Gram, gramOf } from './convex-weights.ts'
import { nelderMead } from './nelder-mead.ts'

/** One number per unit for each predictor, divided by its standard deviation over all units. */
export type Predictors = readonly Float64Array[]

const EVALUATIONS = 400
const RESTARTS = 6
/** The first simplex reaches this far, where the largest weight is 1. */
const REACH = 0.3

/**
 * The weights V of the predictors, non-negative with sum 1, for which the donor weights W(V) = argmin (x₁ − X₀w)'V(x₁ − X₀w)
 * come closest to the outcome before the effort: the nested problem of Abadie & Gardeazabal (2003) as in R's `Synth`.
 * V is parametrised as |θ|/Σ|θ|. The surface has several valleys, so Nelder–Mead starts from equal weights, from the
 * weights of a regression of the outcome on the predictors, and from each predictor stressed in turn; the two best
 * are restarted until that gains nothing. Always the same answer for the same input.
 * @param outcome inner products of the outcomes before the effort, from `gramOf`
 */
export function nestedWeights(
  predictors: Predictors,
  pre: readonly Float64Array[],
  target: number,
  donors: readonly number[],
) {
  const parts = predictors.map((values) => gramOf(Array.from(values, (x) => Float64Array.of(x))).values)
  const outcome = gramOf(pre)
  const combined: Gram = { values: new Float64Array(outcome.size ** 2), size: outcome.size }
  const loss = (theta: readonly number[]) => {
    combine(parts, shares(theta), combined.values)
    return missed(outcome, target, convexWeights(combined, target, donors))
  }
  const k = predictors.length
  const stressed = predictors.map((_, j) => predictors.map((__, i) => (i === j ? 1 : 0.1)))
  const starts = [predictors.map(() => 1 / k), regressionStart(predictors, pre), ...(k > 2 ? stressed : [])]
  const search = (start: readonly number[]) => nelderMead(loss, largestOne(start), REACH, EVALUATIONS)
  const found = starts.map(search).sort((a, b) => a.value - b.value)
  const polished = found.slice(0, 2).map((first) => {
    let best = first
    for (let i = 0; i < RESTARTS; i++) {
      const next = search(best.at)
      const gain = best.value - next.value
      if (gain > 0) best = next
      if (!(gain > 1e-7 * best.value)) break
    }
    return best
  })
  const [one, other] = polished
  return shares((other && one && other.value < one.value ? other : one)?.at ?? [])
}

function shares(theta: readonly number[]): Float64Array {
  const total = theta.reduce((sum, x) => sum + Math.abs(x), 0)
  return Float64Array.from(theta, (x) => (total > 0 ? Math.abs(x) / total : 1 / theta.length))
}

function largestOne(theta: readonly number[]): number[] {
  const most = theta.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0)
  return theta.map((x) => (most > 0 ? Math.abs(x) / most : 1))
}

function combine(parts: readonly Float64Array[], weights: Float64Array, into: Float64Array): void {
  into.fill(0)
  for (const [k, part] of parts.entries()) {
    const weight = weights[k] as number
    if (weight === 0) continue
    for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + weight * (part[i] as number)
  }
}

/** Σ over the periods of (target − Σ w donors)², from inner products. */
function missed({ values: g, size }: Gram, target: number, weights: Float64Array): number {
  const used = Array.from(weights.keys()).filter((j) => (weights[j] as number) > 0)
  let sum = g[target * size + target] as number
  for (const j of used) {
    sum -= 2 * (weights[j] as number) * (g[target * size + j] as number)
    for (const k of used) sum += (weights[j] as number) * (weights[k] as number) * (g[j * size + k] as number)
  }
  return sum
}

/** Σ of the squared coefficients of each predictor over regressions of every earlier period on all predictors. */
function regressionStart(predictors: Predictors, pre: readonly Float64Array[]): number[] {
  const units = pre.length
  const { q, back, estimated } = basisOf([new Float64Array(units).fill(1), ...predictors], undefined)
  const r = estimated.length
  const squares = new Float64Array(predictors.length)
  const periods = pre[0]?.length ?? 0
  for (let t = 0; t < periods; t++) {
    const along = Float64Array.from({ length: r }, (_, a) =>
      pre.reduce((sum, row, i) => sum + (q[a * units + i] as number) * (row[t] as number), 0),
    )
    for (const [a, j] of estimated.entries()) {
      if (j === 0) continue
      let coefficient = 0
      for (let b = a; b < r; b++) coefficient += (back[a * r + b] as number) * (along[b] as number)
      squares[j - 1] = (squares[j - 1] as number) + coefficient * coefficient
    }
  }
  return Array.from(squares)
}
