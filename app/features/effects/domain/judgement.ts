import { frequencyOf, PER_YEAR } from '../../../shared/periods.ts'
import {
  canSeeIt,
  detectableBy,
  enoughAreas,
  fitsBefore,
  type Guard,
  longEnoughAfter,
  longEnoughBefore,
  MIX_BEFORE,
  noEffectBeforeStart,
  normalQuantile,
  noStartAtAPeak,
  PEAK,
  type Verdict,
  verdictOf,
} from '../../../statistics/index.ts'
import { type Comparison, deviationOf, meanOf, type Unit } from './comparison.ts'
import type { Estimate } from './estimate.ts'
import type { Direction } from './protocol.ts'

/** In which direction it should change, and by which share it would be a success. */
export type Aim = { direction: Direction; criterion: number }

/** What a method finds, with everything that must hold before a word is said about it. */
export type Judgement = {
  estimate: Estimate
  guards: Guard[]
  verdict: Verdict
  /** The smallest change that would be found with 80 % chance, as a share. */
  detectable: number
  /** Periods just before the start that were left out because it followed a peak. */
  leftOut: number
}

/** Degrees of freedom from which Student's distribution is the normal one. */
const MANY = 1000

/**
 * Judges a comparison with others by a method that has no judgement of its own in app/statistics. When the start followed
 * a peak the last stretch before it is left out, so that what falls by itself is not counted as effect.
 */
export function judgeComparison(
  comparison: Comparison,
  aim: Aim,
  { by, design }: { by: (cut: Comparison) => Estimate; design: 'mix' | 'series' },
): Judgement {
  const perYear = PER_YEAR[frequencyOf(comparison.periods[0]!)!]
  const stretch = Math.max(1, perYear / 4)
  const z = peakOf(comparison, perYear, aim.direction)
  const leftOut = z > PEAK && comparison.pre - stretch >= MIX_BEFORE.fewest ? stretch : 0
  const used = withoutBefore(comparison, leftOut)
  const estimate = by(used)
  const { pre, target, donors } = used
  const detectable = detectableBy(errorOf(estimate), MANY)
  const earlier = earlierOf(used, by)
  const gap = estimate.observed.slice(0, pre).map((value, t) => value - estimate.expected[t]!)
  const guards = [
    longEnoughBefore(comparison.pre, design),
    longEnoughAfter(target.rates.length - pre, design),
    enoughAreas(donors.length),
    ...(design === 'mix' ? [fitsBefore(gap, target.rates.subarray(0, pre))] : []),
    canSeeIt(detectable, aim.criterion),
    noStartAtAPeak(z, leftOut > 0),
    ...(earlier ? [noEffectBeforeStart(chanceOf(earlier))] : []),
  ]
  const line = (values: number[]) => [
    ...values.slice(0, pre),
    ...Array<number>(leftOut).fill(Number.NaN),
    ...values.slice(pre),
  ]
  return {
    estimate: { ...estimate, observed: [...comparison.target.rates], expected: line(estimate.expected) },
    guards,
    verdict: verdictOf(estimate, guards, aim.direction),
    detectable,
    leftOut,
  }
}

/** Standard error of the logarithm of one plus the relative change, from the interval. */
const errorOf = ({ lo, hi }: Estimate) => Math.log((1 + hi) / (1 + lo)) / (2 * normalQuantile(0.975))

/** How often chance does this: p where there is one, otherwise whether the interval leaves out zero. */
const chanceOf = ({ p, lo, hi }: Estimate) => p ?? (lo > 0 || hi < 0 ? 0 : 1)

function withoutBefore(comparison: Comparison, count: number): Comparison {
  const isKept = (at: number) => at < comparison.pre - count || at >= comparison.pre
  return pick({ ...comparison, pre: comparison.pre - count }, isKept)
}

/** The same method as if it had begun two thirds of the way to the start; undefined where too few periods are left. */
function earlierOf(comparison: Comparison, by: (cut: Comparison) => Estimate): Estimate | undefined {
  const pre = Math.round((comparison.pre * 2) / 3)
  if (pre < 4 || comparison.pre - pre < 1) return undefined
  return by(pick({ ...comparison, pre }, (at) => at < comparison.pre))
}

function pick(comparison: Comparison, isKept: (at: number) => boolean): Comparison {
  const kept = (values: Float64Array) => values.filter((_, at) => isKept(at))
  const cut = (unit: Unit): Unit => ({
    ...unit,
    counts: kept(unit.counts),
    over: unit.over && kept(unit.over),
    rates: kept(unit.rates),
  })
  return {
    ...comparison,
    periods: comparison.periods.filter((_, at) => isKept(at)),
    target: cut(comparison.target),
    donors: comparison.donors.map(cut),
  }
}

/**
 * How far the growth over a year, in the last stretch before the start, lies above the usual growth (below it where a rise
 * is meant), in standard deviations and beside the mean growth of the others; 0 where there are too few periods to tell.
 */
function peakOf({ pre, target, donors }: Comparison, perYear: number, direction: Direction): number {
  const span = Math.max(1, perYear / 4)
  const growth = ({ rates }: Unit) =>
    Array.from({ length: pre - perYear }, (_, t) => Math.log((rates[t + perYear]! + TINY) / (rates[t]! + TINY)))
  const others = donors.map(growth)
  const own = growth(target).map((value, t) => value - meanOf(others.map((row) => row[t]!)))
  const blocks = Array.from({ length: Math.floor(own.length / span) }, (_, k) =>
    meanOf(own, own.length - (k + 1) * span, own.length - k * span),
  )
  const [last, ...earlier] = blocks
  if (last === undefined || earlier.length < 4) return 0
  const spread = deviationOf(Float64Array.from(earlier), earlier.length)
  const away = spread > 0 ? (last - meanOf(earlier)) / spread : 0
  return direction === 'fall' ? away : -away
}

/** So that a period without any case has a growth. */
const TINY = 1e-9

export const rootMeanSquare = (values: ArrayLike<number>): number =>
  Math.sqrt(meanOf(Array.from(values, (value) => value ** 2)))
