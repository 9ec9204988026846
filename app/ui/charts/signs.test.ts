import { describe, expect, test } from 'vitest'
import { barChart, lineChart } from './index.ts'
import { yearly } from './testing/example.charts.ts'

const base = { language: 'nl' as const, unit: 'meldingen', title: 'Overlast door jeugd' }
const series = [yearly('nuisance', 'Overlast door jeugd', 2018, [554, 582, 972, 779, 375])]
const annotations = [{ period: '2020', title: 'Maatregelen tegen corona' }]

/** Height of the foot of these words in the drawing, where they first occur. */
const footOf = (svg: string, words: string) => Number(new RegExp(` y="([\\d.]+)"[^>]*>${words}</text>`).exec(svg)![1])

describe('the signs of events and breaks', () => {
  test.each([
    ['line', lineChart],
    ['column', barChart],
  ])('stand free above the value of a %s that reaches the top', (_name, draw) => {
    const { svg } = draw({ ...base, series: [yearly('a', 'A', 2018, [500, 600, 1000, 700])], annotations })
    // The box of a sign ends 4 below the foot of its letter; figures are about 10 high.
    expect(footOf(svg, '1.000') - 10).toBeGreaterThan(footOf(svg, 'A') + 4)
  })

  test('stand above each other when they belong to one period', () => {
    const two = [...annotations, { period: '2020', title: 'Nieuwe telwijze' }]
    const { svg } = lineChart({ ...base, series, annotations: two })
    expect(footOf(svg, 'A') - footOf(svg, 'B')).toBe(21)
    expect(footOf(svg, '972') - 10).toBeGreaterThan(footOf(svg, 'A') + 4)
  })

  test('take no room in a drawing that has none', () => {
    const heightOf = (svg: string) => Number(/viewBox="0 0 640 (\d+)/.exec(svg)![1])
    const without = heightOf(lineChart({ ...base, series }).svg)
    expect(without).toBeLessThan(heightOf(lineChart({ ...base, series, annotations }).svg))
  })
})
