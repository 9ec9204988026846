import { describe, expect, it } from 'vitest'
import { findRetention } from '../../../law/index.ts'
import type { Retention } from '../declaration.ts'
import { REGISTERS } from '../types/index.ts'
import { dueOf } from './retention.ts'

const ten: Retention = { result: '12.2', keep: { years: 10 } }
const limited: Retention = { ...ten, atMost: { years: 5, from: 'intake', article: 'artikel 1.8 Wgs' } }

describe('the day from which a record is to be destroyed', () => {
  it.each([
    [{ years: 5 }, '2021-03-04', '2026-03-05'],
    [{ years: 1 }, '2024-02-29', '2025-03-01'],
    [{ years: 4 }, '2024-02-29', '2028-03-01'],
    [{ days: 28 }, '2026-11-01', '2026-11-30'],
    [{ months: 1 }, '2026-01-31', '2026-03-01'],
    [{ years: 20 }, '2026-12-31', '2047-01-01'],
  ] as const)('is the day after the last of %o after %s: %s', (keep, closedOn, destroyOn) => {
    expect(dueOf({ result: 'x', keep }, { openedOn: '2020-01-01', closedOn })).toEqual({ destroyOn, limitedBy: '' })
  })

  it('is not there for what runs, nor for what is kept for ever', () => {
    expect(dueOf(ten, { openedOn: '2001-01-01', closedOn: null })).toBeUndefined()
    expect(
      dueOf({ result: '3.1.1', keep: 'forever' }, { openedOn: '2001-01-01', closedOn: '2002-01-01' }),
    ).toBeUndefined()
  })

  it('is that of a shorter limit where another law has one, also while the record runs', () => {
    const early = { destroyOn: '2025-06-16', limitedBy: 'artikel 1.8 Wgs' }
    expect(dueOf(limited, { openedOn: '2020-06-15', closedOn: '2021-01-01' })).toEqual(early)
    expect(dueOf(limited, { openedOn: '2020-06-15', closedOn: null })).toEqual(early)
    expect(dueOf({ ...limited, keep: 'forever' }, { openedOn: '2020-06-15', closedOn: null })).toEqual(early)
  })

  it('is that of the selection list where that is the shorter', () => {
    const short = { ...limited, keep: { years: 1 } }
    expect(dueOf(short, { openedOn: '2020-06-15', closedOn: '2020-12-31' })).toEqual({
      destroyOn: '2022-01-01',
      limitedBy: '',
    })
  })
})

describe('what a register declares', () => {
  it('is what the selection list says of that result', () => {
    const differing = REGISTERS.flatMap(({ key, retention: { result, keep } }) => {
      const listed = findRetention(result)
      if (!listed) return []
      const declared = keep === 'forever' ? 'forever' : JSON.stringify(keep)
      const { keeps } = listed
      const wanted = keeps ? JSON.stringify({ [keeps.unit]: keeps.value }) : 'forever'
      return declared === wanted ? [] : [`${key}: ${result} is ${wanted}, not ${declared}`]
    })
    expect(differing).toEqual([])
  })
})
