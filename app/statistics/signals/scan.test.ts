import { describe, expect, test } from 'vitest'
import { scan } from './scan.method.ts'

/** 25 areas on a grid, the first five from left to right in the lowest row; more cases than elsewhere on the right. */
const GRID = Array.from({ length: 25 }, (_, at): [number, number] => [at % 5, Math.floor(at / 5)])
const POPULATION = [
  120, 80, 200, 150, 90, 60, 300, 110, 95, 130, 70, 180, 160, 140, 100, 85, 75, 210, 190, 65, 155, 125, 115, 105, 145,
]
const CASES = [2, 1, 3, 2, 1, 1, 4, 1, 2, 2, 1, 3, 8, 7, 5, 1, 2, 9, 6, 4, 2, 1, 5, 1, 2]

const run = (input: object) => {
  const outcome = scan.run(scan.input.parse({ coordinates: GRID, population: POPULATION, ...input }))
  if (outcome instanceof Promise) throw new Error('is not asynchronous')
  return outcome
}

describe('the scan for clusters', () => {
  // Every circle was gone through in R 4.2, and 4,999 maps were drawn with rmultinom(): llr 8.9762081611599, p 0.001.
  test('finds the circle that stands out most, and its chance', () => {
    const { total, clusters } = run({ cases: CASES, replications: 4999 })
    const [first] = clusters
    expect(total).toBe(76)
    expect(first).toMatchObject({ center1based: 19, areas1based: [13, 14, 15, 18, 19, 20, 23, 24, 25], cases: 47 })
    expect(first!.llr).toBeCloseTo(8.9762081611599, 10)
    expect(first!.expected).toBeCloseTo(28.718894009217, 10)
    expect(first!.relativeRisk).toBeCloseTo(2.6682085786375, 10)
    expect(first!.radius).toBeCloseTo(Math.SQRT2, 12)
    expect(first!.p).toBeGreaterThan(0.0001)
    expect(first!.p).toBeLessThan(0.003)
  })

  test('names others that share no area with it, less likely each time', () => {
    const { clusters } = run({ cases: CASES, replications: 99 })
    const areas = clusters.flatMap(({ areas1based }) => areas1based)
    expect(new Set(areas).size).toBe(areas.length)
    expect(clusters.map(({ llr }) => llr)).toEqual(clusters.map(({ llr }) => llr).sort((a, b) => b - a))
  })

  test('says the same with the same seed', () => {
    const once = run({ cases: CASES, replications: 49, seed: 5 })
    expect(run({ cases: CASES, replications: 49, seed: 5 })).toEqual(once)
  })

  test('finds nothing where nothing happened, and where all is as expected', () => {
    expect(run({ cases: CASES.map(() => 0) }).clusters).toEqual([])
    expect(run({ cases: CASES, population: undefined, expected: CASES.map((c) => 2 * c) }).clusters).toEqual([])
  })

  test('measures degrees along the earth: one degree north is 111.2 km', () => {
    const coordinates = [
      [6, 52],
      [6, 53],
      [6, 60],
      [6, 65],
    ]
    const { clusters } = run({
      coordinates,
      coordinateSystem: 'degrees',
      population: [10, 10, 30, 30],
      cases: [9, 9, 1, 1],
    })
    expect(clusters[0]).toMatchObject({ areas1based: [1, 2], cases: 18 })
    expect(Math.round(clusters[0]!.radius / 100)).toBe(1112)
  })

  test.each([
    [{ cases: [1, 2], population: [1] }, 'population: there must be one for every area'],
    [{ cases: [1, 2], population: [1, 1] }, 'coordinates: there must be a point for every area'],
    [{ cases: CASES, population: POPULATION.with(0, 0) }, 'population.0: is 0, and there are cases'],
    [{ cases: CASES, expected: POPULATION }, 'population: give either population or expected'],
  ])('%# is refused', (input, problem) => {
    expect(() => run(input)).toThrow(problem)
  })
})
