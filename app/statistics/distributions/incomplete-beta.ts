import { deviancePart, stirlingError } from './stirling.ts'

const MOST_STEPS = 100_000
const TINY = 1e-300

/**
 * Γ(n + 1) / (Γ(x + 1) Γ(n − x + 1)) pˣ qⁿ⁻ˣ with q = 1 − p given apart: the binomial probability of x out of n, also
 * between whole numbers. Loader 2000.
 */
export function binomialPoint(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0
  if (q === 0) return x === n ? 1 : 0
  const rest = n - x
  if (x === 0) return n === 0 ? 1 : Math.exp(p < 0.1 ? -deviancePart(n, n * q) - n * p : n * Math.log(q))
  if (rest === 0) return Math.exp(q < 0.1 ? -deviancePart(n, n * p) - n * q : n * Math.log(p))
  if (x < 0 || rest < 0) return 0
  const exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviancePart(x, n * p) - deviancePart(rest, n * q)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * rest))
}

/**
 * I_x(a, b), the regularised incomplete beta function, for a, b > 0 and 0 ≤ x ≤ 1; y = 1 − x is given apart so that no
 * digits are lost when x is near 1. The upper tail is regularBeta(y, x, b, a). Continued fraction as Lentz evaluates it,
 * on the side where it converges fast; relative error about 1e-14, in tails too.
 */
export function regularBeta(x: number, y: number, a: number, b: number): number {
  if (Number.isNaN(x + y + a + b)) return Number.NaN
  if (x <= 0) return 0
  if (y <= 0) return 1
  return x * (a + b + 2) < a + 1 ? fraction(x, y, a, b) : 1 - fraction(y, x, b, a)
}

function fraction(x: number, y: number, a: number, b: number): number {
  const sum = a + b
  const front = (binomialPoint(a, sum, x, y) * b) / sum
  if (front === 0) return 0
  let c = 1
  let d = 1 - (sum * x) / (a + 1)
  if (Math.abs(d) < TINY) d = TINY
  d = 1 / d
  let result = d
  for (let step = 1; step < MOST_STEPS; step++) {
    const twice = a + 2 * step
    const even = (step * (b - step) * x) / ((twice - 1) * twice)
    d = 1 + even * d
    if (Math.abs(d) < TINY) d = TINY
    c = 1 + even / c
    if (Math.abs(c) < TINY) c = TINY
    d = 1 / d
    result *= d * c
    const odd = (-(a + step) * (sum + step) * x) / (twice * (twice + 1))
    d = 1 + odd * d
    if (Math.abs(d) < TINY) d = TINY
    c = 1 + odd / c
    if (Math.abs(c) < TINY) c = TINY
    d = 1 / d
    result *= d * c
    if (Math.abs(d * c - 1) < 2e-16) break
  }
  return Math.min(1, front * result)
}
