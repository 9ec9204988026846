import { describe, expect, test } from 'vitest'
import { adjustForMany } from './fdr.ts'

// Literal numbers by R 4.2: p.adjust(p, "BH"), "BY", "holm"
const p = [0.01, 0.04, 0.03, 0.2, 0.001, 0.04]

describe('many tests at once', () => {
  test('BH takes p times the number of tests over the rank, never falling', () => {
    expect([...adjustForMany(p)]).toEqual([0.03, 0.048, 0.048, 0.2, 0.006, 0.048])
  })

  test('BY also multiplies by 1 + 1/2 + … + 1/6 = 2.45', () => {
    const expected = [0.0735, 0.1176, 0.1176, 0.49, 0.0147, 0.1176]
    for (const [index, q] of adjustForMany(p, 'BY').entries()) expect(q).toBeCloseTo(expected[index]!, 14)
  })

  test('Holm goes down from the smallest', () => {
    expect([...adjustForMany(p, 'holm')]).toEqual([0.05, 0.12, 0.12, 0.2, 0.006, 0.12])
  })

  test('a missing p stays missing and is not counted as a test', () => {
    expect([...adjustForMany([0.02, Number.NaN, 0.5])]).toEqual([0.04, Number.NaN, 0.5])
  })

  test('nothing in, nothing out', () => {
    expect([...adjustForMany([])]).toEqual([])
    expect([...adjustForMany([1, 1, 1], 'BY')]).toEqual([1, 1, 1])
  })
})
