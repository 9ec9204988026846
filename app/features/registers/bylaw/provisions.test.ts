import { expect, test } from 'vitest'
import { heldOn, validityInWords } from './provisions.ts'

const before = { validFrom: '', validUntil: '2021-12' }
const again = { validFrom: '2022-12', validUntil: '' }

test.each([
  ['2021-11-30', true, false],
  // Of the month of change no source names the day: both count.
  ['2021-12-31', true, false],
  ['2022-01-01', false, false],
  ['2022-11-30', false, false],
  ['2022-12-01', false, true],
  ['2026-05-01', false, true],
])('on %s the old ground holds: %s, and the new one: %s', (day, old, fresh) => {
  expect([heldOn(before, day), heldOn(again, day)]).toEqual([old, fresh])
})

test('what holds from a day until a day holds on both', () => {
  const validity = { validFrom: '2022-12-14', validUntil: '2023-03-01' }
  expect(['2022-12-13', '2022-12-14', '2023-03-01', '2023-03-02'].map((day) => heldOn(validity, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('says in words when it held', () => {
  expect(validityInWords([before, again], 'nl')).toBe('tot en met december 2021; vanaf december 2022')
  expect(validityInWords([{ validFrom: '', validUntil: '' }], 'en')).toBe('always')
})
