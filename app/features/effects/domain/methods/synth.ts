import { judgeMix, mixOfEach, type TestedMix, type Verdict } from '../../../../statistics/index.ts'
import type { Comparison, Unit } from '../comparison.ts'
import type { Placebo } from '../estimate.ts'
import { type Aim, type Judgement, rootMeanSquare } from '../judgement.ts'

/** How many times the squared error of its own a placebo may have before the start (Abadie et al. 2010, section 3.4). */
const MUCH_WORSE = 5
/** Shown and named: smaller weights only make the list longer. */
const SMALLEST_WEIGHT = 0.005

/**
 * A mix of other areas that developed alike beforehand, judged by what the same mixes show of areas where nothing was done.
 * A period that was left out because the start followed a peak has nothing expected of it.
 */
export function bySyntheticControl({ pre, target, donors }: Comparison, aim: Aim): Judgement {
  const units = [target, ...donors]
  const rows = units.map(({ rates }) => rates)
  let fitted: TestedMix[] = []
  const judged = judgeMix({ rows, pre, ...aim }, 0, (cut, before) => {
    const mixes = mixOfEach(cut, before)
    // Of all fits the one over the most periods is that of the evaluation itself.
    if ((fitted[0]?.gap.length ?? 0) < cut[0]!.length) fitted = mixes
    return mixes
  })
  const { finding, own, guards, verdict, leftOut } = judged
  const whole = (gap: Float64Array) => withGap([...gap], pre - leftOut, leftOut)
  const gap = whole(own.gap)
  return {
    guards,
    // Chance is ruled out twice: by the rank, and by the margin.
    verdict: isClaim(verdict) && finding.lo <= 0 && finding.hi >= 0 ? 'none-shown' : verdict,
    leftOut,
    detectable: guards.find(({ code }) => code === 'can-see-it')!.numbers.value,
    estimate: {
      method: 'synth',
      ...finding,
      observed: [...target.rates],
      expected: gap.map((value, t) => target.rates[t]! - value),
      placebos: fitted.slice(1).map((mix, at): Placebo => {
        const { region, name } = donors[at]!
        const error = Math.max(rootMeanSquare(own.gap.subarray(0, pre - leftOut)), own.heldOut)
        return { region, name, gap: whole(mix.gap), fits: mix.heldOut ** 2 <= MUCH_WORSE * error ** 2 }
      }),
      weights: weightsOf(donors, own.weights.subarray(1)),
    },
  }
}

const isClaim = (verdict: Verdict) => verdict === 'effect' || verdict === 'opposite'

/** The same numbers with nothing in the place of the periods that were left out. */
const withGap = (values: number[], from: number, count: number) => [
  ...values.slice(0, from),
  ...Array<number>(count).fill(Number.NaN),
  ...values.slice(from),
]

/** What a comparison is a mix of, the heaviest first. */
export function weightsOf(donors: Unit[], weights: ArrayLike<number>) {
  return donors
    .map(({ region, name }, at) => ({ region, name, weight: weights[at]! }))
    .filter(({ weight }) => weight >= SMALLEST_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
}
