import { loadSolver } from '../attack/solver.ts'
import type { System } from '../system.ts'

/**
 * Rounds cells to a multiple of the base just below or just above, so that all equations between them still hold, as
 * close to the counts as that allows (Cox 1987 calls it controlled rounding). What is a multiple already stays; what was
 * shown rounded before stays as it was shown, because two roundings of one count tell more than one. In two dimensions
 * there always is such a rounding; nothing when there is none.
 */
export async function roundTogether(
  { ids, values, rows }: Pick<System, 'ids' | 'values' | 'rows'>,
  isRounded: Uint8Array,
  base: number,
  before: ReadonlyMap<number, number>,
): Promise<Float64Array | undefined> {
  const floor = values.map((value) => Math.floor(value / base) * base)
  const wanted = values.slice()
  const open: number[] = []
  for (const cell of ids.keys()) {
    if (!isRounded[cell]) continue
    const shown = before.get(cell)
    if (shown !== undefined) wanted[cell] = shown
    else if (floor[cell] !== values[cell]) open.push(cell)
  }
  if (open.length === 0) return wanted
  const column = new Map(open.map((cell, index) => [cell, index]))
  const starts = [0]
  const indices: number[] = []
  const factors: number[] = []
  const sums: number[] = []
  for (const { cells, signs } of rows) {
    let left = 0
    for (const [index, cell] of cells.entries()) {
      const at = column.get(cell)
      left -= signs[index]! * (at === undefined ? wanted[cell]! : floor[cell]!)
      if (at === undefined) continue
      indices.push(at)
      factors.push(signs[index]! * base)
    }
    starts.push(indices.length)
    sums.push(left)
  }
  const [numCols, numRows] = [open.length, rows.length]
  const highs = await loadSolver()
  const { variableType, modelStatus } = highs.constants
  return highs.withModel(
    {
      numCols,
      numRows,
      // Going up costs how much farther the multiple above is than the one below.
      colCost: open.map((cell) => base - 2 * (values[cell]! - floor[cell]!)),
      colLower: new Float64Array(numCols),
      colUpper: new Float64Array(numCols).fill(1),
      rowLower: sums,
      rowUpper: sums,
      integrality: new Int32Array(numCols).fill(variableType.integer),
      matrix: { format: 'csr', numRows, numCols, starts, indices, values: factors },
    },
    (model) => {
      model.options.set({ output_flag: false, mip_max_nodes: 10_000 })
      model.run()
      if (model.getModelStatus() !== modelStatus.optimal) return undefined
      const up = model.getSolution().colValue
      for (const [index, cell] of open.entries()) wanted[cell] = floor[cell]! + base * Math.round(up[index]!)
      return wanted
    },
  )
}
