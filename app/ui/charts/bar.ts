import type { Box } from './placement.ts'
import { el } from './svg.ts'

/** One bar; a provisional figure is pale with a dashed edge. */
export function drawBar(box: Box, colour: string, isProvisional: boolean): string {
  if (!isProvisional) return el('rect', { ...box, fill: colour })
  const inner = {
    x: box.x + 1,
    y: box.y + 1,
    width: Math.max(box.width - 2, 0.5),
    height: Math.max(box.height - 2, 0.5),
  }
  return el('rect', {
    ...inner,
    fill: colour,
    'fill-opacity': 0.1,
    stroke: colour,
    'stroke-width': 1.6,
    'stroke-dasharray': '4 3',
  })
}
