import {
  normalQuantile,
  normalUpper,
  placeboError,
  regularisationOf,
  syntheticDifference,
} from '../../../../statistics/index.ts'
import { type Comparison, meanOf } from '../comparison.ts'
import type { Estimate } from '../estimate.ts'
import { weightsOf } from './synth.ts'

/**
 * A mix of areas and of earlier periods (synthetic difference in differences), on the rates. The standard error is that of
 * the placebos, the interval normal.
 */
export function bySyntheticDifference(comparison: Comparison): Estimate {
  return estimateOf(comparison, placeboError)
}

/** The same without its interval, which takes as long as there are areas: for a second opinion. */
export function syntheticDifferenceAlone(comparison: Comparison): Estimate {
  return estimateOf(comparison, () => Number.NaN)
}

function estimateOf({ pre, target, donors }: Comparison, errorBy: typeof placeboError): Estimate {
  const block = { donors: donors.map(({ rates }) => rates), treated: [target.rates], pre }
  const by = regularisationOf(block)
  const own = syntheticDifference(block, by)
  const { estimate, unitWeights, timeWeights } = own
  const error = errorBy(block, by, own)
  const expectedMean = meanOf(target.rates, pre) - estimate
  const mix = target.rates.map((_, t) => donors.reduce((sum, { rates }, i) => sum + unitWeights[i]! * rates[t]!, 0))
  const before = (row: Float64Array) => timeWeights.reduce((sum, weight, t) => sum + weight * row[t]!, 0)
  const shift = before(target.rates) - before(mix)
  const observed = [...target.rates]
  const expected = [...mix].map((value) => value + shift)
  const half = normalQuantile(0.975) * error
  return {
    method: 'synthdid',
    relative: estimate / expectedMean,
    lo: (estimate - half) / expectedMean,
    hi: (estimate + half) / expectedMean,
    p: 2 * normalUpper(Math.abs(estimate) / error),
    observed,
    expected,
    placebos: [],
    weights: weightsOf(donors, unitWeights),
  }
}
