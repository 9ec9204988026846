import { ticks } from 'd3-array'
import { type GeoPath, geoMercator, geoPath } from 'd3-geo'
import { scaleThreshold } from 'd3-scale'
import { formatNumber, type Language } from '../../shared/numbers.ts'
import type { ValueState } from '../../shared/value-state.ts'
import { missingTick, SMALL, TEXT } from './frame.ts'
import { type AreaGeometry, windForDrawing } from './geometry.ts'
import { DEFAULT_ACCENT } from './palette.ts'
import { drawing, el, HALO, hatch, INK, SOFT, words } from './svg.ts'
import { textWidth } from './text-size.ts'
import { tints } from './tints.ts'
import { CHART_WORDS } from './words.ts'

export type MapArea = {
  code: string
  name: string
  value: number | null
  state: ValueState
  isProvisional: boolean
  /** The area the map is about: with a heavy edge, and named. */
  isOwn?: boolean
  /** In longitude and latitude. */
  geometry: AreaGeometry
}

export type MapSpec = {
  title: string
  language: Language
  unit: string
  areas: MapArea[]
  /** What lies around it, without a figure. */
  backdrop?: AreaGeometry[]
  width?: number
  accent?: string
}

export type MapSummary = { highest: MapArea | null; lowest: MapArea | null }

const CLASSES = 5
/** Nearly white, with a thin grey edge: no class of a legend looks like it. */
const BACKDROP = '#fafafa'

/** Areas coloured by their figure, darker is more; areas without a figure look different from areas with a low one. */
export function choropleth(spec: MapSpec): { svg: string; alt: string; summary: MapSummary } {
  const summary = summarise(spec.areas)
  const alt = describe(spec, summary)
  const width = spec.width ?? 640
  const shapes = spec.areas.map((area) => windForDrawing(area.geometry))
  const around = (spec.backdrop ?? []).map(windForDrawing)
  const whole = { type: 'GeometryCollection' as const, geometries: [...shapes, ...around] }
  const projection = geoMercator().fitExtent(
    [
      [4, 28],
      [width - 4, width * 1.1],
    ],
    whole,
  )
  const [[, upper], [, lower]] = geoPath(projection).bounds(whole)
  const [across, down] = projection.translate()
  projection.translate([across, down - upper + 28])
  const mapHeight = lower - upper + 36
  // Of many small areas a tenth of a pixel says nothing and makes the page twice as heavy.
  const path = geoPath(projection).digits(shapes.length + around.length > 60 ? 0 : 1)
  const known = spec.areas.filter(isKnown)
  const steps = roundSteps(Math.max(0, ...known.map((area) => area.value)))
  const colours = tints(spec.accent ?? DEFAULT_ACCENT, steps.length)
  const scale = scaleThreshold(steps.slice(1), colours)
  const colourOf = (area: MapArea, id: string) =>
    isKnown(area) ? scale(area.value) : area.state === 'suppressed' ? `url(#${id}-streep)` : '#fff'

  const byKnown = spec.areas.map((area, index) => ({ area, index })).sort((a, b) => layerOf(a.area) - layerOf(b.area))

  const draw = (id: string): string[] => [
    el('defs', {}, hatch(`${id}-streep`, '#8b929b')),
    words(1, 14, spec.unit, { fill: SOFT, 'font-size': TEXT }),
    ...around.map((shape) =>
      el('path', { d: path(shape) ?? '', fill: BACKDROP, stroke: '#c3c8cf', 'stroke-width': 0.5 }),
    ),
    // Areas with an edge of their own last, so that it stays whole.
    ...byKnown.map(({ area, index }) =>
      el(
        'path',
        {
          d: path(shapes[index]!) ?? '',
          fill: colourOf(area, id),
          stroke: area.isOwn ? INK : isKnown(area) && !area.isProvisional ? '#fff' : SOFT,
          'stroke-width': area.isOwn ? 2.6 : area.isProvisional ? 1.6 : shapes.length > 60 ? 0.6 : 1,
          'stroke-dasharray': area.isProvisional ? '4 3' : undefined,
          'stroke-linejoin': 'round',
        },
        el('title', {}, escapeTitle(area, spec)),
      ),
    ),
    ...spec.areas.flatMap((area, index) => areaLabel(area, path, shapes[index]!, colourOf(area, id), colours, spec)),
    ...legend(spec, steps, colours, { width, top: mapHeight + 24, id }).parts,
  ]
  const height = legend(spec, steps, colours, { width, top: mapHeight + 24, id: '' }).bottom
  return { svg: drawing(spec, { width, height }, alt, draw), alt, summary }
}

function isKnown(area: MapArea): area is MapArea & { value: number } {
  return (area.state === 'value' || area.state === 'zero') && area.value !== null
}

function layerOf(area: MapArea): number {
  if (area.isOwn) return 3
  return isKnown(area) ? Number(area.isProvisional) : 2
}

/** Where each class starts, from zero in round steps. */
function roundSteps(highest: number): number[] {
  const steps = ticks(0, highest, CLASSES).filter((step) => step < highest)
  return steps.length ? steps : [0]
}

function summarise(areas: MapArea[]): MapSummary {
  const sorted = areas.filter(isKnown).sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1))
  return { highest: sorted[0] ?? null, lowest: sorted.at(-1) ?? null }
}

function describe(spec: MapSpec, { highest, lowest }: MapSummary): string {
  const text = CHART_WORDS[spec.language]
  const sentences = [`${text.map}: ${spec.title}, ${text.areas(spec.areas.length)} (${spec.unit})`]
  if (highest && lowest) {
    sentences.push(
      text.highestArea(highest.name, shown(highest, spec)),
      text.lowestArea(lowest.name, shown(lowest, spec)),
    )
  }
  const own = spec.areas.find((area) => area.isOwn)
  if (own) sentences.push(`${own.name}: ${shown(own, spec)}`)
  for (const state of ['suppressed', 'missing', 'not-applicable'] as const) {
    const names = spec.areas.filter((area) => area.state === state).map((area) => area.name)
    if (names.length) sentences.push(`${text.states[state]}: ${names.join(', ')}`)
  }
  return `${sentences.join('; ')}.`
}

function shown(area: MapArea, { language }: MapSpec): string {
  const { states } = CHART_WORDS[language]
  if (!isKnown(area)) return area.state === 'value' || area.state === 'zero' ? states.missing : states[area.state]
  return formatNumber(area.value, language) + (area.isProvisional ? ` (${states.provisional})` : '')
}

function escapeTitle(area: MapArea, spec: MapSpec): string {
  return `${area.name}: ${shown(area, spec)}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The value in the area itself, where it fits. */
function areaLabel(area: MapArea, path: GeoPath, shape: AreaGeometry, fill: string, colours: string[], spec: MapSpec) {
  const [x, y] = path.centroid(shape)
  const [[x0, y0], [x1, y1]] = path.bounds(shape)
  const label =
    area.state === 'not-applicable'
      ? CHART_WORDS[spec.language].states['not-applicable']
      : isKnown(area)
        ? formatNumber(area.value, spec.language)
        : ''
  if (x1 - x0 < Math.max(textWidth(label, SMALL) + 12, 24) || y1 - y0 < 22 || Number.isNaN(x)) return []
  if (area.state === 'missing') return [missingTick(x, y)]
  if (!label) return []
  const isDark = colours.indexOf(fill) > (colours.length - 1) / 2
  return [
    words(x, y + 4, label, {
      'text-anchor': 'middle',
      'font-size': SMALL,
      'font-weight': 600,
      fill: isDark ? '#fff' : INK,
      ...(isDark ? {} : { ...HALO, stroke: fill.startsWith('#') ? fill : '#fff' }),
    }),
  ]
}

function legend(
  spec: MapSpec,
  steps: number[],
  colours: string[],
  { width, top, id }: { width: number; top: number; id: string },
) {
  const text = CHART_WORDS[spec.language]
  const has = (state: ValueState) => spec.areas.some((area) => area.state === state)
  const number = (value: number) => formatNumber(value, spec.language)
  const entries = colours.map((fill, index) => {
    const next = steps[index + 1]
    const until = next === undefined ? text.andMore : `${text.to} ${number(next)}`
    return { fill, label: `${number(steps[index]!)} ${until}` }
  })
  if (has('suppressed')) entries.push({ fill: `url(#${id}-streep)`, label: text.states.suppressed })
  if (has('missing')) entries.push({ fill: '#fff', label: text.states.missing })
  let x = 0
  let y = top
  const parts = entries.flatMap(({ fill, label }) => {
    const wide = 26 + textWidth(label, SMALL) + 16
    if (x > 0 && x + wide > width) {
      x = 0
      y += 22
    }
    const entry = [
      el('rect', { x: x + 1, y: y - 8, width: 18, height: 14, fill, stroke: SOFT, 'stroke-width': 0.8 }),
      ...(label === text.states.missing ? [missingTick(x + 10, y - 1)] : []),
      words(x + 26, y + 4, label, { 'font-size': SMALL }),
    ]
    x += wide
    return entry
  })
  return { parts, bottom: y + 16 }
}
