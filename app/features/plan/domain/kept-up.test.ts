import { expect, test } from 'vitest'
import { keptUpSince } from './kept-up.ts'

test.each([
  ['2026-11-29', '2026-08-29'],
  ['2026-05-31', '2026-02-28'],
  ['2024-05-30', '2024-02-29'],
])('what was not changed for three months before %s was last changed before %s', (today, since) => {
  expect(keptUpSince(today)).toBe(since)
})
