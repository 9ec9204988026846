import { geoMercator, geoPath } from 'd3-geo'
import { type AreaGeometry, windForDrawing } from './geometry.ts'
import { el, escapeXml, GRID } from './svg.ts'

export type PickerArea = { code: string; name: string; geometry: AreaGeometry }

const WIDTH = 640
const MARGIN = 6

/**
 * A map on which an area can be pointed at. Each area says its code; a script beside it puts that in the list of the form,
 * which says the same and comes first. So it tells a reader of the screen nothing new, and is hidden from it.
 */
export function areaPicker(areas: readonly PickerArea[]): string {
  const shapes = areas.map((area) => ({ ...area, shape: windForDrawing(area.geometry) }))
  const all = { type: 'GeometryCollection' as const, geometries: shapes.map(({ shape }) => shape) }
  const projection = geoMercator().fitWidth(WIDTH - 2 * MARGIN, all)
  const path = geoPath(projection).digits(1)
  const [[, top], [, bottom]] = path.bounds(all)
  const height = Math.ceil(bottom - top) + 2 * MARGIN
  const drawn = shapes.map(({ code, name, shape }) =>
    el('path', { d: path(shape) ?? '', 'data-area': code }, el('title', {}, escapeXml(name))),
  )
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      'aria-hidden': 'true',
      class: 'regie-picker',
    },
    el('rect', { x: 0.5, y: 0.5, width: WIDTH - 1, height: height - 1, rx: 3, fill: 'none', stroke: GRID }),
    el('g', { transform: `translate(${MARGIN} ${MARGIN - Math.floor(top)})` }, ...drawn),
  )
}
