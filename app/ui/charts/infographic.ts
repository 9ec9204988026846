import { type PictureName, picture } from './pictures.ts'
import { drawing, el, INK, SOFT, words } from './svg.ts'
import { textWidth, wrapText } from './text-size.ts'

export type { PictureName } from './pictures.ts'

/** One large figure: what it is, and how it moved in words and by an arrow. */
export type InfographicItem = {
  picture: PictureName
  value: string
  label: string
  /** Under the label: "404 minder dan in 2021". */
  note: string
  way: 'up' | 'down' | 'same' | 'unknown'
}

export type Infographic = { title: string; alt: string; items: InfographicItem[]; accent?: string; width?: number }

const WIDE = 720
const GAP = 14
const PAD = 18
const VALUE = 40
const LABEL = 15
const NOTE = 13

/** The figures as cards beside each other; a narrow drawing has them below each other. */
export function infographic(spec: Infographic): { svg: string } {
  const accent = spec.accent ?? '#154273'
  const width = spec.width ?? WIDE
  const perRow = width < 480 ? 1 : 3
  const cardWidth = (width - GAP * (perRow - 1)) / perRow
  const cards = spec.items.map((item) => cardOf(item, cardWidth))
  const rows = Array.from({ length: Math.ceil(cards.length / perRow) }, (_, row) =>
    cards.slice(row * perRow, (row + 1) * perRow),
  )
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)))
  const height = heights.reduce((sum, one) => sum + one + GAP, -GAP)
  return {
    svg: drawing(spec, { width, height: Math.max(height, 1) }, spec.alt, () =>
      rows.flatMap((row, index) => {
        const y = heights.slice(0, index).reduce((sum, one) => sum + one + GAP, 0)
        return row.flatMap((card, column) =>
          drawCard(card, { x: column * (cardWidth + GAP), y, width: cardWidth, height: heights[index]! }, accent),
        )
      }),
    ),
  }
}

type Card = InfographicItem & { labels: string[]; notes: string[]; height: number }

function cardOf(item: InfographicItem, width: number): Card {
  const labels = wrapText(item.label, LABEL, width - PAD * 2)
  const notes = wrapText(item.note, NOTE, width - PAD * 2)
  return { ...item, labels, notes, height: PAD + 56 + labels.length * 19 + notes.length * 17 + PAD }
}

function drawCard(card: Card, at: { x: number; y: number; width: number; height: number }, accent: string): string[] {
  const left = at.x + PAD
  const base = at.y + PAD + 38
  const valueAt = left + 58
  const afterValue = valueAt + textWidth(card.value, VALUE) * 1.04 + 12
  const first = at.y + PAD + 56 + 14
  return [
    el('rect', { ...at, fill: accent, 'fill-opacity': 0.07 }),
    el('rect', { x: at.x, y: at.y, width: at.width, height: 4, fill: accent }),
    picture(card.picture, left, at.y + PAD, 44, accent),
    words(valueAt, base, card.value, { 'font-size': VALUE, 'font-weight': 600, fill: accent }),
    ...arrow(card.way, afterValue, base - 14, accent),
    ...card.labels.map((line, index) =>
      words(left, first + index * 19, line, { 'font-size': LABEL, 'font-weight': 600, fill: INK }),
    ),
    ...card.notes.map((line, index) =>
      words(left, first + card.labels.length * 19 + 2 + index * 17, line, { 'font-size': NOTE, fill: SOFT }),
    ),
  ]
}

/** The shape of the arrow tells the way, so it reads without colour. */
function arrow(way: InfographicItem['way'], x: number, y: number, colour: string): string[] {
  const shapes = {
    up: `M${x} ${y + 9}h6v9h8v-9h6L${x + 10} ${y - 6}Z`,
    down: `M${x} ${y + 3}h6v-9h8v9h6L${x + 10} ${y + 18}Z`,
    same: `M${x} ${y}h20v4H${x}ZM${x} ${y + 8}h20v4H${x}Z`,
    unknown: '',
  }
  return way === 'unknown' ? [] : [el('path', { d: shapes[way], fill: colour })]
}
