import { normalQuantile } from '../../distributions/normal.ts'
import { studentBothTails } from '../../distributions/student.ts'
import { dispersion, fitTwice } from './fit-twice.ts'
import { QuasiPoisson } from './quasi-poisson.ts'
import type { Settings } from './settings.ts'
import { thresholdOf } from './threshold.ts'
import type { Timeline } from './timeline.ts'
import { type Window, windowOf } from './window.ts'

/** What is said of one point; NaN is what cannot be said. */
export type Judgement = {
  /** Whether there was a model at all. */
  isFitted: boolean
  /** Under the least number of cases: no upper bound, no score, no alarm. */
  isTooFew: boolean
  /** Whether anything ever happened in the season block of the point: without that the mean runs off to nothing. */
  hasBaseline: boolean
  expected: number
  upperbound: number
  isAlarm: boolean
  score: number
  pvalue: number
  phi: number
  hasTrend: boolean
}

const BLANK: Readonly<Judgement> = {
  isFitted: false,
  isTooFew: false,
  hasBaseline: false,
  expected: Number.NaN,
  upperbound: Number.NaN,
  isAlarm: false,
  score: Number.NaN,
  pvalue: Number.NaN,
  phi: Number.NaN,
  hasTrend: false,
}

export const blankJudgement = (): Judgement => ({ ...BLANK })

/**
 * Farrington's method, in the flexible form of Noufaily e.a.: is the count of a period more than the same time in the years
 * before makes likely? Farrington e.a. 1996 J R Stat Soc A 159:547; Noufaily e.a. 2013 Stat Med 32:1206; written to agree
 * with `farringtonFlexible` of R surveillance 1.20.3.
 *
 * `rCompatible`: after reweighting the package measures the dispersion for the standard error of the mean, and for the test
 * of the trend, with the weights of the rows instead of those of the last step; and when the first reference period is
 * missing in a dated series, it counts the time of the point from the first that is not. Otherwise both are as the textbook
 * says: phi itself, and one origin of time. About 0.6 % of the alarms differ.
 *
 * A judge is made once for a set of points, and then judges any number of series of that timeline; it is not reentrant.
 */
export class Judge {
  readonly points: readonly number[]
  readonly #settings: Settings
  readonly #hasDays: boolean
  readonly #windows: Window[]
  readonly #model: QuasiPoisson
  readonly #z: number
  readonly #prediction = { log: 0, error: 0, phi: 0 }
  readonly #threshold = { mean: 0, upper: 0, pvalue: 0, centre: 0 }
  #timeNow = 0
  #largest = 0
  #hasBaseline = false

  constructor(timeline: Timeline, settings: Settings, points: readonly number[]) {
    this.points = points
    this.#settings = settings
    this.#hasDays = timeline.days !== undefined
    this.#windows = points.map((point) => windowOf(timeline, settings, point))
    const mostRows = this.#windows.reduce((most, { rows }) => Math.max(most, rows.length), 0)
    this.#model = new QuasiPoisson(mostRows, settings.noPeriods)
    this.#z = normalQuantile(1 - settings.alpha)
  }

  /** Whether the last periods up to a point have enough cases; NaN in them is not enough. */
  hasEnough(series: ArrayLike<number>, position: number): boolean {
    const [cases, periods] = this.#settings.limit54
    const point = this.points[position]!
    let sum = 0
    for (let at = Math.max(0, point - periods + 1); at <= point; at++) sum += series[at]!
    return sum >= cases
  }

  /** Judges the point at this position of `points` in a series, with the population of each period if that is to count. */
  judge(series: ArrayLike<number>, population: ArrayLike<number> | undefined, position: number, into: Judgement): void {
    const window = this.#windows[position]!
    const y = series[window.point]!
    const isTooFew = !this.hasEnough(series, position)
    Object.assign(into, BLANK)
    into.isTooFew = isTooFew
    const exposure = this.#settings.populationOffset ? population : undefined
    if (!this.#load(window, series, exposure) || !this.#predict(window, exposure?.[window.point] ?? 1, into)) return
    thresholdOf(this.#prediction, y, this.#settings, this.#z, this.#threshold)
    const { upper, pvalue, centre } = this.#threshold
    into.isFitted = true
    into.hasBaseline = this.#hasBaseline
    into.phi = this.#prediction.phi
    into.pvalue = Number.isNaN(y) ? y : pvalue
    if (isTooFew || Number.isNaN(upper)) return
    into.upperbound = upper
    into.expected = this.#threshold.mean
    into.score = (y - centre) / (upper - centre)
    into.isAlarm = into.score > 1 && y !== 0
  }

  /** The reference periods that are there; false when there is none to fit. */
  #load(
    { rows, block, time, timeNow, blocks }: Window,
    series: ArrayLike<number>,
    population?: ArrayLike<number>,
  ): boolean {
    const model = this.#model
    let count = 0
    let first = Number.NaN
    let meanTime = 0
    this.#largest = 0
    this.#hasBaseline = false
    for (let row = 0; row < rows.length; row++) {
      const at = rows[row]!
      const y = series[at]!
      if (Number.isNaN(y)) continue
      if (count === 0 && Number.isNaN(first)) first = time[row]!
      if (y > this.#largest) this.#largest = y
      if (y > 0 && block[row] === blocks - 1) this.#hasBaseline = true
      if (population) {
        const people = population[at]!
        if (Number.isNaN(people)) continue
        if (people <= 0) return false
        model.exposure[count] = people
        model.offset[count] = Math.log(people)
      }
      model.y[count] = y
      model.block[count] = block[row]!
      model.time[count] = time[row]!
      meanTime += time[row]!
      count++
    }
    model.rows = count
    model.blocks = blocks
    meanTime /= count
    for (let row = 0; row < count; row++) model.time[row]! -= meanTime
    // See rCompatible: the package counts from the first period that is not missing.
    const origin = this.#settings.rCompatible && this.#hasDays ? first : 0
    this.#timeNow = timeNow - origin - meanTime
    return count > 0
  }

  /** With a trend where that is asked, tells from chance and does not run beyond what was seen; otherwise without. */
  #predict({ blocks }: Window, people: number, into: Judgement): boolean {
    const model = this.#model
    const { b, trend, pThresholdTrend } = this.#settings
    // A trend over fewer than three years is never used.
    if (trend && b >= 3) {
      if (!this.#fit(true, blocks, people)) return false
      if (!model.withTrend) return true
      const t = model.slope / Math.sqrt(this.#dispersion() / model.spread)
      const p = studentBothTails(t, model.rows - model.rank)
      // A slope of nothing beside no dispersion is no trend: p is NaN then, and not under anything.
      into.hasTrend = p < pThresholdTrend && Math.exp(this.#prediction.log) <= this.#largest
      if (into.hasTrend) return true
    }
    return this.#fit(false, blocks, people)
  }

  #fit(withTrend: boolean, blocks: number, people: number): boolean {
    const model = this.#model
    const phi = fitTwice(model, this.#settings, withTrend)
    const current = blocks - 1
    // Without a row in the block of the point, or in any other when there are several, there is no model.
    if (!(phi < Number.POSITIVE_INFINITY) || !(model.sum[current]! > 0)) return false
    if (blocks > 1 && model.rank - (model.withTrend ? 1 : 0) < 2) return false
    const prediction = this.#prediction
    prediction.phi = phi
    prediction.log = model.level[current]! + model.slope * this.#timeNow + Math.log(people)
    prediction.error = Math.sqrt(model.variance(current, this.#timeNow) * this.#dispersion())
    return true
  }

  /** For the standard error of the mean and the test of the trend. */
  #dispersion(): number {
    const model = this.#model
    const { rCompatible, reweight } = this.#settings
    const pearson = dispersion(model, rCompatible && reweight ? model.prior : model.weight)
    return rCompatible ? pearson : Math.max(pearson, 1)
  }
}
