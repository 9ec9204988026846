import { expect, test } from 'vitest'
import { inGroups, stepOfCode, totpAddress, withUsedStep } from './totp.ts'

// The test values of RFC 6238, appendix B, for the secret "12345678901234567890" (its last six figures).
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

test.each([
  [59, '287082', 1],
  [1111111109, '081804', 37037036],
  [1111111111, '050471', 37037037],
  [1234567890, '005924', 41152263],
  [2000000000, '279037', 66666666],
])('at %s seconds the code of RFC 6238 is %s', (seconds, code, step) => {
  expect(stepOfCode(SECRET, code, at(seconds), [])).toBe(step)
})

test.each([
  ['one step early', 1111111109 - 30, 37037036],
  ['one step late', 1111111109 + 30, 37037036],
  ['two steps early', 1111111109 - 60, undefined],
  ['two steps late', 1111111109 + 60, undefined],
])('a clock that is %s', (_, seconds, step) => {
  expect(stepOfCode(SECRET, '081804', at(seconds), [])).toBe(step)
})

test('a code works once', () => {
  expect(stepOfCode(SECRET, '081804', at(1111111109), [37037036])).toBeUndefined()
})

test('after the clock was set back a code that was not used works', () => {
  expect(stepOfCode(SECRET, '287082', at(59), [66666666])).toBe(1)
})

test('a code may be typed with a space', () => {
  expect(stepOfCode(SECRET, '081 804', at(1111111109), [])).toBe(37037036)
})

test.each(['', '08180', '0818044', 'abcdef', '٠٨١٨٠٤'])('"%s" is no code', (code) => {
  expect(stepOfCode(SECRET, code, at(1111111109), [])).toBeUndefined()
})

test('ten used steps are remembered, the latest first', () => {
  expect(withUsedStep([9, 8, 7, 6, 5, 4, 3, 2, 1, 0], 10)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
})

test('the address for the app names the site and the person, also with a colon in the name', () => {
  expect(totpAddress(SECRET, 'Veilig: Deventer', 'Bas Sleutelaar')).toBe(
    `otpauth://totp/Veilig%20%20Deventer:Bas%20Sleutelaar?secret=${SECRET}&issuer=Veilig%20%20Deventer`,
  )
})

test('the secret is written in groups of four', () => {
  expect(inGroups(SECRET)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
})
