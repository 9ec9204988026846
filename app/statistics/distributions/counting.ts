import { binomialPoint, regularBeta } from './incomplete-beta.ts'
import { lowerGamma, poissonPoint, upperGamma } from './incomplete-gamma.ts'
import { normalQuantile } from './normal.ts'
import { discreteQuantile } from './quantile.ts'

/** Of counts above this the corrected normal quantile is right to all digits that matter, and the exact one takes long. */
const NORMAL_FROM = 1e9

/** P(X ≤ k) of a Poisson distribution. */
export function poissonCdf(k: number, mean: number): number {
  if (k < 0) return 0
  return mean === 0 ? 1 : upperGamma(Math.floor(k) + 1, mean)
}

/** P(X > k). */
export function poissonUpper(k: number, mean: number): number {
  if (k < 0) return 1
  return mean === 0 ? 0 : lowerGamma(Math.floor(k) + 1, mean)
}

/** P(X = k) for whole k. */
export const poissonDensity = (k: number, mean: number): number => (k < 0 ? 0 : poissonPoint(k, mean))

/** The smallest k with P(X ≤ k) ≥ p. */
export function poissonQuantile(p: number, mean: number): number {
  const start = corrected(p, mean, mean, 1)
  if (start > NORMAL_FROM) return Math.floor(start)
  return discreteQuantile((k) => poissonCdf(k, mean), p, start, Number.POSITIVE_INFINITY)
}

/** P(X ≤ k) of n trials with this chance. */
export function binomialCdf(k: number, n: number, chance: number): number {
  const whole = Math.floor(k)
  if (whole < 0) return 0
  return whole >= n ? 1 : regularBeta(1 - chance, chance, n - whole, whole + 1)
}

/** P(X > k). */
export function binomialUpper(k: number, n: number, chance: number): number {
  const whole = Math.floor(k)
  if (whole < 0) return 1
  return whole >= n ? 0 : regularBeta(chance, 1 - chance, whole + 1, n - whole)
}

/** P(X = k) for whole k. */
export const binomialDensity = (k: number, n: number, chance: number): number =>
  k < 0 || k > n ? 0 : binomialPoint(k, n, chance, 1 - chance)

/** The smallest k with P(X ≤ k) ≥ p. */
export const binomialQuantile = (p: number, n: number, chance: number): number =>
  discreteQuantile(
    (k) => binomialCdf(k, n, chance),
    p,
    corrected(p, n * chance, n * chance * (1 - chance), 1 - 2 * chance),
    n,
  )

/** P(X ≤ k) failures before `size` successes of this chance; `size` need not be whole. Mean size (1 − chance) / chance. */
export const negativeBinomialCdf = (k: number, size: number, chance: number): number =>
  k < 0 ? 0 : regularBeta(chance, 1 - chance, size, Math.floor(k) + 1)

/** P(X > k). */
export const negativeBinomialUpper = (k: number, size: number, chance: number): number =>
  k < 0 ? 1 : regularBeta(1 - chance, chance, Math.floor(k) + 1, size)

/** P(X = k) for whole k. */
export const negativeBinomialDensity = (k: number, size: number, chance: number): number =>
  k < 0 ? 0 : (size / (size + k)) * binomialPoint(size, size + k, chance, 1 - chance)

/** The smallest k with P(X ≤ k) ≥ p. */
export function negativeBinomialQuantile(p: number, size: number, chance: number): number {
  const mean = (size * (1 - chance)) / chance
  const start = corrected(p, mean, mean / chance, (2 - chance) / chance)
  if (start > NORMAL_FROM) return Math.floor(start)
  return discreteQuantile((k) => negativeBinomialCdf(k, size, chance), p, start, Number.POSITIVE_INFINITY)
}

/** Cornish & Fisher: the normal quantile corrected for skewness, of which `skew` is the third cumulant over the variance. */
function corrected(p: number, mean: number, variance: number, skew: number): number {
  if (p <= 0) return 0
  if (p >= 1) return Number.POSITIVE_INFINITY
  const z = normalQuantile(p)
  return mean + z * Math.sqrt(variance) + ((z * z - 1) * skew) / 6
}
