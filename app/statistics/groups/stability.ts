import { type Components, componentsOf, projected } from './components.ts'
import { baseOf, type Partition, partition } from './partition.ts'
import type { VoteTable } from './vote-table.ts'

/**
 * How far two divisions of the same things agree, less what chance gives: 1 is the same, 0 is chance (adjusted Rand index,
 * Hubert & Arabie 1985 J Classif 2:193). Over the things with weight. 1 when both put all in one group.
 */
export function adjustedRand(one: Int32Array, two: Int32Array, k: number, weights: Float64Array): number {
  const table = new Float64Array(k * k)
  const rows = new Float64Array(k)
  const columns = new Float64Array(k)
  let count = 0
  for (let at = 0; at < one.length; at++) {
    if (weights[at] === 0) continue
    count++
    table[one[at]! * k + two[at]!]!++
    rows[one[at]!]!++
    columns[two[at]!]!++
  }
  const both = pairsIn(table)
  const [first, second] = [pairsIn(rows), pairsIn(columns)]
  const chance = (first * second) / ((count * (count - 1)) / 2)
  const most = (first + second) / 2
  return most === chance ? 1 : (both - chance) / (most - chance)
}

function pairsIn(counts: Float64Array): number {
  let pairs = 0
  for (let at = 0; at < counts.length; at++) pairs += (counts[at]! * (counts[at]! - 1)) / 2
  return pairs
}

type Options = { resamples: number; baseClusters: number; random: () => number; onProgress?: (done: number) => void }

/**
 * Whether the groups would be found again: participants are drawn anew as many times (bootstrap), everything is done over,
 * and the new groups are compared with the old among those drawn (Hennig 2007 Comput Stat Data Anal 52:258). The mean of
 * the adjusted Rand indexes.
 */
export function stabilityOf(table: VoteTable, components: Components, found: Partition, options: Options): number {
  const { resamples, baseClusters, random, onProgress } = options
  const weights = new Float64Array(table.participants)
  let sum = 0
  for (let resample = 0; resample < resamples; resample++) {
    weights.fill(0)
    for (let draw = 0; draw < table.participants; draw++) weights[Math.floor(random() * table.participants)]!++
    const points = projected(table, componentsOf(table, weights, components))
    const again = partition(baseOf(points, weights, baseClusters, random), found.k, random)
    sum += adjustedRand(found.label, again.label, found.k, weights)
    onProgress?.(resample + 1)
  }
  return sum / resamples
}
