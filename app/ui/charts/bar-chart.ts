import { formatNumber } from '../../shared/numbers.ts'
import { drawBar } from './bar.ts'
import { columnChart } from './column-chart.ts'
import { describe, summarise } from './description.ts'
import { footer, missingTick, patterns, SMALL, TEXT } from './frame.ts'
import { styleOf } from './palette.ts'
import { type BarChartSpec, type Chart, type ChartPoint, hasValue, periodsOf } from './spec.ts'
import { drawing, el, INK, SOFT, words } from './svg.ts'
import { textWidth, wrapText } from './text-size.ts'
import { CHART_WORDS } from './words.ts'

const ROW = 36

/** Amounts as bars: over time as columns, for a single period as one named bar for each part. */
export function barChart(spec: BarChartSpec): Chart {
  return periodsOf(spec.series).length > 1 ? columnChart(spec) : partsChart(spec)
}

/** The parts of one period, each a bar with its name before it and its value behind it. */
function partsChart(spec: BarChartSpec): Chart {
  const alt = describe('barChart', spec)
  const width = spec.width ?? 640
  const rows = spec.series.map((one) => ({ name: one.name, point: one.points[0] }))
  const names = rows.map((row) => wrapText(row.name, TEXT, width * 0.36))
  const left = Math.max(...names.flat().map((line) => textWidth(line, TEXT)), 0) + 12
  const values = rows.flatMap((row) => (hasValue(row.point) ? [row.point.value] : []))
  const widest = Math.max(...values, 1)
  const behind = rows.map(({ point }) =>
    hasValue(point) ? textWidth(formatNumber(point.value, spec.language), 14) : 70,
  )
  const room = width - left - Math.max(...behind, 0) - 10
  const top = 30
  const heights = names.map((lines) => Math.max(ROW, lines.length * 15 + 14))
  const tops = heights.map((_, index) => top + heights.slice(0, index).reduce((sum, height) => sum + height, 0))
  const bottom = top + heights.reduce((sum, height) => sum + height, 0)
  const marks = { breaks: [], annotations: [] }
  const style = styleOf(0, spec.accent)

  const draw = (id: string): string[] => [
    patterns(id),
    words(1, 14, spec.unit, { fill: SOFT, 'font-size': TEXT }),
    ...rows.flatMap(({ point }, index) => {
      const middle = tops[index]! + heights[index]! / 2
      const name = names[index]!.map((line, row) =>
        words(left - 12, middle + 4.5 + (row - (names[index]!.length - 1) / 2) * 15, line, { 'text-anchor': 'end' }),
      )
      if (!hasValue(point)) return [...name, absentPart(point, left, middle, spec, id)]
      const length = (point.value / widest) * room
      const bar =
        point.value === 0
          ? el('circle', { cx: left, cy: middle, r: 4.5, fill: '#fff', stroke: style.colour, 'stroke-width': 2 })
          : drawBar({ x: left, y: middle - 11, width: length, height: 22 }, style.colour, point.isProvisional)
      const value = words(left + length + 8, middle + 5, formatNumber(point.value, spec.language), {
        'font-size': 14,
        'font-weight': 600,
        fill: style.colour,
      })
      return [...name, bar, value]
    }),
    el('line', { x1: left, x2: left, y1: top, y2: bottom, stroke: INK }),
    ...footer(spec, marks, { width, top: bottom + 18, room, id }).parts,
  ]
  const height = footer(spec, marks, { width, top: bottom + 18, room, id: '' }).bottom + 4
  return { svg: drawing(spec, { width, height }, alt, draw), alt, summary: summarise(spec.series) }
}

function absentPart(point: ChartPoint | undefined, x: number, y: number, spec: BarChartSpec, id: string): string {
  const { states } = CHART_WORDS[spec.language]
  const label = { 'font-size': SMALL, fill: SOFT }
  if (point?.state === 'suppressed')
    return (
      el('rect', { x, y: y - 11, width: 26, height: 22, fill: `url(#${id}-streep)`, stroke: SOFT }) +
      words(x + 34, y + 4, states.suppressed, label)
    )
  if (point?.state === 'not-applicable') return words(x + 8, y + 4, states['not-applicable'], label)
  return missingTick(x + 12, y) + words(x + 24, y + 4, states.missing, label)
}
