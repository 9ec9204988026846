import type { Columns } from './basis.ts'
import { dot } from './dot.ts'
import type { QuasiPoissonFit } from './quasi-poisson.ts'
import { sandwich } from './symmetric.ts'

/** The number of earlier periods that errors may reach into when nothing else is known: ⌊4 (n/100)^(2/9)⌋. */
export const usualLag = (n: number): number => Math.floor(4 * (n / 100) ** (2 / 9))

/**
 * What each period contributes to the score of each estimated term: w (y − μ) x; r columns of n numbers.
 * Under the log link this is the derivative of the quasi-likelihood times the dispersion.
 */
export function scores(columns: Columns, { estimated, errors }: QuasiPoissonFit): Float64Array[] {
  const n = errors.length
  const block = new Float64Array(n * estimated.length)
  return estimated.map((j, a) => {
    const column = columns[j] as Float64Array
    const own = block.subarray(a * n, a * n + n)
    for (let t = 0; t < n; t++) own[t] = (column[t] as number) * (errors[t] as number)
    return own
  })
}

/**
 * Covariance that allows errors of neighbouring periods to hang together (Newey & West 1987, Econometrica 55:703):
 * B M B, with B the unscaled covariance (r × r, row-major), M = Γ₀ + Σ over 0 < j ≤ lag of (1 − j/(lag+1)) (Γⱼ + Γⱼ')
 * and Γⱼ = Σ uₜ u'ₜ₋ⱼ. Equals R's `sandwich::NeweyWest(fit, lag, prewhite = FALSE, adjust)`; `adjust` multiplies by
 * n/(n − r). Rows stand in order of time. Gives r × r, row-major.
 */
export function neweyWest(contributions: Columns, unscaled: Float64Array, lag: number, adjust: boolean): Float64Array {
  const r = contributions.length
  const n = contributions[0]?.length ?? 0
  const covariance = sandwich(unscaled, longRun(contributions, lag + 1), r)
  return adjust ? covariance.map((value) => (value * n) / (n - r)) : covariance
}

/**
 * M. The triangular weight of a distance is what two windows of lag + 1 periods share, so M is the sum over all windows
 * of the outer product of their totals, divided by lag + 1: the same numbers in a fraction of the time.
 */
function longRun(contributions: Columns, width: number): Float64Array {
  const r = contributions.length
  const size = (contributions[0]?.length ?? 0) + width - 1
  const totals = new Float64Array(r * size)
  for (const [a, column] of contributions.entries()) addWindows(column, width, totals, a * size, size)
  const middle = new Float64Array(r * r)
  for (let a = 0; a < r; a++) {
    for (let b = 0; b <= a; b++) {
      const sum = dot(totals, a * size, totals, b * size, size)
      middle[a * r + b] = sum / width
      middle[b * r + a] = sum / width
    }
  }
  return middle
}

/** Writes the totals of all windows of this many periods that touch the series. */
function addWindows(column: Float64Array, width: number, totals: Float64Array, at: number, size: number): void {
  const n = column.length
  let total = 0
  for (let s = 0; s < size; s++) {
    if (s < n) total += column[s] as number
    if (s >= width) total -= column[s - width] as number
    totals[at + s] = total
  }
}
