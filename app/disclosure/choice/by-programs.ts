import { seeded, shuffled } from '../../shared/seeded.ts'
import type { Move } from '../attack/moves.ts'
import { type Highs, loadSolver, type Model, matrixOf, solve } from '../attack/solver.ts'
import { unreached } from '../attack/unreached.ts'
import type { System } from '../system.ts'
import { cutterByPrograms } from './cuts-by-programs.ts'
import type { First } from './first.ts'

/** Moves by cells that are hidden anyway are all but free; free would let them go in circles. */
const ALMOST_FREE = 1e-3

/**
 * Chooses what to hide in a table that is no network. Each move that is not possible yet is made at the least price, by
 * a linear program, and what moves with it is hidden; what is not needed after all is shown again.
 */
export async function chooseByPrograms(system: System, price: Float64Array): Promise<First> {
  const highs = await loadSolver()
  const moves = await unreached(system, system.isHidden)
  const cells = [...price.keys()].filter((cell) => system.isCandidate[cell])
  const random = seeded(20261122)
  const attempt = (firstPrices: Float64Array) =>
    highs.withModel(twoWays(system), (model) => {
      model.options.set({ output_flag: false })
      const attempts = Math.max(1, Math.floor(WORK / (cells.length * moves.length + 1)))
      const found = Array.from({ length: Math.min(attempts, MOST) }, (_, index) => {
        const prices = index === 0 ? firstPrices : firstPrices.map((one) => one * (0.7 + 0.6 * random()))
        const one = new Attempt(system, highs, model, index === 0 ? moves : shuffled(moves, random), price)
        return { hidden: one.run(prices), cost: one.cost }
      })
      return found.reduce((best, one) => (one.cost < best.cost ? one : best)).hidden
    })
  return {
    hidden: attempt(price),
    cells,
    cutter: cutterByPrograms(system, moves, cells, highs),
    isFast: false,
    again: attempt,
  }
}

/** Small tables are tried several times, by other prices and in another order; what counts is cells times moves. */
const WORK = 20_000
const MOST = 8

/** A program over how much each cell gains and how much it loses. */
function twoWays(system: System) {
  const size = system.ids.length
  return {
    numCols: 2 * size,
    numRows: system.rows.length,
    colCost: new Float64Array(2 * size),
    colLower: new Float64Array(2 * size),
    colUpper: new Float64Array(2 * size),
    rowLower: new Float64Array(system.rows.length),
    rowUpper: new Float64Array(system.rows.length),
    matrix: matrixOf(system, [1, -1]),
  }
}

class Attempt {
  readonly #system: System
  readonly #highs: Highs
  readonly #model: Model
  readonly #moves: readonly Move[]
  readonly #price: Float64Array
  readonly #hidden: Uint8Array
  /** The secondary cells that each move leans on. */
  readonly #leans: number[][]

  constructor(system: System, highs: Highs, model: Model, moves: readonly Move[], price: Float64Array) {
    this.#system = system
    this.#highs = highs
    this.#model = model
    this.#moves = moves
    this.#price = price
    this.#hidden = system.isHidden.slice()
    this.#leans = moves.map(() => [])
  }

  /** What hiding the secondary cells costs. */
  get cost(): number {
    return this.#price.reduce((sum, price, cell) => sum + (this.#isSecondary(cell) ? price : 0), 0)
  }

  run(prices: Float64Array): Uint8Array {
    for (let cell = 0; cell < this.#hidden.length; cell++) {
      this.#allow(cell, this.#hidden[cell] === 1 || this.#system.isCandidate[cell] === 1)
      this.#setPrice(cell, this.#hidden[cell] ? ALMOST_FREE : prices[cell]!)
    }
    for (const index of this.#moves.keys()) {
      for (const cell of this.#make(index) ?? []) {
        if (this.#hidden[cell]) continue
        this.#hidden[cell] = 1
        this.#setPrice(cell, ALMOST_FREE)
      }
    }
    this.#tidy()
    return this.#hidden
  }

  #tidy(): void {
    for (let cell = 0; cell < this.#hidden.length; cell++) if (!this.#hidden[cell]) this.#allow(cell, false)
    const secondary = [...this.#hidden.keys()].filter((cell) => this.#isSecondary(cell))
    for (const cell of secondary.sort((a, b) => this.#price[b]! - this.#price[a]!)) {
      this.#allow(cell, false)
      const before = [...this.#leans]
      const leaning = [...this.#leans.keys()].filter((index) => before[index]!.includes(cell))
      if (leaning.every((index) => this.#make(index) !== undefined)) {
        this.#hidden[cell] = 0
        continue
      }
      this.#allow(cell, true)
      for (const index of leaning) this.#leans[index] = before[index]!
    }
  }

  /** Makes a move at the least price; the cells that move with it, or nothing when it cannot be made. */
  #make(index: number): number[] | undefined {
    const { cell, isUp, amount } = this.#moves[index]!
    const size = this.#hidden.length
    const [way, other] = isUp ? [cell, size + cell] : [size + cell, cell]
    this.#model.changeColBounds(way, amount, amount)
    this.#model.changeColBounds(other, 0, 0)
    const answer = solve(this.#highs, this.#model)
    const moved = answer === 'optimal' ? this.#model.getSolution().colValue : undefined
    this.#allow(cell, true)
    if (!moved) return undefined
    const cells = [...this.#hidden.keys()].filter((one) => moved[one]! + moved[size + one]! > 1e-7)
    this.#leans[index] = cells.filter((one) => one !== cell && !this.#system.isHidden[one])
    return cells
  }

  #isSecondary(cell: number): boolean {
    return this.#hidden[cell] === 1 && !this.#system.isHidden[cell]
  }

  #allow(cell: number, isAllowed: boolean): void {
    const { values, lower, upper, ids } = this.#system
    this.#model.changeColBounds(cell, 0, isAllowed ? Math.max(0, upper[cell]! - values[cell]!) : 0)
    this.#model.changeColBounds(ids.length + cell, 0, isAllowed ? Math.max(0, values[cell]! - lower[cell]!) : 0)
  }

  #setPrice(cell: number, price: number): void {
    this.#model.changeColCost(cell, price)
    this.#model.changeColCost(this.#system.ids.length + cell, price)
  }
}
