import { deviancePart, stirlingError } from './stirling.ts'

const MOST_STEPS = 100_000
const TINY = 1e-300

/** x^a e^−x / Γ(a + 1) for real a ≥ 0 and x ≥ 0: the Poisson probability of a with mean x, also between whole numbers. */
export function poissonPoint(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0
  if (a === 0) return Math.exp(-x)
  if (x === Number.POSITIVE_INFINITY) return 0
  return Math.exp(-stirlingError(a) - deviancePart(a, x)) / Math.sqrt(2 * Math.PI * a)
}

/** P(a, x) = γ(a, x) / Γ(a) for a > 0 and x ≥ 0. */
export function lowerGamma(a: number, x: number): number {
  if (Number.isNaN(a + x)) return Number.NaN
  if (x <= 0) return 0
  return x < a + 1 ? series(a, x) : 1 - continued(a, x)
}

/** Q(a, x) = 1 − P(a, x), without cancellation; relative error about 1e-14 for a from 1e-3 on. */
export function upperGamma(a: number, x: number): number {
  if (Number.isNaN(a + x)) return Number.NaN
  if (x <= 0) return 1
  return x < a + 1 ? 1 - series(a, x) : continued(a, x)
}

/** P by x^a e^−x / Γ(a + 1) · Σ xⁿ / ((a + 1) … (a + n)). */
function series(a: number, x: number): number {
  const front = poissonPoint(a, x)
  if (front === 0) return 0
  let term = 1
  let sum = 1
  for (let step = 1; step < MOST_STEPS && term > sum * 1e-17; step++) {
    term *= x / (a + step)
    sum += term
  }
  return Math.min(1, front * sum)
}

/** Q by the continued fraction of Legendre, evaluated as Lentz does. */
function continued(a: number, x: number): number {
  const front = a * poissonPoint(a, x)
  if (front === 0) return 0
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let step = 1; step < MOST_STEPS; step++) {
    const factor = -step * (step - a)
    b += 2
    d = factor * d + b
    if (Math.abs(d) < TINY) d = TINY
    c = b + factor / c
    if (Math.abs(c) < TINY) c = TINY
    d = 1 / d
    fraction *= d * c
    if (Math.abs(d * c - 1) < 2e-16) break
  }
  return front * fraction
}
