import type { Language } from '../../shared/numbers.ts'
import type { ValueState } from '../../shared/value-state.ts'

export type ChartPoint = {
  /** Sorts in time: `2022`, `2022-12-31`, `2023-ytd`. */
  period: string
  /** The period as the reader sees it. */
  label: string
  value: number | null
  state: ValueState
  isProvisional: boolean
}

export type ChartSeries = { key: string; name: string; points: ChartPoint[] }

/** From `period` on the figures mean something else; no line is drawn across. */
export type ChartBreak = { period: string; title: string }

/** Something that happened in or since a period. */
export type ChartAnnotation = { period: string; title: string }

export type ChartSpec = {
  title: string
  language: Language
  unit: string
  series: ChartSeries[]
  breaks?: ChartBreak[]
  annotations?: ChartAnnotation[]
  /** In pixels: 640 by default, 340 for a phone. */
  width?: number
  accent?: string
}

export type BarChartSpec = ChartSpec & {
  /** Bars beside each other, or the parts of one bar on top of each other. */
  arrangement?: 'grouped' | 'stacked'
}

export type SeriesSummary = {
  name: string
  first: ChartPoint | null
  last: ChartPoint | null
  highest: ChartPoint | null
  lowest: ChartPoint | null
}

/** A drawing, the same in words, and the points those words are about. */
export type Chart = { svg: string; alt: string; summary: SeriesSummary[] }

/** A figure that can be drawn at a height. */
export function hasValue(point: ChartPoint | undefined): point is ChartPoint & { value: number } {
  return point !== undefined && (point.state === 'value' || point.state === 'zero') && point.value !== null
}

/** Every period of the chart once, in order of time, with its label. */
export function periodsOf(series: ChartSeries[]): { period: string; label: string }[] {
  const labels = new Map(series.flatMap((one) => one.points).map((point) => [point.period, point.label]))
  return [...labels].map(([period, label]) => ({ period, label })).sort((a, b) => (a.period < b.period ? -1 : 1))
}
