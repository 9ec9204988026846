import { describe, expect, test } from 'vitest'
import { did } from './did.method.ts'
import { smoking } from './testing/examples.ts'

const outcomeOf = async (given: object) => did.run(did.input.parse(given))
const treated = [
  [12, 15, 11, null, 14, 16],
  [9, 8, 11],
]
const control = [
  [20, 22, 19, 24, 21, 23],
  [21, 20, 24, 22],
]
const { predictors, ...panel } = smoking()

/** A panel of one treated unit and one other, of which the effort begins in period 3. */
const onePair = (here: number[], there: number[]) => ({
  treated: 'here',
  units: ['here', 'there'],
  times: [1, 2, 3, 4],
  outcome: [here, there],
  treatedFrom: 3,
})

describe('difference in differences', () => {
  // R: f <- lm(y ~ g * a); summary(f)$coef["g:a", ]; confint(f)["g:a", ]
  test('of four groups equals the interaction of a linear model', async () => {
    expect(await outcomeOf({ treated, control })).toEqual({
      estimate: expect.closeTo(-4.516666666666671, 12),
      se: expect.closeTo(1.806947570852437, 12),
      lo: expect.closeTo(-8.39218376239639, 10),
      hi: expect.closeTo(-0.64114957093695, 10),
      df: 14,
      warnings: [],
    })
  })

  // R: s2 <- c(var(tp)/5, var(tq)/3, var(cp)/6, var(cq)/4); df <- sum(s2)^2 / sum(s2^2 / c(4, 2, 5, 3)); qt(.975, df)
  test('may give each group a variance of its own', async () => {
    expect(await outcomeOf({ treated, control, variance: 'unequal' })).toEqual({
      estimate: expect.closeTo(-4.516666666666671, 12),
      se: expect.closeTo(1.7176372660657, 12),
      lo: expect.closeTo(-8.26326283141661, 9),
      hi: expect.closeTo(-0.77007050191673, 9),
      df: expect.closeTo(11.880306943134, 9),
      warnings: [],
    })
  })

  // R: ch <- mean 1989-2000 minus mean 1970-1988 by state; lm(ch ~ state == "California"); coef(lm(y ~ unit + time + d))
  test('of a panel counts every unit once, and equals two-way fixed effects', async () => {
    expect(await outcomeOf(panel)).toEqual({
      estimate: expect.closeTo(-27.34911126500461, 10),
      se: expect.closeTo(17.28081295439489, 10),
      lo: expect.closeTo(-62.3633642282153, 9),
      hi: expect.closeTo(7.6651416982061, 9),
      df: 37,
      placebo: expect.closeTo(0.12820512820513, 12),
      incomplete: [],
      warnings: [],
    })
  })

  test('of a panel takes several treated units', async () => {
    const got = await outcomeOf({ ...panel, treated: ['California', 'Utah'] })
    expect([got.estimate, got.se]).toEqual([
      expect.closeTo(-9.05474158368895, 10),
      expect.closeTo(12.70880710214836, 10),
    ])
  })

  // R: lm(y ~ g * a) has no residual degrees of freedom here, and gives NaN
  test.each([
    ['one number in each group', { treated: [[4], [3]], control: [[5], [6]] }, -2],
    ['one against one of a panel', onePair([1, 2, 3, 4], [2, 3, 3, 3]), 1.5],
    ['a group of one with a variance of its own', { treated: [[4, 5], [3]], control, variance: 'unequal' }, -1.75],
  ])('%s gives a difference without a margin, and says so', async (_, given, estimate) => {
    const got = await outcomeOf(given)
    expect([got.estimate, got.se, got.lo, got.hi]).toEqual([estimate, Number.NaN, Number.NaN, Number.NaN])
    expect(got.warnings).toEqual([expect.stringContaining('no error can be worked out')])
  })

  // R: summary(lm) gives 0 here, and warns of an essentially perfect fit
  test('an error of 0 is said to mean nothing', async () => {
    const got = await outcomeOf({
      treated: [
        [4, 4],
        [3, 3],
      ],
      control: [
        [5, 5],
        [6, 6],
      ],
    })
    expect([got.estimate, got.se, got.lo, got.hi]).toEqual([-2, 0, -2, -2])
    expect(got.warnings).toEqual([expect.stringContaining('nothing varies')])
  })

  test.each([
    ['treated.1', { treated: [[1], [null]], control }],
    ['treated', { treated: 'California', control }],
    ['control', { treated }],
    ['units', { treated: 'California' }],
    ['treatedFrom', { ...panel, treatedFrom: null }],
  ])('refuses what is incomplete, and names %s', async (field, given) => {
    await expect(outcomeOf(given)).rejects.toMatchObject({ field })
  })
})
