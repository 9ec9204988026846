import type { Language } from '../../shared/numbers.ts'
import { isDated, kindOfPeriod, periodInWords, sortKeyOf } from '../../shared/periods.ts'
import { barChart, type ChartSeries, type ChartSpec, lineChart } from '../../ui/charts/index.ts'
import { shownValue } from './domain/figures.ts'
import type { Figure, IndicatorSeries } from './domain/series.ts'

export type ChartOptions = {
  title: string
  language: Language
  width?: number
  accent?: string
  /** What began in a period, besides the caveats of the series. */
  marks?: { period: string; title: string }[]
}

/**
 * Draws these series with their breaks and the caveats that belong to one period. Figures over time are lines; of a
 * single period, in parts, without a year or of unlike periods (a year beside a part of a year) they are bars, because
 * a line would tell a development that is not there.
 */
export function chartOf(series: IndicatorSeries[], options: ChartOptions): { svg: string; alt: string } {
  const figures = series.flatMap((one) => one.figures)
  const periods = [...new Set(figures.map((figure) => figure.period))]
  const kinds = new Set(periods.map(kindOfPeriod))
  const hasParts = figures.some((figure) => figure.category !== '')
  const asBars = periods.length < 2 || kinds.size > 1 || hasParts || !periods.every(isDated)
  const { svg, alt } = (asBars ? barChart : lineChart)(specOf(series, options))
  return { svg, alt }
}

function specOf(series: IndicatorSeries[], { title, language, width, accent, marks = [] }: ChartOptions): ChartSpec {
  const units = new Set(series.map((one) => one.passport.unit[language]))
  const breaks = series.flatMap((one) => one.breaks)
  const caveats = series.flatMap((one) => one.caveats.filter((caveat) => caveat.period !== ''))
  return {
    title,
    language,
    width,
    accent,
    unit: [...units].join(', '),
    series: series.flatMap((one) => linesOf(one, series.length > 1, language)),
    breaks: once(breaks.map((found) => ({ period: sortKeyOf(found.period), title: found.title[language] }))),
    annotations: once([
      ...caveats.map((caveat) => ({ period: sortKeyOf(caveat.period), title: caveat.text[language] })),
      ...marks.map((mark) => ({ period: sortKeyOf(mark.period), title: mark.title })),
    ]),
  }
}

/** One line for each category that occurs, in the order of the passport. */
function linesOf({ passport, figures }: IndicatorSeries, isOneOfMore: boolean, language: Language): ChartSeries[] {
  const order = ['', ...passport.categories.map((category) => category.key)]
  const used = order.filter((key) => figures.some((figure) => figure.category === key))
  return used.map((key) => {
    const category = passport.categories.find((one) => one.key === key)
    const names = [
      ...(isOneOfMore || !category ? [passport.name[language]] : []),
      ...(category ? [category[language]] : []),
    ]
    return {
      key: key ? `${passport.key}.${key}` : passport.key,
      name: names.join(', '),
      points: figures.filter((figure) => figure.category === key).map((figure) => pointOf(figure, passport, language)),
    }
  })
}

function pointOf(figure: Figure, passport: IndicatorSeries['passport'], language: Language) {
  return {
    period: sortKeyOf(figure.period),
    label: periodInWords(figure.period, language),
    value: shownValue(figure, passport.valueType),
    state: figure.state,
    isProvisional: figure.isProvisional,
  }
}

function once<Mark extends { period: string; title: string }>(marks: Mark[]): Mark[] {
  return [...new Map(marks.map((mark) => [`${mark.period} ${mark.title}`, mark])).values()].sort((a, b) =>
    a.period < b.period ? -1 : 1,
  )
}
