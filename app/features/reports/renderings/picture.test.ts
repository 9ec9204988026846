import { describe, expect, test } from 'vitest'
import { renderHtmlBody } from '../../../documents/index.ts'
import { freezeReport } from '../domain/freeze.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { readFrozen } from '../render.ts'
import { demonstrationInputs } from '../testing/demonstration.ts'
import { textOfHtml, wrongNumbers } from '../testing/numbers-in.ts'
import { areaPicture, safetyPicture } from './picture.ts'

const { inputs, references } = demonstrationInputs()
const freezing = freezeReport(inputs, references, { builtOn: '2026-11-22', edition: 1, previous: undefined })
const frozen = readFrozen(freezing.ok ? freezing.frozen : '')

const htmlOf = (report: FrozenReport) => renderHtmlBody(safetyPicture(report))
const html = htmlOf(frozen)
/** Each row of a table, or other part, on one line. */
const linesOf = (page: string) =>
  textOfHtml(page.replaceAll(/<\/t[dh]>\s*<t[dh][^>]*>/g, ' | '))
    .split('\n')
    .map((one) => one.trim())
const lines = linesOf(html)
const line = (start: string) => lines.find((one) => one.startsWith(start))

describe('the safety picture', () => {
  test('has the themes in the order of the plan, then the other figures, signals, perceptions and districts', () => {
    const headings = [...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, text]) => text)
    const themes = frozen.plan.themes.map(({ name }) => name)
    expect(headings.filter((one) => themes.includes(one!))).toEqual(themes)
    expect(headings.slice(-4)).toEqual([
      'Cijfers die bij geen thema horen',
      'Wat opviel',
      'Hoe mensen het ervaren',
      'Per wijk',
    ])
  })

  test('tells of each figure what it was and whether chance explains the difference', () => {
    // 404 of 1,154 reports is twelve times its own chance; 15 of 1,295 thefts is less than once.
    expect(line('Meldingen jeugdoverlast |')).toBe(
      'Meldingen jeugdoverlast | 375 | 779 (2021) | 404 minder dan in 2021 (−51,9%); aantoonbaar',
    )
    expect(line('Diefstallen |')).toBe('Diefstallen | 655 | 640 (2021) | 15 meer dan in 2021 (+2,3%); kan toeval zijn')
  })

  test('prints margins with what people answered', () => {
    expect(line('Voelt zich wel eens onveilig |')).toContain('36,2 ± 2,3 | 31,4 ± 2,1 (2021)')
  })

  test('says of what stood out what people made of it, without the reason', () => {
    expect(line('Meldingen jeugdoverlast | In 2022')).toBe(
      'Meldingen jeugdoverlast | In 2022 werden er 375 geteld. Op grond van 2018–2021 werden er 655 verwacht. | verklaard',
    )
  })

  test('names the figures that are not there, and since when', () => {
    const from = lines.indexOf('Geen cijfers over 2022:')
    expect(from).toBeGreaterThan(0)
    expect(lines.some((one) => /\(laatste cijfer: 201[89]\)/.test(one))).toBe(true)
  })

  test('draws a line per month where there are months', () => {
    expect(html).toContain('Diefstallen, per maand')
  })

  test('shows districts by name, never by size, and only where a figure may be shown', () => {
    const districts = [...html.matchAll(/<h3[^>]*id="[^"]*wijk-[^"]*"[^>]*>([^<]*)<\/h3>/g)].map(([, name]) => name)
    expect(districts).toEqual(['Binnenstad', 'De Hoven'])
    expect(lines).toContain('Geen cijfers: Okkenbroek.')
    expect(line('Diefstallen | 2022 | 61')).toBe(
      'Diefstallen | 2022 | 61 | 27 minder dan in 2021 (−30,7%); aantoonbaar',
    )
    expect(line('Diefstallen | 2022 | ×')).toBeDefined()
  })

  test('shows counts from the registers of a district apart, each of the last period of which something is known', () => {
    const [first, ...others] = frozen.picture!.areas
    const counted = (period: string, value: number | null) => ({
      ...first!.figures[0]!,
      ...{ indicator: 'enforcement_cases', snapshotId: 'released', period, value, row: 1 },
      state: value === null ? ('missing' as const) : ('value' as const),
    })
    const released = { ...frozen.snapshots[0]!, id: 'released', kind: 'release' as const }
    const picture = {
      ...frozen.picture!,
      snapshots: [...frozen.picture!.snapshots, released],
      areas: [{ ...first!, figures: [...first!.figures, counted('2021', 17), counted('2022', null)] }, ...others],
    }
    const page = htmlOf({ ...frozen, picture })
    const rows = linesOf(page)
    const table = rows.findIndex((one) => one.endsWith('De Hoven: aantallen uit de registers'))
    expect(rows.findIndex((one) => one.endsWith('De Hoven: wat per wijk bekend is'))).toBeLessThan(table)
    const row = 'Gestarte handhavingszaken | 2021 | 17 | geen eerder cijfer'
    expect(rows.indexOf(row)).toBeGreaterThan(table)
    expect(rows.filter((one) => one === row)).toHaveLength(1)
    expect(wrongNumbers(page, { ...frozen, picture })).toEqual([])
  })

  test('has every number from the build, also in the picture of one district', () => {
    expect(wrongNumbers(html, frozen)).toEqual([])
    const area = areaPicture(frozen, 'WK015002')!
    expect(area.name).toBe('De Hoven')
    const page = renderHtmlBody(area.model)
    expect(page).toContain('>61</a>')
    expect(wrongNumbers(page, frozen)).toEqual([])
    expect(wrongNumbers(page.replace('>61</a>', '>62</a>'), frozen)).toHaveLength(1)
    expect(areaPicture(frozen, 'WK999999')).toBeUndefined()
  })

  test('has the words an editor wrote for it, with their figures, and the council report has not', () => {
    const [first, ...others] = frozen.sections
    const written = {
      ...first!,
      blocks: { ...first!.blocks, picture: 'Er waren [[youth_nuisance_reports:2022]] meldingen.' },
    }
    const page = htmlOf({ ...frozen, sections: [written, ...others] })
    expect(textOfHtml(page)).toContain('Er waren 375 meldingen.')
  })

  test('says so of an edition from before there was a picture, and of a theme without figures', () => {
    const { picture, ...before } = frozen
    expect(textOfHtml(htmlOf(before))).toContain('toen er nog geen veiligheidsbeeld was')
    const silent = { ...picture!, groups: picture!.groups.map((one) => ({ ...one, keys: [] })) }
    expect(textOfHtml(htmlOf({ ...frozen, picture: silent }))).toContain('Geen cijfers.')
  })
})
