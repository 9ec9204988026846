import type { System } from '../system.ts'
import type { Attack } from './attack.ts'
import type { Move } from './moves.ts'
import { type Highs, type Model, matrixOf, solve } from './solver.ts'

const TOLERANCE = 1e-6

/** The attack as linear programs over how far each cell is from where it is: right for every table, and slower. */
export class ProgramAttack implements Attack {
  readonly #system: System
  readonly #highs: Highs
  readonly #model: Model
  readonly #down: Float64Array
  readonly #up: Float64Array
  #asked = 0

  constructor(system: System, highs: Highs) {
    this.#system = system
    this.#highs = highs
    const { ids, rows, values, lower, upper } = system
    this.#down = Float64Array.from(values, (value, cell) => Math.min(0, lower[cell]! - value))
    this.#up = Float64Array.from(values, (value, cell) => Math.max(0, upper[cell]! - value))
    this.#model = highs.createModel({
      numCols: ids.length,
      numRows: rows.length,
      colCost: new Float64Array(ids.length),
      colLower: this.#down,
      colUpper: this.#up,
      rowLower: new Float64Array(rows.length),
      rowUpper: new Float64Array(rows.length),
      matrix: matrixOf(system),
    })
    this.#model.options.set({ output_flag: false })
  }

  reach(cell: number, isUp: boolean): number {
    this.#model.changeColCost(this.#asked, 0)
    this.#model.changeColCost(cell, isUp ? -1 : 1)
    this.#asked = cell
    return solve(this.#highs, this.#model) === 'optimal' ? -this.#model.getObjectiveValue() : Number.POSITIVE_INFINITY
  }

  grounds(): number[] {
    const duals = this.#model.getSolution().rowDual
    return [...duals.keys()].filter((row) => Math.abs(duals[row]!) > TOLERANCE)
  }

  /** Many at a time, because one answer can show of many cells that they can move; the rest one by one. */
  unreached(moves: readonly Move[]): Move[] {
    const ups = this.#unreachedTogether(moves.filter((move) => move.isUp))
    const downs = this.#unreachedTogether(moves.filter((move) => !move.isUp))
    return [...ups, ...downs].filter(({ cell, isUp, amount }) => this.reach(cell, isUp) < amount - TOLERANCE)
  }

  #unreachedTogether(moves: readonly Move[]): readonly Move[] {
    let left = moves
    while (left.length > 1) {
      const shown = this.#moved(left)
      const still = left.filter((_, index) => shown[index]! < left[index]!.amount - TOLERANCE)
      if (still.length === left.length) break
      left = still
    }
    return left
  }

  /** How far each of these cells moves when all of them move as far as they can together. */
  #moved(moves: readonly Move[]): number[] {
    const { ids, rows } = this.#system
    const [size, count] = [ids.length, moves.length]
    const matrix = matrixOf(this.#system)
    // One more column and row per move: how much of it is made, and that it is not more than the cell moves.
    for (const [index, { cell, isUp }] of moves.entries()) {
      matrix.indices.push(cell, size + index)
      matrix.values.push(isUp ? 1 : -1, -1)
      matrix.starts.push(matrix.indices.length)
    }
    const made = new Float64Array(count)
    const wanted = Float64Array.from(moves, (move) => move.amount)
    const shared = {
      numCols: size + count,
      numRows: rows.length + count,
      colCost: [...new Float64Array(size), ...made.map(() => -1)],
      colLower: [...this.#down, ...made],
      colUpper: [...this.#up, ...wanted],
      rowLower: new Float64Array(rows.length + count),
      rowUpper: [...new Float64Array(rows.length), ...made.map(() => Number.POSITIVE_INFINITY)],
    }
    return this.#highs.withModel(
      { ...shared, matrix: { ...matrix, numCols: size + count, numRows: rows.length + count } },
      (model) => {
        model.options.set({ output_flag: false })
        solve(this.#highs, model)
        return [...model.getSolution().colValue.slice(size)]
      },
    )
  }

  close(): void {
    this.#model.dispose()
  }
}
