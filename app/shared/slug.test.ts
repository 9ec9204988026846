import { expect, test } from 'vitest'
import { freeSlug, slugOf } from './slug.ts'

test.each([
  ['Wéér een plan!', 'weer-een-plan'],
  ['  Drugs & overlast (2024) ', 'drugs-overlast-2024'],
  ['???', 'anders'],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
])('%s as an address is %s', (title, slug) => {
  expect(slugOf(title, 'anders')).toBe(slug)
})

test('an address that is taken gets the first number that is free', async () => {
  const taken = new Set(['plan', 'plan-2'])
  expect(await freeSlug('plan', async (slug) => taken.has(slug))).toBe('plan-3')
  expect(await freeSlug('nota', async (slug) => taken.has(slug))).toBe('nota')
})
