import { type Components, componentsOf, projected } from './components.ts'
import { baseOf, type Partition, partitions } from './partition.ts'
import type { VoteTable } from './vote-table.ts'

export type OpinionMap = { components: Components; points: Float64Array; divisions: Partition[] }

/** The map of everybody's votes, and the divisions in two and more groups that it could have. */
export function mapOf(
  table: VoteTable,
  { baseClusters, mostGroups, random }: { baseClusters: number; mostGroups: number; random: () => number },
): OpinionMap {
  const weights = new Float64Array(table.participants).fill(1)
  const components = componentsOf(table, weights)
  const points = projected(table, components)
  return {
    components,
    points,
    divisions: partitions(baseOf(points, weights, baseClusters, random), mostGroups, random),
  }
}
