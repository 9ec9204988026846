import rows from './data/borders-2023.json' with { type: 'json' }

/** Rings of longitude and latitude, as in a MultiPolygon of GeoJSON. */
export type Border = { type: 'MultiPolygon'; coordinates: [number, number][][][] }

const BORDERS = rows as unknown as Record<string, Border['coordinates']>

/**
 * The border of a municipality on 1 January 2023, drawn in some hundred metres. Source: CBS/Kadaster by PDOK (CC BY 4.0),
 * simplified by cartomap.
 */
export function borderOf(code: string): Border | undefined {
  const coordinates = BORDERS[code]
  return coordinates && { type: 'MultiPolygon', coordinates }
}

let neighbours: Map<string, Set<string>> | undefined

/** The municipalities that share a border with this one: two corners or more, over land or in the middle of water. */
export function neighboursOf(code: string): string[] {
  neighbours ??= findNeighbours()
  return [...(neighbours.get(code) ?? [])].sort()
}

function findNeighbours(): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>()
  for (const [code, polygons] of Object.entries(BORDERS)) {
    for (const point of polygons.flat(2)) {
      const corner = point.join(' ')
      owners.set(corner, (owners.get(corner) ?? new Set()).add(code))
    }
  }
  const shared = new Map<string, Map<string, number>>()
  for (const codes of owners.values()) {
    for (const one of codes) for (const other of codes) if (one !== other) count(shared, one, other)
  }
  return new Map(
    [...shared].map(([code, others]) => [
      code,
      new Set([...others].filter(([, corners]) => corners > 1).map(([other]) => other)),
    ]),
  )
}

function count(shared: Map<string, Map<string, number>>, one: string, other: string) {
  const row = shared.get(one) ?? new Map<string, number>()
  shared.set(one, row.set(other, (row.get(other) ?? 0) + 1))
}
