import { sum } from './rake.ts'

/** More rounds than any weights need that leave room within the bounds. */
const MOST_ROUNDS = 10_000

/**
 * Trims weights to [lowest, highest] times their median and gives what was cut off, or added, in equal parts to the
 * weights inside the bounds, again and again until all are inside: `trimWeights(strict = TRUE)` of R `survey`. The total
 * stays as it was; the margins that were raked to do not quite. Nothing when the bounds leave no room for the total.
 */
export function trim(weights: Float64Array, [lowest, highest]: readonly [number, number]): Float64Array | undefined {
  const middle = medianOf(weights)
  const [lower, upper] = [lowest * middle, highest * middle]
  const total = sum(weights)
  if (total > upper * weights.length || total < lower * weights.length) return undefined
  const trimmed = Float64Array.from(weights)
  // Below this a part is lost in the rounding of the weight it is added to.
  const nothing = (Number.EPSILON * total) / weights.length
  for (let round = 0; round < MOST_ROUNDS; round++) if (!shareOut(trimmed, lower, upper, nothing)) return trimmed
  return undefined
}

/** One round of trimming; whether there was anything to trim. */
function shareOut(weights: Float64Array, lower: number, upper: number, nothing: number): boolean {
  let [cut, inside, isTrimmed] = [0, 0, false]
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!
    if (weight >= lower && weight <= upper) {
      inside++
      continue
    }
    isTrimmed = true
    cut += weight - (weight < lower ? lower : upper)
  }
  if (!isTrimmed) return false
  // When every weight is outside, all share, from their bound on.
  const part = cut / (inside || weights.length)
  const shared = Math.abs(part) <= nothing ? 0 : part
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!
    const isInside = weight >= lower && weight <= upper
    weights[row] = Math.min(upper, Math.max(lower, weight)) + (isInside || inside === 0 ? shared : 0)
  }
  return true
}

function medianOf(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
