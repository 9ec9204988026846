import { poissonCdf, poissonDensity, poissonQuantile } from '../distributions/counting.ts'
import type { Limits } from './rate-ratio.ts'

/**
 * Between which counts an area lies by chance alone when `expected` is expected of it: exact Poisson limits, interpolated
 * between whole numbers so that they do not jump. With r the smallest count of which P(X ≤ r) reaches p, the limit is
 * r − (P(X ≤ r) − p) / P(X = r), and no less than 0. Spiegelhalter 2005 Stat Med 24:1185, appendix A.1.
 */
export function funnelLimits(expected: number, coverage: number): Limits {
  if (!(expected > 0)) return [0, 0]
  const tail = (1 - coverage) / 2
  return [interpolated(tail, expected), interpolated(1 - tail, expected)]
}

function interpolated(p: number, mean: number): number {
  const reached = poissonQuantile(p, mean)
  return Math.max(0, reached - (poissonCdf(reached, mean) - p) / poissonDensity(reached, mean))
}
