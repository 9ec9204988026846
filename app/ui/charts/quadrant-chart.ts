import { scaleLinear } from 'd3-scale'
import { formatNumber, type Language } from '../../shared/numbers.ts'
import { SMALL, TEXT } from './frame.ts'
import { DEFAULT_ACCENT } from './palette.ts'
import { drawing, el, GRID, HALO, INK, SOFT, words } from './svg.ts'
import { wrapText } from './text-size.ts'
import { CHART_WORDS } from './words.ts'

export type Between = { value: number; lo: number; hi: number }

export type QuadrantSpec = {
  title: string
  language: Language
  /** What is set out to the right and upwards. */
  across: string
  upwards: string
  /** From the least to the most that can be given. */
  from: number
  to: number
  /** What the four corners mean: above left and right, below left and right. */
  corners: [string, string, string, string]
  points: { name: string; x: Between; y: Between }[]
  /** The names of the numbers stand elsewhere, such as in larger letters beside it. */
  withoutNames?: boolean
  width?: number
  accent?: string
}

/** Things by two marks at once, in four fields; the arms of each cross say how sure its place is. The names stand below. */
export function quadrantChart(spec: QuadrantSpec): { svg: string; alt: string } {
  const { from, to, points, corners, accent = DEFAULT_ACCENT } = spec
  const width = spec.width ?? 640
  const [left, top, right] = [26, 24, width - 8]
  const bottom = top + Math.min(right - left, 460)
  const x = scaleLinear().domain([from, to]).range([left, right])
  const y = scaleLinear().domain([from, to]).range([bottom, top])
  const middle = (from + to) / 2
  const names = spec.withoutNames ? [] : points.map(({ name }) => wrapText(name, TEXT, width - 30))
  const listTop = bottom + 52
  const heights = names.map((lines) => lines.length * 17 + 6)
  const lineOf = (at: number) => listTop + heights.slice(0, at).reduce((sum, height) => sum + height, 0)
  const alt = inWords(spec)
  const corner = (at: number) => {
    const isRight = at % 2 === 1
    const lines = wrapText(corners[at]!, SMALL, (right - left) / 2 - 16)
    const first = at < 2 ? top + 18 : bottom - 10 - (lines.length - 1) * 15
    return lines.map((line, number) =>
      words(isRight ? right - 8 : left + 8, first + number * 15, line, {
        'text-anchor': isRight ? 'end' : 'start',
        'font-size': SMALL,
        fill: SOFT,
      }),
    )
  }
  const draw = () => [
    words(left, 14, `↑ ${spec.upwards}`, { 'font-size': TEXT, 'font-weight': 600 }),
    el('rect', { x: left, y: top, width: right - left, height: bottom - top, fill: '#fff', stroke: GRID }),
    el('rect', {
      x: x(middle),
      y: top,
      width: right - x(middle),
      height: y(middle) - top,
      fill: accent,
      'fill-opacity': 0.07,
    }),
    el('line', { x1: x(middle), x2: x(middle), y1: top, y2: bottom, stroke: INK, 'stroke-dasharray': '4 4' }),
    el('line', { x1: left, x2: right, y1: y(middle), y2: y(middle), stroke: INK, 'stroke-dasharray': '4 4' }),
    ...[0, 1, 2, 3].flatMap(corner),
    ...[from, to].flatMap((tick) => [
      words(x(tick), bottom + 17, String(tick), { 'text-anchor': tick === from ? 'start' : 'end', fill: SOFT }),
      words(left - 7, y(tick) + (tick === from ? 0 : 10), String(tick), { 'text-anchor': 'end', fill: SOFT }),
    ]),
    words(right, bottom + 34, `${spec.across} →`, { 'text-anchor': 'end', 'font-size': TEXT, 'font-weight': 600 }),
    // First all arms, so that none runs through the number of another.
    ...points.flatMap((point) => arms(point, { x, y, accent })),
    ...points.flatMap((point, at) => [
      el('circle', {
        cx: x(point.x.value),
        cy: y(point.y.value),
        r: 11,
        fill: accent,
        stroke: '#fff',
        'stroke-width': 1.5,
      }),
      words(x(point.x.value), y(point.y.value) + 4.5, String(at + 1), {
        'text-anchor': 'middle',
        'font-weight': 700,
        fill: '#fff',
      }),
    ]),
    ...names.flatMap((lines, at) => [
      words(0, lineOf(at) + 13, `${at + 1}`, { 'font-weight': 700 }),
      ...lines.map((line, number) => words(24, lineOf(at) + 13 + number * 17, line, number === 0 ? {} : HALO)),
    ]),
  ]
  return {
    svg: drawing(spec, { width, height: names.length === 0 ? bottom + 42 : lineOf(points.length) + 4 }, alt, draw),
    alt,
  }
}

type Scale = (value: number) => number

function arms(
  { x: across, y: up }: QuadrantSpec['points'][number],
  { x, y, accent }: { x: Scale; y: Scale; accent: string },
) {
  const line = { stroke: accent, 'stroke-width': 1.5, 'stroke-opacity': 0.7 }
  return [
    el('line', { x1: x(across.lo), x2: x(across.hi), y1: y(up.value), y2: y(up.value), ...line }),
    el('line', { x1: x(across.value), x2: x(across.value), y1: y(up.lo), y2: y(up.hi), ...line }),
  ]
}

function inWords({ title, language, across, upwards, points }: QuadrantSpec): string {
  const t = CHART_WORDS[language]
  const shown = ({ value, lo, hi }: Between) =>
    t.estimate(formatNumber(value, language, 1), formatNumber(lo, language, 1), formatNumber(hi, language, 1))
  const lines = points.map(({ name, x, y }) => `${name}: ${across} ${shown(x)}; ${upwards} ${shown(y)}.`)
  return [`${t.quadrantChart}: ${title}.`, ...lines].join(' ')
}
