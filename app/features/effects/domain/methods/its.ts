import { frequencyOf, PER_YEAR } from '../../../../shared/periods.ts'
import {
  controlledEffect,
  fitInterruptedSeries,
  type InterruptedFit,
  type InterruptedSeries,
  judgeSeries,
  postEffect,
  usualLag,
} from '../../../../statistics/index.ts'
import type { Comparison, Unit } from '../comparison.ts'
import type { Estimate } from '../estimate.ts'
import type { Aim, Judgement } from '../judgement.ts'

/** Pairs of waves for the season by periods per year: two for months, one for quarters, none for years. */
const HARMONICS: Record<number, number> = { 12: 2, 4: 1, 1: 0 }

/**
 * The line of before the start, continued, with the margin on which a claim may rest. Where the lengths alone forbid a
 * statement the line is drawn all the same, without a margin.
 */
export function byInterruptedSeries(comparison: Comparison, aim: Aim): Judgement {
  const { target, pre } = comparison
  const { level: _level, ...series } = seriesOf(comparison, target)
  const { effect, guards, verdict, leftOut } = judgeSeries({ series, pre, ...aim })
  const fitted = fitInterruptedSeries(seriesOf(comparison, target))
  const { ratio, lo, hi } = effect ?? { ...postEffect(fitted, fitted.fit.unscaled), lo: Number.NaN, hi: Number.NaN }
  const estimate = estimateOf('its', comparison, { ratio, lo, hi }, expectedOf(fitted, comparison, 1))
  const detectable = guards.find(({ code }) => code === 'can-see-it')?.numbers.value ?? Number.NaN
  return { estimate, guards, verdict, detectable, leftOut }
}

/** The same beside the line of all areas compared with, taken together: what changed there too is taken off. */
export function byControlledSeries(comparison: Comparison): Estimate {
  const { target, donors } = comparison
  const together: Unit = {
    ...target,
    counts: target.counts.map((_, t) => donors.reduce((sum, { counts }) => sum + counts[t]!, 0)),
    over: target.over && target.counts.map((_, t) => donors.reduce((sum, { over }) => sum + over![t]!, 0)),
  }
  const fitted = fitInterruptedSeries(seriesOf(comparison, target))
  const there = fitInterruptedSeries(seriesOf(comparison, together))
  const effect = controlledEffect(fitted, there, lagOf(comparison))
  const step = postEffect(there, there.fit.unscaled).ratio
  return estimateOf('controlled-its', comparison, effect, expectedOf(fitted, comparison, step))
}

function seriesOf({ periods, pre }: Comparison, { counts, over }: Unit): InterruptedSeries {
  const period = PER_YEAR[frequencyOf(periods[0]!)!]
  return {
    y: counts,
    time: counts.map((_, t) => timeOf(periods[t]!, period) - timeOf(periods[0]!, period)),
    level: counts.map((_, t) => (t < pre ? 0 : 1)),
    seasonIndex: counts.map((_, t) => timeOf(periods[t]!, period)),
    period,
    harmonics: HARMONICS[period]!,
    ...(over ? { offset: over.map(Math.log) } : {}),
  }
}

/** The number of a period counted from the year nought, so that a period that was left out leaves its place. */
function timeOf(period: string, perYear: number): number {
  const within = perYear === 1 ? 0 : Number(period.replace(/^\d{4}-Q?/, '')) - 1
  return Number(period.slice(0, 4)) * perYear + within
}

function lagOf({ periods }: Comparison): number {
  return frequencyOf(periods[0]!) === 'month' ? 12 : usualLag(periods.length)
}

/** What the model expects without the step, in the unit that is shown, times what changed elsewhere too. */
function expectedOf(
  { terms, model, fit }: InterruptedFit,
  { target, pre, per }: Comparison,
  elsewhere: number,
): number[] {
  const level = fit.coefficients[terms.indexOf('level')]!
  return [...fit.fitted].map((mean, t) => {
    const count = mean * Math.exp(-level * model.columns[2]![t]!) * (t < pre ? 1 : elsewhere)
    return target.over ? (count / target.over[t]!) * per : count
  })
}

function estimateOf(
  method: 'its' | 'controlled-its',
  { target }: Comparison,
  { ratio, lo, hi }: { ratio: number; lo: number; hi: number },
  expected: number[],
): Estimate {
  const observed = [...target.rates]
  return {
    method,
    relative: ratio - 1,
    lo: lo - 1,
    hi: hi - 1,
    observed,
    expected,
    placebos: [],
    weights: [],
  }
}
