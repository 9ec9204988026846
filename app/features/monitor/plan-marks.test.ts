import { expect, test } from 'vitest'
import type { IndicatorSeries } from './domain/series.ts'
import { marksOnSeries } from './plan-marks.ts'

const seriesOf = (...periods: string[]) => ({ figures: periods.map((period) => ({ period })) }) as IndicatorSeries
const mark = (day: string) => ({ day, title: { nl: `Start op ${day}`, en: `Start on ${day}` } })

test('what began is marked in the period of the series in which it falls, and not where there is none', () => {
  const marks = [mark('2020-05-01'), mark('2021'), mark('2016/2017'), mark('2012-01-01')]
  const periodsOn = (...periods: string[]) =>
    marksOnSeries(marks, seriesOf(...periods), 'nl').map(({ period }) => period)
  expect(periodsOn('2019', '2020', '2021')).toEqual(['2020', '2021'])
  expect(periodsOn('2020-04', '2020-05')).toEqual(['2020-05'])
  expect(periodsOn('2020-Q1', '2020-Q2')).toEqual(['2020-Q2'])
  expect(periodsOn('2016', '2017')).toEqual(['2016'])
})
