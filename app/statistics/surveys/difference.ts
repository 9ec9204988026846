import { normalQuantile, normalUpper } from '../distributions/normal.ts'
import { scoreInterval } from './proportion-interval.ts'

/** An estimate with its standard error, in one unit; NaN where missing. */
export type Measured = { e: number; se: number }

export type Difference = { diff: number; se: number; lo: number; hi: number; z: number; p: number }

/**
 * Change between two measurements, d = e2 − e1, with SE = √(SE1² + SE2² − 2·cov + 2·r²/12), the interval d ± z·SE and the
 * two-sided p of z = d / SE. cov is the covariance of the two estimates: 0 for two samples that have nothing to do with
 * each other, above it when the same people answered twice. r is the step to which both were rounded, each with a variance
 * of r²/12. Unit: that of the estimates. All NaN where SE is 0 or an estimate is missing.
 */
export function differenceOf(
  one: Measured,
  two: Measured,
  { covariance = 0, rounding = 0, level = 0.95 }: { covariance?: number; rounding?: number; level?: number } = {},
): Difference {
  const diff = two.e - one.e
  const variance = one.se ** 2 + two.se ** 2 - 2 * covariance + (2 * rounding ** 2) / 12
  const se = variance > 0 ? Math.sqrt(variance) : Number.NaN
  return { diff, se, ...judged(diff, se), ...around(diff, se, level) }
}

/** What a published interval of 95 % says of the standard error, as methods that publish one use it: half of it is 1.96·SE. */
export const measuredFrom = (estimate: number, lo: number, hi: number): Measured => ({
  e: estimate,
  se: (hi - lo) / 3.92,
})

/**
 * Change between two proportions of few answers, p2 − p1, with the hybrid score interval of Newcombe 1998 Stat Med 17:873
 * (method 10): from d − √((p2 − l2)² + (u1 − p1)²) to d + √((u2 − p2)² + (p1 − l1)²), l and u Wilson's bounds. z and p by
 * the pooled proportion, SE by each its own. n may be an effective number of answers.
 */
export function newcombe(x1: number, n1: number, x2: number, n2: number, level = 0.95): Difference {
  const [p1, p2] = [x1 / n1, x2 / n2]
  const [one, two] = [scoreInterval(p1, n1, level), scoreInterval(p2, n2, level)]
  const diff = p2 - p1
  const pooled = (x1 + x2) / (n1 + n2)
  return {
    diff,
    se: Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2),
    ...judged(diff, Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))),
    lo: diff - Math.hypot(p2 - two.lo, one.hi - p1),
    hi: diff + Math.hypot(two.hi - p2, p1 - one.lo),
  }
}

function judged(diff: number, se: number) {
  const z = se > 0 ? diff / se : Number.NaN
  return { z, p: Number.isNaN(z) ? Number.NaN : Math.min(1, 2 * normalUpper(Math.abs(z))) }
}

function around(diff: number, se: number, level: number) {
  const half = normalQuantile(1 - (1 - level) / 2) * se
  return { lo: diff - half, hi: diff + half }
}
