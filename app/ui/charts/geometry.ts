import type { MultiPolygon, Polygon, Position } from 'geojson'

export type AreaGeometry = Polygon | MultiPolygon

/**
 * GeoJSON winds outer rings against the clock, d3-geo wants them with the clock; the other way round it would fill
 * the whole world except the area. Rings are turned as needed, whatever way they came in.
 */
export function windForDrawing(geometry: AreaGeometry): AreaGeometry {
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: windRings(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(windRings) }
}

function windRings(rings: Position[][]): Position[][] {
  return rings.map((ring, index) => (isClockwise(ring) === (index === 0) ? ring : [...ring].reverse()))
}

function isClockwise(ring: Position[]): boolean {
  let doubleArea = 0
  for (let i = 1; i < ring.length; i++) {
    doubleArea += (ring[i]![0]! - ring[i - 1]![0]!) * (ring[i]![1]! + ring[i - 1]![1]!)
  }
  return doubleArea > 0
}
