import type { Language } from '../../../shared/numbers.ts'
import { byTime, kindOfPeriod, periodInWords } from '../../../shared/periods.ts'
import { comparison, comparisonInWords } from './figures.ts'
import type { Figure, IndicatorSeries } from './series.ts'

const WHOLE = new Set(['year', 'quarter', 'month', 'day'])

/** The figures of the latest whole period, one for each category; a part of a year is only used when nothing else is there. */
export function latestFigures(series: IndicatorSeries): Figure[] {
  const whole = series.figures.filter((figure) => WHOLE.has(kindOfPeriod(figure.period) ?? ''))
  const candidates = whole.length ? whole : series.figures
  const last = candidates
    .map((figure) => figure.period)
    .sort(byTime)
    .at(-1)
  return candidates.filter((figure) => figure.period === last)
}

/** How a figure stands to the one before it, in words; nothing when it is the first of its kind. */
export function developmentInWords(series: IndicatorSeries, figure: Figure, language: Language): string | undefined {
  const kind = kindOfPeriod(figure.period)
  const before = series.figures.findLast(
    (one) =>
      one.category === figure.category && kindOfPeriod(one.period) === kind && byTime(one.period, figure.period) < 0,
  )
  if (!before) return undefined
  const { valueType } = series.passport
  const compared = comparison(before, figure, series.breaks, valueType)
  return comparisonInWords(compared, periodInWords(before.period, language), valueType, language)
}
