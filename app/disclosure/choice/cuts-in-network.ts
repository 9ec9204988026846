import { Flow } from '../attack/flow.ts'
import type { System } from '../system.ts'
import type { Contracted } from './contract.ts'
import { type Cut, type Cutter, cutOf } from './cut.ts'

/** So many cuts are looked for behind each other for one move. */
const DEEP = 8
/** A little room for every cell, so that of two narrow places the one with fewer cells is found. */
const CREEP = 1e-5
const SHORT = 1e-4

/** Cuts in a network: the narrow place of a move is where the flow stops. */
export function cutterInNetwork(system: System, { network, isCandidate, moves }: Contracted): Cutter {
  const { tail, head } = network
  const flow = new Flow(network, system)
  const cells = [...isCandidate.keys()].filter((cell) => isCandidate[cell])
  const fixed = [...isCandidate.keys()].filter((cell) => system.isHidden[cell] && tail[cell] !== head[cell])
  const growth = (cell: number) => system.upper[cell]! - system.values[cell]!
  const decline = (cell: number) => system.values[cell]! - system.lower[cell]!
  flow.hide(isCandidate.map((is, cell) => is | system.isHidden[cell]!))

  const widen = (cell: number, share: number, amount: number) =>
    flow.setRoom(cell, share * Math.min(amount, growth(cell)), share * Math.min(amount, decline(cell)))

  return (share, isQuick) => {
    const cuts: Cut[] = []
    for (const { cell, isUp, amount } of moves) {
      for (const one of cells) widen(one, Math.max(share[one]!, CREEP), amount)
      for (let depth = 0; depth < (isQuick ? 1 : DEEP); depth++) {
        if (flow.reach(cell, isUp, amount) >= amount - SHORT) break
        const [before, behind] = [flow.before(), flow.behind()]
        for (const isInside of [(node: number) => before.has(node), (node: number) => !behind.has(node)]) {
          const room = new Map<number, number>()
          let lacking = amount
          const crosses = (one: number) => one !== cell && isInside(tail[one]!) !== isInside(head[one]!)
          const added = (one: number) => (isInside(tail[one]!) ? growth(one) : decline(one))
          for (const one of fixed) if (crosses(one)) lacking -= added(one)
          for (const one of cells) if (crosses(one)) room.set(one, added(one))
          if (lacking > SHORT) cuts.push(cutOf(room, lacking))
          for (const one of room.keys()) widen(one, 1, amount)
        }
      }
    }
    return cuts
  }
}
