import { binomialPoint, regularBeta } from './incomplete-beta.ts'
import { normalQuantile } from './normal.ts'
import { pointOfTail, smallerTail, type Tail } from './quantile.ts'

/** P(X ≤ x) of a beta distribution. */
export const betaCdf = (x: number, a: number, b: number): number => regularBeta(x, 1 - x, a, b)

/** P(X > x). */
export const betaUpper = (x: number, a: number, b: number): number => regularBeta(1 - x, x, b, a)

/** The x with P(X ≤ x) = p. */
export const betaQuantile = (p: number, a: number, b: number): number => pointOfBetaTail(smallerTail(p), a, b).x

/** The point x that cuts off a tail, with y = 1 − x: whichever lies below ½ is solved for, so both keep their digits. */
export function pointOfBetaTail(tail: Tail, a: number, b: number): { x: number; y: number } {
  const isLower = tail.side === 'lower'
  const middle = isLower ? regularBeta(0.5, 0.5, a, b) : regularBeta(0.5, 0.5, b, a)
  if (tail.probability <= middle === isLower) {
    const x = below(tail, a, b)
    return { x, y: 1 - x }
  }
  const y = below({ ...tail, side: isLower ? 'upper' : 'lower' }, b, a)
  return { x: 1 - y, y }
}

function below(tail: Tail, a: number, b: number): number {
  const distribution = {
    cdf: (x: number) => regularBeta(x, 1 - x, a, b),
    upper: (x: number) => regularBeta(1 - x, x, b, a),
    density: (x: number) => (binomialPoint(a, a + b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x)),
  }
  const z = normalQuantile(tail.probability) * (tail.side === 'lower' ? 1 : -1)
  const guess = a > 1 && b > 1 ? guessOf(z, a, b) : a / (a + b) / 4
  return pointOfTail(distribution, tail, [0, 1], guess < 0.6 ? guess : 0.5)
}

/** The beta quantile of a normal quantile z, for a, b > 1: Abramowitz & Stegun 26.5.22. */
function guessOf(z: number, a: number, b: number): number {
  const [ofA, ofB] = [1 / (2 * a - 1), 1 / (2 * b - 1)]
  const h = 2 / (ofA + ofB)
  const bend = (z * z - 3) / 6
  const w = (-z * Math.sqrt(Math.max(0, h + bend))) / h - (ofB - ofA) * (bend + 5 / 6 - 2 / (3 * h))
  return a / (a + b * Math.exp(2 * w))
}
