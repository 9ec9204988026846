import { lowerGamma, upperGamma } from './incomplete-gamma.ts'

const ROOT_TWO_PI = 2.5066282746310002

/** The standard normal density. */
export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / ROOT_TWO_PI

/** P(Z > z) of a standard normal Z; relative error about 1e-14 as far as it is not 0. */
export function normalUpper(z: number): number {
  if (z < 0) return 0.5 + 0.5 * lowerGamma(0.5, 0.5 * z * z)
  return 0.5 * upperGamma(0.5, 0.5 * z * z)
}

/** P(Z ≤ z) of a standard normal Z. */
export const normalCdf = (z: number): number => normalUpper(-z)

/** The z with P(Z ≤ z) = p: a rational start (Abramowitz & Stegun 26.2.23), polished by three steps of Halley. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 1) return Number.POSITIVE_INFINITY
  if (p === 0.5) return 0
  const tail = p < 0.5 ? p : 1 - p
  const t = Math.sqrt(-2 * Math.log(tail))
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let step = 0; step < 3; step++) {
    const error = (normalUpper(z) - tail) / normalDensity(z)
    z += error / (1 - 0.5 * z * error)
  }
  return p < 0.5 ? -z : z
}
