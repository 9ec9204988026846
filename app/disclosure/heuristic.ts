import type { Attack } from './attack.ts'
import { loadSolver } from './solver.ts'
import type { Need, System } from './system.ts'

/**
 * Protects one sensitive cell after another: the cheapest way to move it by as much as is needed shows which cells must
 * be hidden with it. Then shows again what is not needed after all, the dearest first.
 */
export async function hideByPrograms(system: System, attack: Attack): Promise<Uint8Array> {
  const highs = await loadSolver()
  const hidden = system.isHidden.slice()
  const size = system.ids.length
  const isSafe = ({ cell, atMost, atLeast }: Need) =>
    attack.lowest(cell) <= atMost + 1e-6 && attack.highest(cell) >= atLeast - 1e-6
  for (const need of system.needs) {
    for (const target of [need.atLeast, need.atMost]) {
      attack.hide(hidden)
      if (
        target === need.atLeast ? attack.highest(need.cell) >= target - 1e-6 : attack.lowest(need.cell) <= target + 1e-6
      )
        continue
      // y = value + up − down
      const numRows = system.equations.length
      const starts = [0]
      const indices: number[] = []
      const values: number[] = []
      const fixed = new Float64Array(numRows)
      for (const [row, { cells, signs }] of system.equations.entries()) {
        for (const [index, cell] of cells.entries()) {
          indices.push(cell, size + cell)
          values.push(signs[index]!, -signs[index]!)
          fixed[row]! -= signs[index]! * start(cell)
        }
        starts.push(indices.length)
      }
      function start(cell: number) {
        return Number.isNaN(system.values[cell]!) ? 0 : system.values[cell]!
      }
      const upper = new Float64Array(2 * size)
      const cost = new Float64Array(2 * size)
      for (let cell = 0; cell < size; cell++) {
        const isFree = hidden[cell] || system.isCandidate[cell]
        upper[cell] = isFree ? system.upper[cell]! - start(cell) : 0
        upper[size + cell] = isFree ? start(cell) - system.lower[cell]! : 0
        const price = hidden[cell] ? 1e-4 : system.cost[cell]! + 1e-4
        cost[cell] = price
        cost[size + cell] = price
      }
      const lowerBound = new Float64Array(2 * size)
      const away = target - start(need.cell)
      const moved = away > 0 ? need.cell : size + need.cell
      upper[need.cell] = upper[size + need.cell] = 0
      lowerBound[moved] = upper[moved] = Math.abs(away)
      const model = highs.createModel({
        numCols: 2 * size,
        numRows,
        colCost: cost,
        colLower: lowerBound,
        colUpper: upper,
        rowLower: fixed,
        rowUpper: fixed,
        matrix: { format: 'csr', numRows, numCols: 2 * size, starts, indices, values },
      })
      model.options.set({ output_flag: false })
      model.run()
      const { colValue } = model.getSolution()
      model.dispose()
      for (let cell = 0; cell < size; cell++) {
        if (colValue[cell]! + colValue[size + cell]! > 1e-7) hidden[cell] = 1
      }
    }
  }
  const added = [...hidden.keys()].filter((cell) => hidden[cell] && !system.isHidden[cell])
  for (const cell of added.sort((a, b) => system.cost[b]! - system.cost[a]! || system.values[b]! - system.values[a]!)) {
    hidden[cell] = 0
    attack.hide(hidden)
    if (!system.needs.every(isSafe)) hidden[cell] = 1
  }
  return hidden
}
