import { loadSolver, solve } from './attack/solver.ts'
import type { System } from './system.ts'

/**
 * Gives every missing cell some number with which the equations hold, because the reckoning starts from a table that is
 * whole; which number makes no difference to what can be worked out. Answers false when no numbers do.
 */
export async function fillMissing(system: System): Promise<boolean> {
  const { values, lower, upper, rows, isMissing } = system
  const missing = [...isMissing.keys()].filter((cell) => isMissing[cell])
  if (missing.length === 0) return true
  const place = new Map(missing.map((cell, index) => [cell, index]))
  const starts = [0]
  const indices: number[] = []
  const signsOf: number[] = []
  const sums: number[] = []
  for (const { cells, signs } of rows) {
    let sum = 0
    for (const [index, cell] of cells.entries()) {
      if (isMissing[cell]) {
        indices.push(place.get(cell)!)
        signsOf.push(signs[index]!)
      } else sum -= signs[index]! * values[cell]!
    }
    starts.push(indices.length)
    sums.push(sum)
  }
  const [numCols, numRows] = [missing.length, rows.length]
  const highs = await loadSolver()
  return highs.withModel(
    {
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: missing.map((cell) => lower[cell]!),
      colUpper: missing.map((cell) => upper[cell]!),
      rowLower: sums,
      rowUpper: sums,
      matrix: { format: 'csr', numRows, numCols, starts, indices, values: signsOf },
    },
    (model) => {
      model.options.set({ output_flag: false })
      if (solve(highs, model) === 'impossible') return false
      const { colValue } = model.getSolution()
      for (const [index, cell] of missing.entries()) values[cell] = colValue[index]!
      return true
    },
  )
}
