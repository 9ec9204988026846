import { normalQuantile } from '../distributions/normal.ts'
import { convexWeights, gramOf } from './convex-weights.ts'
import {
  canSeeIt,
  enoughAreas,
  fitsBefore,
  type Guard,
  longEnoughBefore,
  MIX_BEFORE,
  noAreasThatHideIt,
  noEffectBeforeStart,
  noStartAtAPeak,
  PEAK,
} from './guards.ts'
import { controlOf, gapOf, type SyntheticControl } from './synthetic-control.ts'
import { type Direction, type Finding, type Verdict, verdictOf } from './verdict.ts'

/** An area beside others, and what was agreed beforehand. */
export type MixToJudge = {
  /** A complete row of rates per area; the first is where the effort was done. */
  rows: readonly Float64Array[]
  /** How many periods stand before the start. */
  pre: number
  direction: Direction
  /** The change that would be a success, as a share. */
  criterion: number
  /** Rows of areas that did the same or noticed the effort. */
  hadTheSame?: readonly number[]
}

export type MixJudgement = {
  finding: Finding & { p: number }
  own: TestedMix
  guards: Guard[]
  verdict: Verdict
  /** Periods before the start that were left out because the start followed a peak. */
  leftOut: number
}

/** A synthetic control of one area, and how well such mixes foretell periods that they were not made on. */
export type TestedMix = SyntheticControl & {
  /** Root mean squared error in held-out periods before the start. */
  heldOut: number
}

const MOST_FOLDS = 8

/**
 * The synthetic control of every row by all other rows, on the outcomes before the start. With more areas than periods
 * nearly every mix fits perfectly, so that the usual ratio of errors says nothing: each mix is therefore also made
 * without one stretch of the earlier periods after another (8 at most), and its error is measured there.
 */
export function mixOfEach(rows: readonly Float64Array[], pre: number): TestedMix[] {
  const folds = Math.min(pre, MOST_FOLDS)
  const squares = new Float64Array(rows.length)
  for (let fold = 0; fold < folds && pre > 1; fold++) {
    const isOut = (t: number) => t < pre && Math.floor((t * folds) / pre) === fold
    const kept = gramOf(rows.map((row) => row.filter((_, t) => t < pre && !isOut(t))))
    for (const [target, row] of rows.entries()) {
      const gap = gapOf(rows, target, convexWeights(kept, target, othersThan(rows, target)))
      squares[target] =
        (squares[target] as number) + row.reduce((sum, _, t) => sum + (isOut(t) ? (gap[t] as number) ** 2 : 0), 0)
    }
  }
  const gram = gramOf(rows.map((row) => row.slice(0, pre)))
  const even = new Float64Array(pre).fill(1 / pre)
  return rows.map((_, target) => ({
    ...controlOf({ rows, pre }, target, convexWeights(gram, target, othersThan(rows, target)), even),
    heldOut: Math.sqrt((squares[target] as number) / pre),
  }))
}

const othersThan = (rows: readonly unknown[], target: number) => rows.flatMap((_, i) => (i === target ? [] : [i]))

/**
 * Judges one area by synthetic control with all its guards. Every area is fitted in the same way, so what chance does is
 * read from the others: at the start, in the run-up to it, and at an earlier date. When the last period before the start
 * lies above what the mix makes likely, it is left out of the fit.
 * @param fitAll how to fit all rows; give one that remembers when many areas are judged on the same rows
 */
export function judgeMix(
  { rows, pre, direction, criterion, hadTheSame = [] }: MixToJudge,
  target = 0,
  fitAll = mixOfEach,
): MixJudgement {
  const z = (direction === 'fall' ? 1 : -1) * runUpOf(rows, pre, target, fitAll)
  const leftOut = z > PEAK && pre - 1 >= MIX_BEFORE.fewest ? 1 : 0
  const used = leftOut ? rows.map((row) => row.filter((_, t) => t !== pre - 1)) : rows
  const before = pre - leftOut
  const controls = fitAll(used, before)
  const own = controls[target] as TestedMix
  const surprises = controls.map(surprise)
  const expected = expectedAfter((used[target] as Float64Array).subarray(before), own.averageGap)
  const relatives = controls.map((control, i) => relativeOf(used[i] as Float64Array, control, before))
  const chance = relatives.filter((_, i) => i !== target).sort((a, b) => a - b)
  const relative = relatives[target] as number
  const finding = {
    relative,
    lo: relative - at(chance, 0.975),
    hi: relative - at(chance, 0.025),
    p: shareAbove(surprises, target),
  }
  const earlier = fitAll(
    used.map((row) => row.slice(0, before)),
    Math.max(2, Math.round((before * 2) / 3)),
  )
  const guards = [
    longEnoughBefore(pre, 'mix'),
    enoughAreas(rows.length - 1),
    fitsBefore(own.gap.subarray(0, before), (used[target] as Float64Array).subarray(0, before)),
    canSeeIt(
      detectableFrom(
        surprises.filter((_, i) => i !== target),
        own,
        expected,
      ),
      criterion,
    ),
    noStartAtAPeak(z, leftOut > 0),
    noEffectBeforeStart(shareAbove(earlier.map(surprise), target)),
    noAreasThatHideIt(
      rows.flatMap((_, i) =>
        i === target
          ? []
          : [{ weight: own.weights[i] as number, hadTheSame: hadTheSame.includes(i), p: shareAbove(surprises, i) }],
      ),
    ),
  ]
  return { finding, own, guards, verdict: verdictOf(finding, guards, direction), leftOut }
}

/** How far the last period before the start lies from its mix, in standard deviations of what that is elsewhere. */
function runUpOf(rows: readonly Float64Array[], pre: number, target: number, fitAll: typeof mixOfEach): number {
  if (pre < 3) return 0
  const last = rows.map((row) => row.slice(0, pre))
  const scaled = fitAll(last, pre - 1).map(({ gap, heldOut }) => (gap[pre - 1] as number) / heldOut)
  const others = scaled.filter((_, i) => i !== target).map(Math.abs)
  return (scaled[target] as number) / (median(others) / MEDIAN_OF_NORMAL)
}

/** The median of the absolute value of a standard normal number. */
const MEDIAN_OF_NORMAL = 0.6745

/**
 * The smallest change, as a share of what the mix expects, that is found with 80 % chance: it has to lift the error after
 * the start above what 95 in 100 areas show, and 0.84 standard deviations more, because chance may work against it.
 */
function detectableFrom(surprises: readonly number[], { heldOut }: TestedMix, expected: number): number {
  const sorted = [...surprises].sort((a, b) => a - b)
  return ((at(sorted, 0.95) + (normalQuantile(0.8) * at(sorted, 0.5)) / MEDIAN_OF_NORMAL) * heldOut) / expected
}

function relativeOf(row: Float64Array, { averageGap }: SyntheticControl, pre: number): number {
  const after = row.subarray(pre)
  return averageGap / expectedAfter(after, averageGap)
}

/** The mean that the mix expects from the start on. */
const expectedAfter = (after: Float64Array, averageGap: number) =>
  after.reduce((sum, value) => sum + value, 0) / after.length - averageGap

/** Error after the start over that in held-out periods before it. */
const surprise = ({ postMSPE, heldOut }: TestedMix) => (postMSPE === 0 ? 0 : Math.sqrt(postMSPE) / heldOut)

function shareAbove(sizes: readonly number[], target: number): number {
  return sizes.filter((size) => size >= (sizes[target] as number)).length / sizes.length
}

const median = (values: readonly number[]) =>
  at(
    [...values].sort((a, b) => a - b),
    0.5,
  )

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
