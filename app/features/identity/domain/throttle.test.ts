import { expect, test } from 'vitest'
import { failuresAfter, secondsToWait } from './throttle.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, seconds))

test.each([
  [undefined, 0],
  [4, 0],
  [5, 2],
  [6, 4],
  [10, 64],
  [40, 900],
])('after %s wrong passwords the wait is %s seconds', (failures, expected) => {
  const attempts = failures === undefined ? undefined : { failures, lastFailedAt: at(0) }
  expect(secondsToWait(attempts, at(0))).toBe(expected)
})

test('the wait runs down with the clock', () => {
  expect(secondsToWait({ failures: 6, lastFailedAt: at(0) }, at(3))).toBe(1)
  expect(secondsToWait({ failures: 6, lastFailedAt: at(0) }, at(4))).toBe(0)
})

test('an hour of quiet forgets earlier failures', () => {
  expect(failuresAfter({ failures: 9, lastFailedAt: at(0) }, at(3600))).toBe(10)
  expect(failuresAfter({ failures: 9, lastFailedAt: at(0) }, at(3601))).toBe(1)
})

test('a clock that was set back by a day makes nobody wait longer than a quarter of an hour', () => {
  expect(secondsToWait({ failures: 40, lastFailedAt: at(86_400) }, at(0))).toBe(900)
})
