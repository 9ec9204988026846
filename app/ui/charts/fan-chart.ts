import { extent } from 'd3-array'
import { scaleLinear, scalePoint } from 'd3-scale'
import { formatNumber, type Language } from '../../shared/numbers.ts'
import { periodAxis, SMALL, TEXT } from './frame.ts'
import { DEFAULT_ACCENT } from './palette.ts'
import { drawing, el, GRID, HALO, INK, round, SOFT, words } from './svg.ts'
import { textWidth, wrapText } from './text-size.ts'
import { CHART_WORDS } from './words.ts'

/** One line among many like it, that may go below zero. */
export type FanSpec = {
  title: string
  language: Language
  unit: string
  periods: { period: string; label: string }[]
  /** The line that it is about, and what it is called. */
  own: { name: string; values: (number | null)[] }
  /** The lines it is held against, without names of their own. */
  others: { name: string; lines: (number | null)[][] }
  /** From this period on something was done. */
  start: { period: string; title: string }
  width?: number
  accent?: string
}

/** One thick line with dots among thin ones around zero: told apart by weight, so that it prints in black and white. */
export function fanChart(spec: FanSpec): { svg: string; alt: string } {
  const { periods, own, others, language } = spec
  const width = spec.width ?? 640
  const compact = width < 480
  const alt = inWords(spec)
  const scale = scaleLinear()
    .domain(extent([0, ...[own.values, ...others.lines].flat().filter((value) => value !== null)]) as [number, number])
    .nice(compact ? 4 : 6)
  const ticks = scale.ticks(compact ? 4 : 6)
  const labels = ticks.map((tick) => formatNumber(tick, language))
  const plot = {
    left: Math.max(...labels.map((label) => textWidth(label, TEXT))) + 12,
    right: width - 16,
    top: 62,
    bottom: compact ? 258 : 318,
  }
  scale.range([plot.bottom, plot.top])
  const x = scalePoint<string>(
    periods.map(({ period }) => period),
    [plot.left, plot.right],
  ).padding(0.35)
  const points = (values: (number | null)[]) =>
    values.flatMap((value, at) => (value === null ? [] : [{ x: x(periods[at]!.period)!, y: scale(value) }]))
  const path = (values: (number | null)[]) =>
    points(values)
      .map((point, at) => `${at === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`)
      .join('')
  const accent = spec.accent ?? DEFAULT_ACCENT
  const draw = () => [
    words(1, 14, spec.unit, { fill: SOFT, 'font-size': TEXT }),
    ...legend(spec, accent, width),
    ...ticks.flatMap((tick, at) => [
      el('line', {
        x1: plot.left,
        x2: plot.right,
        y1: scale(tick),
        y2: scale(tick),
        stroke: tick === 0 ? INK : GRID,
      }),
      words(plot.left - 8, scale(tick) + 4, labels[at]!, { 'text-anchor': 'end', fill: SOFT, 'font-size': TEXT }),
    ]),
    ...periodAxis(
      periods.map(({ label }) => label),
      (at) => x(periods[at]!.period)!,
      periods.length > 1 ? x.step() : plot.right - plot.left,
      plot.bottom + 22,
    ),
    ...others.lines.map((values) =>
      el('path', { d: path(values), fill: 'none', stroke: '#8b929b', 'stroke-width': 0.8, 'stroke-opacity': 0.55 }),
    ),
    ...startLine(spec, (x(spec.start.period) ?? plot.left) - x.step() / 2, plot),
    el('path', { d: path(own.values), fill: 'none', stroke: '#fff', 'stroke-width': 6 }),
    el('path', { d: path(own.values), fill: 'none', stroke: accent, 'stroke-width': 3 }),
    ...points(own.values).map((point) =>
      el('circle', { cx: point.x, cy: point.y, r: 4, fill: accent, stroke: '#fff' }),
    ),
  ]
  return { svg: drawing(spec, { width, height: plot.bottom + 34 }, alt, draw), alt }
}

function legend({ own, others }: FanSpec, accent: string, width: number): string[] {
  const second = 40 + textWidth(own.name, TEXT) + 24
  const stacked = second + 40 + textWidth(others.name, TEXT) > width
  const [left, top] = stacked ? [0, 52] : [second, 34]
  return [
    el('line', { x1: 2, x2: 30, y1: 30, y2: 30, stroke: accent, 'stroke-width': 3 }),
    words(38, 34, own.name, { 'font-weight': 600, 'font-size': TEXT }),
    el('line', { x1: left + 2, x2: left + 30, y1: top - 4, y2: top - 4, stroke: '#8b929b', 'stroke-width': 0.8 }),
    words(left + 38, top, others.name, { 'font-size': TEXT, fill: SOFT }),
  ]
}

function startLine({ start }: FanSpec, at: number, plot: { top: number; bottom: number; right: number }): string[] {
  const isRight = at + textWidth(start.title, SMALL) + 12 < plot.right
  return [
    el('line', { x1: at, x2: at, y1: plot.top, y2: plot.bottom, stroke: INK, 'stroke-dasharray': '6 4' }),
    ...wrapText(start.title, SMALL, 120).map((line, row) =>
      words(isRight ? at + 6 : at - 6, plot.top + 10 + row * 14, line, {
        'text-anchor': isRight ? 'start' : 'end',
        'font-size': SMALL,
        fill: INK,
        ...HALO,
      }),
    ),
  ]
}

/** What the drawing shows: where the line went, and between which values the others lie in the end. */
function inWords({ title, unit, language, periods, own, others, start }: FanSpec): string {
  const t = CHART_WORDS[language]
  const shown = (value: number | null | undefined) => (value == null ? t.noFigures : formatNumber(value, language, 1))
  const last = periods.length - 1
  const ends = others.lines.flatMap((values) => values[last] ?? [])
  const [low, high] = extent(ends)
  const startLabel = periods.find(({ period }) => period === start.period)?.label ?? start.period
  return [
    `${t.lineChart}: ${title}, ${t.range(periods[0]!.label, periods[last]!.label)} (${unit}).`,
    `${own.name}: ${t.firstLast(shown(own.values[0]), periods[0]!.label, shown(own.values[last]), periods[last]!.label)}.`,
    ...(low === undefined ? [] : [`${others.name}: ${t.between(shown(low), shown(high), periods[last]!.label)}.`]),
    t.annotationAt(startLabel, start.title),
  ].join(' ')
}
