import { drawing, el, INK, SOFT, words } from './svg.ts'
import { textWidth, wrapText } from './text-size.ts'

/** One way from an action to the goal. */
export type LogicPath = {
  action: string
  mechanism: string
  /** Empty: nobody named a figure yet. */
  indicator: string
  /** ↑, ↓, =, or nothing where no direction was named. */
  sign: string
  /** How sure it is: 0 is the most; decides the line. */
  level: number
  /** The same in words: they stand in the drawing, so that the line is never the only sign. */
  levelWords: string
}

export type LogicSpec = {
  title: string
  alt: string
  goal: string
  paths: LogicPath[]
  /** Headings of the columns: action, mechanism, indicator, goal. */
  headings: [string, string, string, string]
  noIndicator: string
  accent?: string
}

/** From a whole thick line for strong evidence to dots for none. */
const LINES = [
  { width: 3.4, dash: undefined },
  { width: 2.4, dash: undefined },
  { width: 1.4, dash: undefined },
  { width: 2, dash: '9 4' },
  { width: 2, dash: '4 3' },
  { width: 2, dash: '1.5 4' },
] as const

const COLUMNS = { action: [0, 156], mechanism: [184, 252], indicator: [472, 148], goal: [646, 114] } as const
const WIDTH = 760
const LINE = 17
const SIZE = 13.5
const PAD = 9
const GAP = 14

type Box = { x: number; y: number; width: number; height: number; lines: string[]; soft?: string }

/** How the actions for a goal should work, drawn from left to right: action, mechanism, indicator, goal. */
export function logicDiagram(spec: LogicSpec): { svg: string } {
  const top = 34
  const mechanisms = stack(
    spec.paths.map((path) => boxOf('mechanism', path.mechanism, path.levelWords)),
    top,
  )
  const actions = grouped(
    spec.paths.map((path) => path.action),
    'action',
    mechanisms,
  )
  const indicators = grouped(
    spec.paths.map((path) => path.indicator || spec.noIndicator),
    'indicator',
    mechanisms,
  )
  const bottom = Math.max(...[...mechanisms, ...actions.boxes, ...indicators.boxes].map((box) => box.y + box.height))
  const goal = boxOf('goal', spec.goal)
  goal.y = Math.max(top, (top + bottom - goal.height) / 2)
  const accent = spec.accent ?? '#154273'

  const wires = spec.paths.flatMap((path, index) => {
    const line = LINES[path.level] ?? LINES[5]
    const mechanism = mechanisms[index]!
    const indicator = indicators.boxes[indicators.of[index]!]!
    return [
      wire(actions.boxes[actions.of[index]!]!, mechanism, line, accent),
      wire(mechanism, indicator, line, accent, path.sign),
    ]
  })
  const last = indicators.boxes.map((box) => wire(box, goal, { width: 1.4, dash: undefined }, SOFT))
  const places = [COLUMNS.action, COLUMNS.mechanism, COLUMNS.indicator, COLUMNS.goal]
  const headings = spec.headings.map((heading, index) =>
    words(places[index]![0], 16, heading, { 'font-size': 13, 'font-weight': 600, fill: SOFT }),
  )
  const open = indicators.names.indexOf(spec.noIndicator)
  return {
    svg: drawing(spec, { width: WIDTH, height: Math.max(bottom, goal.y + goal.height) + 4 }, spec.alt, () => [
      ...headings,
      ...last,
      ...wires,
      ...actions.boxes.map((box) => drawBox(box, { fill: '#fff', stroke: accent })),
      ...mechanisms.map((box) => drawBox(box, { fill: '#f4f6f9', stroke: '#c3cad3' })),
      ...indicators.boxes.map((box, index) =>
        drawBox(box, {
          fill: '#fff',
          stroke: index === open ? SOFT : accent,
          dash: index === open ? '4 3' : undefined,
          isForeign: index === open,
        }),
      ),
      drawBox(goal, { fill: accent, stroke: accent, ink: '#fff' }),
    ]),
  }
}

function boxOf(column: keyof typeof COLUMNS, text: string, soft?: string): Box {
  const [x, width] = COLUMNS[column]
  const lines = wrapText(text, SIZE, width - 2 * PAD)
  return { x, y: 0, width, height: (lines.length + (soft ? 1 : 0)) * LINE + 2 * PAD - 4, lines, soft }
}

/** Boxes below one another. */
function stack(boxes: Box[], top: number): Box[] {
  let y = top
  for (const box of boxes) {
    box.y = y
    y += box.height + GAP
  }
  return boxes
}

/** One box for every different name, each beside the middle of the paths it belongs to, none on top of another. */
function grouped(names: string[], column: keyof typeof COLUMNS, paths: Box[]) {
  const different = [...new Set(names)]
  const boxes = different.map((name) => {
    const box = boxOf(column, name)
    const own = paths.filter((_, index) => names[index] === name)
    const middle = own.reduce((sum, path) => sum + path.y + path.height / 2, 0) / own.length
    box.y = middle - box.height / 2
    return box
  })
  let free = 34
  for (const box of [...boxes].sort((a, b) => a.y - b.y)) {
    box.y = Math.max(box.y, free)
    free = box.y + box.height + GAP
  }
  return { names: different, boxes, of: names.map((name) => different.indexOf(name)) }
}

function drawBox(
  box: Box,
  look: { fill: string; stroke: string; ink?: string; dash?: string; isForeign?: boolean },
): string {
  const frame = el('rect', {
    x: box.x + 0.5,
    y: box.y + 0.5,
    width: box.width - 1,
    height: box.height - 1,
    rx: 3,
    fill: look.fill,
    stroke: look.stroke,
    'stroke-dasharray': look.dash,
  })
  const text = box.lines.map((line, index) =>
    words(box.x + PAD, box.y + PAD + 10 + index * LINE, line, {
      'font-size': SIZE,
      fill: look.ink ?? INK,
      lang: look.isForeign ? undefined : 'nl',
    }),
  )
  const soft = box.soft
    ? [words(box.x + PAD, box.y + PAD + 10 + box.lines.length * LINE, box.soft, { 'font-size': 12, fill: SOFT })]
    : []
  return frame + text.join('') + soft.join('')
}

/** A bent line from the right side of one box to the left side of another, with its sign just before the end. */
function wire(
  from: Box,
  to: Box,
  line: { width: number; dash: string | undefined },
  colour: string,
  sign = '',
): string {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2]
  const [x2, y2] = [to.x, to.y + to.height / 2]
  const middle = (x1 + x2) / 2
  const path = el('path', {
    d: `M${r(x1)} ${r(y1)}C${r(middle)} ${r(y1)} ${r(middle)} ${r(y2)} ${r(x2)} ${r(y2)}`,
    fill: 'none',
    stroke: colour,
    'stroke-width': line.width,
    'stroke-dasharray': line.dash,
  })
  if (!sign) return path
  const badge = el('circle', { cx: middle, cy: (y1 + y2) / 2, r: 10, fill: '#fff', stroke: colour })
  const half = textWidth(sign, 15) / 2
  return path + badge + words(middle - half * 0.9, (y1 + y2) / 2 + 5, sign, { 'font-size': 15, 'font-weight': 700 })
}

const r = (value: number) => Math.round(value * 10) / 10
