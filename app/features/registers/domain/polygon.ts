import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'

/** A corner in longitude and latitude. */
export type Corner = readonly [longitude: number, latitude: number]

export type PolygonProblem =
  | 'not-a-polygon'
  | 'several-areas'
  | 'area-with-hole'
  | 'too-many-corners'
  | 'not-degrees'
  | 'swapped-corners'
  | 'outside-the-country'
  | 'crossing-sides'

const MOST_CORNERS = 500

/** Of the European Netherlands, with some room. */
const COUNTRY = { west: 3.2, east: 7.3, south: 50.7, north: 53.7 }

/**
 * The corners of an area as it was typed: "longitude latitude" on lines of their own, or GeoJSON; without the first corner
 * said again at the end. Refused with what is wrong with it.
 */
export function readPolygon(text: string): Outcome<PolygonProblem, Corner[]> {
  const trimmed = text.trim()
  const rings = trimmed.startsWith('{') ? ringsOf(trimmed) : ok([trimmed.split(/[\n;]+/).map(ofLine)])
  if (!rings.ok) return rings
  if (rings.value.length > 1) return refuse('area-with-hole')
  const corners = withoutRepeats(rings.value[0] ?? [])
  if (corners.length < 3 || !corners.every(isCorner)) return refuse('not-a-polygon')
  if (corners.length > MOST_CORNERS) return refuse('too-many-corners')
  if (corners.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90)) return refuse('not-degrees')
  if (!corners.every(isInCountry))
    return refuse(corners.every(([x, y]) => isInCountry([y, x])) ? 'swapped-corners' : 'outside-the-country')
  return hasCrossingSides(corners) ? refuse('crossing-sides') : ok(corners)
}

/** The corners of an area that was read before; nothing where there is none. */
export function cornersOf(text: unknown): Corner[] | undefined {
  const read = readPolygon(typeof text === 'string' ? text : '')
  return read.ok ? read.value : undefined
}

const ofLine = (line: string): number[] =>
  line
    .trim()
    .split(/[\s,]+/)
    .map((number) => (number === '' ? Number.NaN : Number(number)))

type Shape = { type?: string; coordinates?: unknown; geometry?: Shape | null; features?: Shape[] }

/** The rings of the one polygon in a piece of GeoJSON. */
function ringsOf(text: string): Outcome<PolygonProblem, number[][][]> {
  let shape: Shape | undefined
  try {
    shape = JSON.parse(text) as Shape
  } catch {
    return refuse('not-a-polygon')
  }
  if (shape.features && shape.features.length !== 1) return refuse('several-areas')
  const geometry = (shape.features?.[0] ?? shape).geometry ?? shape
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return refuse('not-a-polygon')
  if (!Array.isArray(geometry.coordinates)) return refuse('not-a-polygon')
  if (geometry.type === 'Polygon') return ok(geometry.coordinates as number[][][])
  return geometry.coordinates.length === 1 ? ok(geometry.coordinates[0] as number[][][]) : refuse('several-areas')
}

const isSame = (one: unknown, other: unknown) =>
  Array.isArray(one) && Array.isArray(other) && one[0] === other[0] && one[1] === other[1]

/** A corner that is said twice in a row is one corner, and a ring that is closed says its first corner again at the end. */
function withoutRepeats(corners: number[][]): Corner[] {
  if (!Array.isArray(corners)) return []
  const once = corners.filter((corner, index) => index === 0 || !isSame(corner, corners[index - 1]))
  const open = once.length > 1 && isSame(once[0], once.at(-1)) ? once.slice(0, -1) : once
  // A third number is a height, which an area does not have.
  return open.map((corner) => (Array.isArray(corner) ? corner.slice(0, 2) : [])) as unknown as Corner[]
}

const isCorner = (corner: readonly unknown[]): boolean => corner.length === 2 && corner.every(Number.isFinite)

const isInCountry = ([longitude, latitude]: Corner): boolean =>
  longitude >= COUNTRY.west && longitude <= COUNTRY.east && latitude >= COUNTRY.south && latitude <= COUNTRY.north

/** The sides of an area, each from a corner to the next. */
const sidesOf = (corners: readonly Corner[]): [Corner, Corner][] =>
  corners.map((corner, index) => [corner, corners[(index + 1) % corners.length]!])

function hasCrossingSides(corners: readonly Corner[]): boolean {
  const sides = sidesOf(corners)
  return sides.some((side, index) =>
    sides.some((other, at) => {
      // Neighbours share a corner and nothing else.
      const areNeighbours = at === index + 1 || (index === 0 && at === sides.length - 1)
      return at > index && (areNeighbours ? foldsBack(side, other) : touch(side, other))
    }),
  )
}

/** On which side of the line from a to b the point c lies: above zero left, below right, zero on the line. */
const turn = ([ax, ay]: Corner, [bx, by]: Corner, [cx, cy]: Corner): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))

const isBetween = ([ax, ay]: Corner, [bx, by]: Corner, [x, y]: Corner): boolean =>
  x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by)

const isOn = ([a, b]: [Corner, Corner], point: Corner): boolean => turn(a, b, point) === 0 && isBetween(a, b, point)

/** Whether two sides cut through one another, each with its ends on both sides of the other. */
const cut = ([a, b]: [Corner, Corner], [c, d]: [Corner, Corner]): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0

const touch = (one: [Corner, Corner], other: [Corner, Corner]): boolean =>
  cut(one, other) || other.some((end) => isOn(one, end)) || one.some((end) => isOn(other, end))

/** Whether two sides with a corner in common lie on one another. */
function foldsBack(one: [Corner, Corner], other: [Corner, Corner]): boolean {
  const [shared, first, second] = isSame(one[1], other[0]) ? [one[1], one[0], other[1]] : [one[0], one[1], other[0]]
  const [sx, sy] = shared
  const isAhead = (first[0] - sx) * (second[0] - sx) + (first[1] - sy) * (second[1] - sy) > 0
  return turn(first, shared, second) === 0 && isAhead
}

/** Whether an area lies wholly within another; borders may coincide. */
export function liesWithin(inner: readonly Corner[], outer: readonly Corner[]): boolean {
  const sides = sidesOf(outer)
  const isOutside = (point: Corner) => !sides.some((side) => isOn(side, point)) && !isInside(point, sides)
  const middles = sidesOf(inner).map(([[ax, ay], [bx, by]]): Corner => [(ax + bx) / 2, (ay + by) / 2])
  return (
    ![...inner, ...middles].some(isOutside) && !sidesOf(inner).some((side) => sides.some((other) => cut(side, other)))
  )
}

/** A ray to the east leaves an area through an odd number of sides. */
function isInside([x, y]: Corner, sides: [Corner, Corner][]): boolean {
  const crossed = sides.filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
  )
  return crossed.length % 2 === 1
}

const METRES_A_DEGREE = 111_195

/** How wide and how high an area is at most, in metres. */
export function sizeOf(corners: readonly Corner[]): { width: number; height: number } {
  const longitudes = corners.map(([longitude]) => longitude)
  const latitudes = corners.map(([, latitude]) => latitude)
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2
  return {
    width: (Math.max(...longitudes) - Math.min(...longitudes)) * METRES_A_DEGREE * Math.cos((middle * Math.PI) / 180),
    height: (Math.max(...latitudes) - Math.min(...latitudes)) * METRES_A_DEGREE,
  }
}
