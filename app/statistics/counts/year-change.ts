import { normalQuantile, normalUpper } from '../distributions/normal.ts'

/** A count with the people it is about, in one year and in the next. */
export type YearPair = { before: number; after: number; peopleBefore: number; peopleAfter: number }

/** How the rate of a place changed, with the room that chance leaves. */
export type YearChange = {
  /** Rate after by rate before. */
  ratio: number
  lo: number
  hi: number
  /** Two-sided; 1 when it cannot be told. */
  p: number
}

/** Fewer pairs than this say nothing about how places differ from year to year. */
export const FEWEST_PAIRS = 10
/** Below this a count is too small for the approximation. */
const SMALLEST_COUNT = 5

/**
 * How much more the counts of like places jump from one year to the next than chance alone would make them. 1 is chance
 * alone (Poisson); less than 1 counts as 1, and so does a group of fewer than ten pairs.
 *
 * The Pearson dispersion of a quasi-Poisson model with a factor for each place and for the year and the people as offset
 * (McCullagh & Nelder 1989, 6.2). Given the two counts together, of a place with T crimes a share s falls in the second
 * year, s / (1 - s) = R E, in which E is the growth of its people and R that of the rate everywhere; then
 * phi = sum of (x2 - T s)^2 / (T s (1 - s)) / (n - 1).
 */
export function dispersionOfChanges(pairs: readonly YearPair[]): number {
  const used = pairs.filter((pair) => isUsable(pair))
  if (used.length < FEWEST_PAIRS) return 1
  const growth = commonGrowth(used)
  const squares = used.map((pair) => {
    const share = laterShare(pair, growth)
    const total = pair.before + pair.after
    return (pair.after - total * share) ** 2 / (total * share * (1 - share))
  })
  return Math.max(1, sum(squares) / (used.length - 1))
}

/** R: what the rate of all places grew by. Newton's method on its logarithm; the equation has one root. */
function commonGrowth(pairs: readonly YearPair[]): number {
  const after = sum(pairs.map((pair) => pair.after))
  let log = 0
  for (let step = 0; step < 50; step++) {
    const shares = pairs.map((pair) => laterShare(pair, Math.exp(log)))
    const expected = sum(pairs.map((pair, index) => (pair.before + pair.after) * shares[index]!))
    const slope = sum(pairs.map((pair, index) => (pair.before + pair.after) * shares[index]! * (1 - shares[index]!)))
    const change = (after - expected) / slope
    log += change
    if (Math.abs(change) < 1e-12) break
  }
  return Math.exp(log)
}

/** The share of both years together that falls in the second when rates everywhere grow by this. */
function laterShare({ peopleBefore, peopleAfter }: YearPair, growth: number): number {
  const odds = (growth * peopleAfter) / peopleBefore
  return odds / (1 + odds)
}

/**
 * The change of a rate between two years: log ratio with variance v1 / x1^2 + v2 / x2^2, in which v = phi x + b^2 / 12 and b
 * is what the source rounds its counts to. The interval is 95 %. Counts below five give a ratio and no interval (lo 0, hi
 * infinite, p 1): there the exact test of two counts belongs.
 */
export function yearChange(pair: YearPair, phi: number, roundingBase = 1): YearChange {
  const ratio = pair.after / pair.peopleAfter / (pair.before / pair.peopleBefore)
  if (!isUsable(pair)) return { ratio, lo: 0, hi: Number.POSITIVE_INFINITY, p: 1 }
  const rounding = roundingBase > 1 ? roundingBase ** 2 / 12 : 0
  const relative = (count: number) => (phi * count + rounding) / count ** 2
  const se = Math.sqrt(relative(pair.before) + relative(pair.after))
  const z = normalQuantile(0.975)
  return {
    ratio,
    lo: ratio * Math.exp(-z * se),
    hi: ratio * Math.exp(z * se),
    p: Math.min(1, 2 * normalUpper(Math.abs(Math.log(ratio)) / se)),
  }
}

const isUsable = ({ before, after, peopleBefore, peopleAfter }: YearPair) =>
  before >= SMALLEST_COUNT && after >= SMALLEST_COUNT && peopleBefore > 0 && peopleAfter > 0

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
