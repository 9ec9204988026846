import { describe, expect, test } from 'vitest'
import { choropleth, type MapArea } from './index.ts'

/** A square of a hundredth of a degree, drawn in either direction. */
function square(name: string, west: number, value: number | null, state: MapArea['state'], turned = false): MapArea {
  const ring = [
    [west, 52.25],
    [west + 0.01, 52.25],
    [west + 0.01, 52.26],
    [west, 52.26],
    [west, 52.25],
  ]
  const coordinates = [turned ? ring.reverse() : ring]
  return { code: name, name, value, state, isProvisional: false, geometry: { type: 'Polygon', coordinates } }
}

const areas = [
  square('Binnenstad', 6.15, 40, 'value'),
  square('Borgele', 6.16, 10, 'value', true),
  square('Zandweerd', 6.17, null, 'suppressed'),
  square('Colmschate', 6.18, null, 'missing'),
]
const map = choropleth({ title: 'Overlast', language: 'nl', unit: 'meldingen', areas })

describe('a map of areas', () => {
  test('is told in words', () => {
    expect(map.alt).toBe(
      'Kaart: Overlast, 4 gebieden (meldingen); hoogste Binnenstad (40); laagste Borgele (10); onderdrukt: Zandweerd; geen cijfer: Colmschate.',
    )
  })

  test('fills each area and not the rest of the world, whatever way its border was drawn', () => {
    const widths = [...map.svg.matchAll(/<path d="M([\d.]+),([\d.]+)L([\d.]+)/g)].slice(0, 4)
    expect(widths).toHaveLength(4)
    expect(map.svg).not.toMatch(/NaN|d=""/)
  })

  test('names every area with its value', () => {
    expect(map.svg).toContain('<title>Binnenstad: 40</title>')
    expect(map.svg).toContain('<title>Zandweerd: onderdrukt</title>')
    expect(map.svg).toContain('<title>Colmschate: geen cijfer</title>')
  })

  test('explains its colours in round steps', () => {
    for (const words of ['0 tot 10', '10 tot 20', 'onderdrukt', 'geen cijfer'])
      expect(map.svg).toContain(`>${words}</text>`)
  })
})
