import type { Day } from '../../shared/days.ts'
import { drawing, el, GRID, HALO, INK, SOFT, words } from './svg.ts'
import { wrapText } from './text-size.ts'

/** How a step stands; each has a shape of its own, so that colour is never the only sign. */
export type TimelineLook = 'done' | 'doneLate' | 'overdue' | 'comesTooLate' | 'planned'

export type TimelineBar = {
  id: string
  name: string
  /** In words, below the name: "te laat". */
  state: string
  look: TimelineLook
  planned: { from: Day; to: Day }
  done?: Day
  needs: readonly string[]
}

export type ProcessTimelineSpec = {
  title: string
  alt: string
  bars: TimelineBar[]
  today: { day: Day; label: string }
  /** The name of a month above the axis, by its first day. */
  months: Record<Day, string>
  accent?: string
}

const WIDTH = 760
const LEFT = 262
const RIGHT = 746
const TOP = 40
const SIZE = 13.5
const LINE = 17
const DAY = 86_400_000
const DANGER = '#b42318'

type Row = { bar: TimelineBar; lines: string[]; y: number; height: number }

/** The steps of a planning below one another on an axis of time, with what waits for what. */
export function processTimeline(spec: ProcessTimelineSpec): { svg: string } {
  const accent = spec.accent ?? '#154273'
  const rows = rowsOf(spec.bars)
  const bottom = rows.length === 0 ? TOP : rows.at(-1)!.y + rows.at(-1)!.height
  const xOf = axisOf(spec.bars)
  const isToday = spec.today.day >= firstOf(spec.bars) && spec.today.day <= lastOf(spec.bars)
  const size = { width: WIDTH, height: bottom + 8 }
  return {
    svg: drawing(spec, size, spec.alt, () => [
      ...monthLines(spec, xOf, bottom),
      ...(isToday ? todayLine(spec, xOf, bottom) : []),
      ...rows.flatMap((row) => dependencies(row, rows, xOf)),
      ...rows.flatMap((row) => drawRow(row, xOf, accent)),
    ]),
  }
}

function rowsOf(bars: TimelineBar[]): Row[] {
  let y = TOP
  return bars.map((bar) => {
    const lines = wrapText(bar.name, SIZE, LEFT - 22)
    const row = { bar, lines, y, height: (lines.length + 1) * LINE + 14 }
    y += row.height
    return row
  })
}

const firstOf = (bars: TimelineBar[]) => bars.map(({ planned }) => planned.from).sort()[0] ?? ''
const lastOf = (bars: TimelineBar[]) =>
  bars
    .flatMap(({ planned, done }) => [planned.to, done ?? ''])
    .sort()
    .at(-1) ?? ''

function axisOf(bars: TimelineBar[]): (day: Day) => number {
  const from = Date.parse(`${firstOf(bars).slice(0, 7)}-01`)
  const to = Date.parse(lastOf(bars)) + DAY
  return (day) => LEFT + ((Date.parse(day) - from) / Math.max(to - from, DAY)) * (RIGHT - LEFT)
}

/** A line at the first day of every month that has a name; of many months only as many names as fit. */
function monthLines({ months }: ProcessTimelineSpec, xOf: (day: Day) => number, bottom: number): string[] {
  const days = Object.keys(months).sort()
  const every = Math.ceil(days.length / 8)
  return days.flatMap((day, index) => {
    const x = xOf(day)
    const line = el('line', { x1: x, x2: x, y1: TOP - 8, y2: bottom, stroke: GRID })
    return index % every === 0 ? [line, words(x + 2, TOP - 14, months[day]!, { 'font-size': 12, fill: SOFT })] : [line]
  })
}

function todayLine({ today }: ProcessTimelineSpec, xOf: (day: Day) => number, bottom: number): string[] {
  const x = xOf(today.day)
  return [
    el('line', { x1: x, x2: x, y1: TOP - 8, y2: bottom, stroke: INK, 'stroke-width': 1.5, 'stroke-dasharray': '3 3' }),
    words(x + 3, bottom + 4, today.label, { 'font-size': 12, fill: INK, ...HALO }),
  ]
}

const middleOf = ({ y, height }: Row) => y + height / 2

/** From the end of what has to be done first to the begin of what waits for it. */
function dependencies(row: Row, rows: Row[], xOf: (day: Day) => number): string[] {
  return row.bar.needs.flatMap((id) => {
    const need = rows.find(({ bar }) => bar.id === id)
    if (!need) return []
    const from = xOf(need.bar.done ?? need.bar.planned.to)
    const to = xOf(row.bar.planned.from)
    const knee = from >= to ? from + 10 : (from + to) / 2
    const d = `M${r(from)} ${r(middleOf(need))}H${r(knee)}V${r(middleOf(row))}H${r(to)}`
    return [el('path', { d, fill: 'none', stroke: SOFT, 'stroke-width': 1.2 })]
  })
}

function drawRow(row: Row, xOf: (day: Day) => number, accent: string): string[] {
  const { bar, lines, y, height } = row
  const [x1, x2] = [xOf(bar.planned.from), xOf(nextDay(bar.planned.to))]
  const middle = middleOf(row)
  const isLate = bar.look === 'overdue' || bar.look === 'comesTooLate'
  const colour = isLate ? DANGER : accent
  const isDone = bar.look === 'done' || bar.look === 'doneLate'
  const box = el('rect', {
    x: x1,
    y: middle - 8,
    width: Math.max(x2 - x1, 7),
    height: 16,
    rx: 2,
    fill: isDone ? colour : '#fff',
    stroke: colour,
    'stroke-width': 1.8,
    'stroke-dasharray': bar.look === 'comesTooLate' ? '4 3' : undefined,
  })
  const cross = bar.look === 'overdue' ? [mark(x2 + 12, middle, colour)] : []
  const done = bar.done && bar.look === 'doneLate' ? [diamond(xOf(bar.done), middle, accent)] : []
  return [
    el('line', { x1: 0, x2: RIGHT, y1: y, y2: y, stroke: GRID }),
    ...lines.map((line, index) => words(0, y + 20 + index * LINE, line, { 'font-size': SIZE, lang: 'nl' })),
    words(0, y + height - 11, bar.state, {
      'font-size': 12,
      fill: isLate ? DANGER : SOFT,
      'font-weight': isLate ? 600 : undefined,
    }),
    box,
    ...cross,
    ...done,
  ]
}

/** A cross beside what is overdue. */
function mark(x: number, y: number, colour: string): string {
  const d = `M${r(x - 4)} ${r(y - 4)}L${r(x + 4)} ${r(y + 4)}M${r(x - 4)} ${r(y + 4)}L${r(x + 4)} ${r(y - 4)}`
  return el('path', { d, stroke: colour, 'stroke-width': 2.2, fill: 'none' })
}

/** The day on which something was done after its time. */
function diamond(x: number, y: number, colour: string): string {
  const d = `M${r(x)} ${r(y - 7)}L${r(x + 7)} ${r(y)}L${r(x)} ${r(y + 7)}L${r(x - 7)} ${r(y)}Z`
  return el('path', { d, fill: '#fff', stroke: colour, 'stroke-width': 2 })
}

const nextDay = (day: Day) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)

const r = (value: number) => Math.round(value * 10) / 10
