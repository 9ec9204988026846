import { seeded } from '../../shared/seeded.ts'
import type { Progress } from '../method.ts'
import { type Circles, circlesOf, type Places } from './circles.ts'

/** A circle with more cases than chance explains; areas from 0. */
export type Cluster = {
  centre: number
  areas: number[]
  radius: number
  cases: number
  expected: number
  relativeRisk: number
  llr: number
  p: number
}

export type ScanOptions = { share: number; replications: number; seed: number; most: number }

/**
 * Kulldorff's spatial scan for clusters of more cases than expected, under a Poisson model. Of a circle with c of the C
 * cases, E expected: LLR = c ln(c / E) + (C − c) ln((C − c) / (C − E)) when c > E, and 0 otherwise; expected counts are
 * made to add up to C. The circle with the largest is the most likely cluster. Its p is the rank of its LLR among the
 * largest of `replications` maps with the same C cases put down by chance: (1 + how many are as large) / (1 + how many
 * there are). Secondary clusters share no area with a likelier one, and their p is by the same maps, which is careful.
 * The relative risk is (c / E) / ((C − c) / (C − E)). Kulldorff 1997 Commun Stat Theory Methods 26:1481.
 */
export function scanForClusters(
  cases: Float64Array,
  places: Places,
  { share, replications, seed, most }: ScanOptions,
  progress?: Progress,
): Cluster[] {
  const total = cases.reduce((sum, each) => sum + each, 0)
  const weight = places.expected.reduce((sum, each) => sum + each, 0)
  if (!(total > 0) || !(weight > 0)) return []
  const expected = places.expected.map((each) => (each * total) / weight)
  const circles = circlesOf({ ...places, expected }, share)
  const sums = circles.map((circle) => sumsAtStops(circle, expected))
  const clusters = apart(circles.map((circle, at) => bestOf(circle, sums[at]!, cases, total)))
  const reached = new Int32Array(clusters.length)
  const draw = drawer(expected, total, seeded(seed))
  for (let replication = 1; replication <= replications; replication++) {
    const largest = largestOf(circles, sums, draw(), total)
    for (const [at, { llr }] of clusters.entries()) if (largest >= llr) reached[at]!++
    if (replication % 50 === 0) progress?.(replication, replications)
  }
  return clusters.slice(0, most).map((cluster, at) => ({ ...cluster, p: (1 + reached[at]!) / (1 + replications) }))
}

function sumsAtStops({ order, stops }: Circles, values: Float64Array): Float64Array {
  const sums = new Float64Array(stops.length)
  let sum = 0
  let from = 0
  for (const [at, stop] of stops.entries()) {
    for (; from < stop; from++) sum += values[order[from]!]!
    sums[at] = sum
  }
  return sums
}

function likelihood(inside: number, expected: number, total: number): number {
  if (inside <= expected) return 0
  const outside = total - inside
  const rest = outside === 0 ? 0 : outside * Math.log(outside / (total - expected))
  return inside * Math.log(inside / expected) + rest
}

/** The largest LLR on a map. A circle can only be the largest when it holds more than expected. */
function largestOf(circles: Circles[], sums: Float64Array[], cases: Float64Array, total: number): number {
  let largest = 0
  for (let centre = 0; centre < circles.length; centre++) {
    const { order, stops } = circles[centre]!
    const expected = sums[centre]!
    let inside = 0
    let from = 0
    for (let at = 0; at < stops.length; at++) {
      for (const stop = stops[at]!; from < stop; from++) inside += cases[order[from]!]!
      if (inside <= expected[at]!) continue
      const llr = likelihood(inside, expected[at]!, total)
      if (llr > largest) largest = llr
    }
  }
  return largest
}

/** The likeliest circle around one area. */
function bestOf(circle: Circles, expected: Float64Array, cases: Float64Array, total: number): Omit<Cluster, 'p'> {
  const inside = sumsAtStops(circle, cases)
  let best = 0
  let llr = -1
  for (let at = 0; at < inside.length; at++) {
    const own = likelihood(inside[at]!, expected[at]!, total)
    if (own > llr) [best, llr] = [at, own]
  }
  const [c, e] = [inside[best] ?? 0, expected[best] ?? 0]
  return {
    centre: circle.centre,
    areas: Array.from(circle.order.subarray(0, circle.stops[best] ?? 0)).sort((a, b) => a - b),
    radius: circle.radii[best] ?? 0,
    cases: c,
    expected: e,
    relativeRisk: c / e / ((total - c) / (total - e)),
    llr: Math.max(0, llr),
  }
}

/** From the likeliest down, those that share no area with one before. */
function apart(found: Omit<Cluster, 'p'>[]): Omit<Cluster, 'p'>[] {
  const taken = new Set<number>()
  const kept: Omit<Cluster, 'p'>[] = []
  const likeliest = found.filter(({ llr }) => llr > 0).sort((a, b) => b.llr - a.llr || a.centre - b.centre)
  for (const cluster of likeliest) {
    if (cluster.areas.some((area) => taken.has(area))) continue
    for (const area of cluster.areas) taken.add(area)
    kept.push(cluster)
  }
  return kept
}

/** Puts all cases down by chance, each in an area as likely as cases are expected there. */
function drawer(expected: Float64Array, total: number, random: () => number): () => Float64Array {
  const upTo = new Float64Array(expected.length)
  let sum = 0
  for (const [area, each] of expected.entries()) {
    sum += each
    upTo[area] = sum
  }
  const cases = new Float64Array(expected.length)
  return () => {
    cases.fill(0)
    for (let one = 0; one < total; one++) {
      const point = random() * sum
      let low = 0
      let high = upTo.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if (upTo[middle]! > point) high = middle
        else low = middle + 1
      }
      cases[low]!++
    }
    return cases
  }
}
