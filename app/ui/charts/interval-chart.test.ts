import { describe, expect, test } from 'vitest'
import { intervalChart } from './interval-chart.ts'

const SPEC = {
  title: 'Spanningen',
  language: 'nl' as const,
  unit: 'procent',
  series: ['2017', '2021'],
  rows: [
    {
      name: 'Arm en rijk',
      points: [
        { state: 'value' as const, value: 30, lo: 26, hi: 34 },
        { state: 'value' as const, value: 38.5, lo: 34.5, hi: 42.5 },
      ],
    },
    { name: 'De Hoven', points: [undefined, { state: 'suppressed' as const, value: null, lo: 0, hi: 0 }] },
  ],
}

describe('estimates with their intervals', () => {
  const chart = intervalChart(SPEC)

  test('are told in words, with what is hidden and what is not there', () => {
    expect(chart.alt).toBe(
      'Schattingen met marge: Spanningen (procent). Arm en rijk: 2017 30 (26 tot 34); 2021 38,5 (34,5 tot 42,5). De Hoven: 2017 geen cijfer; 2021 onderdrukt.',
    )
  })

  test('tell the newest from the one before by more than colour', () => {
    const open = chart.svg.match(/fill="#fff" stroke="#b84600" stroke-width="2"/g)
    expect(open).toHaveLength(2)
    expect(chart.svg).toContain('>onderdrukt</text>')
    expect(chart.svg).not.toContain('NaN')
  })

  test('put the names above the points on a phone', () => {
    const narrow = intervalChart({ ...SPEC, width: 300 }).svg
    expect(narrow).toContain('width="300"')
    expect(narrow).toMatch(/<text x="6" [^>]*font-weight="600">Arm en rijk/)
  })
})
