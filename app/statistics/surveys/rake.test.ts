import { describe, expect, test } from 'vitest'
import { rake } from './rake.method.ts'
import { population, respondents } from './testing/respondents.ts'

/** As it goes from the command line: parsed, then computed. */
const raked = (input: Record<string, unknown>) => {
  const out = rake.run(rake.input.parse(input))
  if (out instanceof Promise) throw new Error('raking does not take time')
  return out
}

function expectAll(found: number[], expected: number[], digits = 9) {
  expect(found.length).toBe(expected.length)
  for (const [at, value] of expected.entries()) expect(found[at]).toBeCloseTo(value, digits)
}

const rows = respondents()

describe('weights by raking', () => {
  // R survey 4.1: weights(rake(svydesign(~1, weights = ~w, data = d0), list(~age, ~sex), pop,
  //   control = list(maxit = 1000, epsilon = 1e-9)))[1:6]
  const first = [
    1.18528010317136, 3.71842070057793, 8.74499156622975, 8.81978852342387, 7.28102292243985, 5.29187311405432,
  ]

  test('are those of R', () => {
    const { weights, deff, nEff, converged, warnings } = raked({ rows, margins: population, base: 'w' })
    expectAll(weights.slice(0, 6), first)
    expectAll([deff, nEff] as number[], [1.3605212097582, 44.1007457801144])
    expect([converged, warnings]).toEqual([true, []])
  })

  test('make every category as large as it is', () => {
    const { fit } = raked({ rows, margins: population, base: rows.map(({ w }) => w) })
    expect(fit.map(({ variable, category, size }) => [variable, category, size])).toEqual([
      ['age', 'jong', 150],
      ['age', 'midden', 140],
      ['age', 'oud', 110],
      ['sex', 'm', 190],
      ['sex', 'v', 210],
    ])
    for (const { size, weighted } of fit) expect(weighted / size).toBeCloseTo(1, 9)
  })

  test('of one margin are its size over its rows, in one round', () => {
    const sexes = [{ sex: 'm' }, { sex: 'm' }, { sex: 'v' }, { sex: 'm' }]
    const { weights, iterations, deff } = raked({ rows: sexes, margins: { sex: { m: 60, v: 40 } } })
    expect([weights, iterations]).toEqual([[20, 20, 40, 20], 1])
    // 4 · (3 · 400 + 1600) / 100²
    expect(deff).toBeCloseTo(1.12, 12)
  })

  test('stay as they are when they fit already', () => {
    const { weights } = raked({ rows: rows.slice(0, 2), margins: { sex: { m: 1, v: 1 }, w: { 1: 1, 4: 1 } } })
    expect(weights).toEqual([1, 1])
  })

  test('keep the shares of a margin whose total differs, and the total of the last: as R, but said', () => {
    const twice = { age: { jong: 300, midden: 280, oud: 220 }, sex: population.sex }
    const { weights, warnings } = raked({ rows, margins: twice, base: 'w' })
    expectAll(weights.slice(0, 6), first)
    expect(warnings).toEqual([
      'margins.age adds up to 800 and margins.sex to 400; the shares of age are fitted, and the total of sex',
    ])
  })

  test('that cannot reach all margins together are said not to', () => {
    // Every man is young, so there cannot be 60 men and 50 young people when nobody else counts.
    const pairs = [
      { sex: 'm', age: 'jong' },
      { sex: 'v', age: 'oud' },
    ]
    const margins = { sex: { m: 60, v: 40 }, age: { jong: 50, oud: 50 } }
    const { converged, iterations, distance, warnings } = raked({ rows: pairs, margins, maxIterations: 50 })
    expect([converged, iterations, warnings.length]).toEqual([false, 50, 1])
    expect(distance).toBeCloseTo(0.25, 9)
  })
})

describe('trimming', () => {
  test('cuts at the bounds and shares the difference, until all are inside: as R', () => {
    // trimWeights(r, upper = 1.6 * median(w), lower = .5 * median(w), strict = TRUE), w <- weights(r)
    const { weights } = raked({ rows, margins: population, base: 'w', trim: [0.5, 1.6] })
    const expected = [
      2.99686052417366, 4.31694803600843, 9.34351890166025, 9.41831585885437, 7.87955025787036, 5.89040044948482,
    ]
    // R ends its rounds when they no longer change anything, and loses some digits on the way.
    expectAll(weights.slice(0, 6), expected, 6)
    expect(Math.min(...weights)).toBeCloseTo(2.99686052417366, 6)
    expect(Math.max(...weights)).toBeCloseTo(9.48224082537087, 6)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(400, 6)
  })

  test('changes nothing when all are inside', () => {
    const { weights } = raked({ rows: rows.slice(0, 4), margins: { sex: { m: 10, v: 14 } }, trim: [0.3, 3] })
    expect(weights).toEqual([7, 5, 7, 5])
  })

  test('that leaves no room for the total is refused', () => {
    const margins = { sex: { m: 3, v: 100 } }
    const three = [{ sex: 'm' }, { sex: 'm' }, { sex: 'm' }, { sex: 'v' }]
    expect(() => raked({ rows: three, margins, trim: [0.3, 3] })).toThrow('trim: these bounds leave no room')
  })
})

describe('what cannot be weighted is refused by its name', () => {
  const sex = { m: 10, v: 10 }
  const four = [{ sex: 'm' }, { sex: 'v' }, { sex: 'v' }, { sex: 'm' }]
  test.each([
    [{ rows: four, margins: { age: sex } }, 'margins.age: no row has a field age'],
    [{ rows: [...four, { sex: null }], margins: { sex } }, 'rows.4.sex: is missing'],
    [{ rows: [...four, { sex: 'x' }], margins: { sex } }, 'margins.sex: rows have the category x'],
    [{ rows: four, margins: { sex: { ...sex, x: 3 } } }, 'margins.sex.x: no row has this category'],
    [{ rows: four, margins: { sex: { m: 10, v: 0 } } }, 'margins.sex.v: is 0, and there are rows with it'],
    [{ rows: four, margins: { sex }, base: [1, 1, 1] }, 'base: there are 3 of them and 4 rows'],
    [{ rows: four, margins: { sex }, base: [1, 0, 1, 1] }, 'base.1: must be a number above 0, and is 0'],
    [{ rows: four, margins: { sex }, base: [1, 1, null, 1] }, 'base.2: must be a number above 0, and is missing'],
    [{ rows: four, margins: {} }, 'name at least one variable'],
  ])('%j', (input, line) => {
    expect(() => raked(input)).toThrow(line)
  })

  test('but a category that is empty on both sides is passed over', () => {
    expect(raked({ rows: four, margins: { sex: { ...sex, x: 0 } } }).weights).toEqual([5, 5, 5, 5])
  })
})
