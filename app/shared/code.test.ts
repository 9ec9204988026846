import { expect, test } from 'vitest'
import { makeCode } from './code.ts'

test('a code is in groups of four, of the signs that are given, and each is another', () => {
  expect(makeCode(4)).toMatch(/^([A-HJKMNP-Z2-9]{4}-){3}[A-HJKMNP-Z2-9]{4}$/)
  expect(makeCode(3, 'ab')).toMatch(/^([ab]{4}-){2}[ab]{4}$/)
  expect(new Set(Array.from({ length: 500 }, () => makeCode(3))).size).toBe(500)
})
