import { describe, expect, test } from 'vitest'
import { allocate } from './allocate.ts'
import { type Population, sizeOf, withEmptyParts } from './strata.ts'

const part = (key: string, size: number | undefined, eligible: number) => ({ key, size, eligible })
const drawn = (...args: Parameters<typeof allocate>) => Object.fromEntries(allocate(...args) ?? [['none', 0]])

describe('how many to draw of each part', () => {
  test('follows the population', () => {
    const parts = [part('a', 6000, 100), part('b', 3000, 100), part('c', 1000, 100)]
    expect(drawn(parts, 50, 0)).toEqual({ a: 30, b: 15, c: 5 })
  })

  test('gives what rounding leaves to the parts that lost most', () => {
    // Exactly 3.33, 3.33 and 3.33; and 4.5, 3.6 and 0.9.
    expect(drawn([part('a', 1, 9), part('b', 1, 9), part('c', 1, 9)], 10, 0)).toEqual({ a: 4, b: 3, c: 3 })
    expect(drawn([part('a', 50, 9), part('b', 40, 9), part('c', 10, 9)], 9, 0)).toEqual({ a: 4, b: 4, c: 1 })
  })

  test('takes no more than there are, and more of the others then, in proportion', () => {
    const parts = [part('a', 6000, 10), part('b', 3000, 100), part('c', 1000, 100)]
    expect(drawn(parts, 50, 0)).toEqual({ a: 10, b: 30, c: 10 })
    expect(drawn(parts, 1000, 0)).toEqual({ a: 10, b: 100, c: 100 })
  })

  test('takes the fewest of each part, as far as they are there', () => {
    const parts = [part('a', 9000, 100), part('b', 900, 100), part('c', 100, 3)]
    expect(drawn(parts, 40, 8)).toEqual({ a: 29, b: 8, c: 3 })
  })

  test('is not possible with too few for the fewest of each part', () => {
    expect(allocate([part('a', 10, 9), part('b', 10, 9)], 9, 5)).toBeUndefined()
  })

  test('leaves nobody out whose part is not in the tables, and is by the panel where nothing is', () => {
    // 100 of 200 members are in a part of known size; the other 100 count for as many people.
    expect(drawn([part('a', 500, 100), part('?', undefined, 100)], 20, 0)).toEqual({ a: 10, '?': 10 })
    expect(drawn([part('a', undefined, 30), part('b', undefined, 10)], 8, 0)).toEqual({ a: 6, b: 2 })
  })
})

describe('how large a part is', () => {
  const population: Population = {
    age: {
      total: new Map([
        ['0-14', 100],
        ['15-24', 200],
        ['25-44', 300],
        ['45-64', 300],
        ['65plus', 200],
      ]),
      byDistrict: new Map([
        [
          'W1',
          new Map([
            ['0-14', 60],
            ['15-24', 80],
            ['25-44', 120],
            ['45-64', 100],
            ['65plus', 100],
          ]),
        ],
      ]),
    },
    sex: {
      total: new Map([
        ['man', 500],
        ['woman', 600],
      ]),
      byDistrict: new Map([
        [
          'W1',
          new Map([
            ['man', 115],
            ['woman', 345],
          ]),
        ],
      ]),
    },
  }
  test.each([
    ['', '', '', 1000],
    ['', '25-44', '', 300],
    ['W1', '', '', 400],
    ['W1', '65plus', '', 100],
    // A quarter of who live there are men.
    ['W1', '65plus', 'man', 25],
    ['', '', 'woman', (1000 * 600) / 1100],
    ['W1', '', 'other', undefined],
    ['W2', '', '', undefined],
  ])('district "%s", age "%s", sex "%s"', (district, age, sex, size) => {
    expect(sizeOf(population, { district, age, sex })).toBe(size)
  })

  test('is told of a part that nobody of the panel is in as well', () => {
    const found = [{ district: '', age: '65plus', sex: '', eligible: 7 }]
    expect(withEmptyParts(found, population, ['age'], { eligible: 0 })).toEqual([
      { district: '', age: '15-24', sex: '', eligible: 0, size: 200 },
      { district: '', age: '25-44', sex: '', eligible: 0, size: 300 },
      { district: '', age: '45-64', sex: '', eligible: 0, size: 300 },
      { district: '', age: '65plus', sex: '', eligible: 7, size: 200 },
    ])
    const unknown = [{ district: 'W9', age: '', sex: '', eligible: 7 }]
    expect(withEmptyParts(unknown, {}, ['district'], { eligible: 0 })).toEqual([{ ...unknown[0], size: undefined }])
  })
})
