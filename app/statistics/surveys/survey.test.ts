import { describe, expect, test } from 'vitest'
import { survey } from './survey.method.ts'
import { population, respondents } from './testing/respondents.ts'

const rows = respondents()

/** As it goes from the command line: parsed, then computed. */
const figures = (input: Record<string, unknown>) => {
  const out = survey.run(survey.input.parse({ rows, ...input }))
  if (out instanceof Promise) throw new Error('a survey does not take time')
  return out
}

type Figure = ReturnType<typeof figures>[number]

function expectFigure(found: Figure | undefined, [estimate, se, deff, lo, hi]: number[]) {
  expect(found!.estimate).toBeCloseTo(estimate!, 9)
  expect(found!.se).toBeCloseTo(se!, 9)
  if (!Number.isNaN(deff!)) expect(found!.deff).toBeCloseTo(deff!, 9)
  expect(found!.lo).toBeCloseTo(lo!, 7)
  expect(found!.hi).toBeCloseTo(hi!, 7)
}

// R survey 4.1, d0 as in testing/respondents.ts; intervals by confint(…, df = degf(d)) and svyciprop(…)
describe('a sample of streets in strata', () => {
  // d <- svydesign(ids = ~street, strata = ~stratum, weights = ~w, fpc = ~size, data = d0)
  const design = { weights: 'w', strata: 'stratum', cluster: 'street', fpc: 'size' }

  test('has the mean, proportion and total of R, with its design effect', () => {
    const [mean, proportion, total] = figures({
      ...design,
      estimate: [
        { variable: 'grade', statistic: 'mean' },
        { variable: 'unsafe', statistic: 'proportion' },
        { variable: 'unsafe', statistic: 'total' },
      ],
    })
    expectFigure(mean, [4.95030303030303, 0.258749512111489, 0.579169833831913, 4.36497096810948, 5.53563509249658])
    const part = [0.712121212121212, 0.0279594663838982, 0.274976991794544, 0.645012072936012, 0.771046894456889]
    expectFigure(proportion, part)
    expectFigure(total, [235, 11.7122917389287, 0.443092585680118, 208.50495535, 261.49504465])
    expect([mean!.n, mean!.df, mean!.missing, mean!.cautions]).toEqual([60, 9, 0, []])
  })

  test('has the Korn–Graubard interval of R when that is asked', () => {
    // svyciprop(~unsafe, d, method = "beta")
    const [figure] = figures({
      ...design,
      estimate: [{ variable: 'unsafe', statistic: 'proportion' }],
      interval: 'korn-graubard',
    })
    expect(figure!.lo).toBeCloseTo(0.644966085724622, 9)
    expect(figure!.hi).toBeCloseTo(0.773031836677649, 9)
  })

  test('weighs a row by the part that was drawn when no weight is given', () => {
    // svytotal(~grade, svydesign(~1, strata = ~stratum, fpc = ~I(size * 10), data = d0))
    const tens = rows.map((row) => ({ ...row, size: row.size * 10 }))
    const estimate = [{ variable: 'grade', statistic: 'total' }]
    const [byNumber] = figures({ rows: tens, strata: 'stratum', fpc: 'size', estimate })
    expectFigure(byNumber, [1189.1, 81.4401556197459, Number.NaN, 1026.01890137217, 1352.18109862783])
    const [byPart] = figures({ strata: 'stratum', fpc: rows.map(({ size }) => 20 / (size * 10)), estimate })
    expect(byPart!.se).toBeCloseTo(81.4401556197459, 9)
  })
})

describe('answers raked to the population', () => {
  // r <- rake(svydesign(~1, weights = ~w, data = d0), list(~age, ~sex), pop, control = list(maxit = 1000, epsilon = 1e-9))
  const design = { weights: 'w', margins: population }

  test('have the smaller variance of what the margins leave unexplained', () => {
    const [mean] = figures({ ...design, estimate: [{ variable: 'grade', statistic: 'mean' }] })
    expectFigure(mean, [5.0845597439754, 0.336615923230412, 1.09060258204642, 4.41099283740043, 5.75812665055037])
  })

  test('are the same in every group, which comes in the order of its name', () => {
    const groups = figures({ ...design, estimate: [{ variable: 'grade', statistic: 'mean', by: 'stratum' }] })
    expect(groups.map(({ by }) => by)).toEqual([{ stratum: 'noord' }, { stratum: 'west' }, { stratum: 'zuid' }])
    expectFigure(groups[0], [5.3134951336712, 0.67962544188053, 1.29364709434416, 3.89102273582737, 6.73596753151503])
    expectFigure(groups[1], [5.2804129608002, 0.58532463068414, 1.12902588051, 4.05531442914064, 6.50551149245976])
    expectFigure(groups[2], [4.66622808431269, 0.573066753583471, 1.10909773513296, 3.4667855842808, 5.86567058434457])
    expect(groups.map(({ n, cautions }) => [n, cautions])).toEqual(Array(3).fill([20, ['few-answers']]))
  })

  test('have a figure for every category of a question', () => {
    const places = figures({ ...design, estimate: [{ variable: 'place', statistic: 'proportion' }] })
    expect(places.map(({ category }) => category)).toEqual(['a', 'b', 'c', 'd'])
    const none = Number.NaN
    expectFigure(places[0], [0.307196639681622, 0.0731951824216842, none, 0.182211106356906, 0.468771202006691])
    expectFigure(places[3], [0.230450310913896, 0.0602994094784206, none, 0.131685177498726, 0.371590351271464])
    expect(places[0]!.cautions).toEqual(['wide-interval'])
    const [d] = figures({ ...design, estimate: [{ variable: 'place', statistic: 'proportion', category: 'd' }] })
    expect(d).toEqual(places[3])
  })
})

test('weights that add up to the answers say nothing of the population: only the effect with putting back is given', () => {
  const [figure] = figures({ estimate: [{ variable: 'grade', statistic: 'mean' }] })
  expect(figure!.deff).toBeNaN()
  expect(figure!.deffReplace).toBeCloseTo(1, 12)
})

describe('answers that are missing', () => {
  test('do not count, and are counted', () => {
    const some = rows.map((row, at) => (at % 3 === 0 ? { ...row, grade: null } : row))
    const [figure] = figures({ rows: some, estimate: [{ variable: 'grade', statistic: 'mean' }] })
    // mean(d0$grade[i %% 3 != 0])
    expect([figure!.n, figure!.missing]).toEqual([40, 20])
    expect(figure!.estimate).toBeCloseTo(4.95, 12)
  })

  test('leave nothing to say when nobody answered', () => {
    const none = rows.map((row) => ({ ...row, grade: row.stratum === 'zuid' ? null : row.grade }))
    const groups = figures({ rows: none, estimate: [{ variable: 'grade', statistic: 'mean', by: 'stratum' }] })
    expect([groups[2]!.n, groups[2]!.estimate, groups[2]!.hi]).toEqual([0, Number.NaN, Number.NaN])
  })
})

test('nobody of twenty is not a certain 0 %: at most 17 %, by the exact interval', () => {
  const twenty = Array.from({ length: 20 }, () => ({ seen: false }))
  const [figure] = figures({ rows: twenty, estimate: [{ variable: 'seen', statistic: 'proportion' }] })
  expect([figure!.estimate, figure!.lo]).toEqual([0, 0])
  // binom.test(0, 20)$conf.int
  expect(figure!.hi).toBeCloseTo(0.16843347098308, 9)
})

describe('what has no variance or no meaning is refused by its name', () => {
  const estimate = [{ variable: 'grade', statistic: 'mean' }]
  const alone = [...rows, { ...rows[0]!, stratum: 'oost', street: 's99' }]
  test.each([
    [{ estimate, rows: alone, strata: 'stratum' }, 'strata: oost has only one row'],
    [{ estimate, rows: alone, strata: 'stratum', cluster: 'street' }, 'strata: oost has only one cluster'],
    [{ estimate, strata: 'sex', cluster: 'street' }, 'cluster: s0 is in more than one stratum'],
    [{ estimate, strata: 'stratum', fpc: 'size' }, 'fpc: says that noord has 6, and 20 were drawn'],
    [{ estimate, strata: 'sex', fpc: rows.map((_, at) => 100 + at) }, 'fpc: differs within'],
    [{ estimate, rows: rows.slice(0, 1) }, 'rows: there is only one'],
    [{ estimate, weights: 'weight' }, 'weights: no row has a field weight'],
    [{ estimate: [{ variable: 'place', statistic: 'mean' }] }, 'estimate.0.variable: place has words'],
    [{ estimate: [{ variable: 'fear', statistic: 'mean' }] }, 'estimate.0.variable: no row has a field fear'],
    [{ estimate: [{ ...estimate[0]!, by: 'wijk' }] }, 'estimate.0.by: no row has a field wijk'],
    [{ estimate, trim: [0.3, 3] }, 'trim: goes with margins'],
  ])('%#', (input, line) => {
    expect(() => figures(input)).toThrow(line)
  })
})
