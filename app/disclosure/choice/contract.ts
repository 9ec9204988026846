import { Flow } from '../attack/flow.ts'
import { type Move, movesOf } from '../attack/moves.ts'
import type { Network } from '../attack/network.ts'
import type { System } from '../system.ts'

/** What is left to decide in a network: fewer nodes, fewer cells to choose from, fewer moves to make possible. */
export type Contracted = {
  network: Network
  isCandidate: Uint8Array
  moves: Move[]
  /** Prices with those of the cells that were left out without end. */
  onlyCandidates(price: Float64Array): Float64Array
}

/**
 * Leaves out what decides nothing. Moves that are possible already; nodes between which hidden cells can pass on as
 * much as any move needs, which are one; and of cells between the same two nodes all but the cheapest that is wide enough.
 */
export function contract(system: System, network: Network, price: Float64Array): Contracted {
  const flow = new Flow(network, system)
  flow.hide(system.isHidden)
  const moves = movesOf(system).filter(({ cell, isUp, amount }) => flow.reach(cell, isUp, amount) < amount)
  const widest = Math.max(0, ...moves.map((move) => move.amount))
  // A way back to a cell may not lead through itself, so the cells that still need one join nothing.
  const open = new Set(moves.map((move) => move.cell))
  flow.hide(system.isHidden.map((is, cell) => Number(is === 1 && !open.has(cell))))
  const group = Array.from({ length: network.nodes }, (_, node) => node)
  const groupOf = (node: number): number => {
    while (group[node] !== node) node = group[node] = group[group[node]!]!
    return node
  }
  const passes = (from: number, to: number) => flow.between(from, to, widest) >= widest
  for (let cell = 0; cell < price.length; cell++) {
    if (!system.isHidden[cell] || open.has(cell)) continue
    const [one, other] = [network.tail[cell]!, network.head[cell]!]
    if (groupOf(one) !== groupOf(other) && passes(one, other) && passes(other, one))
      group[groupOf(one)] = groupOf(other)
  }

  const tail = network.tail.map(groupOf)
  const head = network.head.map(groupOf)
  const isWide = (cell: number) =>
    system.upper[cell]! - system.values[cell]! >= widest && system.values[cell]! - system.lower[cell]! >= widest
  const isCandidate = new Uint8Array(price.length)
  const beside = new Map<string, number[]>()
  for (let cell = 0; cell < price.length; cell++) {
    if (!system.isCandidate[cell] || tail[cell] === head[cell]) continue
    const key = [tail[cell]!, head[cell]!].sort((a, b) => a - b).join()
    beside.set(key, [...(beside.get(key) ?? []), cell])
  }
  for (const cells of beside.values()) {
    const wide = cells.filter(isWide).sort((a, b) => price[a]! - price[b]!)[0]
    for (const cell of cells) {
      if (wide === undefined || cell === wide || price[cell]! < price[wide]!) isCandidate[cell] = 1
    }
  }
  return {
    network: { ...network, tail, head },
    isCandidate,
    moves,
    onlyCandidates: (prices) => prices.map((one, cell) => (isCandidate[cell] ? one : Number.POSITIVE_INFINITY)),
  }
}
