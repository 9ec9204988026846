import { el } from './svg.ts'

export type SeriesStyle = { colour: string; dash: string | undefined; shape: MarkerShape }

export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'triangle-down' | 'cross'

export const DEFAULT_ACCENT = '#154273'

/** Told apart with every kind of colour blindness, and each at least 4.5 : 1 against white. */
const COLOURS = ['#b84600', '#007a62', '#8a3f8a', '#2276aa', '#6b5900', '#4b515a']
const DASHES = [undefined, '7 3', '2 3', '10 3 2 3', '5 5', '1 4', '12 4']
const SHAPES: MarkerShape[] = ['circle', 'square', 'triangle', 'diamond', 'triangle-down', 'cross']

/** Colour, dash and marker of each series; together they never rely on colour alone. */
export function styleOf(index: number, accent = DEFAULT_ACCENT): SeriesStyle {
  const colours = [accent, ...COLOURS]
  return {
    colour: colours[index % colours.length]!,
    dash: DASHES[index % DASHES.length],
    shape: SHAPES[index % SHAPES.length]!,
  }
}

/** A marker; open ones have a white heart. */
export function marker(x: number, y: number, style: SeriesStyle, look: 'solid' | 'open' | 'provisional'): string {
  const paint = {
    fill: look === 'solid' ? style.colour : '#fff',
    stroke: style.colour,
    'stroke-width': look === 'solid' ? 1 : 2,
    'stroke-dasharray': look === 'provisional' ? '2.5 1.5' : undefined,
  }
  const path = (d: string) => el('path', { d, ...paint })
  switch (style.shape) {
    case 'circle':
      return el('circle', { cx: x, cy: y, r: 4.5, ...paint })
    case 'square':
      return el('rect', { x: x - 4, y: y - 4, width: 8, height: 8, ...paint })
    case 'triangle':
      return path(`M${at(x, y - 5.2)}L${at(x + 5, y + 3.8)}L${at(x - 5, y + 3.8)}Z`)
    case 'triangle-down':
      return path(`M${at(x, y + 5.2)}L${at(x + 5, y - 3.8)}L${at(x - 5, y - 3.8)}Z`)
    case 'diamond':
      return path(`M${at(x, y - 5.5)}L${at(x + 5.5, y)}L${at(x, y + 5.5)}L${at(x - 5.5, y)}Z`)
    case 'cross':
      return path(`M${at(x - 1.8, y - 5)}h3.6v3.2h3.2v3.6h-3.2v3.2h-3.6v-3.2h-3.2v-3.6h3.2Z`)
  }
}

function at(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
