import { describe, expect, test } from 'vitest'
import type { Figure, IndicatorSeries, Passport } from '../domain/series.ts'
import { passportInput } from '../testing/monitor.factory.ts'
import { findSignals } from './find-signals.ts'

function series(
  key: string,
  values: (number | null)[],
  given: Partial<IndicatorSeries> = {},
  last: Partial<Figure> = {},
): IndicatorSeries {
  const { definition: _, ...passport } = passportInput({ key })
  const figures = values.map(
    (value, index): Figure => ({
      indicator: key,
      period: String(2022 - values.length + 1 + index),
      category: '',
      state: value === null ? 'suppressed' : value === 0 ? 'zero' : 'value',
      value,
      numerator: null,
      denominator: null,
      printed: null,
      isProvisional: false,
      place: '',
      note: '',
      definition: 1,
      snapshotId: 'snapshot',
      row: index + 1,
      ...(index === values.length - 1 ? last : {}),
    }),
  )
  const whole: Passport = { ...passport, definitions: [], revision: 1, position: 0 }
  return { passport: whole, figures, breaks: [], caveats: [], ...given }
}

const STEADY = [100, 98, 103, 101, 99]

describe('looking at all series', () => {
  test('finds the year that falls outside of chance, with what it was held against', () => {
    const search = findSignals([series('steady', [...STEADY, 102]), series('jump', [...STEADY, 180])])
    expect([search.seriesCount, search.judgedCount, search.tooFewCount]).toEqual([2, 2, 0])
    expect(search.signals).toHaveLength(1)
    expect(search.signals[0]).toMatchObject({
      indicator: 'jump',
      period: '2022',
      direction: 'higher',
      observed: 180,
      expected: 100.2,
      comparedWith: ['2017', '2018', '2019', '2020', '2021'],
    })
  })

  test('asks more of each when there are more', () => {
    // 128 beside a mean of 100.2 has a mid-p near .01: it stands out alone, not as one of fifty.
    const alone = findSignals([series('jump', [...STEADY, 128])])
    const many = findSignals([
      series('jump', [...STEADY, 128]),
      ...Array.from({ length: 49 }, (_, index) => series(`steady_${index}`, [...STEADY, 101])),
    ])
    expect([alone.signals.length, many.signals.length]).toEqual([1, 0])
  })

  test('judges nothing that is hidden, provisional, small or short', () => {
    const search = findSignals([
      series('hidden', [...STEADY, null]),
      series('provisional', [...STEADY, 180], {}, { isProvisional: true }),
      series('small', [1, 0, 2, 1, 4]),
      series('short', [100, 180]),
    ])
    expect([search.tooFewCount, search.signals]).toEqual([4, []])
  })

  test('finds a month above the same time in five years before, and never one below', () => {
    // Ten a month for six years, and then a month with 40 or with none.
    const months = (last: number) => {
      const one = series('monthly', [])
      const values = [...Array.from({ length: 72 }, (_, index) => 10 + ((index * 7) % 5) - 2), last]
      const figures = values.map((value, index) => ({
        ...series('monthly', [value]).figures[0]!,
        period: `${2016 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      }))
      return findSignals([{ ...one, figures }])
    }
    const found = months(40)
    expect(found.signals[0]).toMatchObject({ period: '2022-01', direction: 'higher', observed: 40, lo: 0 })
    expect(found.signals[0]!.expected).toBeGreaterThan(8)
    expect(found.signals[0]!.expected).toBeLessThan(12)
    expect(months(0).signals).toEqual([])
    expect(months(12).signals).toEqual([])
  })

  test('holds no year against one of another definition or from before a break', () => {
    const both = { nl: '', en: '' }
    const found = { key: 'b', period: '2022', happenedOn: '', title: both, text: both, source: '' }
    const search = findSignals([
      series('broken', [...STEADY, 180], { breaks: [found] }),
      series('redefined', [...STEADY, 180], {}, { definition: 2 }),
    ])
    expect([search.judgedCount, search.signals]).toEqual([0, []])
  })
})
