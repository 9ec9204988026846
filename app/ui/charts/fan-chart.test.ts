import { describe, expect, test } from 'vitest'
import { fanChart } from './fan-chart.ts'

const SPEC = {
  title: 'Verschil',
  language: 'nl' as const,
  unit: 'per 1.000',
  periods: ['2018', '2019', '2020'].map((period) => ({ period, label: period })),
  own: { name: 'Hier', values: [0.2, -1.5, -3] },
  others: {
    name: '2 gebieden elders',
    lines: [
      [0.1, 2, 4],
      [0, null, -2.5],
    ],
  },
  start: { period: '2019', title: 'Start van de inzet' },
}

describe('one line among many', () => {
  const chart = fanChart(SPEC)

  test('is told in words: where it went, and between what the others end', () => {
    expect(chart.alt).toBe(
      'Lijndiagram: Verschil, van 2018 tot en met 2020 (per 1.000). Hier: 0,2 in 2018, -3,0 in 2020. 2 gebieden elders: tussen -2,5 en 4,0 in 2020. Bij 2019: Start van de inzet.',
    )
  })

  test('goes below zero, and is thicker than the others and dotted, so that it needs no colour', () => {
    expect(chart.svg).toContain('>-3</text>')
    expect(chart.svg.match(/stroke-width="0.8"/g)).toHaveLength(3)
    expect(chart.svg.match(/<circle/g)).toHaveLength(3)
  })

  test('leaves out what is missing, and draws the start before the first period after it', () => {
    expect(chart.svg).toContain('stroke-dasharray="6 4"')
    expect(chart.svg).not.toContain('NaN')
  })

  test('fits a phone with letters of at least 12 pixels', () => {
    const phone = fanChart({ ...SPEC, width: 340 })
    expect(phone.svg).toContain('viewBox="0 0 340 ')
    expect(Math.min(...[...phone.svg.matchAll(/font-size="([\d.]+)"/g)].map((found) => Number(found[1])))).toBe(12)
  })
})
