import { gammaQuantile, gammaUpperQuantile } from '../distributions/gamma.ts'
import { intervalOfCount } from './count-interval.ts'
import { type Areas, hasRate } from './smooth.ts'

/** The gamma distribution of the rates of areas, per person; its mean is shape / rate. */
export type Prior = { shape: number; rate: number }

export type Smoothed = { estimate: Float64Array; lower: Float64Array; upper: Float64Array; prior: Prior }

const MOST_STEPS = 10_000

/**
 * Rates when those of the areas are a draw from one gamma distribution: (shape + y) / (rate + n) per person, with the
 * interval of the gamma distribution with those two parameters. The distribution is found from the areas themselves, by
 * moments or by likelihood. When they vary no more than chance explains, it has no width: shape and rate are Infinity and
 * every estimate is the mean of all, with the interval of Garwood of all counts together. Clayton & Kaldor 1987 Biometrics 43:671.
 */
export function smoothByGamma(areas: Areas, fit: 'moments' | 'likelihood', level = 0.95): Smoothed {
  const { y, n } = areas
  const taking = Array.from(y.keys()).filter((area) => hasRate(areas, area))
  const prior = fit === 'moments' ? byMoments(areas, taking) : byLikelihood(areas, taking)
  const [estimate, lower, upper] = [0, 1, 2].map(() => new Float64Array(y.length).fill(Number.NaN)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const tail = (1 - level) / 2
  const isPoint = prior.shape === Number.POSITIVE_INFINITY
  const [count, people] = [sumOf(y, taking), sumOf(n, taking)]
  // A distribution without width would say that the mean itself is certain, which a few counts do not make it.
  const [least, most] = intervalOfCount(count, level)
  for (const area of taking) {
    const [shape, rate] = [prior.shape + y[area]!, prior.rate + n[area]!]
    estimate[area] = isPoint ? count / people : shape / rate
    lower[area] = isPoint ? least / people : gammaQuantile(tail, shape, rate)
    upper[area] = isPoint ? most / people : gammaUpperQuantile(tail, shape, rate)
  }
  return { estimate, lower, upper, prior }
}

const NO_WIDTH: Prior = { shape: Number.POSITIVE_INFINITY, rate: Number.POSITIVE_INFINITY }

const sumOf = (values: ArrayLike<number>, taking: number[]) => taking.reduce((sum, area) => sum + values[area]!, 0)

const meanOf = ({ y, n }: Areas, taking: number[]): number => sumOf(y, taking) / sumOf(n, taking)

/**
 * Alternates between the estimates θ = (shape + y) / (rate + n) and the parameters with their mean m and variance
 * v = Σ (1 + rate / n)(θ − m)² / (N − 1): shape = m² / v, rate = m / v. `empbaysmooth` of R DCluster does the same and
 * stops after at most 21 rounds; here it goes on until nothing moves.
 */
function byMoments({ y, n }: Areas, taking: number[]): Prior {
  const raw = taking.map((area) => y[area]! / n[area]!)
  let { mean, variance } = momentsOf(raw, () => 1)
  for (let step = 0; step < MOST_STEPS; step++) {
    // Less than a millionth of the mean wide is no width: the estimates cannot be told apart any more.
    if (!(variance > 1e-12 * mean * mean)) return NO_WIDTH
    const [shape, rate] = [(mean * mean) / variance, mean / variance]
    const estimates = taking.map((area) => (shape + y[area]!) / (rate + n[area]!))
    const next = momentsOf(estimates, (position) => 1 + rate / n[taking[position]!]!)
    const isStill = Math.abs(next.mean - mean) <= 1e-14 * mean && Math.abs(next.variance - variance) <= 1e-13 * variance
    ;({ mean, variance } = next)
    if (isStill) break
  }
  return variance > 1e-12 * mean * mean ? { shape: (mean * mean) / variance, rate: mean / variance } : NO_WIDTH
}

function momentsOf(values: number[], weight: (position: number) => number): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value, position) => sum + weight(position) * (value - mean) ** 2, 0)
  return { mean, variance: squares / (values.length - 1) }
}

/**
 * The largest likelihood of negative binomial counts with one mean rate and one shape, as `glm.nb(y ~ offset(log(n)))` of
 * R MASS: for every shape the mean rate by its score equation, and the shape where its own score is 0.
 */
function byLikelihood(areas: Areas, taking: number[]): Prior {
  const start = meanOf(areas, taking)
  if (!(start > 0)) return NO_WIDTH
  const scoreAt = (shape: number) => {
    const mean = meanGiven(shape, areas, taking, start)
    return { mean, score: shapeScore(shape, mean, areas, taking) }
  }
  let low = Math.log(1e-6)
  let high = Math.log(1e9)
  if (scoreAt(Math.exp(high)).score >= 0) return NO_WIDTH
  while (high - low > 1e-13 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (scoreAt(Math.exp(middle)).score > 0) low = middle
    else high = middle
  }
  const shape = Math.exp((low + high) / 2)
  return { shape, rate: shape / scoreAt(shape).mean }
}

/** Σ (y − mean n) / (1 + mean n / shape) = 0, by Newton from the mean of all. */
function meanGiven(shape: number, { y, n }: Areas, taking: number[], start: number): number {
  let log = Math.log(start)
  for (let step = 0; step < 100; step++) {
    let score = 0
    let slope = 0
    for (const area of taking) {
      const expected = n[area]! * Math.exp(log)
      const divisor = 1 + expected / shape
      score += (y[area]! - expected) / divisor
      slope += (expected * (1 + y[area]! / shape)) / (divisor * divisor)
    }
    log += score / slope
    if (Math.abs(score / slope) < 1e-15 * Math.max(1, Math.abs(log))) break
  }
  return Math.exp(log)
}

/** The derivative of the likelihood to the shape; ψ(shape + y) − ψ(shape) is the sum of 1 / (shape + k) over k < y. */
function shapeScore(shape: number, mean: number, { y, n }: Areas, taking: number[]): number {
  let score = 0
  for (const area of taking) {
    for (let k = 0; k < y[area]!; k++) score += 1 / (shape + k)
    const expected = mean * n[area]!
    score += (expected - y[area]!) / (shape + expected) - Math.log1p(expected / shape)
  }
  return score
}
