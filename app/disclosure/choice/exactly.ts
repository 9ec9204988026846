import { type Highs, loadSolver, type Model, solve } from '../attack/solver.ts'
import { type Cut, type Cutter, shortfall } from './cut.ts'

/** What a search may take; counted in steps and not in seconds, so that it ends the same everywhere. */
export type Effort = { rounds: number; solves: number; nodes: number }

/** No safe choice costs less than `bound`; the `cells` of the cheapest one where the search got so far, else its last guess. */
export type Searched = { bound: number; cells?: number[]; share: Float64Array }

const ENOUGH = 1e-5

/**
 * Searches the cheapest safe choice, after Fischetti and Salazar-González (Management Science 47, 2001): an integer
 * program over "hidden or not" that knows only part of what makes a choice unsafe, and learns more from each answer
 * that is. First without asking for whole numbers, which is fast and mostly says as much.
 */
export async function searchExactly(
  cells: readonly number[],
  price: Float64Array,
  cutter: Cutter,
  effort: Effort,
  isEnough: (bound: number) => boolean,
): Promise<Searched> {
  const highs = await loadSolver()
  const count = cells.length
  return highs.withModel(
    {
      numCols: count,
      numRows: 0,
      colCost: cells.map((cell) => price[cell]!),
      colLower: new Float64Array(count),
      colUpper: new Float64Array(count).fill(1),
      rowLower: [],
      rowUpper: [],
      matrix: { format: 'csr', numRows: 0, numCols: count, starts: [0], indices: [], values: [] },
    },
    (model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_max_nodes: effort.nodes })
      return new Search(highs, model, cells, price.length, cutter).run(effort, isEnough)
    },
  )
}

class Search {
  readonly #highs: Highs
  readonly #model: Model
  readonly #cells: readonly number[]
  readonly #size: number
  readonly #cutter: Cutter
  readonly #column: ReadonlyMap<number, number>
  readonly #known = new Set<string>()

  constructor(highs: Highs, model: Model, cells: readonly number[], size: number, cutter: Cutter) {
    this.#highs = highs
    this.#model = model
    this.#cells = cells
    this.#size = size
    this.#cutter = cutter
    this.#column = new Map(cells.map((cell, index) => [cell, index]))
  }

  run(effort: Effort, isEnough: (bound: number) => boolean): Searched {
    const { optimal } = this.#highs.constants.modelStatus
    let bound = 0
    let share: Float64Array = new Float64Array(this.#size)
    for (let round = 0; round < effort.rounds; round++) {
      solve(this.#highs, this.#model)
      bound = Math.max(bound, this.#model.getObjectiveValue())
      share = this.#share()
      if (isEnough(bound)) return { bound, share }
      if (this.#learn(share) > 0) continue
      if (share.every((one) => one < ENOUGH || one > 1 - ENOUGH)) return { bound, share, cells: this.#hiddenIn(share) }
      break
    }
    const { integer } = this.#highs.constants.variableType
    const all = { kind: 'range', from: 0, to: this.#cells.length - 1 } as const
    if (effort.solves > 0) this.#model.changeColsIntegrality(all, new Int32Array(this.#cells.length).fill(integer))
    for (let turn = 0; turn < effort.solves; turn++) {
      this.#model.run()
      bound = Math.max(bound, Number(this.#model.info.get('mip_dual_bound')))
      if (isEnough(bound) || this.#model.getModelStatus() !== optimal) break
      share = this.#share().map(Math.round)
      if (this.#learn(share) === 0) return { bound, share, cells: this.#hiddenIn(share) }
    }
    return { bound, share }
  }

  #share(): Float64Array {
    const share = new Float64Array(this.#size)
    const { colValue } = this.#model.getSolution()
    for (const [index, cell] of this.#cells.entries()) share[cell] = colValue[index]!
    return share
  }

  #hiddenIn(share: Float64Array): number[] {
    return this.#cells.filter((cell) => share[cell]! > 0.5)
  }

  /** Adds what the present answer does not respect; says how much that was. */
  #learn(share: Float64Array): number {
    let learned = 0
    for (const cut of this.#cutter(share)) {
      const key = keyOf(cut)
      if (shortfall(cut, share) < ENOUGH || this.#known.has(key)) continue
      this.#known.add(key)
      this.#model.addRow(1, this.#highs.infinity, {
        indices: cut.cells.map((cell) => this.#column.get(cell)!),
        values: cut.weights,
      })
      learned++
    }
    return learned
  }
}

const keyOf = ({ cells, weights }: Cut) =>
  cells
    .map((cell, index) => `${cell}:${weights[index]!.toFixed(6)}`)
    .sort()
    .join()
