import { panelOf, placeboInSpace, type SyntheticControl, synthesizer } from '../../../../statistics/index.ts'
import { type Comparison, deviationOf, meanOf, type Unit } from '../comparison.ts'
import type { Estimate, Placebo } from '../estimate.ts'

const TARGET = 'target'
/** So that a period without any case has a growth. */
const TINY = 1e-9
/** How many times the squared error of its own a placebo may have before the start (Abadie et al. 2010, section 3.4). */
const MUCH_WORSE = 5
/** Shown and named: smaller weights only make the list longer. */
const SMALLEST_WEIGHT = 0.005

/**
 * A mix of other areas that developed alike beforehand (synthetic control by earlier outcomes, rates as they are). Chance
 * is judged by placebos in space: p is the rank, among all areas, of the error after the start over that before it. The
 * interval is what is left when the relative differences that the placebos show, between their 2.5 and 97.5 % quantiles,
 * are taken off.
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
  const placebos = placeboInSpace(panel, 0, own, synthesize).ratios.slice(1)
  const relatives = placebos.map(({ unit, control }) => relativeOf(units[unit]!, control, pre))
  const usual = fluctuations(units, pre)
  const ratio = errorRatio(own, usual[0]!)
  const ratios = placebos.map(({ unit, control }) => errorRatio(control, usual[unit]!))
  const relative = relativeOf(target, own, pre)
  return {
    method: 'synth',
    relative,
    lo: relative - quantile(relatives, 0.975),
    hi: relative - quantile(relatives, 0.025),
    p: (1 + ratios.filter((other) => other >= ratio).length) / units.length,
    observed: [...target.rates],
    expected: [...target.rates].map((rate, t) => rate - own.gap[t]!),
    preError: Math.sqrt(own.preMSPE),
    placebos: placebos.map(({ unit, control }, at): Placebo => {
      const { region, name } = units[unit]!
      const fits = control.preMSPE <= MUCH_WORSE * Math.max(own.preMSPE, usual[0]! ** 2)
      return { region, name, gap: [...control.gap], ratio: ratios[at]!, fits }
    }),
    weights: donors
      .map(({ region, name }, at) => ({ region, name, weight: own.weights[at + 1]! }))
      .filter(({ weight }) => weight >= SMALLEST_WEIGHT)
      .sort((a, b) => b.weight - a.weight),
  }
}

/**
 * Error after the start over that before it, root mean squares; the latter at least the usual fluctuation of the area, so
 * that a perfect fit, which many areas and few periods always give, is no reason to find everything after it striking.
 */
function errorRatio({ preMSPE, postMSPE }: SyntheticControl, usual: number): number {
  return postMSPE === 0 ? 0 : Math.sqrt(postMSPE) / Math.max(Math.sqrt(preMSPE), usual)
}

/**
 * How much each area fluctuates by itself before the start: the standard deviation of its growth beside the mean growth of
 * all, over √2 because growth has the chance of two periods in it, times its mean.
 */
function fluctuations(units: Unit[], pre: number): number[] {
  const growths = units.map(({ rates }) =>
    Array.from({ length: pre - 1 }, (_, t) => Math.log((rates[t + 1]! + TINY) / (rates[t]! + TINY))),
  )
  const common = growths[0]!.map((_, t) => meanOf(growths.map((row) => row[t]!)))
  return units.map(({ rates }, i) => {
    const own = Float64Array.from(growths[i]!, (growth, t) => growth - common[t]!)
    return (deviationOf(own, own.length) / Math.SQRT2) * meanOf(rates, 0, pre)
  })
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
