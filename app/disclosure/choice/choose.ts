import { networkOf } from '../attack/network.ts'
import { split } from '../components.ts'
import { movable, type System } from '../system.ts'
import { chooseByPrograms } from './by-programs.ts'
import { contract } from './contract.ts'
import { boundByAscent } from './cut.ts'
import { cutterInNetwork } from './cuts-in-network.ts'
import { type Effort, searchExactly } from './exactly.ts'
import type { First } from './first.ts'
import { chooseInNetwork } from './in-network.ts'
import { pricesOf } from './price.ts'

export type Mode = 'exact' | 'heuristic'

/** What is hidden, whether nothing costs less, and what every safe choice costs at least. */
export type Choice = { hidden: Uint8Array; optimal: boolean; bound: number }

/** Chooses what to hide as well, part by part of a system; it must be safe when everything that may be hidden is. */
export async function choose(system: System, mode?: Mode): Promise<Choice> {
  const choice: Choice = { hidden: system.isHidden.slice(), optimal: true, bound: 0 }
  for (const { system: part, cells } of split(system, movable(system))) {
    if (part.needs.length === 0) continue
    const chosen = await chooseInPart(part, mode)
    for (const [index, cell] of cells.entries()) choice.hidden[cell] = chosen.hidden[index]!
    choice.optimal &&= chosen.optimal
    choice.bound += chosen.bound
  }
  return choice
}

async function chooseInPart(system: System, mode?: Mode): Promise<Choice> {
  const { price, costBound } = pricesOf(system)
  const { hidden, cells, cutter, isFast, again } = await firstChoice(system, price)
  const costOf = (mask: Uint8Array) =>
    system.cost.reduce((sum, cost, cell) => sum + (mask[cell] && !system.isHidden[cell] ? cost : 0), 0)
  const cost = costOf(hidden)
  if (cost === 0) return { hidden, optimal: true, bound: 0 }
  const effort = effortFor(cells.length, isFast, mode)
  if (!effort) {
    const bound = costBound(boundByAscent(cutter, price, isFast ? 20 : 1))
    return { hidden, optimal: bound >= cost, bound: Math.min(bound, cost) }
  }
  const searched = await searchExactly(cells, price, cutter, effort, (bound) => costBound(bound) >= cost)
  if (searched.cells) {
    const best = system.isHidden.slice()
    for (const cell of searched.cells) best[cell] = 1
    return { hidden: best, optimal: true, bound: costOf(best) }
  }
  const bound = Math.min(costBound(searched.bound), cost)
  if (bound >= cost) return { hidden, optimal: true, bound }
  // What the search would rather hide is cheap in a second choice.
  const other = again(price.map((one, cell) => one * (1.01 - searched.share[cell]!)))
  const otherCost = costOf(other)
  return otherCost < cost
    ? { hidden: other, optimal: bound >= otherCost, bound: Math.min(bound, otherCost) }
    : { hidden, optimal: false, bound }
}

/** What is asked for, or else as much as a page can wait for. */
function effortFor(cells: number, isFast: boolean, mode?: Mode): Effort | undefined {
  if (mode === 'heuristic') return undefined
  if (mode === 'exact') return { rounds: 500, solves: 200, nodes: 100_000 }
  if (isFast) return cells <= 1000 ? { rounds: 40, solves: cells <= 200 ? 10 : 0, nodes: 500 } : undefined
  return cells <= 200 ? { rounds: 12, solves: 2, nodes: 200 } : undefined
}

async function firstChoice(system: System, price: Float64Array): Promise<First> {
  const network = networkOf(system)
  if (!network) return chooseByPrograms(system, price)
  const contracted = contract(system, network, price)
  const choose = (prices: Float64Array) => chooseInNetwork(system, contracted, price, prices)
  return {
    hidden: choose(price),
    cells: [...price.keys()].filter((cell) => contracted.isCandidate[cell]),
    cutter: cutterInNetwork(system, contracted),
    isFast: true,
    again: choose,
  }
}
