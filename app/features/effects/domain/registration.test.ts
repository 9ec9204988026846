import { describe, expect, test } from 'vitest'
import { exploratoryReasons, labelOf, standingOf } from './registration.ts'

describe('a registration', () => {
  test.each([
    ['2026-12-31', false, []],
    ['2027-01-01', false, ['effort-had-started']],
    ['2026-12-31', true, ['outcome-was-known']],
    ['2027-06-01', true, ['effort-had-started', 'outcome-was-known']],
  ])('made on %s, with the outcome known: %s', (registeredOn, isOutcomeKnown, reasons) => {
    expect(exploratoryReasons({ registeredOn, startsOn: '2027-01-01', isOutcomeKnown })).toEqual(reasons)
  })

  test('is made beforehand only without any reason against it', () => {
    expect(labelOf([])).toBe('beforehand')
    expect(labelOf(['outcome-was-known'])).toBe('exploratory')
  })

  test('is deviated from by one amendment, and stays exploratory with any number', () => {
    expect(standingOf('beforehand', 0)).toBe('as-registered')
    expect(standingOf('beforehand', 1)).toBe('deviating')
    expect(standingOf('exploratory', 0)).toBe('exploratory')
    expect(standingOf('exploratory', 2)).toBe('exploratory')
  })
})
