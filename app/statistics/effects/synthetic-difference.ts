import { simplexWeights } from './frank-wolfe.ts'
import type { Panel } from './panel.ts'

/** Estimate and weights of a synthetic difference in differences; weights by donor and by period before the effort. */
export type SyntheticDifference = { estimate: number; unitWeights: Float64Array; timeWeights: Float64Array }

/** How strongly even weights are favoured, and when the search ends; fixed by the noise of the donors. */
export type Regularisation = { zetaUnits: number; zetaTimes: number; gain: number }

/** Only what the estimators need of a panel, donors and treated units as rows. */
type Block = { donors: readonly Float64Array[]; treated: readonly Float64Array[]; pre: number }

/** The rows of a panel's donors and treated units. */
export const blockOf = ({ rows, donors, treated, pre }: Panel): Block => ({
  donors: donors.map((i) => rows[i] as Float64Array),
  treated: treated.map((i) => rows[i] as Float64Array),
  pre,
})

/**
 * The regularisation of Arkhangelsky et al. 2021, section 2: noise σ is the standard deviation of the first differences
 * of the donors before the effort; zeta is (treated × periods after)^(1/4) σ for the units and 10⁻⁶ σ for the periods.
 */
export function regularisationOf({ donors, treated, pre }: Block): Regularisation {
  const steps = donors.flatMap((row) =>
    Array.from({ length: pre - 1 }, (_, t) => (row[t + 1] as number) - (row[t] as number)),
  )
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length
  const noise = Math.sqrt(steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / (steps.length - 1))
  const cells = treated.length * ((donors[0]?.length ?? 0) - pre)
  return { zetaUnits: cells ** 0.25 * noise, zetaTimes: 1e-6 * noise, gain: 1e-5 * noise }
}

/**
 * Synthetic difference in differences (Arkhangelsky, Athey, Hirshberg, Imbens & Wager 2021, Am Econ Rev 111:4088):
 * donors are weighted to run parallel to the treated before the effort, earlier periods to resemble the later ones;
 * the estimate is the weighted double difference. `start` are weights from which to search.
 */
export function syntheticDifference(
  block: Block,
  by: Regularisation,
  start?: { unitWeights: Float64Array; timeWeights: Float64Array },
): SyntheticDifference {
  const { donors, pre } = block
  const before = Array.from({ length: pre }, (_, t) => Float64Array.from(donors, (row) => row[t] as number))
  const after = Float64Array.from(donors, (row) => meanOf(row.subarray(pre)))
  const times = { columns: before, goal: after, zeta: by.zetaTimes, hasIntercept: true }
  const timeWeights = simplexWeights(times, by.gain, start?.timeWeights)
  const unitWeights = unitWeightsOf(block, by.zetaUnits, true, by.gain, start?.unitWeights)
  return { estimate: doubleDifference(block, unitWeights, timeWeights), unitWeights, timeWeights }
}

/** The synthetic control of the same article: no intercept, 10⁻⁶ of the noise as ridge, nothing taken off beforehand. */
export function controlEstimate(block: Block, by: Regularisation): number {
  const weights = unitWeightsOf(block, by.zetaTimes, false, by.gain)
  return doubleDifference(block, weights, new Float64Array(block.pre))
}

/** Difference in differences: all weights even. */
export function plainEstimate(block: Block): number {
  const even = (size: number) => new Float64Array(size).fill(1 / size)
  return doubleDifference(block, even(block.donors.length), even(block.pre))
}

function unitWeightsOf(
  { donors, treated, pre }: Block,
  zeta: number,
  hasIntercept: boolean,
  gain: number,
  start?: Float64Array,
) {
  const columns = donors.map((row) => row.slice(0, pre))
  return simplexWeights({ columns, goal: averageOf(treated).slice(0, pre), zeta, hasIntercept }, gain, start)
}

/** (mean after − Σ λ before) of the treated, minus the same of the Σ ω of the donors. */
function doubleDifference(
  { donors, treated, pre }: Block,
  unitWeights: Float64Array,
  timeWeights: Float64Array,
): number {
  const change = (row: Float64Array) => {
    let value = meanOf(row.subarray(pre))
    for (let t = 0; t < pre; t++) value -= (timeWeights[t] as number) * (row[t] as number)
    return value
  }
  return change(averageOf(treated)) - donors.reduce((sum, row, i) => sum + (unitWeights[i] as number) * change(row), 0)
}

const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length

function averageOf(rows: readonly Float64Array[]): Float64Array {
  const first = rows[0] as Float64Array
  return first.map((_, t) => rows.reduce((sum, row) => sum + (row[t] as number), 0) / rows.length)
}

/**
 * Standard error by placebo (algorithm 4 of the article), for one treated unit: the standard deviation of the estimates
 * that every donor gets when it is treated as if the effort were there. All donors take part, so there is no chance in it.
 */
export function placeboError(block: Block, by: Regularisation, own: SyntheticDifference): number {
  const estimates = block.donors.map((row, out) => {
    const rest = <T>(list: ArrayLike<T>) => Array.from(list).filter((_, i) => i !== out)
    const left = Float64Array.from(rest(own.unitWeights))
    const total = left.reduce((sum, weight) => sum + weight, 0)
    const unitWeights = left.map((weight) => (total > 0 ? weight / total : 1 / left.length))
    const placebo = { donors: rest(block.donors), treated: [row], pre: block.pre }
    return syntheticDifference(placebo, by, { unitWeights, timeWeights: own.timeWeights }).estimate
  })
  const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / estimates.length
  return Math.sqrt(estimates.reduce((sum, estimate) => sum + (estimate - mean) ** 2, 0) / estimates.length)
}
