import { describe, expect, test } from 'vitest'
import { convexWeights, gramOf } from './convex-weights.ts'
import { synth } from './synth.method.ts'
import { smoking } from './testing/examples.ts'

const outcomeOf = async (given: object) => synth.run(synth.input.parse(given))
const { predictors, ...panel } = smoking()
const largest = (weights: Record<string, number | null>) =>
  Object.fromEntries(Object.entries(weights).filter(([, weight]) => (weight ?? 0) > 0.001))

describe('synthetic control of the Californian tobacco programme', () => {
  // Abadie, Diamond & Hainmueller 2010, table 2, with a digit more as R's Synth 1.1 gives them
  test('gives the weights of the article when its predictors are given', async () => {
    const { weights, gap, averageGap, preMSPE, v } = await outcomeOf({ ...panel, predictors })
    expect(largest(weights)).toEqual({
      Utah: expect.closeTo(0.335, 3),
      Nevada: expect.closeTo(0.2355, 3),
      Montana: expect.closeTo(0.202, 3),
      Colorado: expect.closeTo(0.16, 3),
      Connecticut: expect.closeTo(0.068, 3),
    })
    expect(averageGap).toBeCloseTo(-18.98, 2)
    expect(gap['2000']).toBeCloseTo(-25.73, 2)
    expect(preMSPE).toBeLessThan(3.0785)
    expect(Object.values(v).reduce<number>((sum, weight) => sum + (weight ?? 0), 0)).toBeCloseTo(1, 12)
  })

  // R: quadprog::solve.QP on the 19 earlier years
  test('by earlier outcomes only it is less unusual: third of 39', async () => {
    const { gap, averageGap, placebo, preMSPE } = await outcomeOf({ ...panel, placebo: true })
    expect(averageGap).toBeCloseTo(-19.5136, 4)
    expect(gap['2000']).toBeCloseTo(-26.5966, 4)
    expect(preMSPE).toBeCloseTo(2.7437, 4)
    expect([placebo?.rank, placebo?.p]).toEqual([3, expect.closeTo(0.0769, 4)])
    expect(Object.keys(placebo?.ratios ?? {})).toHaveLength(39)
    expect(placebo?.ratios.California).toBeCloseTo(12.44, 2)
  })

  test('sees nothing at an earlier date at which nothing happened', async () => {
    const { placeboInTime } = await outcomeOf({ ...panel, placeboFrom: 1980 })
    expect(Math.abs(placeboInTime?.averageGap ?? 99)).toBeLessThan(4)
  })

  test('leaves out donors that may not serve or miss a number, and names the last', async () => {
    const outcome = panel.outcome.map((row, i) => (panel.units[i] === 'Nevada' ? [null, ...row.slice(1)] : row))
    const { weights, incomplete } = await outcomeOf({ ...panel, outcome, exclude: ['Utah'] })
    expect([incomplete, 'Nevada' in weights, 'Utah' in weights]).toEqual([['Nevada'], false, false])
  })

  test('one donor has all the weight', async () => {
    const { weights, averageGap } = await outcomeOf({
      treated: 'A',
      units: ['A', 'B'],
      times: [1, 2, 3],
      outcome: [
        [5, 6, 9],
        [4, 6, 7],
      ],
      treatedFrom: 3,
    })
    expect([weights, averageGap]).toEqual([{ B: 1 }, 2])
  })

  test.each([
    ['treated', { treated: 'Atlantis' }],
    ['treatedFrom', { treatedFrom: 1970 }],
    ['treatedFrom', { treatedFrom: 2001 }],
    ['outcome.0', { outcome: panel.outcome.map((row, i) => (i === 0 ? row.slice(1) : row)) }],
    ['outcome.38.2', { outcome: panel.outcome.map((row, i) => row.map((x, t) => (i === 38 && t === 2 ? null : x))) }],
    ['v', { v: [1, 2] }],
    ['predictors.0', { predictors: [{ name: 'flat', values: panel.units.map(() => 1) }] }],
    ['units', { exclude: panel.units.filter((unit) => unit !== 'California') }],
  ])('refuses what cannot be compared, and names %s', async (field, change) => {
    await expect(outcomeOf({ ...panel, ...change })).rejects.toMatchObject({ field })
  })
})

describe('weights of a mix', () => {
  const points = (...rows: number[][]) => gramOf(rows.map((row) => Float64Array.from(row)))

  test('a target inside the donors is met exactly', () => {
    const weights = convexWeights(points([1, 1], [0, 0], [4, 0], [0, 4]), 0, [1, 2, 3])
    expect(Array.from(weights, (weight) => Math.round(weight * 1e9) / 1e9)).toEqual([0, 0.5, 0.25, 0.25])
  })

  test('a target outside them gets the nearest side', () => {
    const weights = convexWeights(points([3, 3], [0, 0], [4, 0], [0, 4]), 0, [1, 2, 3])
    expect(Array.from(weights, (weight) => Math.round(weight * 1e9) / 1e9)).toEqual([0, 0, 0.5, 0.5])
  })

  test('equal donors are no trouble', () => {
    const weights = convexWeights(points([1], [1], [1], [0]), 0, [1, 2, 3])
    expect(weights[1]! + weights[2]!).toBeCloseTo(1, 12)
  })
})
