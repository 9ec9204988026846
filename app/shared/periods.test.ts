import { expect, test } from 'vitest'
import { byTime, daysOf, frequencyOf, kindOfPeriod, periodInWords } from './periods.ts'

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

test('a year, a quarter and a month are told apart; anything else is no whole period', () => {
  expect(['2022', '2022-Q3', '2022-12', '2022-13', '2022-12-31', '2023-ytd', 'onbekend'].map(frequencyOf)).toEqual([
    'year',
    'quarter',
    'month',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a period has a first and a last day, in a leap year too', () => {
  expect(daysOf('2022')).toEqual({ from: '2022-01-01', to: '2022-12-31' })
  expect(daysOf('2022-Q4')).toEqual({ from: '2022-10-01', to: '2022-12-31' })
  expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
})
