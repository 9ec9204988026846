/** A least squares problem with ridge over weights that are non-negative and add up to 1. */
export type SimplexProblem = {
  /** m columns of n numbers. */
  columns: readonly Float64Array[]
  /** n numbers. */
  goal: Float64Array
  /** Weight of the ridge: minimises |Aw − b|²/n + zeta² |w|². */
  zeta: number
  /** Takes the mean out of the columns and the goal first. */
  hasIntercept: boolean
}

const LONG = 10_000
const SHORT = 100

/**
 * Solves the problem as the R package `synthdid` 0.0.9 does, so that its figures come out: Frank–Wolfe steps with exact
 * line search from even (or given) weights, 100 at most; weights of a quarter of the largest or less are then put to 0,
 * and the steps go on from there. Ends when a step gains less than `gain`². Works on inner products, m numbers a step.
 */
export function simplexWeights(problem: SimplexProblem, gain: number, start?: Float64Array): Float64Array {
  const m = problem.columns.length
  const inner = innerProducts(problem)
  const even = new Float64Array(m).fill(1 / m)
  const first = descend(inner, problem.zeta, start ?? even, gain, SHORT)
  return descend(inner, problem.zeta, withoutSmall(first), gain, LONG)
}

type Inner = { gram: readonly Float64Array[]; goal: Float64Array; square: number; rows: number }

function innerProducts({ columns, goal, hasIntercept }: SimplexProblem): Inner {
  const centre = (values: Float64Array) => {
    const mean = hasIntercept ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
    return values.map((value) => value - mean)
  }
  const a = columns.map(centre)
  const b = centre(goal)
  return {
    gram: a.map((left) => Float64Array.from(a, (right) => dot(left, right))),
    goal: Float64Array.from(a, (column) => dot(column, b)),
    square: dot(b, b),
    rows: b.length,
  }
}

function descend({ gram, goal, square, rows }: Inner, zeta: number, start: Float64Array, gain: number, most: number) {
  const m = start.length
  const ridge = rows * zeta * zeta
  const weights = start.slice()
  const image = Float64Array.from(gram, (row) => dot(row, weights))
  let previous = Number.POSITIVE_INFINITY
  for (let step = 1; step <= most; step++) {
    const [curve, along, length] = [dot(weights, image), dot(goal, weights), dot(weights, weights)]
    let best = 0
    let lowest = Number.POSITIVE_INFINITY
    for (let j = 0; j < m; j++) {
      const slope = (image[j] as number) - (goal[j] as number) + ridge * (weights[j] as number)
      if (slope < lowest) [lowest, best] = [slope, j]
    }
    const towards = gram[best] as Float64Array
    const bend =
      (towards[best] as number) -
      2 * (image[best] as number) +
      curve +
      ridge * (1 - 2 * (weights[best] as number) + length)
    const fall = curve - along + ridge * length - lowest
    const move = bend > 0 ? Math.min(1, Math.max(0, fall / bend)) : 0
    for (let j = 0; j < m; j++) {
      weights[j] = (1 - move) * (weights[j] as number) + (j === best ? move : 0)
      image[j] = (1 - move) * (image[j] as number) + move * (towards[j] as number)
    }
    const value = zeta * zeta * dot(weights, weights) + (dot(weights, image) - 2 * dot(goal, weights) + square) / rows
    if (step > 1 && !(previous - value > gain * gain)) break
    previous = value
  }
  return weights
}

function withoutSmall(weights: Float64Array): Float64Array {
  const least = weights.reduce((most, weight) => Math.max(most, weight), 0) / 4
  const kept = weights.map((weight) => (weight <= least ? 0 : weight))
  const total = kept.reduce((sum, weight) => sum + weight, 0)
  return kept.map((weight) => weight / total)
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let i = 0; i < left.length; i++) sum += (left[i] as number) * (right[i] as number)
  return sum
}
