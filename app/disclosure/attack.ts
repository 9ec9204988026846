import { loadSolver, type Model } from './solver.ts'
import type { System } from './system.ts'

/** What a reader can work out when these cells are hidden. */
export type Attack = {
  /** Sets which cells are hidden. */
  hide(isHidden: Uint8Array): void
  lowest(cell: number): number
  highest(cell: number): number
  /** Numbers of the equations that hold the last answer in place. */
  grounds(): number[]
  close(): void
}

/** The attack as linear programs: right for every table, and the slowest. */
export async function attackByPrograms(system: System): Promise<Attack> {
  const highs = await loadSolver()
  const size = system.ids.length
  const model = highs.createModel(modelOf(system, highs.constants.objectiveSense.minimize))
  model.options.set({ output_flag: false })
  let asked = 0
  const ask = (cell: number, sense: 1 | -1): number => {
    model.changeColCost(asked, 0)
    model.changeColCost(cell, -sense)
    asked = cell
    model.run()
    const status = model.getModelStatus()
    const { unbounded, unboundedOrInfeasible, optimal } = highs.constants.modelStatus
    if (status === unbounded || status === unboundedOrInfeasible) return Number.POSITIVE_INFINITY
    if (status !== optimal) throw new Error(`the solver ended with status ${status}`)
    return -sense * model.getObjectiveValue()
  }
  return {
    hide(isHidden) {
      const lower = new Float64Array(size)
      const upper = new Float64Array(size)
      for (let cell = 0; cell < size; cell++) {
        lower[cell] = isHidden[cell] ? system.lower[cell]! : system.values[cell]!
        upper[cell] = isHidden[cell] ? system.upper[cell]! : system.values[cell]!
      }
      model.changeColsBounds({ kind: 'range', from: 0, to: size - 1 }, lower, upper)
    },
    lowest: (cell) => ask(cell, -1),
    highest: (cell) => ask(cell, 1),
    grounds: () => groundsOf(model),
    close: () => model.dispose(),
  }
}

function groundsOf(model: Model): number[] {
  return [...model.getSolution().rowDual.entries()].filter(([, dual]) => Math.abs(dual) > 1e-9).map(([row]) => row)
}

function modelOf(system: System, sense: Parameters<Model['changeObjectiveSense']>[0]) {
  const numRows = system.equations.length
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { cells, signs } of system.equations) {
    for (const [index, cell] of cells.entries()) {
      indices.push(cell)
      values.push(signs[index]!)
    }
    starts.push(indices.length)
  }
  const size = system.ids.length
  return {
    numCols: size,
    numRows,
    sense,
    colCost: new Float64Array(size),
    colLower: new Float64Array(size),
    colUpper: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    rowLower: new Float64Array(numRows),
    rowUpper: new Float64Array(numRows),
    matrix: { format: 'csr' as const, numRows, numCols: size, starts, indices, values },
  }
}
