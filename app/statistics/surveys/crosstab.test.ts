import { describe, expect, test } from 'vitest'
import { crosstab } from './crosstab.method.ts'
import { population, respondents } from './testing/respondents.ts'

const rows = respondents()
const crossed = (input: Record<string, unknown>) => {
  const out = crosstab.run(crosstab.input.parse({ rows, ...input }))
  if (out instanceof Promise) throw new Error('a table does not take time')
  return out
}

function expectTest(found: ReturnType<typeof crossed>, [f, numeratorDf, denominatorDf, p]: number[]) {
  expect(found.f).toBeCloseTo(f!, 10)
  expect(found.numeratorDf).toBeCloseTo(numeratorDf!, 9)
  expect(found.denominatorDf).toBeCloseTo(denominatorDf!, 7)
  expect(found.p).toBeCloseTo(p!, 10)
}

// R survey 4.1: svychisq(~row + column, design)$statistic, $parameter and $p.value, d0 as in testing/respondents.ts
describe('whether two answers hang together, as svychisq of R says', () => {
  test('on weighted answers', () => {
    // d <- svydesign(~1, weights = ~w, data = d0)
    expectTest(
      crossed({ row: 'unsafe', column: 'age', weights: 'w' }),
      [0.0322054525663045, 1.99078880868065, 117.456539712158, 0.967893774573545],
    )
    expectTest(
      crossed({ row: 'place', column: 'stratum', weights: 'w' }),
      [0.534766141252409, 5.92662428467519, 349.670832795836, 0.779655332968927],
    )
  })

  test('on streets that were drawn in strata', () => {
    // s <- svydesign(ids = ~street, strata = ~stratum, weights = ~w, fpc = ~size, data = d0)
    const drawn = { weights: 'w', strata: 'stratum', cluster: 'street', fpc: 'size' }
    expectTest(
      crossed({ row: 'unsafe', column: 'age', ...drawn }),
      [0.0626550729131751, 1.46001351090616, 13.1401215981554, 0.88906770429177],
    )
    expectTest(
      crossed({ row: 'age', column: 'place', ...drawn }),
      [0.841327130260696, 4.29611003448418, 38.6649903103577, 0.51439778362784],
    )
  })

  test('on weights that were raked to the population', () => {
    // r <- rake(d, list(~age, ~sex), list(pop.age, pop.sex), control = list(maxit = 1000, epsilon = 1e-9))
    const raked = { weights: 'w', margins: population }
    const found = crossed({ row: 'unsafe', column: 'place', ...raked })
    expectTest(found, [0.106898397538665, 2.91319882652674, 171.878730765078, 0.952767335179664])
    // svychisq(~unsafe + place, r, statistic = "Chisq")$statistic; svytable(~unsafe + place, r) by row
    expect(found.chiSquare).toBeCloseTo(0.408665010049416, 10)
    expect(found.shares[0]![0]).toBeCloseTo(37.8864690179657 / 117.34306339103, 8)
    expectTest(
      crossed({ row: 'unsafe', column: 'age', ...raked }),
      [0.0337698738366934, 1.89623473742419, 111.877849508027, 0.961538236739657],
    )
  })
})

describe('a table that says nothing', () => {
  test('has no test when everybody gave one and the same answer', () => {
    const alike = rows.map((row) => ({ ...row, same: 'ja' }))
    const found = crossed({ rows: alike, row: 'same', column: 'age' })
    expect([found.f, found.p]).toEqual([Number.NaN, Number.NaN])
    expect(found.n).toBe(60)
  })

  test('counts only who answered both', () => {
    const gaps = rows.map((row, at) => ({ ...row, unsafe: at < 10 ? null : row.unsafe }))
    const found = crossed({ rows: gaps, row: 'unsafe', column: 'sex' })
    expect(found.n).toBe(50)
    expect(found.counts.flat().reduce((sum, one) => sum + one, 0)).toBe(50)
  })

  test('is refused for a question beside itself', () => {
    expect(() => crossed({ row: 'age', column: 'age' })).toThrow('is the same as row')
  })
})
