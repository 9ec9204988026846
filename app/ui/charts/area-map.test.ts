import type { Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { areaMap } from './index.ts'

const square = (west: number, south: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})
const AREA = [
  [6.151, 52.251],
  [6.156, 52.251],
  [6.156, 52.254],
] as const
const map = areaMap({
  ...{ title: 'Gebiedsverbod', language: 'nl', corners: AREA, size: { width: 340, height: 334 } },
  around: [
    { name: 'Binnenstad', geometry: square(6.15, 52.25, 0.01) },
    { name: 'Ver weg', geometry: square(6.4, 52.4, 0.01) },
  ],
})

describe('a map of one area', () => {
  test('is told in words, with what lies around it and how large it is', () => {
    expect(map.alt).toBe('Kaart: Gebiedsverbod; een gebied van 340 bij 334 meter, met daaromheen Binnenstad.')
  })

  test('says in which neighbourhoods its corners lie', () => {
    expect(map.inside).toEqual(['Binnenstad'])
  })

  test('has a bar of a round length and leaves out what lies beyond its edge', () => {
    expect(map.svg).toContain('>200 m</text>')
    expect(map.svg).not.toContain('Ver weg')
  })

  test('fills the area and not the rest of the world, whichever way round its corners go', () => {
    const turned = areaMap({
      ...{ title: 'Gebiedsverbod', language: 'nl', corners: [...AREA].reverse(), size: { width: 340, height: 334 } },
      around: [],
    })
    const filled = /d="([^"]+)" fill="#a4260f"/
    const corners = (svg: string) => filled.exec(svg)![1]!.split(/[MLZ]/).filter(Boolean).sort()
    expect(corners(turned.svg)).toEqual(corners(map.svg))
    expect(corners(map.svg)).toHaveLength(3)
  })
})
