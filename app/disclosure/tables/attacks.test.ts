import { describe, expect, it } from 'vitest'
import { type AuditProblem, audit, protect, type TableProblem } from '../index.ts'

const judged = async (problem: AuditProblem) => {
  const done = await audit(problem)
  if (!done.ok) throw new Error(done.reason)
  return done.value
}

const protectedBy = async (problem: TableProblem) => {
  const done = await protect(problem)
  if (!done.ok) throw new Error(done.reason)
  return done.value
}

describe('what one table gives away', () => {
  it('is a small count beside its total', async () => {
    const table = { cells: ['a', 'b', 'c'], values: [2, 18, 20], equations: [{ total: 'c', parts: ['a', 'b'] }] }
    const found = await judged({ ...table, suppressed: ['a'] })
    expect(found).toEqual({
      safe: false,
      intervals: { a: [2, 2] },
      violations: [{ cell: 'a', interval: [2, 2], needed: [1, 5], equations: table.equations }],
    })
  })

  it('is a small count that is not hidden at all', async () => {
    const found = await judged({ cells: ['a'], values: [4], equations: [], suppressed: [] })
    expect(found.violations).toEqual([{ cell: 'a', interval: [4, 4], needed: [3, 5], equations: [] }])
  })

  it('is that two hidden counts are small together: none of 1 and 3 can reach 5', async () => {
    const table = {
      cells: ['a', 'b', 'c', 'd'],
      values: [1, 3, 16, 20],
      equations: [{ total: 'd', parts: ['a', 'b', 'c'] }],
    }
    const found = await judged({ ...table, suppressed: ['a', 'b'] })
    expect(found.intervals).toEqual({ a: [0, 4], b: [0, 4] })
    expect(found.violations.map((one) => one.cell)).toEqual(['a', 'b'])
  })

  it('is four small counts in a rectangle, which only look as if they protect each other', async () => {
    // Rows 2 + 2 and 2 + 2, columns as well: every one of the four is between 0 and 4.
    const table = rectangle([2, 2, 2, 2])
    const found = await judged({ ...table, suppressed: ['ax', 'ay', 'bx', 'by'] })
    expect(found.intervals).toEqual({ ax: [0, 4], ay: [0, 4], bx: [0, 4], by: [0, 4] })
    // Two rows and two columns must open up; a third row and column of large counts need four cells for that.
    const done = await protectedBy({ ...table, mode: 'exact' })
    expect([done.cost, done.optimal]).toEqual([4, true])
  })

  it('is that a total is hidden of which every part is shown', async () => {
    const table = { cells: ['a', 'b', 'c'], values: [0, 3, 3], equations: [{ total: 'c', parts: ['a', 'b'] }] }
    const found = await judged({ ...table, suppressed: ['b', 'c'] })
    // Nothing says how large the two are, so they are safe; with the part shown the total is gone as well.
    expect(found.safe).toBe(true)
    const shown = await judged({ ...table, suppressed: ['c'] })
    expect(shown.violations.map(({ cell, interval }) => [cell, interval])).toEqual([
      ['b', [3, 3]],
      ['c', [3, 3]],
    ])
  })

  it('is much of what is behind numbers that were rounded each by itself', async () => {
    // 2 + 2 + 2 = 6, shown as 0 + 0 + 0 = 5: each part is at most 2.5 and the total at least 2.5.
    const table = {
      cells: ['a', 'b', 'c', 'd'],
      values: [2, 2, 2, 6],
      equations: [{ total: 'd', parts: ['a', 'b', 'c'] }],
    }
    const rounding = { base: 5, method: 'nearest' as const, shown: [0, 0, 0, 5] }
    const found = await judged({ ...table, suppressed: [], rounding })
    expect(found.intervals).toEqual({ a: [0, 2.5], b: [0, 2.5], c: [0, 2.5] })
    expect(found.safe).toBe(false)
    // Shown as 0, 0, 5 and 5 it adds up, and each count may be anything up to 5 or 10.
    const controlled = { base: 5, method: 'controlled' as const, shown: [0, 0, 5, 5] }
    expect(await judged({ ...table, suppressed: [], rounding: controlled })).toEqual({
      safe: true,
      intervals: { a: [0, 5], b: [0, 5], c: [0, 10] },
      violations: [],
    })
  })
})

describe('what several tables give away together', () => {
  it('is what was added in a month, by the year to date before and after it', async () => {
    const may = { cells: ['jan-may'], values: [41], equations: [] }
    const june = {
      cells: ['jan-june'],
      values: [43],
      equations: [{ total: 'jan-june', parts: ['jan-may', 'june'] }],
    }
    const month = { cells: ['june'], values: [2] }
    const both = { cells: [...june.cells, ...month.cells], values: [43, 2], equations: june.equations }
    const found = await judged({ ...both, suppressed: ['june'], published: [may] })
    expect(found.violations).toEqual([{ cell: 'june', interval: [2, 2], needed: [1, 5], equations: june.equations }])
    // So the new year to date must stay hidden.
    const done = await protectedBy({ ...both, published: [may] })
    expect(done.secondary).toEqual(['jan-june'])
  })

  it('is the street between two borders: the old focus area and the new one', async () => {
    // Old: b1 + b2 + b3 = 25. New: b1 + b2 = 22. The difference is a buurt with 3.
    const old = {
      cells: ['old', 'b1', 'b2', 'b3'],
      values: [25, null, null, null],
      equations: [{ total: 'old', parts: ['b1', 'b2', 'b3'] }],
    }
    const now = {
      cells: ['new', 'b1', 'b2', 'b3'],
      values: [22, 10, 12, 3],
      equations: [{ total: 'new', parts: ['b1', 'b2'] }],
    }
    const found = await judged({ ...now, suppressed: ['b1', 'b2', 'b3'], published: [old] })
    expect(found.violations.map(({ cell, interval }) => [cell, interval])).toEqual([['b3', [3, 3]]])
    const done = await protectedBy({ ...now, published: [old], cost: 'value' })
    // One of b1 and b2 must go with the new total; the smaller one.
    expect([done.secondary, done.cost]).toEqual([['new', 'b1'], 32])
  })

  it('is everybody except one group, beside everybody', async () => {
    const all = { cells: ['all'], values: [60], equations: [] }
    const adults = {
      cells: ['all', 'adults', 'minors'],
      values: [60, 58, 2],
      equations: [{ total: 'all', parts: ['adults', 'minors'] }],
    }
    expect((await judged({ ...adults, suppressed: ['minors'], published: [all] })).safe).toBe(false)
    expect((await protectedBy({ ...adults, published: [all] })).secondary).toEqual(['adults'])
  })

  it('is three sums of two and one of all three, none of which is part of another', async () => {
    const parts = { cells: ['a', 'b', 'c'], values: [3, 10, 20] }
    const sums = [
      {
        cells: ['ab', ...parts.cells],
        values: [13, null, null, null],
        equations: [{ total: 'ab', parts: ['a', 'b'] }],
      },
      {
        cells: ['bc', ...parts.cells],
        values: [30, null, null, null],
        equations: [{ total: 'bc', parts: ['b', 'c'] }],
      },
      {
        cells: ['ac', ...parts.cells],
        values: [23, null, null, null],
        equations: [{ total: 'ac', parts: ['a', 'c'] }],
      },
    ]
    const own = { ...parts, equations: [] }
    const two = await judged({ ...own, suppressed: ['a', 'b', 'c'], published: sums.slice(0, 2) })
    expect([two.safe, two.intervals]).toEqual([true, { a: [0, 13] }])
    // 13 + 23 − 30 is twice a.
    const three = await judged({ ...own, suppressed: ['a', 'b', 'c'], published: sums })
    expect(three.violations.map(({ cell, interval }) => [cell, interval])).toEqual([['a', [3, 3]]])
    expect(three.violations[0]!.equations).toHaveLength(3)
  })

  it('is a count that was hidden before and follows from what is shown now', async () => {
    const before = {
      cells: ['a', 'b', 'ab'],
      values: [null, null, 30],
      equations: [{ total: 'ab', parts: ['a', 'b'] }],
    }
    const now = { cells: ['b'], values: [26], equations: [] }
    const found = await judged({ ...now, suppressed: [], published: [before] })
    expect(found.violations).toEqual([{ cell: 'a', interval: [4, 4], needed: [3, 5], equations: before.equations }])
    const inTwo = { cells: ['b'], values: [26], equations: [], suppressed: [], published: [before] }
    expect(
      (await judged({ ...inTwo, published: [{ ...before, values: [4, 26, 30], suppressed: ['a', 'b'] }] })).safe,
    ).toBe(false)
  })

  it('is the overlap of two tables rounded on their own', async () => {
    // 12 shown as 10 with one cell of 4 in it, and 8 without it shown as 10: the two together leave 4 between 0 and 5.
    const first = { cells: ['x'], values: [10], equations: [], rounding: { base: 5, method: 'nearest' as const } }
    const own = { cells: ['x', 'rest', 'a'], values: [12, 8, 4], equations: [{ total: 'x', parts: ['rest', 'a'] }] }
    const found = await judged({ ...own, suppressed: ['x', 'a'], published: [first] })
    expect(found.intervals).toEqual({ a: [0, 4.5] })
    expect(found.safe).toBe(false)
  })
})

describe('zeros', () => {
  const table = {
    cells: ['a', 'b', 'c', 'd'],
    values: [0, 3, 17, 20],
    equations: [{ total: 'd', parts: ['a', 'b', 'c'] }],
  }

  it('are shown and protect nothing, unless asked otherwise', async () => {
    const done = await protectedBy(table)
    expect([done.primary, done.secondary]).toEqual([['b'], ['c']])
    expect(done.cells[0]).toEqual({ id: 'a', state: 'zero', value: 0 })
  })

  it('are hidden where they are not published, and then count as what they cost', async () => {
    const done = await protectedBy({ ...table, zerosPublished: false })
    // The reader knows that a + b = 3 now, so one more must go.
    expect([done.primary, done.secondary, done.cost]).toEqual([['b'], ['a', 'c'], 2])
  })

  it('are protected where nobody is somebody: they must be able to reach the threshold', async () => {
    const done = await protectedBy({ ...table, zeroIsSensitive: true })
    expect([done.primary, done.secondary]).toEqual([['a', 'b'], ['c']])
    expect(done.intervals).toEqual({ a: [0, 20], b: [0, 20] })
  })
})

describe('a missing count', () => {
  it('hides the total it is part of from everybody, and protects what else is in it', async () => {
    const table = {
      cells: ['a', 'b', 'c', 'd'],
      values: [3, null, 17, 40],
      equations: [{ total: 'd', parts: ['a', 'b', 'c'] }],
    }
    const done = await protectedBy(table)
    expect([done.primary, done.secondary]).toEqual([['a'], []])
    expect(done.cells[1]).toEqual({ id: 'b', state: 'missing' })
    expect(done.intervals).toEqual({ a: [0, 23] })
  })

  it('cannot make good what does not fit', async () => {
    const table = { cells: ['a', 'b', 'c'], values: [30, null, 20], equations: [{ total: 'c', parts: ['a', 'b'] }] }
    expect(await protect(table)).toMatchObject({ ok: false, reason: 'not-additive' })
  })
})

/** Two by two small counts with a third row and column of large ones, and all totals. */
function rectangle([ax, ay, bx, by]: [number, number, number, number]): TableProblem {
  const [az, bz, cx, cy, cz] = [20, 21, 22, 23, 24]
  const rows = [ax + ay + az, bx + by + bz, cx + cy + cz]
  const columns = [ax + bx + cx, ay + by + cy, az + bz + cz]
  return {
    cells: ['ax', 'ay', 'az', 'bx', 'by', 'bz', 'cx', 'cy', 'cz', 'a', 'b', 'c', 'x', 'y', 'z'],
    values: [ax, ay, az, bx, by, bz, cx, cy, cz, ...rows, ...columns],
    equations: [
      ...['a', 'b', 'c'].map((row) => ({ total: row, parts: [`${row}x`, `${row}y`, `${row}z`] })),
      ...['x', 'y', 'z'].map((column) => ({ total: column, parts: [`a${column}`, `b${column}`, `c${column}`] })),
    ],
  }
}
