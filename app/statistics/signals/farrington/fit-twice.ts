import type { QuasiPoisson } from './quasi-poisson.ts'
import type { Settings } from './settings.ts'

const REMEMBERED = 4096
const TWO_THIRDS = Float64Array.from({ length: REMEMBERED }, (_, y) => Math.cbrt(y) ** 2)
const twoThirdsPower = (y: number): number =>
  y < REMEMBERED && Number.isInteger(y) ? TWO_THIRDS[y]! : Math.cbrt(y) ** 2

/**
 * Σ weight ((y − μ) / μ)² / degrees of freedom, of the working residuals: with the weights of the last step it is the
 * dispersion of Pearson; with the prior weights it is what the R package has after reweighting.
 */
export function dispersion(model: QuasiPoisson, weights: Float64Array): number {
  const { rows, y, mean } = model
  let sum = 0
  for (let row = 0; row < rows; row++) {
    const residual = (y[row]! - mean[row]!) / mean[row]!
    sum += weights[row]! * residual * residual
  }
  return sum / (rows - model.rank)
}

/**
 * Weighs past peaks down. Anscombe residuals s = 1.5 (y^⅔ μ^−⅙ − μ^½) / √(phi (1 − h)), h the leverage; a row with s above
 * the threshold gets γ / s², any other γ, so that the weights sum to the number of rows.
 */
function reweigh(model: QuasiPoisson, phi: number, threshold: number): void {
  const { rows, y, mean, weight, block, time, prior } = model
  let sum = 0
  for (let row = 0; row < rows; row++) {
    const fitted = mean[row]!
    const over = y[row]! - fitted
    prior[row] = 1
    if (over > 0) {
      const free = phi * (1 - weight[row]! * model.variance(block[row]!, time[row]!))
      // The residual is at most (y − μ) / √(μ phi (1 − h)), because a power below one bends down.
      if (over * over > threshold * threshold * fitted * free && free > 1e-13) {
        const root = Math.sqrt(fitted)
        const s = (1.5 * (twoThirdsPower(y[row]!) / Math.cbrt(root) - root)) / Math.sqrt(free)
        if (s > threshold) prior[row] = 1 / (s * s)
      }
    }
    sum += prior[row]!
  }
  const scale = rows / sum
  for (let row = 0; row < rows; row++) prior[row]! *= scale
}

/** Fits twice, the second time with past peaks weighed down; answers phi, or NaN when there is no model. */
export function fitTwice(model: QuasiPoisson, settings: Settings, withTrend: boolean): number {
  model.prior.fill(1, 0, model.rows)
  let isConverged = model.fit(withTrend)
  if (!isConverged && withTrend && model.rank > 0) isConverged = model.fit(false)
  if (!isConverged) return Number.NaN
  const phi = Math.max(dispersion(model, model.weight), 1)
  if (!settings.reweight || !(phi < Number.POSITIVE_INFINITY)) return phi
  reweigh(model, phi, settings.weightsThreshold)
  model.fit(model.withTrend)
  return Math.max(dispersion(model, model.weight), 1)
}
