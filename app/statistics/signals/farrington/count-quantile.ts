import { negativeBinomialQuantile, poissonQuantile } from '../../distributions/counting.ts'

const MOST_SUMMED = 200

/**
 * The smallest count k of which P(X ≤ k) reaches p, for a negative binomial count with this mean and variance phi times
 * that; Poisson when phi is 1. Small means by adding up the probabilities from 0, larger ones from a normal start.
 */
export function countQuantile(p: number, mean: number, phi: number): number {
  if (mean === 0) return 0
  const size = mean / (phi - 1)
  // The probability of 0 must leave room for the sum to keep its digits.
  const none = phi > 1 ? -size * Math.log(phi) : -mean
  if (mean > MOST_SUMMED || none < -600) {
    return phi > 1 ? negativeBinomialQuantile(p, size, 1 / phi) : poissonQuantile(p, mean)
  }
  const reached = p * (1 - 64 * Number.EPSILON)
  const failure = 1 - 1 / phi
  let point = Math.exp(none)
  let sum = point
  let k = 0
  while (sum < reached) {
    point *= phi > 1 ? ((k + size) / (k + 1)) * failure : mean / (k + 1)
    k++
    const next = sum + point
    // Nothing is added any more: p lies beyond what the sum can say.
    if (next === sum) return phi > 1 ? negativeBinomialQuantile(p, size, 1 / phi) : poissonQuantile(p, mean)
    sum = next
  }
  return k
}
