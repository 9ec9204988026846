import { el } from './svg.ts'

export type PictureName = 'shield' | 'house' | 'care' | 'screen' | 'capsule' | 'lens' | 'talk' | 'street' | 'scales'

const LINE = { fill: 'none', 'stroke-width': 2.6, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }

const line = (d: string) => el('path', { d, ...LINE })
const ring = (cx: number, cy: number, r: number) => el('circle', { cx, cy, r, ...LINE })

/** Small drawings of our own in a field of 40 by 40, all lines of one weight. */
const PICTURES: Record<PictureName, string[]> = {
  shield: [line('M20 5 33 10v9c0 8-5 13-13 16C12 32 7 27 7 19v-9Z'), line('m14 20 4.5 4.5L27 15.5')],
  house: [line('M6 19 20 7l14 12'), line('M10 17v16h20V17'), line('M17 33v-9h6v9')],
  care: [
    line('M20 33C12 27 6 22 6 15.5A7 7 0 0 1 20 13a7 7 0 0 1 14 2.5C34 22 28 27 20 33Z'),
    line('M13 20h4l3-5 3 8 2-3h3'),
  ],
  screen: [line('M6 8h28v19H6Z'), line('M14 33h12'), line('M20 27v6'), line('m13 15 4 3-4 3'), line('M21 21h6')],
  capsule: [line('M13.5 33.5a7 7 0 0 1-7-12l13-13a7 7 0 0 1 12 12l-13 13a7 7 0 0 1-5 0Z'), line('m13 15 12 12')],
  lens: [ring(17, 17, 10), line('m25 25 9 9')],
  talk: [line('M6 8h28v18H18l-7 7v-7H6Z'), line('M13 15h14'), line('M13 20h9')],
  street: [line('M14 6 8 34'), line('M26 6l6 28'), line('M20 8v5'), line('M20 18v5'), line('M20 28v5')],
  scales: [line('M20 6v27'), line('M13 33h14'), line('M8 11h24'), line('m8 11-4 10h8Z'), line('m32 11-4 10h8Z')],
}

/** A picture at a place, so large and in this colour; it only repeats what the words beside it say. */
export function picture(name: PictureName, x: number, y: number, size: number, colour: string): string {
  const scale = size / 40
  const place = { transform: `translate(${x} ${y}) scale(${scale})`, stroke: colour, 'aria-hidden': 'true' }
  return el('g', place, ...PICTURES[name])
}
