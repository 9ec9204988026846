export type Adjustment = 'BH' | 'BY' | 'holm'

/**
 * Adjusted p values for many tests at once, as `p.adjust` of R. With m tests and p(1) ≤ … ≤ p(m):
 * BH q(i) = min over j ≥ i of m·p(j)/j; BY the same times 1 + 1/2 + … + 1/m; Holm max over j ≤ i of (m − j + 1)·p(j);
 * all at most 1. A missing p (NaN) stays missing and does not count as a test. `tests` is how many there were when not all
 * are given: the others are taken to have p = 1.
 *
 * BH and BY: reject all with q ≤ 0.10, and at most one in ten of those is expected to be false. BH holds for tests that
 * are independent or move together, BY always. Holm: the chance of even one false rejection is at most q.
 * Benjamini & Hochberg 1995 J R Stat Soc B 57:289; Benjamini & Yekutieli 2001 Ann Stat 29:1165; Holm 1979 Scand J Stat 6:65.
 */
export function adjustForMany(p: ArrayLike<number>, method: Adjustment = 'BH', tests = 0): Float64Array {
  const adjusted = new Float64Array(p.length).fill(Number.NaN)
  const present = presentOf(p)
  present.sort((a, b) => p[a]! - p[b]!)
  const count = Math.max(tests, present.length)
  if (method === 'holm') {
    let highest = 0
    for (let rank = 1; rank <= present.length; rank++) {
      highest = Math.max(highest, (count - rank + 1) * p[present[rank - 1]!]!)
      adjusted[present[rank - 1]!] = Math.min(1, highest)
    }
    return adjusted
  }
  const dependence = method === 'BY' ? harmonic(count) : 1
  let lowest = 1
  for (let rank = present.length; rank >= 1; rank--) {
    lowest = Math.min(lowest, ((dependence * count) / rank) * p[present[rank - 1]!]!)
    adjusted[present[rank - 1]!] = lowest
  }
  return adjusted
}

function presentOf(p: ArrayLike<number>): Int32Array {
  const present = new Int32Array(p.length)
  let count = 0
  for (let index = 0; index < p.length; index++) if (!Number.isNaN(p[index]!)) present[count++] = index
  return present.subarray(0, count)
}

function harmonic(count: number): number {
  let sum = 0
  for (let term = count; term >= 1; term--) sum += 1 / term
  return sum
}
