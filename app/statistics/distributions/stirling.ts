const HALF_LOG_TWO_PI = 0.9189385332046727

/**
 * What Stirling's formula leaves out: ln Γ(n + 1) − [(n + ½) ln n − n + ½ ln 2π], for n > 0; about 1 / (12 n).
 * Asymptotic series from 16 on, below by the recurrence δ(n) = δ(n + 1) + (n + ½) ln(1 + 1/n) − 1. Error about 1e-16.
 * Loader 2000, Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(n: number): number {
  let sum = 0
  let at = n
  while (at < 16) {
    sum += (at + 0.5) * Math.log1p(1 / at) - 1
    at += 1
  }
  const square = 1 / (at * at)
  return sum + (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188))))) / at
}

/** ln Γ(x) for x > 0; absolute error about 1e-15, relative to the size of the outcome above 1. */
export function logGamma(x: number): number {
  const log = Math.log(x)
  return (x - 0.5) * log - x + HALF_LOG_TWO_PI + stirlingError(x)
}

/**
 * x ln(x / m) + m − x for x ≥ 0 and m > 0: how far a count x lies from its mean m (half its deviance). Near x = m by a
 * series in (x − m) / (x + m), so that nothing cancels. Loader 2000.
 */
export function deviancePart(x: number, m: number): number {
  if (x === 0) return m
  const difference = x - m
  // Said so that what is not a number ends here as well.
  if (!(Math.abs(difference) < 0.1 * (x + m))) return x * Math.log(x / m) + m - x
  const ratio = difference / (x + m)
  let sum = difference * ratio
  let term = 2 * x * ratio
  for (let odd = 3; ; odd += 2) {
    term *= ratio * ratio
    const next = sum + term / odd
    if (next === sum) return sum
    sum = next
  }
}
