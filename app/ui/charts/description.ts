import { formatNumber } from '../../shared/numbers.ts'
import type { ValueState } from '../../shared/value-state.ts'
import { type ChartSeries, type ChartSpec, hasValue, periodsOf, type SeriesSummary } from './spec.ts'
import { CHART_WORDS } from './words.ts'

/** First, last, highest and lowest figure of each series; of equal figures the earliest. */
export function summarise(series: ChartSeries[]): SeriesSummary[] {
  return series.map(({ name, points }) => {
    const known = points.filter(hasValue).sort((a, b) => (a.period < b.period ? -1 : 1))
    const extreme = (better: (a: number, b: number) => boolean) =>
      known.reduce<(typeof known)[number] | null>((best, p) => (!best || better(p.value, best.value) ? p : best), null)
    return {
      name,
      first: known[0] ?? null,
      last: known.at(-1) ?? null,
      highest: extreme((a, b) => a > b),
      lowest: extreme((a, b) => a < b),
    }
  })
}

/** The chart in words: what, which period, first and last, highest and lowest, what is not there, and the breaks. */
export function describe(kind: 'lineChart' | 'barChart', spec: ChartSpec): string {
  const words = CHART_WORDS[spec.language]
  const periods = periodsOf(spec.series)
  const first = periods[0]?.label ?? ''
  const last = periods.at(-1)?.label ?? ''
  const span = periods.length > 1 ? words.range(first, last) : words.only(first)
  const sentences = [`${words[kind]}: ${spec.title}, ${span} (${spec.unit}).`]
  summarise(spec.series).forEach((summary, index) => {
    sentences.push(`${summary.name}: ${describeSeries(summary, spec)}${describeGaps(spec.series[index]!, spec)}.`)
  })
  const labelOf = (period: string) => periods.find((one) => one.period === period)?.label ?? period
  for (const one of spec.breaks ?? []) sentences.push(words.breakAt(labelOf(one.period), withoutStop(one.title)))
  for (const one of spec.annotations ?? [])
    sentences.push(words.annotationAt(labelOf(one.period), withoutStop(one.title)))
  return sentences.join(' ')
}

function describeSeries({ first, last, highest, lowest }: SeriesSummary, spec: ChartSpec): string {
  const words = CHART_WORDS[spec.language]
  const shown = (value: number | null) => formatNumber(value ?? 0, spec.language)
  if (!first || !last || !highest || !lowest) return words.noFigures
  if (first.period === last.period)
    return periodsOf(spec.series).length > 1 ? `${shown(first.value)} (${first.label})` : shown(first.value)
  const ends = words.firstLast(shown(first.value), first.label, shown(last.value), last.label)
  return `${ends}; ${words.highestLowest(shown(highest.value), highest.label, shown(lowest.value), lowest.label)}`
}

function describeGaps({ points }: ChartSeries, { language }: ChartSpec): string {
  const { states } = CHART_WORDS[language]
  const gaps: Exclude<ValueState, 'value' | 'zero'>[] = ['suppressed', 'missing', 'not-applicable']
  const named = gaps.flatMap((state) => {
    const labels = points.filter((point) => point.state === state).map((point) => point.label)
    return labels.length ? [`; ${states[state]}: ${labels.join(', ')}`] : []
  })
  const provisional = points.filter((point) => point.isProvisional && hasValue(point)).map((point) => point.label)
  if (provisional.length) named.push(`; ${states.provisional}: ${provisional.join(', ')}`)
  return named.join('')
}

function withoutStop(title: string): string {
  return title.trim().replace(/\.$/, '')
}
