import { fitQuasiPoisson } from '../regression/quasi-poisson.ts'

/** How a count is made comparable with its mean before it is added up. */
export type Transformation =
  | 'rossi'
  | 'standard'
  | 'anscombe'
  | 'anscombe2nd'
  | 'pearsonNegBin'
  | 'anscombeNegBin'
  | 'none'

export type CusumSettings = {
  /** What is let pass at every step. */
  k: number
  /** From where there is an alarm. */
  h: number
  transformation: Transformation
  /** Of the negative binomial: the variance is m + overdispersion · m². */
  overdispersion: number
}

export type Cusum = { cusum: number[]; isAlarm: boolean[]; upperbound: number[] }

/**
 * Adds up what counts are above their mean: C(t) = max(0, C(t − 1) + z(t) − k), alarm when C(t) ≥ h. Small but lasting rises
 * add up; C goes on after an alarm. `upperbound` is the count at which the alarm would begin; for `none` and
 * `anscombeNegBin` it is what is left of h. A missing count (NaN) leaves C as it was and has no result; without a positive
 * mean nothing can be said. Rossi e.a. 1999 Stat Med 18:2111; as `algo.cusum` of R surveillance 1.20.3.
 */
export function cusumOf(counts: number[], means: number[], settings: CusumSettings): Cusum {
  const outcome: Cusum = { cusum: [], isAlarm: [], upperbound: [] }
  let before = 0
  for (const [at, count] of counts.entries()) {
    const mean = means[at]!
    const after = Math.max(0, before + standardised(count, mean, settings) - settings.k)
    const isKnown = mean > 0 && !Number.isNaN(after)
    outcome.cusum.push(isKnown ? after : Number.NaN)
    outcome.isAlarm.push(isKnown && after >= settings.h)
    outcome.upperbound.push(isKnown ? limitOf(mean, before, after, settings) : Number.NaN)
    if (isKnown) before = after
  }
  return outcome
}

function standardised(x: number, m: number, { transformation, overdispersion }: CusumSettings): number {
  switch (transformation) {
    case 'rossi':
      return (x - 3 * m + 2 * Math.sqrt(x * m)) / (2 * Math.sqrt(m))
    case 'standard':
      return (x - m) / Math.sqrt(m)
    case 'anscombe':
      return (1.5 * (x ** (2 / 3) - m ** (2 / 3))) / m ** (1 / 6)
    case 'anscombe2nd':
      return (x ** (2 / 3) - (m ** (2 / 3) - m ** (-1 / 3) / 9)) / ((2 / 3) * m ** (1 / 6))
    case 'pearsonNegBin':
      return (x - m) / Math.sqrt(m + overdispersion * m * m)
    case 'anscombeNegBin':
      return (stabilised(x, overdispersion) - stabilised(m, overdispersion)) / (m + overdispersion * m * m) ** (1 / 6)
    case 'none':
      return x
  }
}

const PIECES = 400

/** ∫₀ˣ (t + a t²)^−⅓ dt, which makes the skewness of a negative binomial count vanish; by Simpson in the cube root of t.
 * The package reads it from a table, which is up to half a percent off. */
function stabilised(x: number, a: number): number {
  const step = Math.cbrt(x) / PIECES
  const at = (v: number) => v / Math.cbrt(1 + a * v * v * v)
  let sum = at(PIECES * step)
  for (let piece = 1; piece < PIECES; piece++) sum += (piece % 2 === 1 ? 4 : 2) * at(piece * step)
  return step * sum
}

function limitOf(m: number, before: number, after: number, { transformation, h, k, overdispersion }: CusumSettings) {
  const room = h + k - before
  const power = (shift: number) => {
    const base = (2 / 3) * m ** (1 / 6) * room + m ** (2 / 3) - shift
    return base < 0 ? 0 : base ** 1.5
  }
  const limit = {
    rossi: () => 2 * Math.sqrt(m) * room + 5 * m - 2 * Math.sqrt(4 * m * m + 2 * m ** 1.5 * room),
    standard: () => Math.ceil(Math.sqrt(m) * room + m),
    anscombe: () => power(0),
    // The package has m^(1/3) here where the statistic has m^(−1/3); copied, because no alarm depends on it.
    anscombe2nd: () => power(m ** (1 / 3) / 9),
    pearsonNegBin: () => Math.sqrt(m + overdispersion * m * m) * room + m,
    anscombeNegBin: () => h - after,
    none: () => h - after,
  }[transformation]()
  return Number.isNaN(limit) ? 0 : Math.max(0, limit)
}

/** The mean of what came before: one for all points, over the counts that are there. */
export function levelBefore(counts: number[]): number {
  const known = counts.filter((count) => !Number.isNaN(count))
  return known.reduce((sum, count) => sum + count, 0) / known.length
}

/** A mean with one wave a year, from a Poisson regression on what came before: for the points from `counts.length` on. */
export function seasonAfter(counts: number[], freq: number, points: number): number[] {
  const known = counts.map((count, at) => ({ count, at })).filter(({ count }) => !Number.isNaN(count))
  const wave = (at: number) => (2 * Math.PI * (at + 1)) / freq
  const { coefficients } = fitQuasiPoisson({
    columns: [
      known.map(() => 1),
      known.map(({ at }) => Math.cos(wave(at))),
      known.map(({ at }) => Math.sin(wave(at))),
    ].map((column) => Float64Array.from(column)),
    response: Float64Array.from(known, ({ count }) => count),
  })
  const [level, cosine, sine] = coefficients as unknown as [number, number, number]
  return Array.from({ length: points }, (_, later) => {
    const at = wave(counts.length + later)
    return Math.exp(level + cosine * Math.cos(at) + sine * Math.sin(at))
  })
}
