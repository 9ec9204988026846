import { formatNumber, type Language } from '../../shared/numbers.ts'
import { SMALL, TEXT } from './frame.ts'
import { DEFAULT_ACCENT } from './palette.ts'
import { drawing, el, INK, SOFT, words } from './svg.ts'
import { textWidth, wrapText } from './text-size.ts'
import { tints } from './tints.ts'
import { CHART_WORDS } from './words.ts'

export type ShareSpec = {
  title: string
  language: Language
  /** What each row is divided into, in the order in which it is drawn; the first is the darkest. */
  parts: string[]
  rows: { name: string; counts: number[] }[]
  width?: number
  accent?: string
}

const BAR = 22

/** How each of several wholes is divided: bars of one length, with the percentage in each part that has room for it. */
export function shareChart(spec: ShareSpec): { svg: string; alt: string } {
  const { language, parts, rows, accent = DEFAULT_ACCENT } = spec
  const width = spec.width ?? 640
  const colours = tints(accent, parts.length).reverse()
  const names = rows.map(({ name }) => wrapText(name, TEXT, width - 2))
  const key = keyOf(parts, width)
  const heights = names.map((lines) => lines.length * 17 + BAR + 16)
  const topOf = (at: number) => key.height + heights.slice(0, at).reduce((sum, height) => sum + height, 0)
  const alt = inWords(spec)
  const draw = () => [
    ...key.places.flatMap(({ x, y }, at) => [
      el('rect', { x, y: y - 11, width: 18, height: 14, fill: colours[at]!, stroke: INK, 'stroke-width': 0.6 }),
      words(x + 24, y, parts[at]!, { 'font-size': SMALL, fill: SOFT }),
    ]),
    ...rows.flatMap(({ counts }, at) => {
      const top = topOf(at) + names[at]!.length * 17
      return [
        ...names[at]!.map((line, number) => words(0, topOf(at) + 13 + number * 17, line)),
        ...barOf(counts, { top, width, colours, language }),
      ]
    }),
  ]
  return { svg: drawing(spec, { width, height: topOf(rows.length) }, alt, draw), alt }
}

type Place = { top: number; width: number; colours: string[]; language: Language }

function barOf(counts: readonly number[], { top, width, colours, language }: Place): string[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return [el('rect', { x: 0.5, y: top, width: width - 1, height: BAR, fill: '#fff', stroke: SOFT })]
  let x = 0
  return counts.flatMap((count, at) => {
    const wide = (count / total) * width
    const label = percent(count / total, language)
    const hasRoom = wide > textWidth(label, TEXT) + 10
    const part = [
      el('rect', { x, y: top, width: wide, height: BAR, fill: colours[at]!, stroke: '#fff', 'stroke-width': 1 }),
      // Light parts have dark words.
      ...(hasRoom
        ? [
            words(x + wide / 2, top + 15.5, label, {
              'text-anchor': 'middle',
              'font-weight': 600,
              fill: at === 0 ? '#fff' : isPale(colours[at]!) ? INK : '#fff',
            }),
          ]
        : []),
    ]
    x += wide
    return count === 0 ? [] : part
  })
}

/** Whether dark words read better on it than white ones. */
function isPale(colour: string): boolean {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18
}

function keyOf(parts: readonly string[], width: number) {
  const places: { x: number; y: number }[] = []
  let [x, y] = [0, 14]
  for (const part of parts) {
    const wide = 24 + textWidth(part, SMALL) + 18
    if (x > 0 && x + wide > width) [x, y] = [0, y + 20]
    places.push({ x, y })
    x += wide
  }
  return { places, height: y + 14 }
}

const percent = (share: number, language: Language) => `${formatNumber(share * 100, language, 0)} %`

function inWords({ title, language, parts, rows }: ShareSpec): string {
  const lines = rows.map(({ name, counts }) => {
    const total = counts.reduce((sum, count) => sum + count, 0)
    const said = counts.map((count, at) => `${parts[at]} ${total === 0 ? '–' : percent(count / total, language)}`)
    return `${name}: ${said.join(', ')}.`
  })
  return [`${CHART_WORDS[language].shareChart}: ${title}.`, ...lines].join(' ')
}
