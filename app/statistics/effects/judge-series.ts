import { studentBothTails } from '../distributions/student.ts'
import { type CarefulEffect, carefulEffect } from './careful-effect.ts'
import {
  canSeeIt,
  detectableBy,
  FEWEST_BEFORE,
  type Guard,
  longEnoughAfter,
  longEnoughBefore,
  noEffectBeforeStart,
  noStartAtAPeak,
  PEAK,
} from './guards.ts'
import { fitInterruptedSeries, type InterruptedSeries } from './interrupted-series.ts'
import { type Direction, type Verdict, verdictOf } from './verdict.ts'

/** A series with a start, and what was agreed beforehand. */
export type SeriesToJudge = {
  /** Without slope: the judgement is of one step. */
  series: Omit<InterruptedSeries, 'level' | 'slope'>
  /** How many periods stand before the start. */
  pre: number
  direction: Direction
  /** The change that would be a success, as a share: 0.2. */
  criterion: number
}

export type SeriesJudgement = { effect: CarefulEffect | undefined; guards: Guard[]; verdict: Verdict; leftOut: number }

/** How many periods just before the start are looked at for a peak. */
export const RUN_UP = 3

/**
 * Judges one interrupted series with all its guards. When the run-up to the start lies above what earlier periods make
 * likely, it is left out of the fit, so that what falls by itself afterwards is not counted as effect.
 */
export function judgeSeries({ series, pre, direction, criterion }: SeriesToJudge): SeriesJudgement {
  const post = series.y.length - pre
  const lengths = [longEnoughBefore(pre, 'series'), longEnoughAfter(post, 'series')]
  if (lengths.some(({ outcome }) => outcome === 'failed')) {
    return { effect: undefined, guards: lengths, verdict: 'no-statement', leftOut: 0 }
  }
  const sign = direction === 'fall' ? 1 : -1
  const runUp = effectFrom(cut(series, 0, pre), pre - RUN_UP)
  const z = (sign * Math.log(runUp.ratio)) / runUp.se
  const canLeaveOut = pre - RUN_UP >= FEWEST_BEFORE
  const leftOut = z > PEAK && canLeaveOut ? RUN_UP : 0
  const effect = effectFrom(without(series, pre - leftOut, leftOut), pre - leftOut)
  const earlier = effectFrom(cut(series, 0, pre - leftOut), Math.round(((pre - leftOut) * 2) / 3))
  const guards = [
    ...lengths,
    canSeeIt(detectableBy(effect.se, effect.df), criterion),
    noStartAtAPeak(z, leftOut > 0),
    noEffectBeforeStart(studentBothTails(Math.log(earlier.ratio) / earlier.se, earlier.df)),
  ]
  const finding = { relative: effect.ratio - 1, lo: effect.lo - 1, hi: effect.hi - 1 }
  return { effect, guards, verdict: verdictOf(finding, guards, direction), leftOut }
}

type Bare = SeriesToJudge['series']

function effectFrom(series: Bare, pre: number): CarefulEffect {
  const level = series.y.map((_, t) => (t < pre ? 0 : 1))
  return carefulEffect(fitInterruptedSeries({ ...series, level }))
}

const cut = (series: Bare, from: number, to: number): Bare => pick(series, (t) => t >= from && t < to)
const without = (series: Bare, from: number, count: number): Bare => pick(series, (t) => t < from || t >= from + count)

function pick(series: Bare, isKept: (t: number) => boolean): Bare {
  const kept = (values: Float64Array) => values.filter((_, t) => isKept(t))
  return {
    ...series,
    y: kept(series.y),
    time: kept(series.time),
    ...(series.seasonIndex && { seasonIndex: kept(series.seasonIndex) }),
    ...(series.offset && { offset: kept(series.offset) }),
  }
}
