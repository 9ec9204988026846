import { describe, expect, it } from 'vitest'
import { audit, type PublishedTable, protect, round } from '../index.ts'

/** Two districts were hidden, and their counts are not at hand any more; together they are 15. */
const before: PublishedTable = {
  cells: ['town', 'north', 'south', 'west', 'east'],
  values: [50, null, null, 15, 20],
  equations: [{ total: 'town', parts: ['north', 'south', 'west', 'east'] }],
}
const south = {
  cells: ['south', 's1', 's2'],
  values: [12, 7, 5],
  equations: [{ total: 'south', parts: ['s1', 's2'] }],
  published: [before],
}

describe('a count that was hidden before and that nobody here knows', () => {
  it('is not given away by a large count that was hidden to protect it', async () => {
    const done = await protect(south)
    if (!done.ok) throw new Error(done.reason)
    // With 12 for the south, the north is 3.
    expect([done.value.primary, done.value.secondary]).toEqual([[], ['south', 's2']])
    const hidden = { ...south, suppressed: done.value.secondary }
    expect(await audit(hidden)).toMatchObject({ ok: true, value: { safe: true, violations: [] } })
  })

  it('is given away when that count may not be hidden', async () => {
    const done = await protect({ ...south, neverSuppress: ['south'] })
    expect(done).toMatchObject({
      ok: false,
      reason: 'unsafe',
      violations: [{ cell: 'north', interval: [3, 3], equations: before.equations }],
    })
  })

  it('may be known to be one of several small ones, as it was before', async () => {
    // North and south are 3 together; how the west is split says nothing more of them.
    const small = { ...before, values: [50, null, null, 15, 32] }
    const west = {
      cells: ['west', 'w1', 'w2'],
      values: [15, 7, 8],
      equations: [{ total: 'west', parts: ['w1', 'w2'] }],
    }
    expect(await protect({ ...west, published: [small] })).toMatchObject({ ok: true, value: { secondary: [] } })
  })

  it('stays open beside a rounded count, and not when the rounding leaves too little', async () => {
    const now = { cells: ['south'], values: [12], equations: [], published: [before] }
    // South is then between 5 and 15, and north between 0 and 10.
    expect(await round({ ...now, base: 5 })).toMatchObject({ ok: true, value: { cells: [{ id: 'south', value: 10 }] } })
    // Between 10 and 14: the north is between 1 and 5.
    expect(await round({ ...now, base: 2 })).toMatchObject({ ok: true })
    const violations = [{ cell: 'north', interval: [1, 5] }]
    expect(await round({ ...now, base: 2, threshold: 6 })).toMatchObject({ ok: false, reason: 'unsafe', violations })
  })

  it('was given away before: then nothing more is released beside it', async () => {
    const known = { cells: ['south'], values: [12], equations: [] }
    const done = await protect({ ...south, published: [before, known] })
    expect(done).toMatchObject({ ok: false, reason: 'unsafe', violations: [{ cell: 'north', interval: [3, 3] }] })
  })
})
