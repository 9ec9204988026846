import { agreedTiers } from './agreed.ts'

/** The most candidates in one part for which every order is weighed; each one more doubles the work. */
export const MOST_CANDIDATES = 18

/** As many of the best orders as are listed. */
const MOST_LISTED = 100

/** Half of the bits of a set: what a candidate wins from a set is the sum of two numbers that were computed before. */
const HALF = MOST_CANDIDATES / 2

export type Kemeny = { score: number; optima: number[][]; count: number }

/**
 * The orders that agree with most of the votes: the highest sum, over all pairs with i above j, of the votes for i above j
 * (Kemeny 1959 Daedalus 88:577). Exact. Where everyone of one part wins from everyone of the next, every best order has the
 * parts in that order (the extended Condorcet criterion, Truchon 1998), so each part is weighed by itself.
 * `count` says how many orders are equally good; at most 100 of them are listed. `undefined` when a part is too large.
 */
export function kemeny(pairs: Float64Array, count: number): Kemeny | undefined {
  const parts = agreedTiers(count, (i, j) => pairs[i * count + j]! > pairs[j * count + i]!)
  if (parts.some(({ length }) => length > MOST_CANDIDATES)) return undefined
  const nothing = toleranceOf(pairs)
  let [optima, orders]: [number[][], number] = [[[]], 1]
  for (const part of parts) {
    // In the order of the candidates, so that equally good orders are listed in it.
    const members = part.sort((a, b) => a - b)
    const best = bestOrders(pairsWithin(pairs, count, members), members.length, nothing)
    optima = optima.flatMap((above) => best.optima.map((order) => [...above, ...order.map((at) => members[at]!)]))
    optima = optima.slice(0, MOST_LISTED)
    orders *= best.count
  }
  return { score: votesFor(optima[0]!, pairs, count), optima, count: orders }
}

const pairsWithin = (pairs: Float64Array, count: number, members: readonly number[]) =>
  Float64Array.from(members.flatMap((i) => members.map((j) => pairs[i * count + j]!)))

function votesFor(order: readonly number[], pairs: Float64Array, count: number): number {
  let votes = 0
  for (const [at, upper] of order.entries())
    for (const lower of order.slice(at + 1)) votes += pairs[upper * count + lower]!
  return votes
}

/**
 * The best orders of one part, by dynamic programming over the sets S that stand at the bottom:
 * best(S) = max over i in S of best(S − i) + Σ over j in S − i of the votes for i above j. O(2ⁿ·n), n at most 18.
 */
function bestOrders(pairs: Float64Array, count: number, nothing: number): Pick<Kemeny, 'optima' | 'count'> {
  const all = 2 ** count - 1
  const winsOver = winsTable(pairs, count)
  const best = new Float64Array(all + 1)
  const orders = new Float64Array(all + 1)
  orders[0] = 1
  for (let set = 1; set <= all; set++) {
    let most = -1
    for (let first = 0; first < count; first++) {
      if (!(set & (1 << first))) continue
      const rest = set ^ (1 << first)
      const score = best[rest]! + winsOver(first, rest)
      if (score > most + nothing) {
        most = score
        orders[set] = orders[rest]!
      } else if (score >= most - nothing) orders[set]! += orders[rest]!
    }
    best[set] = most
  }
  const optima: number[][] = []
  const list = (set: number, above: number[]) => {
    if (set === 0) optima.push(above)
    for (let first = 0; first < count && optima.length < MOST_LISTED; first++) {
      const rest = set ^ (1 << first)
      if (set & (1 << first) && best[rest]! + winsOver(first, rest) >= best[set]! - nothing)
        list(rest, [...above, first])
    }
  }
  list(all, [])
  return { optima, count: orders[all]! }
}

function winsTable(pairs: Float64Array, count: number): (candidate: number, over: number) => number {
  const size = 2 ** HALF
  const sums = new Float64Array(count * 2 * size)
  for (let candidate = 0; candidate < count; candidate++) {
    for (let half = 0; half < 2; half++) {
      const start = (candidate * 2 + half) * size
      for (let set = 1; set < size; set++) {
        const lowest = 31 - Math.clz32(set & -set)
        const other = half * HALF + lowest
        sums[start + set] = sums[start + (set & (set - 1))]! + (other < count ? pairs[candidate * count + other]! : 0)
      }
    }
  }
  return (candidate, over) => {
    const start = candidate * 2 * size
    return sums[start + (over & (size - 1))]! + sums[start + size + (over >> HALF)]!
  }
}

/** Whole votes add up exactly; sums of weights may differ in their last digits and be the same. */
function toleranceOf(pairs: Float64Array): number {
  let total = 0
  for (let at = 0; at < pairs.length; at++) total += pairs[at]!
  return pairs.every(Number.isInteger) ? 0 : total * 1e-12
}
