import { normalQuantile } from '../distributions/normal.ts'
import { dot } from '../regression/dot.ts'
import { neweyWest, scores } from '../regression/newey-west.ts'
import { fitQuasiPoisson, type QuasiPoissonFit, type QuasiPoissonModel } from '../regression/quasi-poisson.ts'
import { quadratic } from '../regression/symmetric.ts'

/** A series with a moment from which something was done; every array has one number per period, in order of time. */
export type InterruptedSeries = {
  /** Counts. */
  y: Float64Array
  time: Float64Array
  /** 0 before the start, 1 from it on; between 0 and 1 while it is being introduced. */
  level: Float64Array
  /** Periods since the start, 0 before it; without it the effect is one step. */
  slope?: Float64Array
  /** Which month or week of the year a period is; without it the waves follow `time`. */
  seasonIndex?: Float64Array
  /** Periods per year. */
  period: number
  /** Pairs of sine and cosine waves for the season; 0 for none. */
  harmonics: number
  /** Log of what the counts are counted over, such as residents. */
  offset?: Float64Array
}

/** What was seen after the start, set against what the model expects without it. */
export type PostEffect = {
  ratio: number
  lo: number
  hi: number
  averted: number
  avertedLo: number
  avertedHi: number
}

export type InterruptedFit = {
  terms: string[]
  model: QuasiPoissonModel
  fit: QuasiPoissonFit
  contributions: Float64Array[]
}

/** Half the width of a 95 % interval in standard errors. */
const Z = normalQuantile(0.975)

/** Segmented quasi-Poisson regression: log μ = b₀ + b₁ time + b₂ level (+ b₃ slope) + Σ waves + offset. */
export function fitInterruptedSeries(series: InterruptedSeries): InterruptedFit {
  const { terms, columns } = designOf(series)
  const model: QuasiPoissonModel = { columns, response: series.y, offset: series.offset }
  const fit = fitQuasiPoisson(model)
  return { terms, model, fit, contributions: scores(columns, fit) }
}

function designOf(series: InterruptedSeries): { terms: string[]; columns: Float64Array[] } {
  const terms = ['intercept', 'time', 'level']
  const columns = [new Float64Array(series.y.length).fill(1), series.time, series.level]
  if (series.slope) {
    terms.push('slope')
    columns.push(series.slope)
  }
  for (let h = 1; h <= series.harmonics; h++) {
    terms.push(`sin${h}`, `cos${h}`)
    columns.push(...wavesOf(series, h))
  }
  return { terms, columns }
}

/** The sine and cosine with h turns a year; the moments of a year that come back are computed once. */
function wavesOf({ seasonIndex, time, period }: InterruptedSeries, h: number): [Float64Array, Float64Array] {
  const position = seasonIndex ?? time
  const n = position.length
  const sine = new Float64Array(n)
  const cosine = new Float64Array(n)
  const seen = new Int32Array(Math.ceil(period)).fill(-1)
  for (let t = 0; t < n; t++) {
    const moment = (position[t] as number) % period
    const before = Number.isInteger(moment) && moment >= 0 ? (seen[moment] as number) : -1
    const angle = (2 * Math.PI * h * moment) / period
    sine[t] = before >= 0 ? (sine[before] as number) : Math.sin(angle)
    cosine[t] = before >= 0 ? (cosine[before] as number) : Math.cos(angle)
    if (before < 0 && Number.isInteger(moment) && moment >= 0) seen[moment] = t
  }
  return [sine, cosine]
}

/**
 * The ratio R = Σ μ₁ / Σ μ₀ over the periods with level > 0: μ₁ what the model fits, μ₀ the same without level and
 * slope. With a single step Σ μ₁ equals what was counted, and R is exp(b₂). The interval is
 * exp(log R ± z se), se² = g'Vg with V the Newey–West covariance and g the derivative of log R (delta method).
 * Averted = Σ y (1/R − 1), and its interval follows from that of R, so that the two never contradict each other.
 */
export function postEffect(fitted: InterruptedFit, covariance: Float64Array): PostEffect {
  const { gradient, logRatio, counted } = contrast(fitted)
  return effectOf(logRatio, Z * Math.sqrt(quadratic(gradient, covariance)), counted)
}

/** A ratio with its interval, and what follows from it for how many there would have been. */
export function effectOf(logRatio: number, half: number, counted: number): PostEffect {
  const averted = (ratio: number) => counted * (1 / ratio - 1)
  const [ratio, lo, hi] = [Math.exp(logRatio), Math.exp(logRatio - half), Math.exp(logRatio + half)]
  return { ratio, lo, hi, averted: averted(ratio), avertedLo: averted(hi), avertedHi: averted(lo) }
}

/**
 * An interrupted series set against one where nothing was done: the ratio of their two ratios, from separate fits.
 * What the periods contribute to both is subtracted period by period before the Newey–West sum, so a shock that hit
 * both series at once does not count twice. The two series have the same periods.
 */
export function controlledEffect(
  treated: InterruptedFit,
  comparison: InterruptedFit,
  lag: number,
): Omit<PostEffect, 'averted' | 'avertedLo' | 'avertedHi'> {
  const here = contrast(treated)
  const there = contrast(comparison)
  const left = influence(treated, here.gradient)
  const right = influence(comparison, there.gradient)
  const difference = left.map((value, t) => value - (right[t] as number))
  const variance = neweyWest([difference], Float64Array.of(1), lag, false)[0] as number
  const logRatio = here.logRatio - there.logRatio
  const spread = Math.sqrt(variance)
  return { ratio: Math.exp(logRatio), lo: Math.exp(logRatio - Z * spread), hi: Math.exp(logRatio + Z * spread) }
}

/** What each period contributes to the estimated log ratio: g'B u. */
function influence({ fit, contributions }: InterruptedFit, gradient: Float64Array): Float64Array {
  const r = fit.estimated.length
  const series = new Float64Array(fit.fitted.length)
  for (let b = 0; b < r; b++) {
    let along = 0
    for (let a = 0; a < r; a++) along += (gradient[a] as number) * (fit.unscaled[a * r + b] as number)
    const column = contributions[b] as Float64Array
    for (let t = 0; t < series.length; t++) series[t] = (series[t] as number) + along * (column[t] as number)
  }
  return series
}

/** log R, its derivative by the estimated terms, and what was counted in the periods with level > 0. */
export function contrast({ terms, model, fit }: InterruptedFit): {
  logRatio: number
  gradient: Float64Array
  counted: number
} {
  const { columns, response } = model
  const n = response.length
  const level = columns[2] as Float64Array
  const removed = fit.estimated.filter((j) => terms[j] === 'level' || terms[j] === 'slope')
  // What the fit expects with the effort and without it; 0 in periods before the start.
  const means = new Float64Array(n)
  const expected = new Float64Array(n)
  let [withEffect, without, counted] = [0, 0, 0]
  for (let t = 0; t < n; t++) {
    if (!((level[t] as number) > 0)) continue
    let effect = 0
    for (const j of removed) effect += (fit.coefficients[j] as number) * ((columns[j] as Float64Array)[t] as number)
    const mean = fit.fitted[t] as number
    means[t] = mean
    expected[t] = mean * Math.exp(-effect)
    withEffect += mean
    without += expected[t] as number
    counted += response[t] as number
  }
  const gradient = Float64Array.from(fit.estimated, (j) => {
    const column = columns[j] as Float64Array
    const base = removed.includes(j) ? 0 : dot(column, 0, expected, 0, n) / without
    return dot(column, 0, means, 0, n) / withEffect - base
  })
  return { logRatio: Math.log(withEffect / without), gradient, counted }
}
