import { expect, it } from 'vitest'
import { dayField, looseDayField } from './day-fields.ts'

it.each([
  ['2019-07-09', true, true],
  [' 2024-02-29 ', true, true],
  ['2019-02-31', false, false],
  ['2019-7-9', false, false],
  ['', false, true],
])('"%s" is a day: %s, or may be left open: %s', (typed, isDay, isLoose) => {
  expect(dayField.safeParse(typed).success).toBe(isDay)
  expect(looseDayField.safeParse(typed).success).toBe(isLoose)
})

it('says of a day that is none which rule it broke', () => {
  expect(dayField.safeParse('2019-02-31').error?.issues[0]?.message).toBe('not-a-day')
  expect(looseDayField.safeParse('2019-02-31').error?.issues[0]?.message).toBe('not-a-day')
})
