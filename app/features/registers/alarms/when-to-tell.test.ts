import { describe, expect, test } from 'vitest'
import { escalatesAfter, thresholdReached } from './when-to-tell.ts'

const WARN = [180, 90, 30, 7, 1, 0]

describe('a term that may not be missed', () => {
  test.each([
    ['2026-01-01', undefined],
    ['2026-08-31', undefined],
    ['2026-09-11', 180],
    ['2026-12-10', 90],
    ['2026-12-11', 90],
    ['2027-02-08', 30],
    ['2027-03-03', 7],
    ['2027-03-09', 1],
    ['2027-03-10', 0],
    ['2027-03-11', -1],
  ] as const)('with its end on 10 March 2027 has on %s reached %s', (today, threshold) => {
    expect(thresholdReached(WARN, '2027-03-10', today)).toBe(threshold)
  })

  test.each([
    ['a Tuesday', '2026-11-24', '2027-03-10', '2026-11-26'],
    ['a Friday', '2026-11-27', '2027-03-10', '2026-12-01'],
    ['the day before Christmas', '2026-12-24', '2027-03-10', '2026-12-29'],
    ['a Friday in its last week', '2027-03-05', '2027-03-10', '2027-03-08'],
    ['its last day', '2027-03-10', '2027-03-10', '2027-03-11'],
  ])('that was told on %s is told to others after %s', (_name, toldOn, dueOn, after) => {
    expect(escalatesAfter(toldOn, dueOn)).toBe(after)
  })
})
