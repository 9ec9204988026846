import type { System } from '../system.ts'

/** So much all tie-breaks together weigh at most: less than the smallest difference between two whole costs. */
const TIES = 0.1

/** What hiding each cell costs, and what a bound on these prices says about costs. */
export type Prices = { price: Float64Array; costBound(bound: number): number }

/**
 * The cost, and among choices of equal cost a preference: by number of cells, for those with small values, so that
 * totals stay; by value, for fewer cells. Only where costs are whole numbers, because only then a tie is a tie.
 */
export function pricesOf({ cost, values, isCandidate }: System): Prices {
  const cells = [...isCandidate.keys()].filter((cell) => isCandidate[cell])
  const price = new Float64Array(cost.length).fill(Number.POSITIVE_INFINITY)
  const isWhole = cells.every((cell) => Number.isInteger(cost[cell]!))
  const isByCount = cells.every((cell) => cost[cell] === 1)
  const sum = cells.reduce((total, cell) => total + (isByCount ? values[cell]! : 1), 0)
  for (const cell of cells) {
    price[cell] = cost[cell]! + (isWhole ? (TIES * (isByCount ? values[cell]! : 1)) / sum : 0)
  }
  return { price, costBound: (bound) => (isWhole ? Math.max(0, Math.ceil(bound - TIES - 1e-6)) : bound) }
}
