import { errorRatio, panelOf, placeboInSpace, type SyntheticControl, synthesizer } from '../../../../statistics/index.ts'
import { type Comparison, meanOf, type Unit } from '../comparison.ts'
import type { Estimate, Placebo } from '../estimate.ts'

const TARGET = 'target'
/** Shown and named: smaller weights only make the list longer. */
const SMALLEST_WEIGHT = 0.005

/**
 * A mix of other areas that developed alike beforehand (synthetic control by earlier outcomes, rates as they are). Chance
 * is judged by placebos in space: p is the rank of the ratio of errors. The interval is what is left when the relative
 * differences that the placebos show, between their 2.5 and 97.5 % quantiles, are taken off.
 */
export function bySyntheticControl({ periods, pre, target, donors }: Comparison): Estimate {
  const units = [target, ...donors]
  const panel = panelOf(
    {
      units: [TARGET, ...donors.map(({ region }) => region)],
      times: periods,
      outcome: units.map(({ rates }) => [...rates]),
      treatedFrom: periods[pre]!,
      exclude: [],
    },
    [TARGET],
  )
  const synthesize = synthesizer(panel, { by: 'outcomes' })
  const own = synthesize(0, panel.donors)
  const { ratios, p } = placeboInSpace(panel, 0, own, synthesize)
  const relatives = ratios.slice(1).map(({ unit, control }) => relativeOf(units[unit]!, control, pre))
  const relative = relativeOf(target, own, pre)
  return {
    method: 'synth',
    relative,
    lo: relative - quantile(relatives, 0.975),
    hi: relative - quantile(relatives, 0.025),
    p,
    observed: [...target.rates],
    expected: [...target.rates].map((rate, t) => rate - own.gap[t]!),
    preError: Math.sqrt(own.preMSPE),
    placebos: ratios.slice(1).map(({ unit, control }): Placebo => {
      const { region, name } = units[unit]!
      return { region, name, gap: [...control.gap], ratio: errorRatio(control) }
    }),
    weights: donors
      .map(({ region, name }, at) => ({ region, name, weight: own.weights[at + 1]! }))
      .filter(({ weight }) => weight >= SMALLEST_WEIGHT)
      .sort((a, b) => b.weight - a.weight),
  }
}

/** The mean gap after the start over the mean of what was expected. */
function relativeOf({ rates }: Unit, { averageGap }: SyntheticControl, pre: number): number {
  return averageGap / (meanOf(rates, pre) - averageGap)
}

/** The quantile between the two nearest values, as R's default (type 7). */
export function quantile(values: number[], share: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = Math.floor(at)
  const [low, high] = [sorted[below] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return low + (high - low) * (at - below)
}
