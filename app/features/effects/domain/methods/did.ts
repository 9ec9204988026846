import { placeboShare, unitChanges } from '../../../../statistics/index.ts'
import { type Comparison, meanOf, type Unit } from '../comparison.ts'
import type { Estimate } from '../estimate.ts'

/** Added to every count, so that a count of nought has a logarithm. */
const HALF = 0.5

/**
 * The change here beside the mean change elsewhere (difference in differences), on the logarithm of the rates, so that
 * large and small areas are compared by the share that they change. Each area counts once.
 */
export function byDifference({ pre, per, target, donors }: Comparison): Estimate {
  const logs = [target, ...donors].map((unit) => logsOf(unit, per))
  const changes = logs.map((row) => meanOf(row, pre) - meanOf(row, 0, pre))
  const [own, ...others] = changes as [number, ...number[]]
  const { estimate, lo, hi } = unitChanges([own], others)
  const [here, ...there] = logs as [Float64Array, ...Float64Array[]]
  const elsewhere = here.map((_, t) => meanOf(there.map((row) => row[t]!)))
  const shift = meanOf(here, 0, pre) - meanOf(elsewhere, 0, pre)
  const expected = [...elsewhere].map((value) => Math.exp(value + shift))
  const observed = [...target.rates]
  return {
    method: 'did',
    relative: Math.expm1(estimate),
    lo: Math.expm1(lo),
    hi: Math.expm1(hi),
    p: placeboShare(own, others),
    observed,
    expected,
    placebos: [],
    weights: [],
  }
}

/** Logarithms of the rates, with half a case more than were counted. */
function logsOf({ counts, over }: Unit, per: number): Float64Array {
  return counts.map((count, t) => Math.log(((count + HALF) / (over?.[t] ?? per)) * per))
}
