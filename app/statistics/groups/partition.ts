import { type Clustering, kMeans, lloyd, spreadOut } from './k-means.ts'
import { silhouette } from './silhouette.ts'

/** Rounds in which the many small clusters settle enough to stand for those in them. */
const BASE_ROUNDS = 10
const STARTS = 20

export type PartitionOptions = { baseClusters: number; mostGroups: number }

/** Many small clusters of participants: where they are, how many are in them, and in which each participant is. */
export type Base = Clustering & { weights: Float64Array }

/** A division in k groups: the group of each participant (0 is the largest), and how well they stand apart. */
export type Partition = { k: number; label: Int32Array; sizes: number[]; silhouette: number; centres: Float64Array }

/** Points in at most `count` small clusters, so that what follows need not look at everyone again and again. */
export function baseOf(points: Float64Array, weights: Float64Array, count: number, random: () => number): Base {
  let present = 0
  for (let at = 0; at < weights.length; at++) if (weights[at]! > 0) present++
  const clustering =
    weights.length <= count
      ? { centres: points, label: Int32Array.from(weights.keys()), spread: 0 }
      : lloyd(points, weights, spreadOut(points, weights, Math.min(count, present), random), BASE_ROUNDS)
  const within = new Float64Array(clustering.centres.length / 2)
  for (let at = 0; at < weights.length; at++) within[clustering.label[at]!]! += weights[at]!
  return { ...clustering, weights: within }
}

/** Participants in k groups, by clustering the small clusters. */
export function partition(base: Base, k: number, random: () => number): Partition {
  const groups = kMeans(base.centres, base.weights, k, STARTS, random)
  const sizes = new Float64Array(k)
  for (let at = 0; at < base.weights.length; at++) sizes[groups.label[at]!]! += base.weights[at]!
  const order = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const rank = Int32Array.from(sizes.keys(), (group) => order.indexOf(group))
  return {
    k,
    label: base.label.map((small) => rank[groups.label[small]!]!),
    sizes: order.map((group) => sizes[group]!),
    silhouette: silhouette(base.centres, base.weights, groups.label, k),
    centres: Float64Array.from(order.flatMap((group) => [...groups.centres.subarray(2 * group, 2 * group + 2)])),
  }
}

/** Divisions in 2 up to the most groups there may be: no more than 5, and 2 and one for every twelve small clusters. */
export function partitions(base: Base, mostGroups: number, random: () => number): Partition[] {
  const small = base.weights.filter((weight) => weight > 0).length
  const most = Math.min(mostGroups, 2 + Math.floor(small / 12), small - 1)
  return Array.from({ length: Math.max(0, most - 1) }, (_, at) => partition(base, at + 2, random))
}
