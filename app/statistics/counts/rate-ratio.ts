import { pointOfBetaTail } from '../distributions/beta.ts'
import { binomialCdf, binomialDensity, binomialUpper } from '../distributions/counting.ts'
import { binomialPoint, regularBeta } from '../distributions/incomplete-beta.ts'
import { pointOfTail } from '../distributions/quantile.ts'

/** Two counts and what they are counts over: months, inhabitants, inhabitants times years. */
export type Pair = { x1: number; t1: number; x2: number; t2: number }

export type Limits = [lo: number, hi: number]

export type RateRatio = { rr: number; pCentral: number; pMid: number; ciExact: Limits; ciMid: Limits }

/**
 * Compares the rate x2 / t2 with x1 / t1, exactly. Given n = x1 + x2, x2 is binomial with chance ρ t2 / (t1 + ρ t2), where
 * ρ is the ratio of the rates; under equal rates the chance is t2 / (t1 + t2).
 * `pCentral`: twice the smaller tail, at most 1. `ciExact`: the ρ that `pCentral` does not reject (Clopper & Pearson).
 * `pMid`, `ciMid`: the same with half of the probability of what was observed, which is less careful and on average right.
 * p and interval are of one definition, so they never contradict one another. No x1: the ratio has no end above, which
 * is Infinity; neither x1 nor x2: there is no ratio (NaN), and the interval is 0 to Infinity.
 * Przyborowski & Wilenski 1940 Biometrika 31:313; Fay 2010 R Journal 2:53; Lancaster 1961 J Am Stat Assoc 56:223.
 */
export function compareRates({ x1, t1, x2, t2 }: Pair, level = 0.95): RateRatio {
  const n = x1 + x2
  const chance = t2 / (t1 + t2)
  const point = binomialDensity(x2, n, chance)
  const below = binomialCdf(x2 - 1, n, chance)
  const above = binomialUpper(x2, n, chance)
  const tail = (1 - level) / 2
  const ratioOf = ({ p, q }: Chance) => (q === 0 ? Number.POSITIVE_INFINITY : (p / q) * (t1 / t2))
  return {
    rr: x2 / t2 / (x1 / t1),
    pCentral: Math.min(1, 2 * Math.min(below + point, above + point)),
    pMid: Math.min(1, 2 * Math.min(below + point / 2, above + point / 2)),
    ciExact: [ratioOf(lowestExact(x2, n, tail)), ratioOf(other(lowestExact(x1, n, tail)))],
    ciMid: [ratioOf(lowestMid(x2, n, tail)), ratioOf(other(lowestMid(x1, n, tail)))],
  }
}

/** A chance p and q = 1 − p, each with all its digits. */
type Chance = { p: number; q: number }

const other = ({ p, q }: Chance): Chance => ({ p: q, q: p })

/** The chance under which x or more out of n has probability `tail`. */
function lowestExact(x: number, n: number, tail: number): Chance {
  if (x === 0) return { p: 0, q: 1 }
  const { x: p, y: q } = pointOfBetaTail({ probability: tail, side: 'lower' }, x, n - x + 1)
  return { p, q }
}

/** The chance under which more than x, and half of x itself, has probability `tail`. */
function lowestMid(x: number, n: number, tail: number): Chance {
  if (x === 0) return { p: 0, q: 1 }
  const atOrAbove = (p: number, q: number) => 0.5 * (regularBeta(p, q, x, n - x + 1) + aboveOf(p, q, x, n))
  const slope = (p: number, q: number) => 0.5 * n * (pointBelow(p, q, x, n) + pointAt(p, q, x, n))
  const isInLowerHalf = atOrAbove(0.5, 0.5) >= tail
  // The exact limit is a little wider, and near.
  const near = lowestExact(x, n, tail)
  const start = isInLowerHalf ? near.p : near.q
  const found = pointOfTail(
    isInLowerHalf
      ? { cdf: (p) => atOrAbove(p, 1 - p), upper: () => Number.NaN, density: (p) => slope(p, 1 - p) }
      : { cdf: () => Number.NaN, upper: (q) => atOrAbove(1 - q, q), density: (q) => slope(1 - q, q) },
    { probability: tail, side: isInLowerHalf ? 'lower' : 'upper' },
    [0, 1],
    start,
  )
  return isInLowerHalf ? { p: found, q: 1 - found } : { p: 1 - found, q: found }
}

const aboveOf = (p: number, q: number, x: number, n: number) => (x === n ? 0 : regularBeta(p, q, x + 1, n - x))

// The derivative of the probability of k or more out of n is n times that of k − 1 out of n − 1.
const pointBelow = (p: number, q: number, x: number, n: number) => binomialPoint(x - 1, n - 1, p, q)
const pointAt = (p: number, q: number, x: number, n: number) => (x === n ? 0 : binomialPoint(x, n - 1, p, q))
