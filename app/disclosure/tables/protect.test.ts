import { describe, expect, it } from 'vitest'
import { audit, protect } from '../index.ts'

const table = {
  cells: ['ax', 'ay', 'az', 'bx', 'by', 'bz', 'cx', 'cy', 'cz', 'a', 'b', 'c', 'x', 'y', 'z', 'all'],
  values: [3, 8, 12, 9, 2, 20, 15, 11, 30, 23, 31, 56, 27, 21, 62, 110],
  equations: [
    { total: 'a', parts: ['ax', 'ay', 'az'] },
    { total: 'b', parts: ['bx', 'by', 'bz'] },
    { total: 'c', parts: ['cx', 'cy', 'cz'] },
    { total: 'x', parts: ['ax', 'bx', 'cx'] },
    { total: 'y', parts: ['ay', 'by', 'cy'] },
    { total: 'z', parts: ['az', 'bz', 'cz'] },
    { total: 'all', parts: ['a', 'b', 'c'] },
    { total: 'all', parts: ['x', 'y', 'z'] },
  ],
}

describe('a table of three by three with its totals', () => {
  it('hides the rectangle around two small counts', async () => {
    const done = await protect(table)
    expect(done.ok && done.value.primary).toEqual(['ax', 'by'])
    expect(done.ok && done.value.secondary).toEqual(['ay', 'bx'])
    // ax + ay = 11, ax + bx = 12 and ay + by = 10 leave one degree of freedom.
    expect(done.ok && done.value.intervals).toEqual({ ax: [1, 11], by: [0, 10] })
  })

  it('is not safe with only the small counts hidden: each row gives its own away', async () => {
    const done = await audit({ ...table, suppressed: ['ax', 'by'] })
    expect(done.ok && done.value.safe).toBe(false)
    expect(done.ok && done.value.violations).toEqual([
      { cell: 'ax', interval: [3, 3], needed: [2, 5], equations: [table.equations[0]] },
      { cell: 'by', interval: [2, 2], needed: [1, 5], equations: [table.equations[1]] },
    ])
  })
})
