import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  type Axes,
  areaAxis,
  ConfidentialCounts,
  type Cube,
  type LeafCount,
  type Policy,
  PublishedRelease,
  periodAxis,
  type ReleasedCount,
  release,
  totalAndParts,
} from '../index.ts'

const cubeOf = (axes: Axes, rows: LeafCount[]): Cube => ({ rule: 'r', axes, counts: new ConfidentialCounts(rows) })

async function released(cube: Cube, earlier: PublishedRelease[] = [], policy: Policy = {}) {
  const done = await release(cube, policy, earlier)
  if (!done.ok) throw new Error(done.reason)
  return done.value
}

/** Cell by cell, what its readers see. */
const shown = (cells: readonly { id: string; count: ReleasedCount }[]) =>
  Object.fromEntries(cells.map(({ id, count }) => [id.slice(2), count.value ?? count.state]))

const months = (from: number, to: number, count: number): LeafCount[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    period: `2023-${String(from + index).padStart(2, '0')}`,
    count: index === 0 ? count : 0,
  }))

describe('a release', () => {
  const towns = areaAxis('town', { north: ['n1', 'n2'], south: ['s1', 's2', 's3'] })
  const rows = [
    { area: 'n1', count: 3 },
    { area: 'n2', count: 30 },
    { area: 's1', count: 12 },
    { area: 's2', count: 25 },
    { area: 's3', count: 0 },
  ]

  it('hides what is small and what would give it away, and keeps the totals', async () => {
    const { cells, decision } = await released(cubeOf({ area: towns }, rows))
    expect(shown(cells)).toEqual({
      'town||': 70,
      'north||': 33,
      'south||': 37,
      'n1||': 'suppressed',
      'n2||': 'suppressed',
      's1||': 12,
      's2||': 25,
      's3||': 0,
    })
    expect(decision).toEqual({ primary: 1, secondary: 1, cost: 30, optimal: true, bound: 30 })
    expect(cells.find((cell) => cell.area === 's3')!.count.state).toBe('zero')
  })

  it('shows a cell that must be shown, and hides another in its place', async () => {
    const keep = ({ area }: { area?: string }) => area === 'n2' || area === 'town'
    const { cells } = await released(cubeOf({ area: towns }, rows), [], { keep })
    // North is 3 + 30, so north goes, and one of its neighbours with it: the smallest, s1, would not help; south does.
    expect(shown(cells)).toMatchObject({ 'n2||': 30, 'town||': 70, 'north||': 'suppressed', 'south||': 'suppressed' })
  })

  it('protects nothing where nothing is confidential', async () => {
    const { cells, decision } = await released(cubeOf({ area: towns }, rows), [], { threshold: 1 })
    expect(shown(cells)).toMatchObject({ 'n1||': 3, 'n2||': 30 })
    expect(decision.primary).toBe(0)
  })

  it('tells what is missing and what is provisional apart from zero', async () => {
    const axes = { period: periodAxis(['2023-01', '2023-02', '2023-03'], ['2023-03']) }
    const { cells } = await released(
      cubeOf(axes, [
        { period: '2023-01', count: 8 },
        { period: '2023-02', count: null },
      ]),
    )
    expect(cells.map(({ count }) => [count.state, count.isProvisional])).toEqual([
      ['value', false],
      ['missing', false],
      ['zero', true],
    ])
  })

  it('refuses counts that are not split like those before', async () => {
    const { record } = await released(cubeOf({ area: towns }, rows))
    const done = await release(cubeOf({}, [{ type: 'x', count: 9 }]), {}, [record])
    expect(done).toMatchObject({ ok: false, reason: 'other-axes' })
  })

  it('refuses a table that would give a small count away whatever is hidden, and says how', async () => {
    const parts = totalAndParts('all', ['a', 'b'])
    const first = await released(
      cubeOf({ type: parts }, [
        { type: 'a', count: 30 },
        { type: 'b', count: 9 },
      ]),
    )
    // 30 and 9 were shown. Now c stands beside them, and the total, which must be shown, is 41.
    const rows = [
      { type: 'a', count: 30 },
      { type: 'b', count: 9 },
      { type: 'c', count: 2 },
    ]
    const cube = cubeOf({ type: totalAndParts('all', ['a', 'b', 'c']) }, rows)
    const done = await release(cube, { keep: ({ type }) => type === 'all' }, [first.record])
    expect(done).toEqual({
      ok: false,
      reason: 'unsafe',
      violations: [
        {
          cell: 'r||c|',
          interval: [2, 2],
          needed: [1, 5],
          equations: [{ total: 'r||all|', parts: ['r||a|', 'r||b|', 'r||c|'] }],
        },
      ],
    })
  })
})

describe('several releases', () => {
  it('do not give away a month by the year to date before and after it', async () => {
    const rows = [...months(1, 5, 41), ...months(6, 6, 2), ...months(7, 12, 20)]
    const first = await released(cubeOf({ period: periodAxis(['2023-01..2023-05']) }, rows))
    expect(shown(first.cells)).toEqual({ '||2023-01..2023-05': 41 })
    const second = await released(cubeOf({ period: periodAxis(['2023-01..2023-06']) }, rows), [first.record])
    expect(shown(second.cells)).toEqual({ '||2023-01..2023-06': 'suppressed' })
    const third = await released(cubeOf({ period: periodAxis(['2023']) }, rows), [first.record, second.record])
    // June and what came after are 22 together: June is anything up to that.
    expect(shown(third.cells)).toEqual({ '||2023': 63 })
  })

  it('do not give away a buurt by two borders of the same focus area', async () => {
    const rows = [
      { area: 'b1', count: 10 },
      { area: 'b2', count: 12 },
      { area: 'b3', count: 3 },
    ]
    const before = await released(cubeOf({ area: [{ id: 'focus', parts: ['b1', 'b2', 'b3'] }] }, rows))
    const after = await released(cubeOf({ area: [{ id: 'focus', parts: ['b1', 'b2'] }] }, rows), [before.record])
    expect([shown(before.cells), shown(after.cells)]).toEqual([{ 'focus||': 25 }, { 'focus||': 'suppressed' }])
  })

  it('do not give away one group by everybody with it and without it', async () => {
    const rows = [
      { type: 'adults', count: 58 },
      { type: 'minors', count: 2 },
    ]
    const all = await released(cubeOf({ type: [{ id: 'all', parts: '*' }] }, rows))
    const adults = await released(cubeOf({ type: [{ id: 'adults', parts: ['adults'] }] }, rows), [all.record])
    expect(shown(adults.cells)).toEqual({ '|adults|': 'suppressed' })
  })

  it('do not give away a crossing by one table of rows and one of columns and parts of both', async () => {
    // Rows 20 and 30, columns 23 and 27; the crossing b,y is 3 and c,y 24: with a table of c alone b,y would follow.
    const rows = [
      { area: 'b', type: 'x', count: 17 },
      { area: 'b', type: 'y', count: 3 },
      { area: 'c', type: 'x', count: 6 },
      { area: 'c', type: 'y', count: 24 },
    ]
    const areas = totalAndParts('all', ['b', 'c'])
    const types = totalAndParts('all', ['x', 'y'])
    const first = await released(cubeOf({ area: areas }, rows))
    const second = await released(cubeOf({ type: types }, rows), [first.record])
    expect(shown(second.cells)).toMatchObject({ '|x|': 23, '|y|': 27 })
    const third = await released(
      cubeOf({ area: [{ id: 'c', parts: ['c'] }], type: [{ id: 'y', parts: ['y'] }] }, rows),
      [first.record, second.record],
    )
    expect(shown(third.cells)).toEqual({ 'c|y|': 'suppressed' })
  })

  it('hide again what was hidden, and show again what was shown', async () => {
    const rows = [
      { type: 'a', count: 3 },
      { type: 'b', count: 9 },
      { type: 'c', count: 40 },
    ]
    const axes = { type: totalAndParts('all', ['a', 'b', 'c']) }
    const first = await released(cubeOf(axes, rows))
    const again = await released(cubeOf(axes, rows), [first.record])
    expect(shown(again.cells)).toEqual(shown(first.cells))
    expect(shown(again.cells)).toEqual({ '|all|': 52, '|a|': 'suppressed', '|b|': 'suppressed', '|c|': 40 })
  })

  it('stand beside each other when a count was corrected in between', async () => {
    const axes = { type: totalAndParts('all', ['a', 'b']) }
    const first = await released(
      cubeOf(axes, [
        { type: 'a', count: 3 },
        { type: 'b', count: 9 },
      ]),
    )
    const second = await released(
      cubeOf(axes, [
        { type: 'a', count: 4 },
        { type: 'b', count: 9 },
      ]),
      [first.record],
    )
    expect(shown(first.cells)).toEqual({ '|all|': 12, '|a|': 'suppressed', '|b|': 'suppressed' })
    // What was added can be seen, as it always can; how many there are of a cannot.
    expect(shown(second.cells)).toEqual({ '|all|': 13, '|a|': 'suppressed', '|b|': 'suppressed' })
  })

  it('are linked by their rule, and by nothing else', async () => {
    const rows = [
      { area: 'b1', count: 10 },
      { area: 'b2', count: 3 },
    ]
    const first = await released({ ...cubeOf({ area: [{ id: 'both', parts: ['b1', 'b2'] }] }, rows), rule: 'other' })
    const second = await released(cubeOf({ area: [{ id: 'one', parts: ['b1'] }] }, rows), [first.record])
    expect(shown(second.cells)).toEqual({ 'one||': 10 })
  })
})

describe('what lies in a confidential space', () => {
  const counts = new ConfidentialCounts([{ type: 'a', count: 777 }])

  it('has no way out but the gate', async () => {
    expect(JSON.stringify({ counts })).toBe('{"counts":"[confidential]"}')
    expect(`${counts}`).toBe('[confidential]')
    expect(inspect(counts, { depth: 9, showHidden: true })).not.toContain('777')
  })

  it('goes back there with the record of a release, and nothing of it stays in the release', async () => {
    const rows = [
      { type: 'a', count: 3 },
      { type: 'b', count: 777 },
    ]
    const done = await released(cubeOf({ type: totalAndParts('all', ['a', 'b']) }, rows))
    const { decision, ...open } = done
    expect(JSON.stringify(open)).not.toContain('777')
    expect(inspect(open, { depth: 9, showHidden: true })).not.toContain('777')
    // What hiding cost is a sum of hidden counts, and stays with who may see those.
    expect(decision.cost).toBe(777)
    const kept = PublishedRelease.fromStorage(done.record.toStorage())
    const without = await released(cubeOf({ type: [{ id: 'b', parts: ['b'] }] }, rows), [kept])
    expect(shown(without.cells)).toEqual({ '|b|': 'suppressed' })
  })

  it('cannot be made to look as if it had been released', () => {
    // @ts-expect-error Only the gate makes a released count.
    const forged: ReleasedCount = { state: 'value', value: 3, isProvisional: false, isRounded: false }
    expect(forged.value).toBe(3)
  })
})
