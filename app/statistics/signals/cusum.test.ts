import { describe, expect, test } from 'vitest'
import { cusum } from './cusum.method.ts'

const OBSERVED = [
  3, 5, 2, 4, 6, 7, 3, 2, 4, 5, 8, 6, 4, 6, 3, 5, 6, 8, 2, 3, 5, 6, 9, 7, 5, 9, 7, 8, 9, 12, 6, 4, 9, 8, 11, 10,
]
const given = { observed: [OBSERVED], range1based: [25, 36] }

const run = (input: object) => {
  const outcome = cusum.run(cusum.input.parse(input))
  if (outcome instanceof Promise) throw new Error('is not asynchronous')
  return { ...outcome, c: outcome.cusum[0]!, u: outcome.upperbound[0]! }
}
const lastTwo = (values: (number | null)[]) => values.slice(-2).map((value) => value!.toPrecision(10))

// R 4.2, surveillance 1.20.3: algo.cusum(create.disProg(week = 1:36, observed = y, freq = 12),
//   control = list(range = 25:36, k = 1.04, h = 2.26, trans = …, alpha = .1))
describe('cusum as in R surveillance', () => {
  test.each([
    ['rossi', [3.369030264386317, 4.396654186278209], [8.13180384436242, 4.80522177544716]],
    ['standard', [4.607047830730653, 5.83120342614014], [6, 3]],
    ['anscombe', [2.891908741532624, 3.84354746029712], [9.21685271989517, 5.89425862910695]],
    ['anscombe2nd', [3.640389930097741, 4.666876767718749], [6.88771568634646, 3.76919482364696]],
    ['pearsonNegBin', [1.870257118590709, 2.681505387106264], [12.06142094887547, 8.85207743546028]],
    // The package reads this one from a table with steps (0.9679, 1.4804); these are by R's integrate() itself.
    ['anscombeNegBin', [0.964179001600741, 1.4755277594715], [1.295820998399259, 0.7844722405285]],
    ['none', [76.56, 85.52], [0, 0]],
  ])('%s', (trans, c, u) => {
    const outcome = run({ ...given, trans })
    expect(lastTwo(outcome.c)).toEqual(lastTwo(c))
    expect(lastTwo(outcome.u)).toEqual(lastTwo(u))
  })

  test('alarms from h on', () => {
    const { alarm, k1based } = run({ ...given, trans: 'rossi' })
    expect(k1based[0]!.filter((_, at) => alarm[0]![at])).toEqual([30, 31, 35, 36])
  })

  test('with a season: control = list(range = 25:36, k = .5, h = 3, trans = "rossi", m = "glm")', () => {
    const outcome = run({ ...given, trans: 'rossi', k: 0.5, h: 3, m: 'glm', freq: 12 })
    expect(lastTwo(outcome.m[0]!)).toEqual(lastTwo([5.64602859441879, 5.65194628733778]))
    expect(lastTwo(outcome.c)).toEqual(lastTwo([9.46866768998703, 10.66802559706666]))
  })
})

describe('what is not there', () => {
  test('a missing count leaves the sum as it was', () => {
    const { c, alarm } = run({ observed: [[2, 2, 4, null, 4]], range1based: [3, 5], k: 0, h: 9, m: 1 })
    expect([c, alarm]).toEqual([[3, Number.NaN, 6], [[false, null, false]]])
  })

  test('without a mean above nothing there is no judgement', () => {
    expect(run({ observed: [[0, 0, 5]], range1based: [3, 3] }).alarm).toEqual([[null]])
  })

  test.each([
    [{ observed: [[1, 2]], range1based: [1, 2] }, 'range1based: there is no period before the first'],
    [{ observed: [[1, 2]], range1based: [2, 3] }, 'range1based: series 0 has 2 periods'],
    [{ observed: [[1, 2]], range1based: [2, 2], m: 'glm' }, 'freq: is needed'],
    [{ observed: [[1, 2]], range1based: [2, 2], expected: [[1, 2]] }, 'expected.0: '],
  ])('%j is refused', (input, problem) => {
    expect(() => run(input)).toThrow(problem)
  })
})
