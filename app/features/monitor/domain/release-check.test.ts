import { describe, expect, it } from 'vitest'
import { releaseProblems } from './release-check.ts'
import type { Figure, IndicatorSeries, Passport } from './series.ts'

const figure = (category: string, state: Figure['state'], value: number | null, printed: number | null = null) =>
  ({ period: '2023', category, state, value, numerator: null, denominator: null, printed }) as Figure

const series = (figures: Figure[], valueType: Passport['valueType'] = 'count') =>
  ({ passport: { valueType }, figures, breaks: [], caveats: [] }) as unknown as IndicatorSeries

describe('the check of a release', () => {
  it('passes figures of which two are hidden beside the total', () => {
    const figures = [
      figure('', 'value', 20),
      figure('a', 'suppressed', null),
      figure('b', 'suppressed', null),
      figure('c', 'value', 12),
    ]
    expect(releaseProblems(series(figures))).toEqual([])
  })

  it('holds back a total that gives away the one kind that is hidden', () => {
    const figures = [figure('', 'value', 20), figure('a', 'suppressed', null), figure('b', 'value', 17)]
    expect(releaseProblems(series(figures))).toEqual([{ code: 'follows-from-total', period: '2023' }])
    expect(releaseProblems(series(figures, 'share'))).toEqual([])
  })

  it('holds back a hidden total of which all kinds are shown', () => {
    const figures = [figure('', 'suppressed', null), figure('a', 'value', 3), figure('b', 'value', 17)]
    expect(releaseProblems(series(figures))).toEqual([{ code: 'follows-from-total', period: '2023' }])
  })

  it('holds back a hidden figure that carries a number', () => {
    expect(releaseProblems(series([figure('', 'suppressed', null, 4)]))).toEqual([
      { code: 'number-in-hidden-figure', period: '2023' },
    ])
  })
})
