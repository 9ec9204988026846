import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { REGISTERS } from '../../../app/features/registers/index.ts'
import { BREAKS } from './breaks.ts'
import { EVENTS } from './events.ts'
import { INCONSISTENCIES } from './inconsistencies.ts'
import { INDICATORS } from './indicators/index.ts'
import { ORGANISATIONS } from './organisations.ts'
import { PLAN_2020_2023 } from './plan-2020-2023/index.ts'
import { PLAN_2024_2027 } from './plan-2024-2027/index.ts'
import { REPORT_2023 } from './report-2023/index.ts'
import type { PlanSeed, ThemeSeed } from './types.ts'

type Row = Record<
  'indicator' | 'period' | 'category' | 'state' | 'value' | 'numerator' | 'denominator' | 'printed' | 'note',
  string
>

const here = import.meta.dirname
const rowsOf = (name: string): Row[] => parse(readFileSync(join(here, `${name}.csv`)), { columns: true }) as Row[]

/** Everything that the documents print; what registers count of it is not imported. */
const printed = rowsOf('testing/gedrukt-2022')
const imported = rowsOf('series/voortgangsrapportage-2023')
const rows = [...printed, ...rowsOf('series/mjbp-2020-2023')]
const keys = new Set(INDICATORS.map((indicator) => indicator.key))
const plans: PlanSeed[] = [PLAN_2020_2023, PLAN_2024_2027]
const ofKind = (plan: PlanSeed, kind: ThemeSeed['kind']) => plan.themes.filter((theme) => theme.kind === kind)
const goalsOf = (plan: PlanSeed) => plan.themes.flatMap((theme) => theme.goals)
const reportText = REPORT_2023.sections.flatMap((section) => Object.values(section.blocks)).join('\n\n')
const valuesOf = (key: string) => rows.filter((row) => row.indicator === key).map((row) => Number(row.value))

/** Every text in a tree of objects. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value && typeof value === 'object') return Object.values(value).flatMap(texts)
  return []
}

describe('the plans', () => {
  test('the plan of 2020 has four development themes with their verbs and twelve foundation themes', () => {
    expect(ofKind(PLAN_2020_2023, 'development').map((theme) => theme.strategyVerb)).toEqual([
      'Intensiveren',
      'Optimaliseren',
      'Vernieuwen',
      'Ontwikkelen',
    ])
    expect(ofKind(PLAN_2020_2023, 'foundation')).toHaveLength(12)
  })

  test('its seventeen goals are spread five, four, five and three over the themes', () => {
    expect(ofKind(PLAN_2020_2023, 'development').map((theme) => theme.goals.length)).toEqual([5, 4, 5, 3])
  })

  test('its forty-eight printed actions are forty-seven, because one campaign serves two goals', () => {
    expect(PLAN_2020_2023.actions).toHaveLength(47)
    const served = PLAN_2020_2023.actions.flatMap((action) => action.goals)
    expect(served).toHaveLength(48)
    expect(PLAN_2020_2023.actions.find((action) => action.code === 'T1.D1.A3')?.goals).toEqual(['T1.D1', 'T3.D1'])
  })

  test('no goal or action has an owner, baseline or target, because the sources name none', () => {
    for (const goal of plans.flatMap(goalsOf)) {
      expect([goal.owner, goal.baseline, goal.target]).toEqual([undefined, undefined, undefined])
    }
    expect(PLAN_2020_2023.actions.filter((action) => 'owner' in action)).toEqual([])
  })

  test('the plan of 2024 has two strategic themes, three tracks and three foundation blocks', () => {
    expect(ofKind(PLAN_2024_2027, 'strategic')).toHaveLength(2)
    expect(goalsOf(PLAN_2024_2027).filter((goal) => goal.kind === 'strategyTrack')).toHaveLength(3)
    expect(ofKind(PLAN_2024_2027, 'foundation')).toHaveLength(3)
  })

  test('roles of the mayor and core tasks share the three verbs', () => {
    const verbs = ['beschermen', 'bekrachtigen', 'begrenzen']
    expect(PLAN_2024_2027.coreTasks.map((task) => task.verb)).toEqual(verbs)
    expect(PLAN_2024_2027.mayorRoles.map((role) => role.verb)).toEqual(verbs)
    expect(PLAN_2020_2023.principles).toHaveLength(3)
    expect(PLAN_2024_2027.principles).toHaveLength(6)
  })

  test('the plans name seventeen and twenty partners, and every organisation named exists', () => {
    expect(PLAN_2020_2023.partners).toHaveLength(17)
    expect(PLAN_2024_2027.partners).toHaveLength(20)
    const slugs = new Set(ORGANISATIONS.map((organisation) => organisation.slug))
    expect(slugs.size).toBe(ORGANISATIONS.length)
    const named = [
      ...plans.flatMap((plan) => plan.partners),
      ...PLAN_2020_2023.actions.flatMap((action) => action.partners),
    ]
    expect(named.map((partner) => partner.organisation).filter((slug) => !slugs.has(slug))).toEqual([])
  })

  test('codes and slugs are unique, and every action serves goals that exist', () => {
    for (const plan of plans) {
      const codes = [...plan.themes, ...goalsOf(plan), ...plan.actions].map((part) => part.code)
      expect(new Set(codes).size).toBe(codes.length)
      const slugs = plan.themes.map((theme) => theme.slug)
      expect(new Set(slugs).size).toBe(slugs.length)
      const goals = new Set(goalsOf(plan).map((goal) => goal.code))
      expect(plan.actions.flatMap((action) => action.goals).filter((code) => !goals.has(code))).toEqual([])
    }
  })
})

describe('the figures', () => {
  test('there are fifty-two passports, each used by the plan of 2020', () => {
    expect(INDICATORS).toHaveLength(52)
    expect(keys.size).toBe(52)
    const used = new Set(
      PLAN_2020_2023.themes.flatMap((theme) => [theme, ...theme.goals]).flatMap((part) => part.indicators),
    )
    expect([...keys].filter((key) => !used.has(key))).toEqual([])
  })

  test('every key named by a plan, a break, a finding or another passport exists', () => {
    const named = [
      ...plans.flatMap((plan) => [...plan.themes, ...goalsOf(plan)]).flatMap((part) => part.indicators),
      ...BREAKS.flatMap((entry) => entry.indicators),
      ...INCONSISTENCIES.flatMap((entry) => entry.indicators ?? []),
      ...INDICATORS.flatMap((entry) => [entry.partOf, entry.shareOf]).filter((key) => key !== undefined),
      ...rows.map((row) => row.indicator),
    ]
    expect(named.filter((key) => !keys.has(key))).toEqual([])
    expect([...keys].filter((key) => !rows.some((row) => row.indicator === key))).toEqual([])
  })

  test('the categories of the series are those of the passports', () => {
    const known = INDICATORS.flatMap((entry) =>
      (entry.categories ?? []).map((category) => `${entry.key}:${category.key}`),
    )
    const used = rows.filter((row) => row.category !== '').map((row) => `${row.indicator}:${row.category}`)
    expect([...new Set(used)].sort()).toEqual([...known].sort())
  })

  test('the printed tables stand in the series', () => {
    expect(valuesOf('hic_burglary')).toEqual([266, 186, 158, 135, 184, 182])
    expect(valuesOf('hic_total')).toEqual([277, 194, 173, 143, 189, 191])
    expect(valuesOf('zvh_cases')).toEqual([98, 84, 82, 98, 84, 69, 46])
    expect(valuesOf('zvh_mdo')).toEqual([255, 205, 204, 223, 185, 192, 94])
    expect(valuesOf('youth_nuisance_reports')).toEqual([554, 582, 972, 779, 375])
    expect(valuesOf('bibob_by_type')).toEqual([57, 1, 5, 26])
    expect(valuesOf('bibob_total')).toEqual([89])
    expect(['enforcement_cases', 'enforcement_requests', 'lod_total', 'lob_total'].flatMap(valuesOf)).toEqual([
      195, 38, 65, 4,
    ])
  })

  test('what a register counts is imported nowhere, and everything else as it is printed', () => {
    const counted = new Set(REGISTERS.flatMap(({ counts = [] }) => counts).map(({ indicator }) => indicator))
    const wanted = printed.filter((row) => !counted.has(row.indicator) || row.state === 'missing')
    expect(imported).toEqual(wanted)
  })

  test('a share keeps its numerator, denominator and the number as printed', () => {
    const share = rows.find((row) => row.indicator === 'zvh_complex_pct' && row.period === '2019')
    expect(share).toMatchObject({ value: '', numerator: '32', denominator: '98', printed: '32' })
  })

  test('a zero is a zero, and what is missing has a reason and no value', () => {
    expect(
      rows
        .filter((row) => row.state === 'zero')
        .map((row) => `${row.indicator} ${row.period}`)
        .sort(),
    ).toEqual(['drug_closures 2022', 'growshops 2021', 'growshops 2022', 'hic_robbery 2017'])
    expect(rows.filter((row) => row.value === '0' && row.state !== 'zero')).toEqual([])
    const missing = rows.filter((row) => row.state === 'missing')
    expect(missing).toHaveLength(12)
    expect(missing.filter((row) => row.value !== '' || row.note === '')).toEqual([])
  })

  test('seventeen events of the sources and the corona years, five breaks and twenty-four contradictions are named', () => {
    expect(EVENTS).toHaveLength(18)
    expect(BREAKS).toHaveLength(5)
    expect(INCONSISTENCIES.map((entry) => entry.id)).toEqual(
      Array.from({ length: 24 }, (_, index) => `X${String(index + 1).padStart(2, '0')}`),
    )
    const codes = new Set(PLAN_2020_2023.themes.map((theme) => theme.code))
    expect(EVENTS.flatMap((event) => event.themes).filter((code) => !codes.has(code))).toEqual([])
  })
})

describe('the report', () => {
  test('each development theme has all six blocks and words for residents, and every section belongs to a theme that exists', () => {
    const themes = REPORT_2023.sections.filter((section) => section.kind === 'theme')
    expect(themes.map((section) => section.themeCode)).toEqual(['T1', 'T2', 'T3', 'T4'])
    for (const section of themes) {
      expect(Object.keys(section.blocks)).toEqual([
        'worked',
        'how',
        'goal',
        'figures',
        'effects',
        'change',
        'residents',
      ])
    }
    const codes = new Set(PLAN_2020_2023.themes.map((theme) => theme.code))
    const named = REPORT_2023.sections.flatMap((section) => section.themeCode ?? [])
    expect(named.filter((code) => !codes.has(code))).toEqual([])
    expect(REPORT_2023.sections.filter((section) => section.kind === 'foundation')).toHaveLength(9)
  })

  test('every number refers to an observation that exists and is known', () => {
    const known = new Set(
      rows
        .filter((row) => row.state === 'value' || row.state === 'zero')
        .map((row) => [row.indicator, row.period, row.category].filter((part) => part !== '').join(':')),
    )
    const references = [...reportText.matchAll(/\[\[([^\]]+)\]\]/g)].map((match) => match[1] ?? '')
    expect(references.length).toBeGreaterThan(60)
    expect(references.filter((reference) => !known.has(reference))).toEqual([])
  })

  test('every table, chart and row of figures stands alone, has a title and names figures that exist', () => {
    const lines = reportText.split('\n').filter((line) => line.includes('{{'))
    const block = /^\{\{(tabel|grafiek|cijfers): ([a-z0-9_, ]+) \| [^|}]+\}\}$/
    expect(lines.filter((line) => !block.test(line))).toEqual([])
    const named = lines.flatMap((line) => block.exec(line)?.[2]?.split(', ') ?? [])
    expect(named.filter((key) => !keys.has(key))).toEqual([])
    expect(lines.filter((line) => line.startsWith('{{tabel')).length).toBeGreaterThanOrEqual(10)
  })

  test('it is long enough to be read as a report and short enough to be read', () => {
    // What is written for residents is a report of its own.
    const written = REPORT_2023.sections.flatMap(({ blocks: { residents, ...blocks } }) => Object.values(blocks))
    const words = written.join(' ').split(/\s+/).length
    expect(words).toBeGreaterThan(4500)
    expect(words).toBeLessThan(6500)
  })
})

describe('the words', () => {
  const sources = join(here, '../../../../shared/seeds')
  const run = 10
  /** Official names of ten words and more may be as they are. */
  const official = [
    'Verkennen van rol en bevoegdheden van de gemeente in cyberspace',
    'Wettelijke taken en bevoegdheden in het kader van zorg en veiligheid',
  ]

  const words = (text: string) =>
    text
      .replace(/-\s*\n\s*/g, '')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '')
  const runs = (text: string) => {
    const all = words(text)
    return all.slice(0, Math.max(0, all.length - run + 1)).map((_, index) => all.slice(index, index + run).join(' '))
  }

  test('no run of ten words is copied from the source documents', (context) => {
    if (!existsSync(sources)) context.skip('the source documents are not beside this clone')
    const printed = new Set(readdirSync(sources).flatMap((file) => runs(readFileSync(join(sources, file), 'utf8'))))
    expect(printed.size).toBeGreaterThan(10_000)
    const written = texts([plans, REPORT_2023, INDICATORS, BREAKS, EVENTS, INCONSISTENCIES, rows])
    const copied = written.filter((text) => !official.includes(text)).flatMap(runs)
    expect(copied.filter((text) => printed.has(text))).toEqual([])
  })
})
