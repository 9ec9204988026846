import { describe, expect, test } from 'vitest'
import { passportInput } from '../testing/monitor.factory.ts'
import { type GoalTarget, judgeGoal } from './goal-status.ts'
import type { Figure, IndicatorSeries, Passport } from './series.ts'

/** From 200 in 2020 to 100 by the end of 2024: the line passes 175, 150 and 125. */
const HALVE: GoalTarget = {
  baselineValue: 200,
  baselinePeriod: '2020',
  targetValue: 100,
  targetOn: '2024-12-31',
  measureUnit: 'zaken',
  indicators: [{ key: 'cases' }],
}

type Given = { value?: number; margin?: number; part?: number; whole?: number } & Partial<Figure>

/** Figures by year: a number is a count, an object says more. */
function seriesOf(years: Record<string, number | Given>, given: Partial<Passport> = {}): IndicatorSeries {
  const { definition: _, ...passport } = passportInput({ key: 'cases', ...given })
  const figures = Object.entries(years).map(([period, one], index): Figure => {
    const { value = null, part, whole, ...more } = typeof one === 'number' ? { value: one } : one
    const share = part === undefined ? value : (part / whole!) * 100
    return {
      indicator: passport.key,
      period,
      category: '',
      state: 'value',
      value: share,
      numerator: part ?? null,
      denominator: whole ?? null,
      printed: null,
      isProvisional: false,
      place: '',
      note: '',
      definition: 1,
      snapshotId: 'snapshot',
      row: index + 1,
      ...more,
    }
  })
  return { passport: { ...passport, definitions: [], revision: 1, position: 0 }, figures, breaks: [], caveats: [] }
}

function judge(
  years: Record<string, number | Given>,
  target: Partial<GoalTarget> = {},
  passport: Partial<Passport> = {},
) {
  const judged = judgeGoal({ ...HALVE, ...target }, [seriesOf(years, passport)], () => 1, '2024-06-01')
  return judged.status === 'cannot-be-said' ? judged.reason : judged.status
}

describe('the status of a goal, of counts', () => {
  test.each<[string, Record<string, number>, string]>([
    ['past the line, and less by more than chance', { 2020: 200, 2022: 140 }, 'on-course'],
    ['past the line, but chance could have done it', { 2020: 200, 2021: 172 }, 'not-demonstrable'],
    // 20 short of the line, where 1.96 × √170 = 25.6 is within chance; 40 where 1.96 × √190 = 27.0 is.
    ['short of the line by less than chance', { 2020: 200, 2022: 170 }, 'not-demonstrable'],
    ['short of the line by more than chance', { 2020: 200, 2022: 190 }, 'behind'],
    ['the agreed number in the year of the target', { 2020: 200, 2024: 100 }, 'reached'],
    ['one more than agreed in the year of the target', { 2020: 200, 2024: 101 }, 'not-reached'],
    ['the last year of several counts', { 2020: 200, 2021: 100, 2022: 195 }, 'behind'],
  ])('%s', (_, years, status) => expect(judge(years)).toBe(status))

  test('the agreed number is not called reached when chance could have brought it', () => {
    expect(judge({ 2020: 200, 2024: 188 }, { targetValue: 190 })).toBe('not-demonstrable')
  })

  test('where more is better, more is on course', () => {
    const grow = { targetValue: 300 }
    expect([judge({ 2020: 200, 2022: 260 }, grow), judge({ 2020: 200, 2022: 210 }, grow)]).toEqual([
      'on-course',
      'behind',
    ])
  })

  test('what has to stay as it is needs no change', () => {
    const keep = { targetValue: 200 }
    const lower = { desired: 'lower' as const }
    expect(judge({ 2020: 200, 2022: 198 }, keep, lower)).toBe('on-course')
    expect(judge({ 2020: 200, 2022: 240 }, keep, lower)).toBe('behind')
    expect(judge({ 2020: 200, 2024: 201 }, keep, lower)).toBe('not-reached')
    expect(judge({ 2020: 200, 2022: 198 }, keep)).toBe('no-direction')
  })

  test('a count that always jumps has to change by more', () => {
    const restless = Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [2009 + index, index % 2 ? 250 : 150] as const),
    )
    expect(judge({ ...restless, 2020: 200, 2022: 140 })).toBe('not-demonstrable')
  })

  test('counts that are rounded by their source have to change by more', () => {
    const judged = judgeGoal(
      { ...HALVE, baselineValue: 40, targetValue: 20 },
      [seriesOf({ 2020: 40, 2022: 20 })],
      () => 20,
      '2024-06-01',
    )
    expect([judged.status, judge({ 2020: 40, 2022: 20 }, { baselineValue: 40, targetValue: 20 })]).toEqual([
      'not-demonstrable',
      'on-course',
    ])
  })
})

describe('the status of a goal, of surveys and shares', () => {
  const survey = { baselineValue: 30, targetValue: 20 }
  const amount = { valueType: 'amount' as const }
  const from = { value: 30, margin: 3 }
  test.each<[string, Record<string, Given>, string]>([
    ['the target lies within the margin', { 2020: from, 2024: { value: 19, margin: 2 } }, 'not-demonstrable'],
    ['the whole margin is past the target', { 2020: from, 2024: { value: 17, margin: 2 } }, 'reached'],
    ['the whole margin is short of the target', { 2020: from, 2024: { value: 24, margin: 2 } }, 'not-reached'],
    ['on the line, with a change outside of both margins', { 2020: from, 2022: { value: 24, margin: 2 } }, 'on-course'],
    ['without margins nobody knows', { 2020: { value: 30 }, 2022: { value: 24 } }, 'no-margin'],
  ])('%s', (_, years, status) => expect(judge(years, survey, amount)).toBe(status))

  test('a share is judged by the counts it was computed from, and as it is shown', () => {
    const share = { valueType: 'share' as const }
    const goal = { baselineValue: 66, targetValue: 86 }
    // 88 of 134 is 65.7 %, shown as 66 %; the line asks 76 % in 2022.
    const first = { part: 88, whole: 134 }
    expect(judge({ 2020: first, 2022: { part: 105, whole: 136 } }, goal, share)).toBe('on-course')
    expect(judge({ 2020: first, 2022: { part: 92, whole: 136 } }, goal, share)).toBe('behind')
    expect(
      judge(
        { 2020: { part: 7, whole: 10 }, 2022: { part: 8, whole: 10 } },
        { baselineValue: 70, targetValue: 80 },
        share,
      ),
    ).toBe('not-demonstrable')
  })
})

describe('nothing is said of a goal', () => {
  const hidden = { value: undefined, state: 'suppressed' as const }
  test.each<[string, Record<string, number | Given>, Partial<GoalTarget>, string]>([
    ['without a target', { 2020: 200, 2022: 140 }, { targetValue: null }, 'no-target'],
    ['without a day', { 2020: 200, 2022: 140 }, { targetOn: null }, 'no-target'],
    ['with a baseline that is no year', { 2020: 200, 2022: 140 }, { baselinePeriod: 'voor corona' }, 'no-target'],
    ['without a figure', { 2020: 200, 2022: 140 }, { indicators: [] }, 'no-indicator'],
    ['without a figure of the first year', { 2021: 200, 2022: 140 }, {}, 'no-baseline'],
    [
      'while the plan says another baseline than the figure, beyond the target',
      { 2020: 90, 2022: 80 },
      {},
      'baseline-differs',
    ],
    ['before there is a later figure', { 2020: 200 }, {}, 'too-early'],
    ['on a figure after the year of the target', { 2020: 200, 2025: 40 }, {}, 'too-early'],
    ['on provisional figures', { 2020: 200, 2022: { value: 140, isProvisional: true } }, {}, 'provisional'],
    ['on a provisional baseline', { 2020: { value: 200, isProvisional: true }, 2022: 140 }, {}, 'provisional'],
    ['on hidden figures', { 2020: 200, 2022: hidden }, {}, 'hidden'],
    ['on a hidden baseline', { 2020: hidden, 2022: 140 }, {}, 'hidden'],
    ['across another definition', { 2020: 200, 2022: { value: 140, definition: 2 } }, {}, 'break'],
    ['on counts below five', { 2020: 4, 2022: 1 }, { baselineValue: 4, targetValue: 0 }, 'too-few'],
  ])('%s', (_, years, target, reason) => expect(judge(years, target)).toBe(reason))

  test('across a break', () => {
    const both = { nl: '', en: '' }
    const broken = { key: 'b', period: '2021', happenedOn: '', title: both, text: both, source: '' }
    const series = { ...seriesOf({ 2020: 200, 2022: 140 }), breaks: [broken] }
    expect(judgeGoal(HALVE, [series], () => 1, '2024-06-01')).toEqual({ status: 'cannot-be-said', reason: 'break' })
  })

  test('when two figures could be meant; the unit of the target tells which', () => {
    const both = { indicators: [{ key: 'cases' }, { key: 'people' }] }
    const people = seriesOf({ 2020: 9, 2022: 9 }, { key: 'people', unit: { nl: 'mensen', en: 'people' } })
    const cases = seriesOf({ 2020: 200, 2022: 140 })
    const of = (unit: string) =>
      judgeGoal({ ...HALVE, ...both, measureUnit: unit }, [people, cases], () => 1, '2024-06-01')
    expect(of('')).toEqual({ status: 'cannot-be-said', reason: 'unclear-indicator' })
    expect(of('zaken')).toMatchObject({ status: 'on-course', evidence: { indicator: 'cases', due: 150 } })
  })

  test('on an older figure once the year of the target is over', () => {
    const late = (years: Record<string, number | Given>) => judgeGoal(HALVE, [seriesOf(years)], () => 1, '2025-02-01')
    expect(late({ 2020: 200, 2022: 140 })).toEqual({ status: 'cannot-be-said', reason: 'too-early' })
    expect(late({ 2020: 200, 2022: 140, 2024: { value: 90, isProvisional: true } })).toMatchObject({
      reason: 'provisional',
    })
    expect(late({ 2020: 200, 2022: 140, 2024: 90 }).status).toBe('reached')
  })
})

test('a status comes with its two figures, and says when the plan wrote down another baseline', () => {
  const judged = judgeGoal(
    { ...HALVE, baselineValue: 210 },
    [seriesOf({ 2020: 200, 2022: 140 })],
    () => 1,
    '2024-06-01',
  )
  expect(judged).toMatchObject({
    status: 'on-course',
    evidence: {
      wanted: 'lower',
      baseline: { value: 200, row: 1 },
      now: { value: 140, row: 2 },
      due: 150,
      plannedBaseline: 210,
    },
  })
})
