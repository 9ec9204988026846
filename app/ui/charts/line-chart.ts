import { scalePoint } from 'd3-scale'
import { formatNumber } from '../../shared/numbers.ts'
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
import { type Box, overlaps, spread } from './placement.ts'
import { type Chart, type ChartPoint, type ChartSpec, hasValue, periodsOf } from './spec.ts'
import { drawAbsent } from './states.ts'
import { drawing, el, HALO, round, SOFT, words } from './svg.ts'
import { textWidth, wrapText } from './text-size.ts'

const LABELLED_UP_TO = 8

type Drawn = ChartPoint & { value: number; x: number; y: number }

/** Figures over time as lines, each named at its end. */
export function lineChart(spec: ChartSpec): Chart {
  const alt = describe('lineChart', spec)
  const width = spec.width ?? 640
  const compact = width < 480
  const periods = periodsOf(spec.series)
  const values = spec.series.flatMap((one) => one.points.filter(hasValue).map((point) => point.value))
  const axis = valueScale(values, spec.language, compact ? 4 : 5)
  const nameWidth = compact ? 92 : 150
  const names = spec.series.map((one) => wrapText(one.name, TEXT, nameWidth))
  const left = Math.max(...axis.labels.map((label) => textWidth(label, TEXT))) + 12
  const right = width - Math.max(...names.flat().map((line) => textWidth(line, TEXT)), 0) - 24
  const x = scalePoint<string>(
    periods.map((one) => one.period),
    [left, right],
  ).padding(0.35)
  const step = periods.length > 1 ? x.step() : right - left
  const xOf = (index: number) => x(periods[index]!.period)!
  const marks = marksOf(spec, xOf, step)
  const top = topOfPlot(marks)
  const plot: Plot = { left, right, top, bottom: top + (compact ? 196 : 256) }
  axis.scale.range([plot.bottom, plot.top])
  const barriers = (spec.breaks ?? []).map((one) => one.period)
  const series = spec.series.map((one, index) => ({
    name: names[index]!,
    style: styleOf(index, spec.accent),
    points: one.points,
    drawn: one.points
      .filter(hasValue)
      .map((point): Drawn => ({ ...point, x: x(point.period)!, y: axis.scale(point.value) }))
      .sort((a, b) => a.x - b.x),
  }))
  const bottomOfAxis = plot.bottom + 22

  const draw = (id: string): string[] => {
    const levels = new Map<string, number>()
    const absent = series.flatMap((one) =>
      one.points.flatMap((point) => {
        if (hasValue(point)) return []
        const level = levels.get(point.period) ?? 0
        levels.set(point.period, level + 1)
        return [
          drawAbsent(point, {
            x: x(point.period)!,
            bottom: plot.bottom,
            room: step,
            level,
            id,
            language: spec.language,
          }),
        ]
      }),
    )
    return [
      patterns(id),
      ...valueAxis({ ...plot, right: periods.length ? xOf(periods.length - 1) + 8 : plot.right }, axis, spec.unit),
      ...periodAxis(
        periods.map((one) => one.label),
        xOf,
        step,
        bottomOfAxis,
      ),
      ...drawMarks(marks, plot),
      ...series.flatMap((one) =>
        segments(
          one.drawn,
          periods.map((p) => p.period),
          barriers,
          one.style,
        ),
      ),
      ...absent,
      ...series.flatMap((one) => one.drawn.map((point) => marker(point.x, point.y, one.style, lookOf(point)))),
      ...(periods.length <= LABELLED_UP_TO ? valueLabels(series, plot, spec) : []),
      ...endLabels(series, plot),
      ...footer(spec, marks, { width, top: bottomOfAxis + 26, room: step, id }).parts,
    ]
  }
  const height = footer(spec, marks, { width, top: bottomOfAxis + 26, room: step, id: '' }).bottom + 4
  return { svg: drawing(spec, { width, height }, alt, draw), alt, summary: summarise(spec.series) }
}

function lookOf(point: ChartPoint) {
  return point.isProvisional ? 'provisional' : point.state === 'zero' ? 'open' : 'solid'
}

/** The line between neighbours; none across a gap or a break, dashed towards a provisional figure. */
function segments(drawn: Drawn[], periods: string[], breaks: string[], style: ReturnType<typeof styleOf>): string[] {
  const order = new Map(periods.map((period, index) => [period, index]))
  return drawn.slice(1).flatMap((point, index) => {
    const before = drawn[index]!
    const isNeighbour = order.get(point.period)! - order.get(before.period)! === 1
    const isBroken = breaks.some((period) => before.period < period && period <= point.period)
    if (!isNeighbour || isBroken) return []
    return [
      el('line', {
        x1: before.x,
        y1: before.y,
        x2: point.x,
        y2: point.y,
        stroke: style.colour,
        'stroke-width': point.isProvisional ? 1.8 : 2.4,
        'stroke-dasharray': point.isProvisional ? '3 4' : style.dash,
        'stroke-linecap': 'butt',
      }),
    ]
  })
}

type DrawnSeries = { name: string[]; style: ReturnType<typeof styleOf>; drawn: Drawn[] }

/** The value at each point, above or below, where it touches nothing that is already there. */
function valueLabels(series: DrawnSeries[], plot: Plot, spec: ChartSpec): string[] {
  const markers: Box[] = series.flatMap((one) =>
    one.drawn.map((point) => ({ x: point.x - 5, y: point.y - 5, width: 10, height: 10 })),
  )
  const taken: Box[] = []
  return series.flatMap((one) =>
    one.drawn.flatMap((point, index) => {
      const label = formatNumber(point.value, spec.language)
      const wide = textWidth(label, SMALL)
      const isValley = (one.drawn[index - 1]?.y ?? -1) < point.y && (one.drawn[index + 1]?.y ?? -1) < point.y
      const spots = [-9, 19]
      if (isValley) spots.reverse()
      for (const offset of spots) {
        const box = { x: point.x - wide / 2 - 1, y: point.y + offset - 10, width: wide + 2, height: 12 }
        if (box.y + box.height > plot.bottom - 1 || [...taken, ...markers].some((other) => overlaps(box, other)))
          continue
        taken.push(box)
        return [
          words(point.x, point.y + offset, label, {
            'text-anchor': 'middle',
            'font-size': SMALL,
            'font-weight': 600,
            fill: one.style.colour,
            ...HALO,
          }),
        ]
      }
      return []
    }),
  )
}

/** The names at the ends of the lines, moved apart when they would touch, with a thin line back to their end. */
function endLabels(series: DrawnSeries[], plot: Plot): string[] {
  const ended = series.filter((one) => one.drawn.length > 0)
  const middles = spread(
    ended.map((one) => ({ middle: one.drawn.at(-1)!.y, height: one.name.length * 15 + 3 })),
    plot.top - 8,
    plot.bottom + 10,
  )
  return ended.flatMap((one, index) => {
    const end = one.drawn.at(-1)!
    const middle = middles[index]!
    const isMoved = Math.abs(middle - end.y) > 5 || plot.right - end.x > 40
    const leader = isMoved
      ? [
          el('path', {
            d: `M${round(end.x + 7)} ${round(end.y)}L${round(plot.right + 8)} ${round(middle)}`,
            stroke: SOFT,
            'stroke-width': 0.8,
            fill: 'none',
          }),
        ]
      : []
    const x = isMoved ? plot.right + 12 : end.x + 12
    const lines = one.name.map((line, row) =>
      words(x, middle + 4.5 + (row - (one.name.length - 1) / 2) * 15, line, {
        'font-weight': 600,
        fill: one.style.colour,
        'font-size': TEXT,
      }),
    )
    return [...leader, ...lines]
  })
}
