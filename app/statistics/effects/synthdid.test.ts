import { describe, expect, test } from 'vitest'
import { synthdid } from './synthdid.method.ts'
import { smoking } from './testing/examples.ts'

const outcomeOf = async (given: object) => synthdid.run(synthdid.input.parse(given))
const { predictors, ...panel } = smoking()

describe('synthetic difference in differences of the Californian tobacco programme', () => {
  // Arkhangelsky et al. 2021, table 1 (-15.6, -19.6, -27.3); digits as synthdid 0.0.9 prints them
  test('gives the three estimates of the article', async () => {
    const { estimate, scEstimate, didEstimate } = await outcomeOf(panel)
    expect(estimate).toBeCloseTo(-15.604, 3)
    expect(scEstimate).toBeCloseTo(-19.62, 2)
    expect(didEstimate).toBeCloseTo(-27.349, 3)
  })

  // summary(synthdid_estimate(…)): controls Nevada 0.124, New Hampshire 0.105, …; periods 1986 to 1988
  test('gives the weights that the package prints', async () => {
    const { unitWeights, timeWeights } = await outcomeOf(panel)
    expect(unitWeights).toMatchObject({
      Nevada: expect.closeTo(0.124, 3),
      'New Hampshire': expect.closeTo(0.105, 3),
      Connecticut: expect.closeTo(0.078, 3),
      Delaware: expect.closeTo(0.07, 3),
      Colorado: expect.closeTo(0.058, 3),
    })
    expect(timeWeights).toMatchObject({
      1985: 0,
      1986: expect.closeTo(0.366, 3),
      1987: expect.closeTo(0.206, 3),
      1988: expect.closeTo(0.427, 3),
    })
  })

  // vcov(method = "placebo") draws donors at random and gives 8 to 11
  test('gives a standard error by trying every donor', async () => {
    const { se } = await outcomeOf({ ...panel, placebo: true })
    expect(se).toBeGreaterThan(8)
    expect(se).toBeLessThan(11)
    expect((await outcomeOf({ ...panel, treated: ['California', 'Utah'], placebo: true })).se).toBeNaN()
  })

  test('an effect that is added to one unit comes out', async () => {
    const outcome = panel.outcome.map((row, i) =>
      row.map((x, t) => (panel.units[i] === 'Ohio' && t >= 19 ? x + 30 : x)),
    )
    const without = await outcomeOf({ ...panel, treated: 'Ohio' })
    const planted = await outcomeOf({ ...panel, outcome, treated: 'Ohio' })
    expect((planted.estimate ?? 0) - (without.estimate ?? 0)).toBeCloseTo(30, 9)
  })

  test.each([
    ['treatedFrom', { treatedFrom: 1971 }],
    ['units', { exclude: panel.units.filter((unit) => !['California', 'Utah'].includes(unit)) }],
  ])('refuses too little to compare with, and names %s', async (field, change) => {
    await expect(outcomeOf({ ...panel, ...change })).rejects.toMatchObject({ field })
  })
})
