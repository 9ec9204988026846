import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { formatNumber, type Language } from '../../shared/numbers.ts'
import { marker, styleOf } from './palette.ts'
import { type ChartSpec, hasValue, periodsOf } from './spec.ts'
import { el, GRID, hatch, INK, SOFT, words } from './svg.ts'
import { textWidth, wrapText } from './text-size.ts'
import { CHART_WORDS } from './words.ts'

export const TEXT = 13
export const SMALL = 12

export type Plot = { left: number; right: number; top: number; bottom: number }

/** A scale from zero with round steps, and the words at those steps. */
export function valueScale(values: number[], language: Language, steps: number) {
  const highest = max(values) ?? 0
  const scale = scaleLinear()
    .domain([0, highest > 0 ? highest : 1])
    .nice(steps)
  const whole = values.every(Number.isInteger)
  const ticks = scale.ticks(steps).filter((tick) => !whole || Number.isInteger(tick))
  return { scale, ticks, labels: ticks.map((tick) => formatNumber(tick, language)) }
}

/** Horizontal grid lines with their value, the zero line darker. */
export function valueAxis(plot: Plot, axis: ReturnType<typeof valueScale>, unit: string): string[] {
  const lines = axis.ticks.map((tick, index) => {
    const y = axis.scale(tick)
    const line = { x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: tick === 0 ? INK : GRID }
    return (
      el('line', line) +
      words(plot.left - 8, y + 4, axis.labels[index]!, { 'text-anchor': 'end', fill: SOFT, 'font-size': TEXT })
    )
  })
  return [words(1, 14, unit, { fill: SOFT, 'font-size': TEXT }), ...lines]
}

/** The periods under the axis; when they do not fit, every second, third … counted back from the last. */
export function periodAxis(labels: string[], xOf: (index: number) => number, step: number, y: number): string[] {
  const widest = Math.max(...labels.map((label) => textWidth(label, TEXT)))
  const every = Math.max(1, Math.ceil((widest + 8) / Math.max(step, 1)))
  return labels.flatMap((label, index) =>
    (labels.length - 1 - index) % every === 0
      ? [words(xOf(index), y, label, { 'text-anchor': 'middle', fill: INK, 'font-size': TEXT })]
      : [],
  )
}

/** `level` is how many rows of signs stand below it: signs that would touch stand above each other. */
export type Mark = { sign: string; x: number; title: string; level: number }

/** Half a sign, and the height of a row of signs with the room around them. */
const SIGN = { half: 9, row: 21 }
/** Between the lowest row of signs and the top of the plot: room for the value above a point that reaches the top. */
const VALUE_ROOM = 22

/** Breaks get a number and stand between two periods; events get a letter and stand in their period. */
export function marksOf(spec: ChartSpec, xOf: (index: number) => number, step: number) {
  const periods = periodsOf(spec.series)
  const { from } = CHART_WORDS[spec.language]
  const place = (period: string) => periods.findIndex((one) => one.period >= period)
  const known = (period: string) => place(period) >= 0
  const breaks = (spec.breaks ?? [])
    .filter((one) => place(one.period) > 0)
    .map((one, index) => {
      const at = place(one.period)
      return { sign: String(index + 1), x: xOf(at) - step / 2, title: `${from} ${periods[at]!.label}: ${one.title}` }
    })
  const annotations = (spec.annotations ?? [])
    .filter((one) => known(one.period))
    .map((one, index) => {
      const at = place(one.period)
      return { sign: String.fromCharCode(65 + (index % 26)), x: xOf(at), title: `${periods[at]!.label}: ${one.title}` }
    })
  const levels = levelsOf([...breaks, ...annotations].map((mark) => mark.x))
  const onLevel = (mark: Omit<Mark, 'level'>, index: number): Mark => ({ ...mark, level: levels[index]! })
  return {
    breaks: breaks.map(onLevel),
    annotations: annotations.map((mark, index) => onLevel(mark, breaks.length + index)),
  }
}

/** Each sign on the lowest row where it touches no earlier one. */
function levelsOf(places: number[]): number[] {
  const rows: number[][] = []
  return places.map((x) => {
    const isFree = (row: number[]) => row.every((other) => Math.abs(other - x) > 2 * SIGN.half + 1)
    const found = rows.findIndex(isFree)
    const level = found < 0 ? rows.push([]) - 1 : found
    rows[level]!.push(x)
    return level
  })
}

/** Where the plot begins: below the unit, and below the signs with room for the highest value between. */
export function topOfPlot({ breaks, annotations }: ReturnType<typeof marksOf>): number {
  const rows = Math.max(0, ...[...breaks, ...annotations].map((mark) => mark.level + 1))
  return rows === 0 ? 34 : 22 + rows * SIGN.row + VALUE_ROOM
}

/** The vertical lines of breaks (dashed) and events (dotted) with their sign on top. */
export function drawMarks({ breaks, annotations }: ReturnType<typeof marksOf>, plot: Plot): string[] {
  const middleOf = (mark: Mark) => plot.top - VALUE_ROOM - SIGN.half - mark.level * SIGN.row
  const upright = (mark: Mark, dash: string, colour: string) =>
    el('line', {
      x1: mark.x,
      x2: mark.x,
      y1: middleOf(mark) + SIGN.half,
      y2: plot.bottom,
      stroke: colour,
      'stroke-dasharray': dash,
      'stroke-width': 1.3,
    })
  const signed = (mark: Mark, badge: string) =>
    badge +
    words(mark.x, middleOf(mark) + 4.5, mark.sign, {
      'text-anchor': 'middle',
      'font-size': SMALL,
      'font-weight': 600,
      fill: '#fff',
    })
  // First all lines, so that none runs through the sign of another.
  return [
    ...breaks.map((mark) => upright(mark, '6 4', INK)),
    ...annotations.map((mark) => upright(mark, '1.5 3', SOFT)),
    ...breaks.map((mark) => signed(mark, el('circle', { cx: mark.x, cy: middleOf(mark), r: SIGN.half, fill: INK }))),
    ...annotations.map((mark) =>
      signed(mark, el('rect', { x: mark.x - 8.5, y: middleOf(mark) - 8.5, width: 17, height: 17, rx: 2, fill: SOFT })),
    ),
  ]
}

/** The lines under the drawing: how the states that occur are drawn, then what the signs mean. */
export function footer(
  spec: ChartSpec,
  marks: ReturnType<typeof marksOf>,
  { width, top, room, id }: { width: number; top: number; room: number; id: string },
) {
  const parts: string[] = []
  let y = top
  let x = 0
  for (const { picture, label } of stateKey(spec, room, id)) {
    const wide = 22 + textWidth(label, SMALL) + 18
    if (x > 0 && x + wide > width) {
      x = 0
      y += 20
    }
    parts.push(picture(x + 8, y), words(x + 22, y + 4, label, { 'font-size': SMALL, fill: SOFT }))
    x += wide
  }
  if (parts.length) y += 24
  for (const mark of [...marks.breaks, ...marks.annotations]) {
    parts.push(words(4, y + 4, mark.sign, { 'font-size': SMALL, 'font-weight': 700 }))
    for (const line of wrapText(mark.title, SMALL, width - 24)) {
      parts.push(words(22, y + 4, line, { 'font-size': SMALL, fill: INK }))
      y += 16
    }
    y += 3
  }
  return { parts, bottom: parts.length ? y : top - 8 }
}

function stateKey(
  spec: ChartSpec,
  room: number,
  id: string,
): { picture: (x: number, y: number) => string; label: string }[] {
  const words = CHART_WORDS[spec.language].states
  const points = spec.series.flatMap((one) => one.points)
  const style = { ...styleOf(0, spec.accent), colour: SOFT }
  const has = (state: string) => points.some((point) => point.state === state)
  return [
    { shown: has('zero'), picture: (x: number, y: number) => marker(x, y, style, 'open'), label: words.zero },
    {
      shown: has('suppressed'),
      picture: (x: number, y: number) =>
        el('rect', { x: x - 7, y: y - 6, width: 14, height: 12, fill: `url(#${id}-streep)`, stroke: SOFT }),
      label: words.suppressed,
    },
    { shown: has('missing'), picture: missingTick, label: words.missing },
    {
      shown: has('not-applicable') && !fitsNotApplicable(room, spec.language),
      picture: (x: number, y: number) => el('line', { x1: x - 4, x2: x + 4, y1: y, y2: y, stroke: SOFT }),
      label: words['not-applicable'],
    },
    {
      shown: points.some((point) => point.isProvisional && hasValue(point)),
      picture: (x: number, y: number) => marker(x, y, style, 'provisional'),
      label: words.provisional,
    },
  ].filter((entry) => entry.shown)
}

/** Whether "n.v.t." can stand in the drawing itself; otherwise it is a dash that the key explains. */
export function fitsNotApplicable(room: number, language: Language): boolean {
  return textWidth(CHART_WORDS[language].states['not-applicable'], SMALL) < room + 6
}

/** A grey cross-tick: here a figure should stand. */
export function missingTick(x: number, y: number): string {
  return el('path', {
    d: `M${r(x - 4)} ${r(y - 4)}l8 8m0 -8l-8 8`,
    stroke: '#7b838d',
    'stroke-width': 1.8,
    fill: 'none',
  })
}

/** The stripes used by the key and by values that may not be shown. */
export function patterns(id: string): string {
  return el('defs', {}, hatch(`${id}-streep`, '#8b929b'))
}

function r(value: number): number {
  return Math.round(value * 10) / 10
}
