import { describe, expect, test } from 'vitest'
import { barChart } from './index.ts'
import { BIBOB_SPLIT, CASES, HIGH_IMPACT_CRIME, part } from './testing/example.charts.ts'

const base = { language: 'nl' as const, unit: 'aantal' }

describe('the parts of one year', () => {
  const chart = barChart({ ...base, title: 'Bibob-onderzoeken', series: BIBOB_SPLIT })

  test('are named bars with their value behind them', () => {
    for (const words of ['Vergunningen', '57', 'Subsidies', '1', 'Aanbestedingen', '5', 'Vastgoedtransacties', '26'])
      expect(chart.svg).toContain(`>${words}</text>`)
  })

  test('are told in words', () => {
    expect(chart.alt).toBe(
      'Staafdiagram: Bibob-onderzoeken, over 2022 (aantal). Vergunningen: 57. Subsidies: 1. Aanbestedingen: 5. Vastgoedtransacties: 26.',
    )
  })

  test('say so when a part may not be shown', () => {
    const hidden = part('hidden', 'Overig', '2022', 0)
    hidden.points[0] = { ...hidden.points[0]!, value: null, state: 'suppressed' }
    expect(barChart({ ...base, title: 'Bibob', series: [...BIBOB_SPLIT, hidden] }).svg).toContain('>onderdrukt</text>')
  })
})

describe('columns over the years', () => {
  test('beside each other carry their values and a row of names', () => {
    const { svg } = barChart({ ...base, title: 'Casussen', series: CASES })
    for (const words of ['Casussen', 'MDO’s', '255', '46', '2016']) expect(svg).toContain(`>${words}</text>`)
  })

  test('on top of each other carry their total', () => {
    const { svg } = barChart({ ...base, title: 'HIC', series: HIGH_IMPACT_CRIME.slice(1), arrangement: 'stacked' })
    for (const total of ['277', '194', '173', '143', '189', '191']) expect(svg).toContain(`>${total}</text>`)
  })

  test('on top of each other carry no total when a part is not known', () => {
    const series = structuredClone(HIGH_IMPACT_CRIME.slice(1))
    series[1]!.points[0] = { ...series[1]!.points[0]!, value: null, state: 'suppressed' }
    const { svg } = barChart({ ...base, title: 'HIC', series, arrangement: 'stacked' })
    expect(svg).not.toContain('>266</text>')
    expect(svg).toContain('>194</text>')
  })

  test('draw a provisional year pale with a dashed edge', () => {
    const series = structuredClone(CASES.slice(0, 1))
    series[0]!.points[6]!.isProvisional = true
    const { svg, alt } = barChart({ ...base, title: 'Casussen', series })
    expect(svg).toContain('fill-opacity="0.1"')
    expect(alt).toContain('voorlopig: 2022')
  })
})
