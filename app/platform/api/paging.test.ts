import { describe, expect, it } from 'vitest'
import { cutPage, readCursor, sortBy, writeCursor } from './paging.ts'

const ROWS = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key }))
const keyOf = (row: { key: string }) => row.key
const keys = (rows: { key: string }[]) => rows.map(keyOf).join('')

describe('a page of a list', () => {
  it('ends with where the next one begins, and the last one with nothing', () => {
    const first = cutPage(ROWS, keyOf, undefined, 2)
    expect([keys(first.rows), first.next]).toEqual(['ab', { offset: 2, key: 'b' }])
    const last = cutPage(ROWS, keyOf, { offset: 4, key: 'd' }, 2)
    expect([keys(last.rows), last.next]).toEqual(['e', undefined])
  })

  it('goes on after the row it ended with, also when others were added before it', () => {
    expect(keys(cutPage([{ key: 'x' }, ...ROWS], keyOf, { offset: 2, key: 'b' }, 2).rows)).toBe('cd')
  })

  it('counts on when that row is gone', () => {
    const rest = ROWS.filter((row) => row.key !== 'b')
    expect(keys(cutPage(rest, keyOf, { offset: 1, key: 'b' }, 9).rows)).toBe('cde')
  })

  it('puts rows without a value last, whichever way it is sorted', () => {
    const rows = [{ n: 2 }, { n: null }, { n: 10 }]
    expect(sortBy(rows, 'n').map(({ n }) => n)).toEqual([2, 10, null])
    expect(sortBy(rows, '-n').map(({ n }) => n)).toEqual([10, 2, null])
  })

  it.each(['', 'onzin', '💥', Buffer.from('[1]').toString('base64url'), Buffer.from('["x",1]').toString('base64url')])(
    'takes no cursor that it did not write: %j',
    (given) => expect(readCursor(given)).toBeUndefined(),
  )

  it('reads the cursor that it wrote', () => {
    expect(readCursor(writeCursor({ offset: 7, key: 'é "x"' }))).toEqual({ offset: 7, key: 'é "x"' })
  })
})
