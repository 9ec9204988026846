import { expect, test } from 'vitest'
import { roleOf } from './calendar.ts'

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
