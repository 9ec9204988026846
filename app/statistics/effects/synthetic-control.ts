import { convexWeights, type Gram, gramOf } from './convex-weights.ts'
import type { Panel } from './panel.ts'
import { nestedWeights, type Predictors } from './predictor-weights.ts'

const ROUNDING = 1e-10

/** On what a synthetic unit must resemble the treated one: its earlier outcomes, or predictors with given or sought weights. */
export type Resemblance = { by: 'outcomes' } | { by: 'predictors'; values: Predictors; v: Float64Array | 'nested' }

/** A weighted mix of donors that stands for what would have happened without the effort. */
export type SyntheticControl = {
  /** One weight per unit; 0 for what is no donor. */
  weights: Float64Array
  /** Weights of the predictors; of the periods before the effort when these are the predictors. */
  v: Float64Array
  /** Treated minus synthetic, one per period. */
  gap: Float64Array
  preMSPE: number
  postMSPE: number
  averageGap: number
}

/**
 * Synthetic controls for any unit of a panel (Abadie, Diamond & Hainmueller 2010, JASA 105:493): weights w ≥ 0 with
 * sum 1 that minimise (x₁ − X₀w)'V(x₁ − X₀w). By outcomes: x are the outcomes before the effort and V is even,
 * so w minimises the mean squared error before it. Units share their inner products, so many fits cost little more than one.
 */
export function synthesizer(panel: Panel, resemblance: Resemblance) {
  const pre = panel.rows.map((row) => row.slice(0, panel.pre))
  const even = new Float64Array(panel.pre).fill(1 / panel.pre)
  const fixed =
    resemblance.by === 'outcomes'
      ? gramOf(pre)
      : resemblance.v === 'nested'
        ? undefined
        : weighted(resemblance.values, resemblance.v)
  return (target: number, donors: readonly number[]): SyntheticControl => {
    if (resemblance.by === 'outcomes')
      return controlOf(panel, target, convexWeights(fixed as Gram, target, donors), even)
    const v = resemblance.v === 'nested' ? nestedWeights(resemblance.values, pre, target, donors) : resemblance.v
    const gram = fixed ?? weighted(resemblance.values, v)
    return controlOf(panel, target, convexWeights(gram, target, donors), v)
  }
}

/** Predictors divided by their standard deviation over all given units (n − 1), as R's `Synth` does. */
export function scaled(values: readonly number[], units: readonly number[]): Float64Array {
  const mean = units.reduce((sum, i) => sum + (values[i] as number), 0) / units.length
  const squares = units.reduce((sum, i) => sum + ((values[i] as number) - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / (units.length - 1))
  return Float64Array.from(values, (value) => value / deviation)
}

function weighted(predictors: Predictors, v: Float64Array): Gram {
  const units = predictors[0]?.length ?? 0
  return gramOf(
    Array.from({ length: units }, (_, i) =>
      Float64Array.from(predictors, (values, k) => (values[i] as number) * Math.sqrt(v[k] as number)),
    ),
  )
}

/** What weights of other units make of a unit. */
export function controlOf(
  panel: Pick<Panel, 'rows' | 'pre'>,
  target: number,
  weights: Float64Array,
  v: Float64Array,
): SyntheticControl {
  const gap = gapOf(panel.rows, target, weights)
  const after = gap.subarray(panel.pre)
  const size = (panel.rows[target] as Float64Array).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const preMSPE = meanSquare(gap.subarray(0, panel.pre))
  return {
    weights,
    v,
    gap,
    // What is left of a perfect fit is rounding, and no measure of anything.
    preMSPE: preMSPE < (ROUNDING * size) ** 2 ? 0 : preMSPE,
    postMSPE: meanSquare(after),
    averageGap: after.reduce((sum, value) => sum + value, 0) / after.length,
  }
}

const meanSquare = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0) / values.length

/** Every period of a unit minus the same mix of others. */
export function gapOf(rows: readonly Float64Array[], target: number, weights: Float64Array): Float64Array {
  const gap = (rows[target] as Float64Array).slice()
  for (const [j, weight] of weights.entries()) {
    if (weight === 0) continue
    const row = rows[j] as Float64Array
    for (let t = 0; t < gap.length; t++) gap[t] = (gap[t] as number) - weight * (row[t] as number)
  }
  return gap
}
