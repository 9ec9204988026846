import { negativeBinomialUpper, poissonUpper } from '../../distributions/counting.ts'
import { normalUpper } from '../../distributions/normal.ts'
import { countQuantile } from './count-quantile.ts'
import type { Settings } from './settings.ts'

/** What the reference periods say of the point: the logarithm of its mean, the standard error of that, and phi. */
export type Prediction = { log: number; error: number; phi: number }

/** The mean, up to where chance explains the count, how likely at least that count is, and what the score starts from. */
export type Threshold = { mean: number; upper: number; pvalue: number; centre: number }

/**
 * The threshold of the chosen method, with z = z(1 − alpha).
 *
 * `delta`: a power e of the count is about normal, with mean μᵉ and standard error e·√(μ^(2e−1) τ), τ = phi + se(μ)² / μ;
 * e is ⅔, ½ or 1. The upper end of two-sided limits at that z, carried back. Farrington e.a. 1996.
 * `nbPlugin`: the quantile of a negative binomial count with mean μ and variance phi μ; Poisson when phi is 1. `muan`: the
 * same at the upper limit of the mean, exp(η + z se(η)). Noufaily e.a. 2013. As in the R package their score is taken from
 * the linear predictor, not from the mean: the alarm is the same.
 */
export function thresholdOf(prediction: Prediction, y: number, settings: Settings, z: number, into: Threshold): void {
  if (settings.thresholdMethod === 'delta') byPower(prediction, y, settings.powertrans, z, into)
  else byCount(prediction, y, settings, z, into)
}

function byPower(
  { log, error, phi }: Prediction,
  y: number,
  power: Settings['powertrans'],
  z: number,
  into: Threshold,
) {
  const mean = Math.max(Math.exp(log), Number.EPSILON)
  const tau = phi + mean * error * error
  const exponent = power === 'none' ? 1 : power === '1/2' ? 1 / 2 : 2 / 3
  const deviation = exponent * Math.sqrt(mean ** (2 * exponent - 1) * tau)
  const middle = mean ** exponent
  const above = (middle + z * deviation) ** (1 / exponent)
  const below = (middle - z * deviation) ** (1 / exponent)
  into.upper = below > above || Number.isNaN(above) ? below : above
  into.pvalue = normalUpper((y ** exponent - middle) / deviation)
  into.mean = mean
  into.centre = mean
}

function byCount({ log, error, phi }: Prediction, y: number, settings: Settings, z: number, into: Threshold): void {
  const mean = Math.exp(settings.thresholdMethod === 'muan' ? log + z * error : log)
  into.mean = Math.exp(log)
  into.centre = log
  if (!(mean < Number.POSITIVE_INFINITY)) {
    into.upper = Number.NaN
    into.pvalue = Number.NaN
    return
  }
  into.upper = countQuantile(1 - settings.alpha, mean, phi)
  if (mean === 0) into.pvalue = y > 0 ? 0 : 1
  else if (phi > 1) into.pvalue = negativeBinomialUpper(y - 1, mean / (phi - 1), 1 / phi)
  else into.pvalue = poissonUpper(y - 1, mean)
}
