import { describe, expect, test } from 'vitest'
import { type LogicPath, logicDiagram } from './index.ts'

const path = (more: Partial<LogicPath>): LogicPath => ({
  action: 'Voorlichting geven',
  mechanism: 'Wie de trucs kent, trapt er minder snel in.',
  indicator: 'Slachtoffers',
  sign: '↓',
  level: 5,
  levelWords: 'Niet beoordeeld',
  ...more,
})

const draw = (...paths: LogicPath[]) =>
  logicDiagram({
    title: 'Beleidslogica',
    alt: '1 actie met de weg naar het doel, via 1 indicator.',
    goal: 'Minder slachtoffers',
    headings: ['Actie', 'Hoe het werkt', 'Indicator', 'Doel'],
    noIndicator: 'Nog geen indicator',
    paths,
  }).svg

const times = (svg: string, words: string) => svg.split(`>${words}<`).length - 1

describe('a drawing of policy logic', () => {
  test('has a name and a description for who does not see it', () => {
    const svg = draw(path({}))
    expect(svg).toMatch(/<title id="[^"]+">Beleidslogica<\/title>/)
    expect(svg).toContain('1 actie met de weg naar het doel, via 1 indicator.</desc>')
  })

  test('says the level of evidence in words and by the line, so that colour alone says nothing', () => {
    const svg = draw(path({}), path({ action: 'Keurmerk', level: 0, levelWords: 'Effectief: sterke aanwijzingen' }))
    expect(svg).toContain('>Niet beoordeeld</text>')
    expect(svg).toContain('>Effectief: sterke aanwijzingen</text>')
    expect(svg).toContain('stroke-dasharray="1.5 4"')
    expect(svg).toContain('stroke-width="3.4"')
  })

  test('draws an action and an indicator once, however many ways lead through them', () => {
    const svg = draw(path({}), path({ mechanism: 'Wie samen oefent, blijft alert.' }))
    expect(times(svg, 'Voorlichting geven')).toBe(1)
    expect(times(svg, 'Slachtoffers')).toBe(1)
    expect(times(svg, '↓')).toBe(2)
  })

  test('says so where no indicator was named', () => {
    expect(draw(path({ indicator: '', sign: '' }))).toContain('>Nog geen indicator</text>')
  })

  test('lets no two boxes of a column overlap', () => {
    const svg = draw(
      path({ action: 'Een', indicator: 'Eerste cijfer' }),
      path({ action: 'Twee', indicator: 'Tweede cijfer' }),
      path({ action: 'Een', mechanism: 'Nog een weg.', indicator: 'Derde cijfer' }),
    )
    const boxes = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/g)].map(
      (found) => ({
        x: found[1]!,
        top: Number(found[2]),
        bottom: Number(found[2]) + Number(found[3]),
      }),
    )
    for (const a of boxes) {
      const below = boxes.filter((b) => b !== a && b.x === a.x && b.top >= a.top)
      for (const b of below) expect(b.top).toBeGreaterThanOrEqual(a.bottom)
    }
    expect(boxes).toHaveLength(2 + 3 + 3 + 1)
  })
})
