import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attack, isSafe, type Seen, type Small, subsets } from '../../../tests/support/table-attacker.ts'
import { protect, type TableProblem } from '../index.ts'
import { flat, type Split, type Table, tableOf, townTable, tree } from '../testing/tables.ts'

const SHAPES: Record<string, Split[]> = {
  'one row': [flat('a', 6)],
  'two by three': [flat('a', 2), flat('b', 3)],
  'buurten in wijken by type': [tree('a', 4, 2), flat('b', 2)],
  'two hierarchies': [tree('a', 4, 2), tree('b', 4, 2)],
  'three dimensions': [flat('a', 2), flat('b', 2), flat('c', 2)],
}

/** A table of this shape with counts around the threshold, where it is hard, and none above `largest`. */
function tables(splits: Split[], largest = 60): fc.Arbitrary<Table> {
  const finest = splits.reduce((product, split) => product * split[0]!.leaves.length, 1)
  const count = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: Math.min(9, largest) }) },
    fc.integer({ min: 0, max: largest }),
  )
  return fc.array(count, { minLength: finest, maxLength: finest }).map((counts) =>
    tableOf(splits, (leaf) => {
      const place = leaf.reduce((sum, one, axis) => sum * splits[axis]![0]!.leaves.length + one, 0)
      return counts[place]!
    }),
  )
}

const smallIn = ({ cells, values }: Table): Small[] =>
  cells.map((id, index) => ({ id, value: values[index]! })).filter(({ value }) => value > 0 && value < 5)

/** What readers see of a table in which nothing is rounded. */
type SeenExactly = Seen & { values: (number | null)[] }

const seenWithout = ({ cells, values, equations }: Table, hidden: ReadonlySet<string>): SeenExactly => ({
  cells,
  values: values.map((value, index) => (hidden.has(cells[index]!) ? null : value)),
  equations,
})

async function protectedBy(problem: TableProblem) {
  const done = await protect(problem)
  if (!done.ok) throw new Error(done.reason)
  return done.value
}

const PATIENCE = 120_000

describe.each(Object.entries(SHAPES))('tables of %s', (_, splits) => {
  it.each([['exact'], ['heuristic'], [undefined]] as const)(
    'withstand an attack that knows nothing of ours (%s)',
    async (mode) => {
      const runs = { numRuns: 6, seed: 20261122 }
      await fc.assert(
        fc.asyncProperty(tables(splits), fc.constantFrom('count' as const, 'value' as const), async (table, cost) => {
          const done = await protectedBy({ ...table, cost, mode })
          const small = smallIn(table)
          expect(done.primary).toEqual(small.map(({ id }) => id))
          const seen = seenWithout(table, new Set([...done.primary, ...done.secondary]))
          expect(await isSafe([seen], small)).toBe(true)
          expect(done.bound).toBeLessThanOrEqual(done.cost)
          for (const { id } of small.slice(0, 2)) {
            const [lo, hi] = await attack([seen], id)
            expect(done.intervals[id]![0]).toBeCloseTo(lo, 5)
            expect(done.intervals[id]![1] ?? Number.POSITIVE_INFINITY).toBeCloseTo(hi, 5)
          }
        }),
        runs,
      )
    },
    PATIENCE,
  )
})

describe('the cheapest choice', () => {
  const few: [string, Split[], largest: number][] = [
    ['one row', [flat('a', 6)], 60],
    ['two by three', [flat('a', 2), flat('b', 3)], 60],
    // With eight counts of at most two no more than seven of the sums can be large: few enough to try every choice.
    ['two by two by two, of which few are large', [flat('a', 2), flat('b', 2), flat('c', 2)], 2],
  ]
  it.each(few)(
    'is what trying every choice finds, for %s',
    async (_, splits, largest) => {
      const costs = fc.constantFrom('count' as const, 'value' as const)
      await fc.assert(
        fc.asyncProperty(tables(splits, largest), costs, async (table, cost) => {
          const small = smallIn(table)
          const others = table.cells.flatMap((id, index) => {
            const value = table.values[index]!
            return value >= 5 ? [{ id, cost: cost === 'count' ? 1 : value }] : []
          })
          fc.pre(others.length <= 7 && small.length > 0)
          const done = await protectedBy({ ...table, cost, mode: 'exact' })
          let cheapest = Number.POSITIVE_INFINITY
          for (const chosen of subsets(others)) {
            const hidden = new Set([...small, ...chosen].map(({ id }) => id))
            if (!(await isSafe([seenWithout(table, hidden)], small))) continue
            cheapest = chosen.reduce((sum, one) => sum + one.cost, 0)
            break
          }
          expect([done.cost, done.bound, done.optimal]).toEqual([cheapest, cheapest, true])
          const fast = await protectedBy({ ...table, cost, mode: 'heuristic' })
          expect(fast.cost).toBeLessThanOrEqual(1.25 * cheapest)
        }),
        { numRuns: 8, seed: 20261122 },
      )
    },
    PATIENCE,
  )
})

describe('two by two counts', () => {
  it('leave open, among all whole numbers that fit, some that are less and some that are not small', async () => {
    await fc.assert(
      fc.asyncProperty(tables([flat('a', 2), flat('b', 2)], 12), async (table) => {
        const done = await protectedBy(table)
        const hidden = new Set([...done.primary, ...done.secondary])
        const fitting = wholeTables(seenWithout(table, hidden), 17)
        for (const { id, value } of smallIn(table)) {
          const possible = fitting.map((values) => values[table.cells.indexOf(id)]!)
          expect(possible.some((one) => one <= Math.max(0, value - 1))).toBe(true)
          expect(possible.some((one) => one >= 5)).toBe(true)
        }
      }),
      { numRuns: 20, seed: 20261122 },
    )
  })
})

/** Every table of whole numbers up to `most` that shows what is shown; the cells in the order of `tableOf`. */
function wholeTables({ cells, values }: SeenExactly, most: number): number[][] {
  const found: number[][] = []
  const upTo = (id: string) => {
    const shown = values[cells.indexOf(id)]
    return shown == null ? Array.from({ length: most + 1 }, (_, count) => count) : [shown]
  }
  for (const p of upTo('a0|b0')) {
    for (const q of upTo('a0|b1')) {
      for (const r of upTo('a1|b0')) {
        for (const s of upTo('a1|b1')) {
          const sums: Record<string, number> = {
            'aall|ball': p + q + r + s,
            'aall|b0': p + r,
            'aall|b1': q + s,
            'a0|ball': p + q,
            'a1|ball': r + s,
            'a0|b0': p,
            'a0|b1': q,
            'a1|b0': r,
            'a1|b1': s,
          }
          const all = cells.map((id) => sums[id]!)
          if (all.every((count, index) => values[index] == null || values[index] === count)) found.push(all)
        }
      }
    }
  }
  return found
}

describe('the fast choice', () => {
  const spread: [string, Split[]][] = [
    ['12 buurten by 6 types', [tree('a', 12, 4), flat('b', 6)]],
    ['30 buurten by 8 types', [tree('a', 30, 5), flat('b', 8)]],
    ['two hierarchies', [tree('a', 6, 3), tree('b', 6, 3)]],
    ['three dimensions', [flat('a', 3), flat('b', 3), flat('c', 3)]],
  ]
  it.each(spread)(
    'costs at most a quarter more than the cheapest, for %s',
    async (_, splits) => {
      for (const seed of [1, 2, 3]) {
        for (const cost of ['count', 'value'] as const) {
          const table = { ...townTable(seed, splits), cost }
          const exact = await protectedBy({ ...table, mode: 'exact' })
          const fast = await protectedBy({ ...table, mode: 'heuristic' })
          expect(exact.optimal).toBe(true)
          expect(fast.cost / exact.cost).toBeLessThanOrEqual(1.25)
        }
      }
    },
    PATIENCE,
  )
})
