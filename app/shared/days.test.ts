import { expect, test } from 'vitest'
import {
  atHourInTheNetherlands,
  dayOf,
  exactInstant,
  formatDay,
  formatInstant,
  formatShortDay,
  formatSpan,
  momentWithOffset,
} from './days.ts'

test('a day, a month and a year are said as far as they are known', () => {
  expect(formatDay('2026-11-22', 'nl')).toBe('22 november 2026')
  expect(formatDay('2019-10', 'nl')).toBe('oktober 2019')
  expect(formatDay('2009', 'nl')).toBe('2009')
  expect(formatDay('2026-11-22', 'en')).toBe('22 November 2026')
})

test('a day in a column is short', () => {
  expect(formatShortDay('2026-11-22', 'nl')).toBe('22 nov 2026')
  expect(formatShortDay('2026-03-01', 'en')).toBe('1 Mar 2026')
})

test('a span names both ends, and words that are no day stay as they are', () => {
  expect(formatSpan('2019-07/2019-09', 'nl')).toBe('juli 2019 – september 2019')
  expect(formatSpan('2021-12 / 2022-12', 'nl')).toBe('december 2021 – december 2022')
  expect(formatSpan('2022 (end)', 'nl')).toBe('2022 (end)')
})

test('the day is that of the Netherlands, also just after midnight there', () => {
  expect(dayOf(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
  expect(dayOf(new Date('2026-12-31T22:59:00Z'))).toBe('2026-12-31')
})

test('an instant is said in Dutch time', () => {
  expect(formatInstant(new Date('2026-11-22T19:05:00Z'), 'nl')).toBe('22 november 2026, 20:05')
})

test('an hour in the Netherlands is another instant in summer than in winter', () => {
  expect(atHourInTheNetherlands('2026-01-15', 7).toISOString()).toBe('2026-01-15T06:00:00.000Z')
  expect(atHourInTheNetherlands('2026-07-15', 7).toISOString()).toBe('2026-07-15T05:00:00.000Z')
  expect(atHourInTheNetherlands('2026-03-29', 7).toISOString()).toBe('2026-03-29T05:00:00.000Z')
})

test('a moment gets the offset of its own day, also around midnight and the change of the clocks', () => {
  expect(momentWithOffset('2026-11-22T23:30')).toBe('2026-11-22T23:30:00+01:00')
  expect(momentWithOffset('2026-07-01T00:00')).toBe('2026-07-01T00:00:00+02:00')
  expect(momentWithOffset('2026-03-29T01:59')).toBe('2026-03-29T01:59:00+01:00')
  expect(momentWithOffset('2026-03-29T03:00')).toBe('2026-03-29T03:00:00+02:00')
  expect(momentWithOffset('2026-11-22T14:05:00+01:00')).toBe('2026-11-22T14:05:00+01:00')
})

test('an hour that is skipped in spring is no moment, and one that comes twice in autumn is not for a program to choose', () => {
  expect(exactInstant('2026-03-29', '01:59')).toEqual(new Date('2026-03-29T00:59:00Z'))
  expect(exactInstant('2026-03-29', '02:00')).toBe('no-such-hour')
  expect(exactInstant('2026-03-29', '02:59')).toBe('no-such-hour')
  expect(exactInstant('2026-03-29', '03:00')).toEqual(new Date('2026-03-29T01:00:00Z'))
  expect(exactInstant('2026-10-25', '01:59')).toEqual(new Date('2026-10-24T23:59:00Z'))
  expect(exactInstant('2026-10-25', '02:00')).toBe('comes-twice')
  expect(exactInstant('2026-10-25', '02:59')).toBe('comes-twice')
  expect(exactInstant('2026-10-25', '03:00')).toEqual(new Date('2026-10-25T02:00:00Z'))
  expect(exactInstant('2026-07-01', '09:30')).toEqual(new Date('2026-07-01T07:30:00Z'))
})
