import { canonicalJson, sha256 } from '../../shared/hash.ts'

export const INK = '#1b1f24'
export const SOFT = '#565e68'
export const GRID = '#dfe3e8'
/** The first is what files are set in, the second what pages load; the rest is for whoever has neither. */
const FONTS = "'Source Sans 3', 'Source Sans 3 Variable', Calibri, Arial, sans-serif"

type Attributes = Record<string, string | number | undefined>

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Makes words safe inside SVG. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)
}

/** One element; numbers are rounded to a tenth of a pixel so that the text of a drawing stays short and stable. */
export function el(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(String(value))}"`)
    .join('')
  return children.length ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`
}

/** A line of words. */
export function words(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return el('text', { x, y, 'font-size': 13, fill: INK, ...attributes }, escapeXml(text))
}

/** The white edge that keeps words readable on top of a line or an area. */
export const HALO = { stroke: '#fff', 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }

export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The whole drawing, with its name and description for those who do not see it. */
export function drawing(
  spec: { title: string },
  size: { width: number; height: number },
  alt: string,
  parts: (id: string) => string[],
): string {
  const id = `grafiek-${sha256(canonicalJson(spec)).slice(0, 10)}`
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(size.width)} ${round(size.height)}`,
      width: size.width,
      height: size.height,
      role: 'img',
      'aria-labelledby': `${id}-titel ${id}-tekst`,
      'font-family': FONTS,
      // Another typeface may be wider than the one measured for; words then run on instead of being cut off.
      overflow: 'visible',
    },
    el('title', { id: `${id}-titel` }, escapeXml(spec.title)),
    el('desc', { id: `${id}-tekst` }, escapeXml(alt)),
    ...parts(id),
  )
}

/** Stripes for what may not be shown, as a pattern that `url(#…)` fills with. */
export function hatch(id: string, colour: string): string {
  const pattern = { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }
  return el(
    'pattern',
    pattern,
    el('rect', { width: 6, height: 6, fill: '#fff' }),
    el('rect', { width: 2.4, height: 6, fill: colour }),
  )
}
