import { lowerGamma, poissonPoint, upperGamma } from './incomplete-gamma.ts'
import { normalQuantile } from './normal.ts'
import { pointOfTail, smallerTail, type Tail } from './quantile.ts'
import { logGamma } from './stirling.ts'

/** P(X ≤ x) of a gamma distribution with this shape and rate (mean shape / rate). */
export const gammaCdf = (x: number, shape: number, rate = 1): number => lowerGamma(shape, x * rate)

/** The x with P(X ≤ x) = p; shape 0 is all mass at 0. */
export const gammaQuantile = (p: number, shape: number, rate = 1): number =>
  pointOfGammaTail(smallerTail(p), shape) / rate

/** The x with P(X > x) = p; keeps the digits of a small p. */
export const gammaUpperQuantile = (p: number, shape: number, rate = 1): number =>
  pointOfGammaTail({ probability: p, side: 'upper' }, shape) / rate

/** Start by Wilson & Hilferty, and far down by the first term of the series. */
function pointOfGammaTail(tail: Tail, shape: number): number {
  if (shape === 0) return tail.probability >= 0 && tail.probability <= 1 ? 0 : Number.NaN
  const distribution = {
    cdf: (x: number) => lowerGamma(shape, x),
    upper: (x: number) => upperGamma(shape, x),
    density: (x: number) => (poissonPoint(shape, x) * shape) / x,
  }
  const z = normalQuantile(tail.probability) * (tail.side === 'lower' ? 1 : -1)
  const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))
  const p = tail.side === 'lower' ? tail.probability : 1 - tail.probability
  const start = cube > 0.3 ? shape * cube ** 3 : Math.exp((Math.log(p) + logGamma(shape + 1)) / shape)
  return pointOfTail(distribution, tail, [0, Number.POSITIVE_INFINITY], start)
}

/** P(X ≤ x) of chi-square. */
export const chiSquareCdf = (x: number, df: number): number => lowerGamma(df / 2, x / 2)

/** P(X > x) of chi-square. */
export const chiSquareUpper = (x: number, df: number): number => upperGamma(df / 2, x / 2)

/** The x with P(X ≤ x) = p of chi-square. */
export const chiSquareQuantile = (p: number, df: number): number => 2 * gammaQuantile(p, df / 2)
