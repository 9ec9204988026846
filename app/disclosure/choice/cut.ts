/** At least so much must be hidden: the weights of the cells that are hidden add up to 1 or more. */
export type Cut = { cells: number[]; weights: number[] }

/**
 * Finds what a choice lacks; `share` says how far each cell is hidden, from 0 to 1. `isQuick` asks for one cut per move,
 * not for those behind it as well.
 */
export type Cutter = (share: Float64Array, isQuick?: boolean) => Cut[]

/**
 * Makes a cut of what a reader's reckoning leans on. `room` of each cell is what it would add to a move if it were
 * hidden, `lacking` what the move lacks with none of them hidden; more than is lacking never helps.
 */
export function cutOf(room: ReadonlyMap<number, number>, lacking: number): Cut {
  const cells = [...room.keys()]
  return { cells, weights: cells.map((cell) => Math.min(room.get(cell)!, lacking) / lacking) }
}

/** How far a choice falls short of a cut. */
export function shortfall({ cells, weights }: Cut, share: Float64Array): number {
  let sum = 0
  for (const [index, cell] of cells.entries()) sum += weights[index]! * share[cell]!
  return 1 - sum
}

/**
 * What every safe choice costs at least, without a solver: each cut in turn is paid for out of the prices of its cells
 * until one of them is used up, and no price is spent twice.
 */
export function boundByAscent(cutter: Cutter, price: Float64Array, rounds: number): number {
  const left = price.slice()
  let bound = 0
  for (let round = 0; round < rounds; round++) {
    const share = left.map((one) => Number(one <= NOTHING))
    let paid = 0
    for (const { cells, weights } of cutter(share, rounds === 1)) {
      const most = Math.min(...cells.map((cell, index) => left[cell]! / weights[index]!))
      if (!(most > NOTHING && most < Number.POSITIVE_INFINITY)) continue
      for (const [index, cell] of cells.entries()) left[cell]! -= most * weights[index]!
      paid += most
    }
    if (paid <= NOTHING) break
    bound += paid
  }
  return bound
}

const NOTHING = 1e-9
