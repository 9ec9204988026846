import { normalQuantile } from '../distributions/normal.ts'

export type Plan = { mean: number; pre: number; post: number; phi: number; alpha: number; power: number }

/**
 * The smallest change of the mean that a comparison of `post` periods after with `pre` periods before would find with
 * probability `power`, when the mean count per period is `mean` and its variance phi times that. On the logarithm:
 * (z(1 − alpha/2) + z(power)) · √(phi (1 / (post·mean) + 1 / (pre·mean))). As fractions: 0.3 is 30 % less, or more.
 * The mean after is taken as before, so for a decrease that is nearly everything it is on the bright side.
 */
export function detectableChange({ mean, pre, post, phi, alpha, power }: Plan): { decrease: number; increase: number } {
  const error = Math.sqrt(phi * (1 / (post * mean) + 1 / (pre * mean)))
  const log = (normalQuantile(1 - alpha / 2) + normalQuantile(power)) * error
  return { decrease: -Math.expm1(-log), increase: Math.expm1(log) }
}
