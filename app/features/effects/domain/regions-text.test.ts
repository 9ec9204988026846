import { expect, test } from 'vitest'
import { readExcluded, readRegions } from './regions-text.ts'

const find = (name: string) => ({ deventer: 'GM0150', gm0200: 'GM0200', apeldoorn: 'GM0200' })[name.toLowerCase()]

test('areas are read by name or code, each once, and what is none is told', () => {
  expect(readRegions('Deventer, GM0200;\nApeldoorn\nAtlantis', find)).toEqual({
    codes: ['GM0150', 'GM0200'],
    unknown: ['Atlantis'],
  })
})

test('an area that does not count is read with its reason', () => {
  expect(readExcluded('Apeldoorn: begon in 2019: ook\n', find)).toEqual({
    excluded: [{ region: 'GM0200', reason: 'begon in 2019: ook' }],
    unknown: [],
    hasNoReason: false,
  })
  expect(readExcluded('Deventer', find).hasNoReason).toBe(true)
})
