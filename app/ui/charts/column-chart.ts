import { scaleBand } from 'd3-scale'
import { formatNumber } from '../../shared/numbers.ts'
import { drawBar } from './bar.ts'
import { describe, summarise } from './description.ts'
import {
  drawMarks,
  footer,
  marksOf,
  type Plot,
  patterns,
  periodAxis,
  SMALL,
  TEXT,
  topOfPlot,
  valueAxis,
  valueScale,
} from './frame.ts'
import { marker, styleOf } from './palette.ts'
import { spread } from './placement.ts'
import { type BarChartSpec, type Chart, type ChartPoint, type ChartSeries, hasValue, periodsOf } from './spec.ts'
import { drawAbsent } from './states.ts'
import { drawing, el, HALO, INK, words } from './svg.ts'
import { textWidth, wrapText } from './text-size.ts'

/** Amounts over time as columns, beside each other or as parts on top of each other. */
export function columnChart(spec: BarChartSpec): Chart {
  const alt = describe('barChart', spec)
  const width = spec.width ?? 640
  const compact = width < 480
  const isStacked = spec.arrangement === 'stacked' && spec.series.length > 1
  const periods = periodsOf(spec.series)
  const styles = spec.series.map((_, index) => styleOf(index, spec.accent))
  const pointAt = (series: number, period: string) => spec.series[series]!.points.find((one) => one.period === period)
  const amountAt = (series: number, period: string) => {
    const point = pointAt(series, period)
    return hasValue(point) ? point.value : 0
  }
  const totals = periods.map(({ period }) => spec.series.reduce((sum, _, index) => sum + amountAt(index, period), 0))
  const values = isStacked ? totals : spec.series.flatMap((one) => one.points.filter(hasValue).map((p) => p.value))
  const axis = valueScale(values, spec.language, compact ? 4 : 5)
  const legend = spec.series.length > 1 && !isStacked ? legendRows(spec, width) : { parts: [], bottom: 0 }
  const names = isStacked ? spec.series.map((one) => wrapText(one.name, TEXT, compact ? 92 : 150)) : []
  const left = Math.max(...axis.labels.map((label) => textWidth(label, TEXT))) + 12
  const right = isStacked ? width - Math.max(...names.flat().map((line) => textWidth(line, TEXT))) - 14 : width - 2
  const band = scaleBand<string>(
    periods.map((one) => one.period),
    [left, right],
  ).padding(isStacked || spec.series.length === 1 ? 0.36 : 0.22)
  const xOf = (index: number) => band(periods[index]!.period)! + band.bandwidth() / 2
  const marks = marksOf(spec, xOf, band.step())
  const top = topOfPlot(marks) + legend.bottom
  const plot: Plot = { left, right, top, bottom: top + (compact ? 196 : 256) }
  axis.scale.range([plot.bottom, plot.top])
  const barWidth = isStacked ? band.bandwidth() : band.bandwidth() / spec.series.length
  const foot = plot.bottom + 48
  const keySpec = isStacked ? { ...spec, series: withoutZeros(spec.series) } : spec

  const column = (series: number, period: string, index: number, id: string): string => {
    const point = pointAt(series, period)
    if (!point) return ''
    const x = isStacked ? band(period)! : band(period)! + series * barWidth
    const middle = x + barWidth / 2
    if (!hasValue(point)) {
      const level = isStacked ? spec.series.slice(0, series).filter((_, s) => !hasValue(pointAt(s, period))).length : 0
      const base = isStacked ? axis.scale(totals[index]!) : plot.bottom
      return drawAbsent(point, { x: middle, bottom: base, room: barWidth, level, id, language: spec.language })
    }
    const below = isStacked ? spec.series.slice(0, series).reduce((sum, _, s) => sum + amountAt(s, period), 0) : 0
    const y = axis.scale(below + point.value)
    const height = axis.scale(below) - y
    const style = styles[series]!
    if (point.value === 0)
      return isStacked
        ? ''
        : marker(middle, plot.bottom, { ...style, shape: 'circle' }, 'open') +
            valueLabel(point, middle, plot.bottom - 9)
    const inset = isStacked ? 0 : Math.min(1, barWidth * 0.1)
    const box = {
      x: x + inset,
      y: y + (below > 0 ? 1 : 0),
      width: barWidth - 2 * inset,
      height: Math.max(height - (below > 0 ? 1 : 0), 0.6),
    }
    return drawBar(box, style.colour, point.isProvisional) + (isStacked ? '' : valueLabel(point, middle, y - 6))
  }

  const valueLabel = (point: ChartPoint & { value: number }, x: number, y: number): string => {
    const label = formatNumber(point.value, spec.language)
    if (textWidth(label, SMALL) > barWidth + 4) return ''
    return words(x, y, label, { 'text-anchor': 'middle', 'font-size': SMALL, 'font-weight': 600, fill: INK, ...HALO })
  }

  const draw = (id: string): string[] => [
    patterns(id),
    ...legend.parts,
    el('g', { transform: `translate(0 ${legend.bottom})` }, ...valueAxis(plot, axis, spec.unit).slice(0, 1)),
    ...valueAxis(plot, axis, spec.unit).slice(1),
    ...periodAxis(
      periods.map((one) => one.label),
      xOf,
      band.step(),
      plot.bottom + 22,
    ),
    ...drawMarks(marks, plot),
    ...periods.flatMap(({ period }, index) => spec.series.map((_, series) => column(series, period, index, id))),
    ...(isStacked ? stackedTotals() : []),
    ...(isStacked ? stackNames() : []),
    ...footer(keySpec, marks, { width, top: foot, room: barWidth, id }).parts,
  ]

  // A total without one of its parts would be a wrong total, so it is only written when all parts are known.
  const stackedTotals = (): string[] =>
    periods.flatMap(({ period }, index) =>
      spec.series.every((_, series) => hasValue(pointAt(series, period)))
        ? [
            words(xOf(index), axis.scale(totals[index]!) - 6, formatNumber(totals[index]!, spec.language), {
              'text-anchor': 'middle',
              'font-size': SMALL,
              'font-weight': 600,
            }),
          ]
        : [],
    )

  const stackNames = (): string[] => {
    const last = periods.at(-1)!.period
    let below = 0
    const wanted = spec.series.map((_, index) => {
      const amount = amountAt(index, last)
      const middle = axis.scale(below + amount / 2)
      below += amount
      return { middle, height: names[index]!.length * 15 + 3 }
    })
    return spread(wanted, plot.top - 10, plot.bottom + 6).flatMap((middle, index) =>
      names[index]!.map((line, row) =>
        words(plot.right + 2, middle + 4.5 + (row - (names[index]!.length - 1) / 2) * 15, line, {
          'font-weight': 600,
          fill: styles[index]!.colour,
        }),
      ),
    )
  }

  const height = footer(keySpec, marks, { width, top: foot, room: barWidth, id: '' }).bottom + 4
  return { svg: drawing(spec, { width, height }, alt, draw), alt, summary: summarise(spec.series) }
}

/** A part of zero has no place in a stack, so the key need not explain it. */
function withoutZeros(series: ChartSeries[]): ChartSeries[] {
  return series.map((one) => ({ ...one, points: one.points.filter((point) => point.state !== 'zero') }))
}

/** Beside each other, columns cannot carry their name: a row of names with their colour stands above. */
function legendRows(spec: BarChartSpec, width: number): { parts: string[]; bottom: number } {
  let x = 0
  let y = 12
  const parts = spec.series.flatMap((one, index) => {
    const wide = 20 + textWidth(one.name, TEXT) + 20
    if (x > 0 && x + wide > width) {
      x = 0
      y += 22
    }
    const entry = [
      el('rect', { x: x + 1, y: y - 8, width: 13, height: 13, fill: styleOf(index, spec.accent).colour }),
      words(x + 20, y + 3, one.name, { 'font-weight': 600 }),
    ]
    x += wide
    return entry
  })
  return { parts, bottom: y + 14 }
}
