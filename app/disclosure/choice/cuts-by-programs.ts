import type { Move } from '../attack/moves.ts'
import { type Highs, matrixOf, solve } from '../attack/solver.ts'
import type { System } from '../system.ts'
import { type Cut, type Cutter, cutOf } from './cut.ts'

const SHORT = 1e-4
const FLAT = 1e-7
const DEEP = 4

/**
 * Cuts for any table: what holds a move back is in the prices that a linear program gives to the limits of the cells.
 * They are right for every choice of what to hide, so a cut that is found for one choice holds for all.
 */
export function cutterByPrograms(
  system: System,
  moves: readonly Move[],
  cells: readonly number[],
  highs: Highs,
): Cutter {
  const { ids, rows, values, lower, upper } = system
  const size = ids.length
  const growth = Float64Array.from(values, (value, cell) => Math.max(0, upper[cell]! - value))
  const decline = Float64Array.from(values, (value, cell) => Math.max(0, value - lower[cell]!))
  const isChoosable = new Uint8Array(size)
  for (const cell of cells) isChoosable[cell] = 1

  return (share, isQuick) =>
    highs.withModel(
      {
        numCols: size,
        numRows: rows.length,
        colCost: new Float64Array(size),
        colLower: new Float64Array(size),
        colUpper: new Float64Array(size),
        rowLower: new Float64Array(rows.length),
        rowUpper: new Float64Array(rows.length),
        matrix: matrixOf(system),
      },
      (model) => {
        model.options.set({ output_flag: false })
        const cuts: Cut[] = []
        const widened = new Float64Array(size)
        const setRoom = (amount: number) => {
          const [low, high] = [new Float64Array(size), new Float64Array(size)]
          for (let cell = 0; cell < size; cell++) {
            const part = system.isHidden[cell] ? 1 : isChoosable[cell] ? Math.max(share[cell]!, widened[cell]!) : 0
            // Of a cell that is hidden in part only so much counts as the move could need.
            const most = part > 1 - FLAT ? Number.POSITIVE_INFINITY : amount
            low[cell] = part === 0 ? 0 : -Math.min(most, decline[cell]!) * part
            high[cell] = part === 0 ? 0 : Math.min(most, growth[cell]!) * part
          }
          model.changeColsBounds({ kind: 'range', from: 0, to: size - 1 }, low, high)
        }
        for (const { cell, isUp, amount } of moves) {
          widened.fill(0)
          const sign = isUp ? -1 : 1
          model.changeColCost(cell, sign)
          for (let depth = 0; depth < (isQuick ? 1 : DEEP); depth++) {
            setRoom(amount)
            model.changeColBounds(cell, isUp ? 0 : -amount, isUp ? amount : 0)
            if (solve(highs, model) !== 'optimal' || -model.getObjectiveValue() >= amount - SHORT) break
            const duals = model.getSolution().colDual
            const room = new Map<number, number>()
            let lacking = amount
            for (let one = 0; one < size; one++) {
              const dual = duals[one]!
              if (Math.abs(dual) < FLAT || one === cell) continue
              const added = dual < 0 ? -dual * growth[one]! : dual * decline[one]!
              if (system.isHidden[one]) lacking -= added
              else if (isChoosable[one]) room.set(one, added)
            }
            if (lacking < SHORT || room.size === 0) break
            cuts.push(cutOf(room, lacking))
            for (const one of room.keys()) widened[one] = 1
          }
          model.changeColCost(cell, 0)
        }
        return cuts
      },
    )
}
