import { describe, expect, test } from 'vitest'
import { type Corner, cornersOf, liesWithin, readPolygon, sizeOf } from './polygon.ts'

const SQUARE: Corner[] = [
  [6.15, 52.25],
  [6.16, 52.25],
  [6.16, 52.26],
  [6.15, 52.26],
]
const ring = (corners: Corner[]) => [...corners, corners[0]]
const geoJson = (...rings: unknown[]) => JSON.stringify({ type: 'Polygon', coordinates: rings })

describe('an area', () => {
  test('is typed as corners on lines of their own', () => {
    expect(cornersOf('6.15 52.25\n6.16, 52.25\n6.16 52.26\n6.15 52.26')).toEqual(SQUARE)
  })

  test('is pasted as GeoJSON, of which the ring ends where it begins', () => {
    const polygon = { type: 'Polygon', coordinates: [ring(SQUARE)] }
    expect(cornersOf(JSON.stringify(polygon))).toEqual(SQUARE)
    expect(cornersOf(JSON.stringify({ type: 'Feature', geometry: polygon }))).toEqual(SQUARE)
    expect(cornersOf(JSON.stringify({ type: 'FeatureCollection', features: [{ geometry: polygon }] }))).toEqual(SQUARE)
    expect(cornersOf(JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring(SQUARE)]] }))).toEqual(SQUARE)
    expect(cornersOf(geoJson(ring(SQUARE.map(([x, y]) => [x, y, 8] as unknown as Corner))))).toEqual(SQUARE)
  })

  test('may have a bay, and say a corner twice', () => {
    const bay = '6.15 52.25\n6.17 52.25\n6.17 52.27\n6.16 52.26\n6.16 52.26\n6.15 52.27'
    expect(cornersOf(bay)).toHaveLength(5)
  })

  test.each([
    ['', 'not-a-polygon'],
    ['6.15 52.25\n6.16 52.25', 'not-a-polygon'],
    ['6.15 52.25\n6.16 52.25\n6.15 52.25', 'not-a-polygon'],
    ['6.15 52.25\n6.16 noord\n6.16 52.26', 'not-a-polygon'],
    ['6.15 52.25\n\n6.16 52.26', 'not-a-polygon'],
    ['{', 'not-a-polygon'],
    ['{"type":"Point","coordinates":[6.15,52.25]}', 'not-a-polygon'],
    ['{"type":"Polygon","coordinates":[[1,2,3]]}', 'not-a-polygon'],
    ['{"type":"Polygon"}', 'not-a-polygon'],
    ['207000 474000\n208000 474000\n208000 475000', 'not-degrees'],
    ['52.25 6.15\n52.25 6.16\n52.26 6.16', 'swapped-corners'],
    ['2.35 48.85\n2.36 48.85\n2.36 48.86', 'outside-the-country'],
    ['6.15 52.25\n6.16 52.26\n6.16 52.25\n6.15 52.26', 'crossing-sides'],
    ['6.15 52.25\n6.17 52.25\n6.16 52.25', 'crossing-sides'],
    [geoJson(ring(SQUARE), ring(SQUARE)), 'area-with-hole'],
    [JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring(SQUARE)], [ring(SQUARE)]] }), 'several-areas'],
    [JSON.stringify({ type: 'FeatureCollection', features: [] }), 'several-areas'],
    [Array.from({ length: 501 }, (_, at) => `6.1 ${52 + at / 1000}`).join('\n'), 'too-many-corners'],
  ])('is not %j: %s', (text, reason) => {
    expect(readPolygon(text)).toMatchObject({ ok: false, reason })
  })

  test('has a size in metres', () => {
    const { width, height } = sizeOf(cornersOf('6.15 52.25\n6.16 52.25\n6.16 52.26')!)
    expect(Math.round(width)).toBe(681)
    expect(Math.round(height)).toBe(1112)
  })
})

describe('an area within another', () => {
  const L_SHAPE: Corner[] = [
    [6.15, 52.25],
    [6.17, 52.25],
    [6.17, 52.26],
    [6.16, 52.26],
    [6.16, 52.27],
    [6.15, 52.27],
  ]
  test.each<[string, Corner[], boolean]>([
    ['is the same', L_SHAPE, true],
    ['shares borders', SQUARE, true],
    [
      'lies inside',
      [
        [6.151, 52.251],
        [6.154, 52.251],
        [6.152, 52.254],
      ],
      true,
    ],
    [
      'sticks out',
      [
        [6.151, 52.251],
        [6.18, 52.251],
        [6.152, 52.254],
      ],
      false,
    ],
    [
      'lies elsewhere',
      [
        [6.25, 52.35],
        [6.26, 52.35],
        [6.26, 52.36],
      ],
      false,
    ],
    [
      'has its corners inside, and cuts off the corner of the bay',
      [
        [6.151, 52.269],
        [6.151, 52.251],
        [6.169, 52.259],
      ],
      false,
    ],
  ])('when it %s', (_name, inner, isWithin) => {
    expect(liesWithin(inner, L_SHAPE)).toBe(isWithin)
  })
})
