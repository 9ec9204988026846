import { expect, test } from 'vitest'
import { daysOf, frequencyOf, roleOf } from './calendar.ts'

test('a year, a quarter and a month are told apart; anything else is no period of an evaluation', () => {
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

test.each([
  ['2018', 'before'],
  ['2019', 'between'],
  ['2020', 'after'],
  ['2021', 'outside'],
])('of an effort from July 2019 until the end of 2020 the year %s is %s', (year, role) => {
  expect(roleOf(year, '2019-07-01', '2020-12-31')).toBe(role)
})

test('the year of the start counts when the effort began on its first day', () => {
  expect(roleOf('2019', '2019-01-01', '2020-12-31')).toBe('after')
})
