/** One known margin of the population: which category every row is in, and how large every category has to become. */
export type Margin = { name: string; categories: string[]; codes: Uint32Array; targets: Float64Array }

export type Raked = {
  weights: Float64Array
  iterations: number
  converged: boolean
  /** The largest relative distance between a category and its target that is left. */
  distance: number
}

/**
 * Raking, or iterative proportional fitting: w ← w · T(c) / Σ w over category c, margin by margin, until every weighted
 * category has the size T(c) that is known of the population (Deville & Särndal 1992 JASA 87:376; Deming & Stephan 1940
 * Ann Math Stat 11:427). Same weights as `rake` of R `survey` that is run until nothing changes.
 *
 * base: one weight ≥ 0 per row; each category must have weight. Margins that add up to different totals are all scaled to
 * the total of the last one, which is what R comes down to: there the last margin has the last word. Unit of the weights:
 * that of the targets, persons when those are persons.
 */
export function rake(
  margins: readonly Margin[],
  base: ArrayLike<number>,
  { maxIterations = 1000, epsilon = 1e-11 }: { maxIterations?: number; epsilon?: number } = {},
): Raked {
  const weights = Float64Array.from(base)
  const targets = scaledToLast(margins)
  const sums = margins.map(({ targets: { length } }) => new Float64Array(length))
  addUp(margins[0]!, weights, sums[0]!)
  let distance = Number.POSITIVE_INFINITY
  let iterations = 0
  while (iterations < maxIterations) {
    iterations++
    distance = 0
    for (let at = 0; at < margins.length; at++) {
      const next = (at + 1) % margins.length
      // The last margin fits exactly after each round, so what the others are off by then is what is left.
      const off = toFactors(sums[at]!, targets[at]!)
      if (iterations > 1 || at > 0) distance = Math.max(distance, off)
      multiply(margins[at]!.codes, sums[at]!, weights)
      addUp(margins[next]!, weights, sums[next]!)
    }
    // One round more than needed is cheaper than a separate pass that only measures.
    if (iterations > 1 ? distance <= epsilon : margins.length === 1) break
  }
  if (margins.length === 1) distance = 0
  return { weights, iterations, converged: distance <= epsilon, distance }
}

/** The targets of all margins with one and the same total: that of the last margin. */
function scaledToLast(margins: readonly Margin[]): Float64Array[] {
  const total = sum(margins.at(-1)!.targets)
  return margins.map(({ targets }) => {
    const factor = total / sum(targets)
    return targets.map((target) => target * factor)
  })
}

export function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let index = 0; index < values.length; index++) total += values[index]!
  return total
}

/** The weight in every category. */
export function addUp({ codes }: Pick<Margin, 'codes'>, weights: Float64Array, sums: Float64Array): void {
  sums.fill(0)
  for (let row = 0; row < codes.length; row++) sums[codes[row]!]! += weights[row]!
}

/** Turns sums into the factors that bring them to their targets; answers the largest relative distance there was. */
function toFactors(sums: Float64Array, targets: Float64Array): number {
  let distance = 0
  for (let category = 0; category < sums.length; category++) {
    distance = Math.max(distance, Math.abs(sums[category]! / targets[category]! - 1))
    sums[category] = targets[category]! / sums[category]!
  }
  return distance
}

function multiply(codes: Uint32Array, factors: Float64Array, weights: Float64Array): void {
  for (let row = 0; row < codes.length; row++) weights[row]! *= factors[codes[row]!]!
}
