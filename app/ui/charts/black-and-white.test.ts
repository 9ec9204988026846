import { describe, expect, test } from 'vitest'
import { choropleth, lineChart, type MapArea } from './index.ts'
import { DEFAULT_ACCENT } from './palette.ts'
import { tints } from './tints.ts'

// What a black and white printer makes of charts and maps: colours are measured as lightness (L* of CIE 1976).

/** At least this much lightness lies between neighbours in a legend; 2.3 is what an eye just sees side by side. */
const STEP = 6
/** The lightest accent a municipality may choose has a contrast of 4.5 with white: L* 49.9. */
const LIGHTEST_ACCENT = '#767676'

function lightness(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y
}

const stepsOf = (colours: string[]) =>
  colours.slice(1).map((colour, index) => lightness(colours[index]!) - lightness(colour))

test('the measure itself: white, middle grey and black', () => {
  expect(lightness('#ffffff')).toBeCloseTo(100, 3)
  expect(lightness('#777777')).toBeCloseTo(50.03, 1)
  expect(lightness('#000000')).toBe(0)
})

describe('the classes of a map', () => {
  test.each([DEFAULT_ACCENT, LIGHTEST_ACCENT])(
    'of %s differ in lightness, each darker than the one before',
    (accent) => {
      for (const count of [2, 5, 6]) {
        expect(Math.min(...stepsOf(['#fafafa', ...tints(accent, count)]))).toBeGreaterThan(STEP)
      }
    },
  )

  test('are the fills of the legend, in order from light to dark, and nothing around them has one of those', () => {
    const square = (code: string, west: number, value: number): MapArea => ({
      ...{ code, name: code, value, state: 'value', isProvisional: false },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, 52],
            [west, 52.1],
            [west + 0.1, 52.1],
            [west + 0.1, 52],
            [west, 52],
          ],
        ],
      },
    })
    const areas = [10, 20, 30, 40, 50].map((value, index) => square(`A${index}`, 6 + index / 10, value))
    const around = square('B', 7, 0).geometry
    const { svg } = choropleth({ title: 'Kaart', language: 'nl', unit: 'zaken', areas, backdrop: [around] })
    const legend = [...svg.matchAll(/<rect [^>]*width="18" height="14" fill="(#[0-9a-f]{6})"/g)].map(
      ([, fill]) => fill!,
    )
    expect(legend.length).toBeGreaterThanOrEqual(5)
    expect(Math.min(...stepsOf(legend))).toBeGreaterThan(STEP)
    const outside = /<path d="[^"]*" fill="(#[0-9a-f]{6})" stroke="#c3c8cf"/.exec(svg)![1]!
    expect(lightness(outside) - lightness(legend[0]!)).toBeGreaterThan(STEP)
  })
})

test('five lines of a chart differ in dash and in marker, without their colours', () => {
  const line = (key: string, offset: number) => ({
    key,
    name: key,
    points: [2020, 2021].map((year) => ({
      ...{ period: String(year), label: String(year), value: year - 2000 + offset },
      ...{ state: 'value' as const, isProvisional: false },
    })),
  })
  const series = ['een', 'twee', 'drie', 'vier', 'vijf'].map((name, index) => line(name, index * 10))
  const { svg } = lineChart({ title: 'Vijf lijnen', language: 'nl', unit: 'zaken', series })
  const lines = [...svg.matchAll(/<line [^>]*stroke="(#[0-9a-f]{6})" stroke-width="2.4"([^>]*)>/g)]
  const dashes = lines.map(([, , rest]) => /stroke-dasharray="([^"]+)"/.exec(rest!)?.[1] ?? 'whole')
  expect(dashes).toEqual(['whole', '7 3', '2 3', '10 3 2 3', '5 5'])
  const forms = lines.map(([, colour]) => formOf(svg, colour!))
  expect(forms).toEqual(['circle', 'rect', '5,9 -5,9', '5.5,5.5 0,11 -5.5,5.5', '5,-9 -5,-9'])
})

/** Which form the first marker of this colour has: a path by where its corners lie from its first one. */
function formOf(svg: string, colour: string): string {
  const found = new RegExp(`<(circle|rect|path)([^>]*) fill="${colour}" stroke="${colour}" stroke-width="1"`).exec(svg)!
  if (found[1] !== 'path') return found[1]!
  const corners = [...found[2]!.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  const [first, ...rest] = corners
  return rest.map(([x, y]) => [x - first![0], y - first![1]].map((size) => Number(size.toFixed(1))).join(',')).join(' ')
}
