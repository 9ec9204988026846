import { expect, test } from 'vitest'
import { isToken, lastDay, mayExpireOn, stateOf } from './token.ts'

test('a token lives for at most a year, and ends on a day to come', () => {
  expect(mayExpireOn('2026-11-23', '2026-11-22')).toMatchObject({ ok: true })
  expect(mayExpireOn('2027-11-22', '2026-11-22')).toMatchObject({ ok: true })
  expect(mayExpireOn('2027-11-23', '2026-11-22')).toMatchObject({ ok: false, reason: 'too-far' })
  expect(mayExpireOn('2026-11-22', '2026-11-22')).toMatchObject({ ok: false, reason: 'in-the-past' })
})

test('a year after the 29th of February is the 1st of March', () => {
  expect(lastDay('2028-02-29')).toBe('2029-03-01')
})

test.each([
  ['2026-11-21', null, 'ended'],
  ['2026-11-22', null, 'ends-soon'],
  ['2026-12-06', null, 'ends-soon'],
  ['2026-12-07', null, 'works'],
  ['2026-12-07', new Date('2026-11-20T10:00:00Z'), 'revoked'],
] as const)('a token until %s, taken back at %s, on 22 November: %s', (expiresOn, revokedAt, state) => {
  expect(stateOf({ expiresOn, revokedAt }, '2026-11-22')).toBe(state)
})

test('only what begins with our prefix and has our length is looked up', () => {
  expect(isToken(`regie_${'a'.repeat(43)}`)).toBe(true)
  expect(isToken(`regie_${'a'.repeat(42)}`)).toBe(false)
  expect(isToken(`other_${'a'.repeat(43)}`)).toBe(false)
  expect(isToken(`regie_${'a'.repeat(42)}'`)).toBe(false)
})
