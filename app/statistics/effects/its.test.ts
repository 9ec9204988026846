import { describe, expect, test } from 'vitest'
import { neweyWest } from '../regression/newey-west.ts'
import { controlledEffect, fitInterruptedSeries } from './interrupted-series.ts'
import { its } from './its.method.ts'
import { completeSeries } from './its-input.ts'
import { seatbelts } from './testing/examples.ts'

const outcomeOf = async (given: object) => its.run(its.input.parse(given))
const { front, rear, ...periods } = seatbelts()
const law = { ...periods, y: front, period: 12, harmonics: 2, neweyWestLag: 12 }

/** Expects numbers equal to nine digits. */
function expectClose(got: Record<string, number | null>, expected: Record<string, number>) {
  expect(Object.keys(got)).toEqual(Object.keys(expected))
  for (const [name, value] of Object.entries(expected)) expect((got[name] as number) / value).toBeCloseTo(1, 9)
}

describe('interrupted time series', () => {
  // R 4.2: X <- harmonics 1 and 2 of month/12
  // f <- glm(front ~ t + law + slope + X + offset(log(kms)), quasipoisson, as.data.frame(Seatbelts))
  test('gives the coefficients, errors and dispersion of R for the seat belt law', async () => {
    const { coef, seModel, seNeweyWest, seNeweyWestAdjusted, dispersion, dfResidual } = await outcomeOf(law)
    expectClose(coef, {
      intercept: -2.39682295450311,
      time: -0.0047473727711,
      level: -0.31860577165726,
      slope: 0.00719486852919,
      sin1: -0.02484207875597,
      cos1: 0.14188289486425,
      sin2: -0.009230260834,
      cos2: 0.07476422952292,
    })
    // sqrt(diag(vcov(f)))
    expectClose(seModel, {
      intercept: 0.014741927234495,
      time: 0.000156965403398,
      level: 0.053938362486923,
      slope: 0.003874304981288,
      sin1: 0.010548744149217,
      cos1: 0.010203171921214,
      sin2: 0.010313113134652,
      cos2: 0.010340001176937,
    })
    // sqrt(diag(sandwich::NeweyWest(f, lag = 12, prewhite = FALSE))), and with adjust = TRUE
    expect(seNeweyWest.level).toBeCloseTo(0.036657923350382, 11)
    expect(seNeweyWest.slope).toBeCloseTo(0.001954737977497, 12)
    expect(seNeweyWest.cos2).toBeCloseTo(0.009201544169048, 12)
    expect(seNeweyWestAdjusted.level).toBeCloseTo(0.037446355987279, 11)
    expect(seNeweyWestAdjusted.intercept).toBeCloseTo(0.021917328623516, 11)
    expect([dispersion, dfResidual]).toEqual([expect.closeTo(8.51502669059, 9), 184])
  })

  // R: r <- exp(coef(f)["law"]) of the same model without slope; r * exp(c(-1, 1) * qnorm(.975) * se); sum(y)/r - sum(y)
  test('a single step is the ratio over the whole period after, and what it averted follows from it', async () => {
    const { postEffect } = await outcomeOf({ ...law, slope: null })
    expect(postEffect.ratio).toBeCloseTo(0.788477890715, 10)
    expect(postEffect.lo).toBeCloseTo(0.732291704111, 9)
    expect(postEffect.hi).toBeCloseTo(0.848975047316, 9)
    expect(postEffect.averted).toBeCloseTo(3522.87409937, 5)
    // 13132 counted: 13132 (1/0.848975047316 - 1) and 13132 (1/0.732291704111 - 1)
    expect(postEffect.avertedLo).toBeCloseTo(2336.0636, 3)
    expect(postEffect.avertedHi).toBeCloseTo(4800.7445, 3)
  })

  test('a missing month is left out and a slope that cannot be told from the level has no coefficient, as in R', async () => {
    const y = [12, 15, 9, 11, 14, null, 13, 10, 12, 16, 11, 9, 7, 8]
    const level = y.map((_, t) => (t === 13 ? 1 : 0))
    const time = y.map((_, t) => t + 1)
    const got = await outcomeOf({ y, time, level, slope: y.map(() => 0), period: 12, harmonics: 0, neweyWestLag: 2 })
    expect(got.coef).toEqual({
      intercept: expect.closeTo(2.5902351804358, 10),
      time: expect.closeTo(-0.0202978806987, 10),
      level: expect.closeTo(-0.2266233089735, 10),
      slope: Number.NaN,
    })
    expect(got.seNeweyWest.time).toBeCloseTo(0.0151834505917, 10)
    expect(got.seNeweyWest.slope).toBeNaN()
    expect([got.dispersion, got.dfResidual, got.periods]).toEqual([expect.closeTo(0.596794506545, 10), 10, 13])
  })

  test('a series that follows the model exactly has no error', async () => {
    const time = Array.from({ length: 30 }, (_, t) => t)
    const level = time.map((t) => (t < 20 ? 0 : 1))
    const { postEffect, dispersion } = await outcomeOf({ y: level.map((isOn) => (isOn ? 50 : 100)), time, level })
    expect(postEffect.ratio).toBeCloseTo(0.5, 10)
    expect(postEffect.averted).toBeCloseTo(500, 6)
    expect(dispersion).toBeCloseTo(0, 12)
    expect(postEffect.hi! - postEffect.lo!).toBeLessThan(1e-6)
  })

  test('without a lag it takes a year of months, and less for other periods', async () => {
    expect((await outcomeOf({ ...law, neweyWestLag: null })).neweyWestLag).toBe(12)
    expect((await outcomeOf({ ...law, neweyWestLag: null, period: 52 })).neweyWestLag).toBe(4)
  })

  test.each([
    ['level', { level: periods.level.map(() => 0) }],
    ['level', { level: periods.level.map(() => 1) }],
    ['y', { y: front.map((count, t) => count * (1 - periods.level[t]!)) }],
    ['y', { y: front.map((count, t) => count * periods.level[t]!) }],
    ['slope', { slope: [0, 1] }],
    ['time.1', { time: periods.time.map((t) => Math.max(t, 2)) }],
  ])('refuses what has no answer, and names %s', async (field, change) => {
    await expect(outcomeOf({ ...law, ...change })).rejects.toMatchObject({ field })
  })
})

describe('controlled interrupted time series', () => {
  const fitted = (y: number[]) => fitInterruptedSeries(completeSeries({ ...law, slope: undefined, y }))

  // R: i <- function(f) estfun(f) %*% bread(f) / 192; d <- (i(front) - i(rear))[, "law"]; b = difference of the two coefs
  // v <- sum(d^2) + 2 * sum over j of (1 - j/13) * sum(d[1:(192-j)] * d[(1+j):192]); exp(b + c(-1, 1) * qnorm(.975) * sqrt(v))
  test('is the ratio of the ratios of the two series', () => {
    const { ratio, lo, hi } = controlledEffect(fitted(front), fitted(rear), 12)
    expect(ratio).toBeCloseTo(0.704530082895, 10)
    expect(lo).toBeCloseTo(0.680671792849, 9)
    expect(hi).toBeCloseTo(0.729224632076, 9)
  })

  test('a series set against itself has ratio 1 without any margin', () => {
    const effect = controlledEffect(fitted(front), fitted(front), 12)
    expect(effect).toEqual({ ratio: 1, lo: 1, hi: 1 })
  })

  test('the window form of Newey–West equals the sum over lags', () => {
    // By hand: u = 1, 2, 4; lag 1: Γ0 = 21, Γ1 = 2 + 8 = 10, weight 1/2 twice: 31
    expect(neweyWest([Float64Array.of(1, 2, 4)], Float64Array.of(1), 1, false)[0]).toBe(31)
  })
})
