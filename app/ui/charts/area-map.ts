import { geoContains, geoMercator, geoPath } from 'd3-geo'
import { formatNumber, type Language } from '../../shared/numbers.ts'
import { SMALL } from './frame.ts'
import { type AreaGeometry, windForDrawing } from './geometry.ts'
import { drawing, el, GRID, HALO, INK, SOFT, words } from './svg.ts'
import { CHART_WORDS } from './words.ts'

export type AreaMapSpec = {
  title: string
  language: Language
  /** The corners of the area that is shown, in longitude and latitude. */
  corners: readonly (readonly [number, number])[]
  /** What lies around it, such as neighbourhoods with their names. */
  around: readonly { name: string; geometry: AreaGeometry }[]
  /** How large the area is, in metres. */
  size: { width: number; height: number }
  width?: number
}

const AREA = '#a4260f'
const ROOM = 0.22

/** `inside`: the names of what a corner of the area lies in. */
export type DrawnArea = { svg: string; alt: string; inside: string[] }

/** One area on the map of what lies around it, with a bar that says how far things are apart. */
export function areaMap(spec: AreaMapSpec): DrawnArea {
  const text = CHART_WORDS[spec.language]
  const width = spec.width ?? 640
  const height = Math.round(width * 0.6)
  const ring = [...spec.corners, spec.corners[0]!].map((corner) => [...corner])
  const shape = windForDrawing({ type: 'Polygon', coordinates: [ring] })
  const room = Math.min(width, height) * ROOM
  const projection = geoMercator().fitExtent(
    [
      [room, room],
      [width - room, height - room],
    ],
    shape,
  )
  projection.clipExtent([
    [0, 0],
    [width, height],
  ])
  const path = geoPath(projection).digits(1)
  const around = spec.around
    .map(({ name, geometry }) => ({ name, shape: windForDrawing(geometry) }))
    .filter((one) => path(one.shape))
  const [[left], [right]] = path.bounds(shape)
  const metresAPixel = spec.size.width / Math.max(right - left, 1)
  const names = around.map(({ name }) => name)
  const alt = text.areaMap(
    spec.title,
    names.slice(0, 6).join(', '),
    formatNumber(Math.round(spec.size.width), spec.language),
    formatNumber(Math.round(spec.size.height), spec.language),
  )
  const draw = (id: string): string[] => [
    el('clipPath', { id: `${id}-rand` }, el('rect', { width, height, rx: 3 })),
    el(
      'g',
      { 'clip-path': `url(#${id}-rand)` },
      el('rect', { width, height, fill: '#f8f9fa' }),
      ...around.map((one) =>
        el('path', { d: path(one.shape) ?? '', fill: 'none', stroke: '#9aa2ac', 'stroke-width': 1.2 }),
      ),
      el('path', {
        d: path(shape) ?? '',
        fill: AREA,
        'fill-opacity': 0.22,
        stroke: AREA,
        'stroke-width': 2.5,
        'stroke-linejoin': 'round',
      }),
      ...around.flatMap((one) => nameOf(one, path, { width, height })),
    ),
    el('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 3, fill: 'none', stroke: GRID }),
    ...scaleBar(metresAPixel, height, spec.language),
  ]
  const inside = around
    .filter((one) => spec.corners.some((corner) => geoContains(one.shape, [...corner])))
    .map(({ name }) => name)
  return { svg: drawing(spec, { width, height }, alt, draw), alt, inside }
}

type Named = { name: string; shape: AreaGeometry }

function nameOf(
  { name, shape }: Named,
  path: ReturnType<typeof geoPath>,
  { width, height }: { width: number; height: number },
) {
  const [x, y] = path.centroid(shape)
  const isInside = x > 40 && x < width - 40 && y > 16 && y < height - 30
  return isInside ? [words(x, y, name, { 'text-anchor': 'middle', 'font-size': SMALL, fill: SOFT, ...HALO })] : []
}

/** A bar of a round number of metres, at most a quarter of the map. */
function scaleBar(metresAPixel: number, height: number, language: Language): string[] {
  const most = metresAPixel * 160
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = [5, 2, 1].map((step) => step * power).find((step) => step <= most) ?? power
  const long = metres / metresAPixel
  const y = height - 14
  const label = metres >= 1000 ? `${formatNumber(metres / 1000, language)} km` : `${formatNumber(metres, language)} m`
  return [
    el('path', {
      d: `M14 ${y - 5}V${y}H${Math.round(14 + long)}V${y - 5}`,
      fill: 'none',
      stroke: INK,
      'stroke-width': 1.5,
    }),
    words(14 + long + 8, y + 1, label, { 'font-size': SMALL, ...HALO }),
  ]
}
