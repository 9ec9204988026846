import { seeded } from '../../shared/seeded.ts'
import type { Equation } from '../index.ts'

export type Table = { cells: string[]; values: number[]; equations: Equation[] }

/** Something to split by: groups of the numbers 0, 1, 2, …; a group that is the sum of others says of which. */
export type Split = { id: string; leaves: number[]; parts?: string[] }[]

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

/** A total and its parts. */
export function flat(name: string, count: number): Split {
  return [
    { id: `${name}all`, leaves: numbers(count), parts: numbers(count).map((leaf) => `${name}${leaf}`) },
    ...numbers(count).map((leaf) => ({ id: `${name}${leaf}`, leaves: [leaf] })),
  ]
}

/** A total, groups of so many, and their parts, as buurten in wijken. */
export function tree(name: string, count: number, perGroup: number): Split {
  const groups = numbers(Math.ceil(count / perGroup)).map((group) => {
    const leaves = numbers(count).slice(group * perGroup, (group + 1) * perGroup)
    return { id: `${name}g${group}`, leaves, parts: leaves.map((leaf) => `${name}${leaf}`) }
  })
  const [total, ...leaves] = flat(name, count)
  return [{ ...total!, parts: groups.map((group) => group.id) }, ...groups, ...leaves]
}

/** A table of all combinations, with every total: `countOf` gives the counts of the finest cells. */
export function tableOf(splits: readonly Split[], countOf: (leaf: readonly number[]) => number): Table {
  const table: Table = { cells: [], values: [], equations: [] }
  const sum = (groups: readonly Split[number][], leaf: number[] = []): number => {
    const next = groups[leaf.length]
    return next ? next.leaves.reduce((total, one) => total + sum(groups, [...leaf, one]), 0) : countOf(leaf)
  }
  const visit = (groups: Split[number][]) => {
    const split = splits[groups.length]
    if (split) {
      for (const group of split) visit([...groups, group])
      return
    }
    const idWith = (axis: number, id: string) => groups.map((group, at) => (at === axis ? id : group.id)).join('|')
    const id = idWith(-1, '')
    table.cells.push(id)
    table.values.push(sum(groups))
    for (const [axis, { parts }] of groups.entries()) {
      if (parts) table.equations.push({ total: id, parts: parts.map((part) => idWith(axis, part)) })
    }
  }
  visit([])
  return table
}

/** Such a table with counts that differ as they do in a town: few large neighbourhoods and types, many small ones. */
export function townTable(seed: number, splits: readonly Split[], mean = 8): Table {
  const random = seeded(seed)
  const weights = splits.map((split) => split[0]!.leaves.map(() => Math.exp((random() - 0.5) * 2.5)))
  const counts = new Map<string, number>()
  return tableOf(splits, (leaf) => {
    const key = leaf.join()
    if (!counts.has(key)) {
      const weight = leaf.reduce((product, one, axis) => product * weights[axis]![one]!, mean)
      counts.set(key, poisson(random, weight))
    }
    return counts.get(key)!
  })
}

/** A count around this mean. */
function poisson(random: () => number, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * 2 * (random() + random() + random() - 1.5)))
  let count = 0
  for (let product = random(); product > Math.exp(-mean); product *= random()) count++
  return count
}
