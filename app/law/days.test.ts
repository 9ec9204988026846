import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, dayNumber, dayOfNumber, weekdayOf } from './days.ts'
import { addDays, addMonths, daysBetween } from './index.ts'

describe('counting days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(days)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -2, '2025-11-15'],
    ['2000-01-31', 1, '2000-02-29'],
    ['2100-01-31', 1, '2100-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it.each(['2026-2-3', '2026-02-30', '2026-13-01', '2026-00-10', '2026-01-00', '1964-12-31', '3000-01-01', '', 'x'])(
    '"%s" is no day of the calendar',
    (text) => {
      expect(dayNumber(text)).toBeUndefined()
      expect(() => addDays(text, 1)).toThrow('is no day')
    },
  )

  it('agrees with the clock of the machine on every date and weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1826, max: 376_199 }), (number) => {
        const day = new Date(number * 86_400_000)
        expect(dayOfNumber(number)).toBe(day.toISOString().slice(0, 10))
        expect(dayNumber(dayOfNumber(number))).toBe(number)
        expect(weekdayOf(number)).toBe(day.getUTCDay())
        expect(dateOf(number)).toEqual({
          year: day.getUTCFullYear(),
          month: day.getUTCMonth() + 1,
          date: day.getUTCDate(),
        })
      }),
    )
  })
})
