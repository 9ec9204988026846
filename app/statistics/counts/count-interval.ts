import { gammaQuantile, gammaUpperQuantile } from '../distributions/gamma.ts'
import type { Limits } from './rate-ratio.ts'

/**
 * Exact interval of the mean of a Poisson count: half of a chi-square quantile with 2x and 2x + 2 degrees of freedom.
 * Of a count of 0 the lower end is 0. Garwood 1936 Biometrika 28:437.
 */
export function intervalOfCount(count: number, level = 0.95): Limits {
  const tail = (1 - level) / 2
  return [count === 0 ? 0 : gammaQuantile(tail, count), gammaUpperQuantile(tail, count + 1)]
}
