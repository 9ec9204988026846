const REMEMBERED = 4096
const START = Float64Array.from({ length: REMEMBERED }, (_, y) => Math.log(y + 0.1))
const SATURATED = Float64Array.from({ length: REMEMBERED }, (_, y) => (y === 0 ? 0 : y * Math.log(y) - y))

const isRemembered = (y: number): boolean => y < REMEMBERED && Number.isInteger(y)
const startOf = (y: number): number => (isRemembered(y) ? START[y]! : Math.log(y + 0.1))
const saturatedOf = (y: number): number => (isRemembered(y) ? SATURATED[y]! : y * Math.log(y) - y)

const MOST_STEPS = 25
const TOLERANCE = 1e-8
/** Below this share of its own size the spread of time within the blocks is only rounding. */
const NO_SPREAD = 1e-12

/**
 * Quasi-Poisson regression with log link on a level per season block, a trend over time or none, and an offset or none.
 * Iteratively reweighted least squares from the same start and with the same stop as `glm` of R, so that what does not
 * converge, or runs off to zero, comes out the same: the means start at y + 0.1; it stops when the deviance moves less
 * than 1e-8 of itself plus 0.1, or after 25 steps.
 *
 * The normal equations are arrow-shaped, blocks on the diagonal and time along the edge, so they are solved in closed form;
 * without a trend a step takes as many operations as there are blocks. All arrays are made once and used for every series.
 */
export class QuasiPoisson {
  rows = 0
  blocks = 0
  /** Counts, block and (centred) time of each row, its population (1 without) and the logarithm of it. */
  readonly y: Float64Array
  readonly block: Uint16Array
  readonly time: Float64Array
  readonly exposure: Float64Array
  readonly offset: Float64Array
  readonly prior: Float64Array
  /** What came out: a level per block (as a logarithm), the trend, and the mean of each row. */
  readonly level: Float64Array
  slope = 0
  readonly mean: Float64Array
  /** The weights of the last step, which are those of the means of the step before. */
  readonly weight: Float64Array
  /** Of those weights: the sum per block, the mean time per block, and Σ weight · (time − mean time of its block)². */
  readonly sum: Float64Array
  readonly centre: Float64Array
  spread = 0
  /** The number of parameters; 0 when there is no trend to tell from the blocks. */
  rank = 0
  withTrend = false
  readonly #score: Float64Array
  readonly #cases: Float64Array
  #deviance = 0

  constructor(mostRows: number, mostBlocks: number) {
    this.y = new Float64Array(mostRows)
    this.block = new Uint16Array(mostRows)
    this.time = new Float64Array(mostRows)
    this.exposure = new Float64Array(mostRows).fill(1)
    this.offset = new Float64Array(mostRows)
    this.prior = new Float64Array(mostRows).fill(1)
    this.mean = new Float64Array(mostRows)
    this.weight = new Float64Array(mostRows)
    this.level = new Float64Array(mostBlocks)
    this.sum = new Float64Array(mostBlocks)
    this.centre = new Float64Array(mostBlocks)
    this.#score = new Float64Array(mostBlocks)
    this.#cases = new Float64Array(mostBlocks)
  }

  /** Fits; answers whether it converged. What came out can be read in either case. */
  fit(withTrend: boolean): boolean {
    const { sum } = this
    this.withTrend = withTrend
    this.#start(withTrend)
    this.rank = withTrend ? 1 : 0
    for (let block = 0; block < this.blocks; block++) if (sum[block]! > 0) this.rank++
    return withTrend ? this.#fitWithTrend() : this.#fitByBlock()
  }

  /** The variance of the linear predictor in a block at a time, for a dispersion of 1. */
  variance(block: number, time: number): number {
    const own = 1 / this.sum[block]!
    return this.spread > 0 ? own + (time - this.centre[block]!) ** 2 / this.spread : own
  }

  /** The first step: weighted least squares on log(y + 0.1) and what is left. */
  #start(withTrend: boolean): void {
    const { rows, blocks, y, block, time, offset, prior, sum, centre, weight } = this
    const score = this.#score
    sum.fill(0, 0, blocks)
    centre.fill(0, 0, blocks)
    score.fill(0, 0, blocks)
    let squares = 0
    let edge = 0
    let deviance = 0
    for (let row = 0; row < rows; row++) {
      const count = y[row]!
      const mean = count + 0.1
      const log = startOf(count)
      const own = prior[row]! * mean
      const pull = own * (log - offset[row]! - 0.1 / mean)
      const at = block[row]!
      const when = time[row]!
      weight[row] = own
      sum[at]! += own
      centre[at]! += own * when
      score[at]! += pull
      squares += own * when * when
      edge += pull * when
      deviance += prior[row]! * (saturatedOf(count) - count * log + mean)
    }
    this.#deviance = 2 * deviance
    this.slope = 0
    this.spread = 0
    if (withTrend) this.#solve(squares, edge)
    else for (let at = 0; at < blocks; at++) score[at]! /= sum[at]!
  }

  /** Turns the sums into steps: `score` becomes that of each level, and what is answered is that of the slope. */
  #solve(squares: number, edge: number): number {
    const { blocks, sum, centre } = this
    const score = this.#score
    let spread = squares
    let pull = edge
    for (let at = 0; at < blocks; at++) {
      if (sum[at] === 0) continue
      const total = centre[at]!
      centre[at] = total / sum[at]!
      spread -= total * centre[at]!
      pull -= centre[at]! * score[at]!
    }
    this.spread = spread > NO_SPREAD * squares ? spread : 0
    const step = pull / spread
    for (let at = 0; at < blocks; at++) score[at] = score[at]! / sum[at]! - centre[at]! * step
    this.slope += step
    return step
  }

  #fitWithTrend(): boolean {
    const { rows, blocks, y, block, time, offset, prior, mean, weight, sum, centre, level } = this
    const score = this.#score
    for (let at = 0; at < blocks; at++) level[at] = score[at]!
    for (let step = 1; ; step++) {
      if (this.spread === 0) {
        this.rank = 0
        return false
      }
      let deviance = 0
      const slope = this.slope
      for (let row = 0; row < rows; row++) {
        const log = level[block[row]!]! + slope * time[row]! + offset[row]!
        const fitted = Math.max(Math.exp(log), Number.EPSILON)
        mean[row] = fitted
        const count = y[row]!
        const known = fitted === Number.EPSILON ? Math.log(fitted) : log
        deviance += prior[row]! * (saturatedOf(count) - count * known + fitted)
      }
      if (this.#hasStopped(2 * deviance)) return true
      if (step === MOST_STEPS || !Number.isFinite(deviance)) return false
      sum.fill(0, 0, blocks)
      centre.fill(0, 0, blocks)
      score.fill(0, 0, blocks)
      let squares = 0
      let edge = 0
      for (let row = 0; row < rows; row++) {
        const own = prior[row]! * mean[row]!
        const pull = prior[row]! * (y[row]! - mean[row]!)
        const at = block[row]!
        const when = time[row]!
        weight[row] = own
        sum[at]! += own
        centre[at]! += own * when
        score[at]! += pull
        squares += own * when * when
        edge += pull * when
      }
      this.#solve(squares, edge)
      for (let at = 0; at < blocks; at++) level[at]! += score[at]!
    }
  }

  /** Without a trend every row of a block has the mean exposure · exp(level), so sums per block are all that is needed. */
  #fitByBlock(): boolean {
    const { rows, blocks, y, block, offset, exposure, prior, mean, weight, sum, centre, level } = this
    const cases = this.#cases
    const exposures = centre
    cases.fill(0, 0, blocks)
    exposures.fill(0, 0, blocks)
    let constant = 0
    for (let row = 0; row < rows; row++) {
      const own = prior[row]!
      const count = y[row]!
      cases[block[row]!]! += own * count
      exposures[block[row]!]! += own * exposure[row]!
      constant += own * (saturatedOf(count) - count * offset[row]!)
    }
    for (let at = 0; at < blocks; at++) level[at] = this.#score[at]!
    let hasConverged = false
    let isFirst = true
    for (let step = 1; ; step++) {
      let deviance = constant
      for (let at = 0; at < blocks; at++) {
        if (exposures[at]! > 0) deviance += exposures[at]! * Math.exp(level[at]!) - cases[at]! * level[at]!
      }
      hasConverged = this.#hasStopped(2 * deviance)
      if (hasConverged || step === MOST_STEPS || !Number.isFinite(deviance)) break
      isFirst = false
      for (let at = 0; at < blocks; at++) {
        sum[at] = exposures[at]! * Math.exp(level[at]!)
        if (exposures[at]! > 0) level[at]! += cases[at]! / sum[at]! - 1
      }
    }
    for (let row = 0; row < rows; row++) {
      const at = block[row]!
      mean[row] = exposure[row]! * Math.exp(level[at]!)
      if (!isFirst) weight[row] = (prior[row]! * exposure[row]! * sum[at]!) / exposures[at]!
    }
    return hasConverged
  }

  #hasStopped(deviance: number): boolean {
    const hasStopped = Math.abs(deviance - this.#deviance) / (Math.abs(deviance) + 0.1) < TOLERANCE
    this.#deviance = deviance
    return hasStopped
  }
}
