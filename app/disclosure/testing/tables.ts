import { seeded } from '../choice/seeded.ts'
import type { Equation, TableProblem } from '../index.ts'

/** A count around this mean, after Knuth. */
export function poisson(random: () => number, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * (random() + random() + random() - 1.5) * 2))
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}

type Grid = Pick<TableProblem, 'cells' | 'equations'> & { values: number[] }

/**
 * Areas by types, with a total over the types, a total per wijk and a total over all: `counts` has one row per buurt.
 * Cells are called `area|type`; the totals `all`.
 */
export function areaTable(counts: readonly (readonly number[])[], buurtenPerWijk: number): Grid {
  const types = [...counts[0]!.keys()].map((type) => `t${type}`)
  const sums = new Map<string, number>()
  const add = (id: string, count: number) => sums.set(id, (sums.get(id) ?? 0) + count)
  const wijken = new Map<string, string[]>()
  for (const [buurt, row] of counts.entries()) {
    const wijk = `w${Math.floor(buurt / buurtenPerWijk)}`
    wijken.set(wijk, [...(wijken.get(wijk) ?? []), `b${buurt}`])
    for (const [type, count] of row.entries()) {
      for (const area of [`b${buurt}`, wijk, 'all'])
        for (const kind of [`t${type}`, 'all']) add(`${area}|${kind}`, count)
    }
  }
  const kinds = [...types, 'all']
  const areas = ['all', ...wijken.keys(), ...[...wijken.values()].flat()]
  const equations: Equation[] = [
    ...areas.map((area) => ({ total: `${area}|all`, parts: types.map((type) => `${area}|${type}`) })),
    ...kinds.flatMap((type) => [
      { total: `all|${type}`, parts: [...wijken.keys()].map((wijk) => `${wijk}|${type}`) },
      ...[...wijken].map(([wijk, buurten]) => ({
        total: `${wijk}|${type}`,
        parts: buurten.map((buurt) => `${buurt}|${type}`),
      })),
    ]),
  ]
  const cells = areas.flatMap((area) => kinds.map((type) => `${area}|${type}`))
  return { cells, values: cells.map((id) => sums.get(id)!), equations }
}

/** Such a table with counts that differ as they do in a town: few large neighbourhoods and types, many small ones. */
export function townTable(seed: number, buurten: number, types: number, buurtenPerWijk: number, mean = 8): Grid {
  const random = seeded(seed)
  const sizes = Array.from({ length: buurten }, () => Math.exp((random() - 0.5) * 2))
  const weights = Array.from({ length: types }, () => Math.exp((random() - 0.5) * 3))
  const counts = sizes.map((size) => weights.map((weight) => poisson(random, mean * size * weight)))
  return areaTable(counts, buurtenPerWijk)
}
