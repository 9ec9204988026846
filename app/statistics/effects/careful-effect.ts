import { studentQuantile } from '../distributions/student.ts'
import { quadratic } from '../regression/symmetric.ts'
import { contrast, effectOf, type InterruptedFit, type PostEffect } from './interrupted-series.ts'

/** An effect whose interval keeps its word on short series; `correlation` is that of neighbouring periods. */
export type CarefulEffect = PostEffect & { correlation: number; dispersion: number; df: number; se: number }

const MOST = 0.9
const FEWEST_DF = 3

/**
 * The effect with the interval on which a claim may rest. With tens of periods Newey–West is far too narrow (in the null
 * test of this folder it "finds" an effect in one of four series without any), so here:
 * se² = g'(φ (X'WX)⁻¹)g · (1 + ρ)/(1 − ρ), φ at least 1, and a t interval with n (1 − ρ)/(1 + ρ) − r degrees of
 * freedom. ρ is the correlation of neighbouring Pearson errors, put right for what r fitted terms take out of it
 * (what independent errors would show, tr(ML)/tr(M), is subtracted; the rest is multiplied by n/(n − r)), from 0 to 0.9.
 * (1 + ρ)/(1 − ρ) is how much less n periods tell when each resembles the one before (Bayley & Hammersley 1946).
 */
export function carefulEffect(fitted: InterruptedFit): CarefulEffect {
  const { fit } = fitted
  const { gradient, logRatio, counted } = contrast(fitted)
  const n = fit.fitted.length
  const correlation = correlationOf(fitted)
  const dispersion = Math.max(1, fit.dispersion)
  const longer = (1 + correlation) / (1 - correlation)
  const se = Math.sqrt(quadratic(gradient, fit.unscaled) * dispersion * longer)
  const df = Math.max(FEWEST_DF, n / longer - fit.estimated.length)
  return { ...effectOf(logRatio, studentQuantile(0.975, df) * se, counted), correlation, dispersion, df, se }
}

function correlationOf({ model, fit }: InterruptedFit): number {
  const { fitted, estimated, unscaled } = fit
  const [n, r] = [fitted.length, estimated.length]
  const error = (t: number) => ((model.response[t] as number) - (fitted[t] as number)) / Math.sqrt(fitted[t] as number)
  const term = (a: number, t: number) =>
    Math.sqrt(fitted[t] as number) * (model.columns[estimated[a] as number]?.[t] as number)
  let [neighbours, squares, taken] = [0, error(0) ** 2, 0]
  for (let t = 1; t < n; t++) {
    neighbours += error(t) * error(t - 1)
    squares += error(t) ** 2
    for (let a = 0; a < r; a++) {
      for (let b = 0; b < r; b++) taken += term(a, t) * (unscaled[a * r + b] as number) * term(b, t - 1)
    }
  }
  if (!(squares > 0)) return 0
  const corrected = ((neighbours / squares + taken / (n - r)) * n) / (n - r)
  return Math.min(MOST, Math.max(0, corrected))
}
