import { describe, expect, test } from 'vitest'
import { dueOf, expectedDays, isLate } from './publication-rule.ts'

describe('a rule expects a publication', () => {
  test('every year from a day on, and in a short month on its last day', () => {
    const may = { every: 'year', month: 5, day: 16 } as const
    expect(expectedDays(may, '2026-05-17', '2028-12-31')).toEqual(['2027-05-16', '2028-05-16'])
    expect(expectedDays({ every: 'year', month: 2, day: 31 }, '2027-01-01', '2028-12-31')).toEqual([
      '2027-02-28',
      '2028-02-29',
    ])
  })

  test('every month on its so-manieth working day: New Year, weekends and Easter do not count', () => {
    expect(expectedDays({ every: 'month', workingDay: 1 }, '2027-01-01', '2027-04-30')).toEqual([
      '2027-01-04',
      '2027-02-01',
      '2027-03-01',
      '2027-04-01',
    ])
    // Good Friday is 26 March 2027 and Easter Monday the 29th: the twentieth working day is pushed back by both.
    expect(expectedDays({ every: 'month', workingDay: 20 }, '2027-03-01', '2027-03-31')).toEqual(['2027-03-30'])
  })

  test('every quarter in one of its months', () => {
    // In May 2027 the 5th is Liberation Day, the 6th Ascension Day and the 7th equated with a holiday.
    expect(expectedDays({ every: 'quarter', month: 2, workingDay: 3 }, '2026-11-01', '2027-06-30')).toEqual([
      '2026-11-04',
      '2027-02-03',
      '2027-05-10',
    ])
  })
})

describe('of what should have been there', () => {
  const open = [
    { id: 'a', expectedOn: '2026-10-05' },
    { id: 'b', expectedOn: '2026-11-05' },
    { id: 'c', expectedOn: '2026-12-05' },
  ]

  test('the last is looked for, and the one before it is missed', () => {
    expect(dueOf(open, '2026-11-04')).toEqual({ current: open[0], missed: [] })
    expect(dueOf(open, '2026-11-05')).toEqual({ current: open[1], missed: [open[0]] })
    expect(dueOf(open, '2026-10-04')).toEqual({ missed: [] })
  })

  test('nothing is looked for after four months', () => {
    expect(dueOf(open.slice(0, 1), '2027-02-02')).toEqual({ current: open[0], missed: [] })
    expect(dueOf(open.slice(0, 1), '2027-02-03')).toEqual({ missed: [open[0]] })
  })

  test('it is late on the day after the last day of grace', () => {
    expect([isLate('2026-11-05', 10, '2026-11-15'), isLate('2026-11-05', 10, '2026-11-16')]).toEqual([false, true])
  })
})
