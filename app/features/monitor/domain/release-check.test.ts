import { describe, expect, it } from 'vitest'
import { releaseProblems } from './release-check.ts'
import type { Figure, IndicatorSeries, Passport } from './series.ts'

const figure = (category: string, state: Figure['state'], value: number | null, printed: number | null = null) =>
  ({ period: '2023', category, state, value, numerator: null, denominator: null, printed }) as Figure

const series = (figures: Figure[], valueType: Passport['valueType'] = 'count') =>
  ({ passport: { valueType }, figures, breaks: [], caveats: [] }) as unknown as IndicatorSeries

describe('the check of a release', () => {
  it('passes figures of which two are hidden beside the total', async () => {
    const figures = [
      figure('', 'value', 20),
      figure('a', 'suppressed', null),
      figure('b', 'suppressed', null),
      figure('c', 'value', 12),
    ]
    expect(await releaseProblems(series(figures))).toEqual([])
  })

  it('holds back a total that gives away the one kind that is hidden', async () => {
    const figures = [figure('', 'value', 20), figure('a', 'suppressed', null), figure('b', 'value', 17)]
    expect(await releaseProblems(series(figures))).toEqual([{ code: 'follows-from-total', period: '2023' }])
    expect(await releaseProblems(series(figures, 'share'))).toEqual([])
  })

  it('holds back a hidden total of which all kinds are shown', async () => {
    const figures = [figure('', 'suppressed', null), figure('a', 'value', 3), figure('b', 'value', 17)]
    expect(await releaseProblems(series(figures))).toEqual([{ code: 'follows-from-total', period: '2023' }])
  })

  it('holds back a month that is what the year and its other months leave', async () => {
    const months = Array.from({ length: 12 }, (_, month) => ({
      ...figure('', 'value', 10),
      period: `2023-${String(month + 1).padStart(2, '0')}`,
    }))
    const hidden = { ...figure('', 'suppressed', null), period: '2023-12' }
    const year = [figure('', 'value', 113), ...months.slice(0, 11)]
    expect(await releaseProblems(series([...year, hidden]))).toEqual([
      { code: 'follows-from-total', period: '2023-12' },
    ])
    // With two months hidden either may be anything from nothing to 13, and with a month missing nothing is certain.
    const other = { ...hidden, period: '2023-01' }
    const open = [figure('', 'value', 113), other, ...months.slice(1, 11), hidden]
    expect(await releaseProblems(series(open))).toEqual([])
    const missing = { ...figure('', 'missing', null), period: '2023-01' }
    expect(await releaseProblems(series([figure('', 'value', 113), missing, ...months.slice(1, 11), hidden]))).toEqual(
      [],
    )
  })

  it('holds back one kind that a table of kinds and months gives away together with the year', async () => {
    const quarter = (name: string, category: string, state: Figure['state'], value: number | null) => ({
      ...figure(category, state, value),
      period: `2023-${name}`,
    })
    // a is hidden in two quarters and b in one of them: the total of that quarter and the year of b give all three away.
    const figures = [
      figure('', 'value', 90),
      figure('a', 'suppressed', null),
      figure('b', 'value', 40),
      ...['Q1', 'Q2', 'Q3', 'Q4'].map((name) => quarter(name, '', 'value', name === 'Q1' ? 30 : 20)),
      quarter('Q1', 'a', 'suppressed', null),
      quarter('Q1', 'b', 'suppressed', null),
      ...['Q2', 'Q3', 'Q4'].flatMap((name) => [quarter(name, 'a', 'value', 10), quarter(name, 'b', 'value', 10)]),
    ]
    expect((await releaseProblems(series(figures))).map((problem) => problem.period).sort()).toEqual([
      '2023',
      '2023-Q1',
    ])
  })

  it('knows nothing of parts that are no parts of the total', async () => {
    const figures = [figure('', 'value', 20), figure('a', 'suppressed', null), figure('b', 'value', 30)]
    expect(await releaseProblems(series(figures))).toEqual([])
  })

  it('holds back a hidden figure that carries a number', async () => {
    expect(await releaseProblems(series([figure('', 'suppressed', null, 4)]))).toEqual([
      { code: 'number-in-hidden-figure', period: '2023' },
    ])
  })
})
