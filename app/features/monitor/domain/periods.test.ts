import { expect, test } from 'vitest'
import { byTime, kindOfPeriod, periodInWords } from './periods.ts'

test.each([
  ['2022', '2022', '2022'],
  ['2022-12-31', '31 december 2022', '31 December 2022'],
  ['2022-03', 'maart 2022', 'March 2022'],
  ['2022-Q3', 'kwartaal 3 van 2022', 'quarter 3 of 2022'],
  ['2023-ytd', '2023 tot en met publicatie', '2023 up to publication'],
  ['2019-target', 'streefwaarde 2019', 'target 2019'],
  ['onbekend', 'jaar onbekend', 'year unknown'],
  ['per-jaar', 'per jaar', 'per year'],
])('%s reads as "%s" and "%s"', (period, dutch, english) => {
  expect(periodInWords(period, 'nl')).toBe(dutch)
  expect(periodInWords(period, 'en')).toBe(english)
})

test('periods stand in the order of time, one without a year first', () => {
  const periods = ['2023-ytd', '2022', 'onbekend', '2022-12-31', '2022-Q2', '2022-03', '2022-Q1']
  expect(periods.sort(byTime)).toEqual(['onbekend', '2022', '2022-03', '2022-Q1', '2022-Q2', '2022-12-31', '2023-ytd'])
})

test.each(['22', '2022-13', '2022-02-30', '2022-q1', '2022/2023', 'gisteren', ''])('%s is no period', (label) => {
  expect(kindOfPeriod(label)).toBeUndefined()
})
