import { describe, expect, test } from 'vitest'
import { lineChart } from './index.ts'
import { CASES, HIGH_IMPACT_CRIME, yearly } from './testing/example.charts.ts'

const base = { language: 'nl' as const, unit: 'aantal' }
const linesIn = (svg: string) => svg.match(/stroke-linecap="butt"/g)?.length ?? 0
const smallestText = (svg: string) => Math.min(...[...svg.matchAll(/font-size="([\d.]+)"/g)].map((m) => Number(m[1])))

describe('figures over time', () => {
  const chart = lineChart({ ...base, title: 'Misdrijven', series: HIGH_IMPACT_CRIME })

  test('are told in words: what, period, first and last, highest and lowest', () => {
    expect(chart.alt).toBe(
      'Lijndiagram: Misdrijven, van 2017 tot en met 2022 (aantal). ' +
        'Totaal: 277 in 2017, 191 in 2022; hoogste 277 in 2017, laagste 143 in 2020. ' +
        'Diefstal/inbraak woning: 266 in 2017, 182 in 2022; hoogste 266 in 2017, laagste 135 in 2020. ' +
        'Straatroof: 11 in 2017, 5 in 2022; hoogste 11 in 2017, laagste 3 in 2021. ' +
        'Overval: 0 in 2017, 4 in 2022; hoogste 4 in 2019, laagste 0 in 2017.',
    )
  })

  test('carry a name and a description for those who do not see the drawing', () => {
    expect(chart.svg).toMatch(/role="img" aria-labelledby="(grafiek-[0-9a-f]{10})-titel \1-tekst"/)
    expect(chart.svg).toContain('>Misdrijven</title>')
    expect(chart.svg).toContain('Overval: 0 in 2017')
  })

  test('are named at the end of their line, without a legend', () => {
    expect(chart.svg).toContain('>Diefstal/inbraak woning</text>')
    expect(chart.svg).toContain('>Straatroof</text>')
  })

  test('have their values written out when there are at most eight', () => {
    for (const value of ['277', '266', '194', '143', '135']) expect(chart.svg).toContain(`>${value}</text>`)
    const long = lineChart({ ...base, title: 'Lang', series: [yearly('a', 'A', 2010, [1, 2, 3, 4, 5, 6, 7, 8, 77])] })
    expect(long.svg).not.toContain('>77</text>')
  })

  test('start at zero', () => {
    const high = lineChart({ ...base, title: 'Hoog', series: [yearly('a', 'A', 2020, [1900, 2000])] })
    expect(high.svg).toContain('>0</text>')
    expect(high.svg).toContain('>2.000</text>')
  })

  test('never use letters smaller than 12 pixels, also on a phone', () => {
    const phone = lineChart({ ...base, title: 'Misdrijven', series: HIGH_IMPACT_CRIME, width: 340 })
    expect(smallestText(chart.svg)).toBe(12)
    expect(smallestText(phone.svg)).toBe(12)
    expect(phone.svg).toContain('viewBox="0 0 340 ')
  })

  test('give the same drawing for the same figures and another id for other figures', () => {
    expect(lineChart({ ...base, title: 'Misdrijven', series: HIGH_IMPACT_CRIME }).svg).toBe(chart.svg)
    const id = (svg: string) => /grafiek-[0-9a-f]{10}/.exec(svg)?.[0]
    expect(id(lineChart({ ...base, title: 'Misdrijven', series: CASES }).svg)).not.toBe(id(chart.svg))
  })

  test('ask nothing of another server and carry no style that a strict policy would refuse', () => {
    expect(chart.svg).not.toMatch(/href|<style|style=|<script|url\(http/)
  })
})

describe('a break', () => {
  const chart = lineChart({
    ...base,
    title: 'Casussen',
    series: CASES,
    breaks: [{ period: '2019', title: 'nieuw systeem.' }],
  })

  test('is not crossed by a line', () => {
    expect(linesIn(lineChart({ ...base, title: 'Casussen', series: CASES }).svg)).toBe(12)
    expect(linesIn(chart.svg)).toBe(10)
  })

  test('has a number, its explanation under the chart and a place in the description', () => {
    expect(chart.svg).toContain('>vanaf 2019: nieuw systeem.</text>')
    expect(chart.alt).toMatch(/Breuk vanaf 2019: nieuw systeem\.$/)
  })
})

describe('a figure that is not an ordinary figure', () => {
  const series = yearly('a', 'Meldingen', 2017, [5, null, null, null, 0, 7])
  series.points[1]!.state = 'suppressed'
  series.points[2]!.state = 'not-applicable'
  series.points[5]!.isProvisional = true
  const chart = lineChart({ ...base, title: 'Staten', series: [series] })

  test('is explained under the drawing, each state in its own way', () => {
    for (const word of ['nul', 'onderdrukt', 'geen cijfer', 'n.v.t.', 'voorlopig'])
      expect(chart.svg).toContain(`>${word}</text>`)
    expect(chart.svg).toMatch(/fill="url\(#grafiek-[0-9a-f]{10}-streep\)"/)
  })

  test('leaves a gap in the line; only the step to the provisional figure is drawn, dashed', () => {
    expect(linesIn(chart.svg)).toBe(1)
    expect(chart.svg).toContain('stroke-dasharray="3 4"')
  })

  test('is named in the description and never counted as zero', () => {
    expect(chart.alt).toBe(
      'Lijndiagram: Staten, van 2017 tot en met 2022 (aantal). Meldingen: 5 in 2017, 7 in 2022; hoogste 7 in 2022, ' +
        'laagste 0 in 2021; onderdrukt: 2018; geen cijfer: 2020; n.v.t.: 2019; voorlopig: 2022.',
    )
  })

  test('does not stop a chart without a single figure', () => {
    const empty = lineChart({ ...base, title: 'Leeg', series: [yearly('a', 'A', 2020, [null, null])] })
    expect(empty.alt).toBe(
      'Lijndiagram: Leeg, van 2020 tot en met 2021 (aantal). A: geen cijfers; geen cijfer: 2020, 2021.',
    )
    expect(lineChart({ ...base, title: 'Niets', series: [] }).svg).not.toMatch(/NaN|Infinity/)
  })
})
