import { max, min } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { formatNumber, type Language } from '../../shared/numbers.ts'
import type { ValueState } from '../../shared/value-state.ts'
import { missingTick, SMALL, TEXT } from './frame.ts'
import { marker, type SeriesStyle, styleOf } from './palette.ts'
import { drawing, el, GRID, hatch, SOFT, words } from './svg.ts'
import { textWidth, wrapText } from './text-size.ts'
import { CHART_WORDS } from './words.ts'

/** An estimate with what it may as well have been; without one only its state. */
export type IntervalPoint = { state: ValueState; value: number | null; lo: number; hi: number }

export type IntervalSpec = {
  title: string
  language: Language
  unit: string
  /** What is set beside each other in every row, such as two measurements; the last one is the newest. */
  series: string[]
  rows: { name: string; points: (IntervalPoint | undefined)[] }[]
  width?: number
  accent?: string
}

/** Half the room that one estimate takes. */
const STEP = 11

/** Estimates from a sample as points with the line of their interval: rows that overlap are seen to overlap. */
export function intervalChart(spec: IntervalSpec): { svg: string; alt: string } {
  const { language, rows, series } = spec
  const width = spec.width ?? 640
  const isNarrow = width < 480
  const alt = inWords(spec)
  const names = rows.map(({ name }) => wrapText(name, TEXT, width * (isNarrow ? 0.94 : 0.34)))
  const left = isNarrow ? 6 : Math.max(...names.flat().map((line) => textWidth(line, TEXT)), 0) + 14
  const points = rows.flatMap((row) => row.points).filter((point) => point !== undefined)
  const known = points.filter(({ value }) => value !== null)
  const scale = scaleLinear()
    .domain([min(known, ({ lo }) => lo) ?? 0, max(known, ({ hi }) => hi) ?? 1])
    .nice(isNarrow ? 4 : 6)
    .range([left + 8, width - 16])
  const steps = scale.ticks(isNarrow ? 4 : 6)
  const decimals = steps.length > 1 ? decimalsOf(steps[1]! - steps[0]!) : 0
  const top = 30 + series.length * 20
  const heights = rows.map((_, at) =>
    isNarrow
      ? names[at]!.length * 16 + series.length * STEP * 2 + 10
      : Math.max(series.length * STEP * 2 + 12, names[at]!.length * 16 + 12),
  )
  const topOf = (at: number) => top + heights.slice(0, at).reduce((sum, height) => sum + height, 0)
  const bottom = topOf(rows.length)
  // The newest in the colour of the municipality.
  const styles = series.map((_, at) => styleOf(series.length - 1 - at, spec.accent))
  const draw = (id: string) => [
    hatch(`${id}-streep`, SOFT),
    words(1, 14, spec.unit, { fill: SOFT, 'font-size': TEXT }),
    ...series.flatMap((name, at) => [
      ...whisker(6, 34, 26 + at * 20, styles[at]!),
      marker(20, 26 + at * 20, styles[at]!, lookOf(at, series.length)),
      words(44, 30 + at * 20, name, { 'font-size': TEXT }),
    ]),
    ...steps.flatMap((step) => [
      el('line', { x1: scale(step), x2: scale(step), y1: top, y2: bottom, stroke: GRID }),
      words(scale(step), bottom + 18, formatNumber(step, language, decimals), {
        'text-anchor': 'middle',
        'font-size': TEXT,
        fill: SOFT,
      }),
    ]),
    ...rows.flatMap((row, at) => {
      const nameHeight = isNarrow ? names[at]!.length * 16 : 0
      const middle = topOf(at) + nameHeight + (heights[at]! - nameHeight) / 2
      return [
        el('line', { x1: 0, x2: width, y1: topOf(at), y2: topOf(at), stroke: GRID }),
        ...names[at]!.map((line, index) =>
          isNarrow
            ? words(6, topOf(at) + 15 + index * 16, line, { 'font-weight': 600 })
            : words(left - 14, middle + 4.5 + (index - (names[at]!.length - 1) / 2) * 16, line, {
                'text-anchor': 'end',
              }),
        ),
        ...row.points.flatMap((point, index) => {
          const y = middle + (index - (series.length - 1) / 2) * STEP * 2
          if (!point) return []
          if (point.value === null) return absent(point, left + 12, y, spec, id)
          return [
            ...whisker(scale(point.lo), scale(point.hi), y, styles[index]!),
            marker(scale(point.value), y, styles[index]!, lookOf(index, series.length)),
          ]
        }),
      ]
    }),
  ]
  return { svg: drawing(spec, { width, height: bottom + 28 }, alt, draw), alt }
}

/** As many decimals as the steps of the axis differ in. */
const decimalsOf = (step: number) => Math.max(0, -Math.floor(Math.log10(step) + 1e-9))

/** The newest solid, what was before open: told apart in black and white. */
const lookOf = (at: number, count: number) => (at === count - 1 ? 'solid' : 'open')

function whisker(from: number, to: number, y: number, { colour }: SeriesStyle): string[] {
  const end = (x: number) => el('line', { x1: x, x2: x, y1: y - 4, y2: y + 4, stroke: colour, 'stroke-width': 1.5 })
  return [el('line', { x1: from, x2: to, y1: y, y2: y, stroke: colour, 'stroke-width': 1.5 }), end(from), end(to)]
}

function absent(point: IntervalPoint, x: number, y: number, { language }: IntervalSpec, id: string): string[] {
  const { states } = CHART_WORDS[language]
  const isHidden = point.state === 'suppressed'
  const sign = isHidden
    ? el('rect', { x: x - 9, y: y - 7, width: 18, height: 14, fill: `url(#${id}-streep)`, stroke: SOFT })
    : missingTick(x, y)
  return [sign, words(x + 16, y + 4, states[isHidden ? 'suppressed' : 'missing'], { 'font-size': SMALL, fill: SOFT })]
}

function inWords({ title, unit, language, series, rows }: IntervalSpec): string {
  const t = CHART_WORDS[language]
  const shown = (value: number) => formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
  const said = (point: IntervalPoint | undefined) =>
    !point || point.value === null
      ? t.states[point?.state === 'suppressed' ? 'suppressed' : 'missing']
      : t.estimate(shown(point.value), shown(point.lo), shown(point.hi))
  return [
    `${t.intervalChart}: ${title} (${unit}).`,
    ...rows.map(
      ({ name, points }) => `${name}: ${points.map((point, at) => `${series[at]} ${said(point)}`).join('; ')}.`,
    ),
  ].join(' ')
}
