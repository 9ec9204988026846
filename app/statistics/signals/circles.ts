/** Areas as points, each with the number of cases that is expected there. */
export type Places = { x: Float64Array; y: Float64Array; expected: Float64Array; isOnGlobe: boolean }

/** Around one area: the others from near to far, and where one may stop, with the radius up to there. */
export type Circles = { centre: number; order: Int32Array; stops: Int32Array; radii: Float64Array }

const EARTH = 6_371_008.8

/** In the unit of the coordinates; of longitude and latitude in metres, along the earth as a ball. */
export function distance({ x, y, isOnGlobe }: Places, a: number, b: number): number {
  if (!isOnGlobe) return Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)
  const radians = Math.PI / 180
  const [north, other] = [y[a]! * radians, y[b]! * radians]
  const half =
    Math.sin((north - other) / 2) ** 2 +
    Math.cos(north) * Math.cos(other) * Math.sin(((x[a]! - x[b]!) * radians) / 2) ** 2
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)))
}

/**
 * The circles around each area that hold at most `share` of what is expected in all. Areas at one distance come in together,
 * so a stop is where the next is farther away.
 */
export function circlesOf(places: Places, share: number): Circles[] {
  const { expected } = places
  const most = share * expected.reduce((sum, each) => sum + each, 0) * (1 + 1e-12)
  return Array.from(expected, (_, centre) => {
    const far = Float64Array.from(expected, (__, other) => distance(places, centre, other))
    const order = Int32Array.from(expected.keys()).sort((a, b) => far[a]! - far[b]! || a - b)
    const [stops, radii]: [number[], number[]] = [[], []]
    let inside = 0
    for (const [position, area] of order.entries()) {
      inside += expected[area]!
      if (inside > most) break
      if (position + 1 < order.length && far[order[position + 1]!] === far[area]) continue
      stops.push(position + 1)
      radii.push(far[area]!)
    }
    const needed = order.slice(0, stops.at(-1) ?? 0)
    return { centre, order: needed, stops: Int32Array.from(stops), radii: Float64Array.from(radii) }
  })
}
