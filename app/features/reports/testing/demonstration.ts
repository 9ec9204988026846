import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { BREAKS } from '../../../../db/seed/data/breaks.ts'
import { INDICATORS } from '../../../../db/seed/data/indicators/index.ts'
import { ORGANISATIONS } from '../../../../db/seed/data/organisations.ts'
import { PLAN_2020_2023 } from '../../../../db/seed/data/plan-2020-2023/index.ts'
import { REPORT_2023 } from '../../../../db/seed/data/report-2023/index.ts'
import type { ReportInputs } from '../domain/freeze.ts'
import type { FrozenFigure, FrozenPartner, FrozenPicture, FrozenSeries, FrozenTheme } from '../domain/frozen.ts'
import { keysOf, type PlacedReference } from '../domain/references.ts'
import { referencesInSections } from '../section-references.ts'

const SNAPSHOT_ID = '11111111-2222-4333-8444-555555555555'
const noActions = { planned: 0, running: 0, done: 0, stopped: 0, continuous: 0 }
const numberOf = (text: string) => (text === '' ? null : Number(text))

/** The inputs of the real report on 2022, made from the demonstration's files without a database. */
export function demonstrationInputs(): { inputs: ReportInputs; references: PlacedReference[] } {
  const sections = REPORT_2023.sections.map((section) => ({
    key: section.key,
    kind: section.kind,
    themeCode: section.themeCode ?? '',
    title: section.title,
    blocks: section.blocks,
    source: section.source.document,
  }))
  const references = referencesInSections(sections)
  const plan = PLAN_2020_2023
  return {
    references,
    inputs: {
      isConcept: false,
      municipality: { id: 'deventer', name: 'Deventer', accent: '' },
      report: {
        slug: 'voortgangsrapportage-veiligheid-2023',
        title: REPORT_2023.title,
        reportingYear: REPORT_2023.reportingYear,
        publicationYear: REPORT_2023.publicationYear,
      },
      plan: {
        slug: plan.slug,
        title: plan.title,
        startsOn: plan.startsOn,
        endsOn: plan.endsOn,
        motto: plan.motto ?? '',
        summary: plan.summary,
        version: { number: 1, contentHash: '0'.repeat(64) },
        themes: plan.themes.map(toTheme),
        actions: { ...noActions, running: plan.actions.length },
      },
      partners: partnersOf(plan),
      picture: pictureBeside(keysOf(references)),
      sections,
      series: keysOf(references).flatMap(seriesOf),
      snapshots: [
        {
          id: SNAPSHOT_ID,
          title: 'Voortgangsrapportage Veiligheid 2023',
          source: 'Voortgangsrapportage Veiligheid 2023',
          licence: 'CC0',
          publishedOn: '2023-05',
          retrievedAt: '2026-11-22T10:00:00.000Z',
          fileName: 'voortgangsrapportage-2023.csv',
          fileChecksum: 'a'.repeat(64),
          rowsChecksum: 'b'.repeat(64),
          rowCount: ROWS.length,
        },
      ],
    },
  }
}

function toTheme(theme: (typeof PLAN_2020_2023.themes)[number]): FrozenTheme {
  return {
    code: theme.code,
    name: theme.name,
    kind: theme.kind,
    strategyVerb: theme.strategyVerb ?? '',
    ambition: theme.ambition,
    goals: theme.goals.map(({ code, title }) => ({
      code,
      title,
      isMeasurable: false,
      lacks: ['baseline', 'target', 'targetDate'],
      judgement: { status: 'cannot-be-said', silence: 'no-target', indicator: '' },
      indicators: [],
    })),
    actions: { ...noActions, running: theme.goals.length },
  }
}

function partnersOf({ actions }: typeof PLAN_2020_2023): FrozenPartner[] {
  return ORGANISATIONS.flatMap(({ slug, name }) => {
    const own = actions.flatMap((action) =>
      action.partners
        .filter((one) => one.organisation === slug)
        .map(({ role, effort }) => ({
          code: action.code,
          title: action.title,
          state: 'running' as const,
          goals: [...action.goals],
          role: role ?? '',
          effort: effort ?? '',
          agreedOn: '' as const,
        })),
    )
    return own.length > 0 ? [{ slug, name, actions: own, agreements: [] }] : []
  })
}

/**
 * The figures that the report does not name, and what the documents do not tell: answers with their margin, months, and counts
 * of two districts, of which one is hidden.
 */
function pictureBeside(named: string[]): FrozenPicture {
  const others = INDICATORS.map(({ key }) => key).filter((key) => !named.includes(key))
  const [base] = seriesOf(others[0]!, 0)
  const passport = { ...base!.passport, desired: 'none' as const, categories: [] }
  const invented = (key: string, nl: string, figures: Partial<FrozenFigure>[]): FrozenSeries => ({
    passport: { ...passport, key, name: { nl, en: nl } },
    figures: figures.map((figure, index) => ({ ...EMPTY, indicator: key, row: 900 + index, ...figure })),
    breaks: [],
    caveats: [],
  })
  const area = (region: string, period: string, value: number | null): FrozenFigure => ({
    ...{ ...EMPTY, indicator: 'thefts', region, period, value, row: 950 },
    state: value === null ? 'suppressed' : 'value',
  })
  const themes = PLAN_2020_2023.themes.map(({ code, goals }) => ({
    theme: code,
    keys: goals.flatMap(({ indicators = [] }) => [...indicators]),
  }))
  const placed = new Set(themes.flatMap(({ keys }) => keys))
  const rest = [...INDICATORS.map(({ key }) => key).filter((key) => !placed.has(key)), 'feels_unsafe', 'thefts']
  return {
    groups: [...themes, { theme: '', keys: rest }],
    series: [
      ...others.flatMap(seriesOf),
      invented('feels_unsafe', 'Voelt zich wel eens onveilig', [
        { period: '2021', value: 31.4, margin: 2.1, sample: 812 },
        { period: '2022', value: 36.2, margin: 2.3, sample: 790 },
      ]),
      invented('thefts', 'Diefstallen', [
        { period: '2021', value: 640 },
        { period: '2022', value: 655 },
        { period: '2022-11', value: 51 },
        { period: '2022-12', value: 67 },
      ]),
    ],
    snapshots: [],
    signals: [
      {
        ...{ indicator: 'youth_nuisance_reports', category: '', period: '2022', conclusion: 'explained' },
        sentence: 'In 2022 werden er 375 geteld. Op grond van 2018–2021 werden er 655 verwacht.',
      },
    ],
    consultations: [],
    measurements: [{ period: '2021', title: '1-meting', hasFigures: false, reaction: '', source: 'Verslag' }],
    areas: [
      { code: 'WK015002', name: 'De Hoven', figures: [area('WK015002', '2021', 88), area('WK015002', '2022', 61)] },
      { code: 'WK015001', name: 'Binnenstad', figures: [area('WK015001', '2021', 12), area('WK015001', '2022', null)] },
      { code: 'WK015013', name: 'Okkenbroek', figures: [] },
    ],
  }
}

const EMPTY: FrozenFigure = {
  ...{ indicator: '', period: '', category: '', state: 'value', value: null, numerator: null, denominator: null },
  ...{ printed: null, isProvisional: false, place: '', note: '', definition: 1, snapshotId: SNAPSHOT_ID, row: 900 },
}

type Row = Record<
  'indicator' | 'period' | 'category' | 'state' | 'value' | 'numerator' | 'denominator' | 'printed' | 'place' | 'note',
  string
> & { provisional: string }

/** The figures as the documents print them; in the demonstration most of them are counted by the registers. */
const DATA = new URL('../../../../db/seed/data/', import.meta.url)
const ROWS: Row[] = ['testing/gedrukt-2022.csv', 'series/mjbp-2020-2023.csv'].flatMap((name) =>
  parse(readFileSync(new URL(name, DATA)), { columns: true }),
)

function seriesOf(key: string, position: number): FrozenSeries[] {
  const seed = INDICATORS.find((indicator) => indicator.key === key)
  if (!seed) return []
  const { caveats, definitions, partOf, shareOf, source, ...passport } = seed
  return [
    {
      passport: {
        ...passport,
        categories: seed.categories ?? [],
        partOf: partOf ?? null,
        shareOf: shareOf ?? null,
        isPublic: true,
        source: source.document,
        revision: 1,
        position,
        definitions: definitions.map((one) => ({
          number: one.number,
          text: one.text,
          validFrom: one.validFrom ?? '',
          source: one.source.document,
        })),
      },
      figures: ROWS.flatMap((row, index) => (row.indicator === key ? [figureOf(row, index + 1)] : [])),
      breaks: BREAKS.filter((one) => one.indicators.includes(key)).map((one) => ({
        key: one.key,
        period: one.period,
        happenedOn: one.on,
        title: one.title,
        text: one.text,
        source: one.source.document,
      })),
      caveats: caveats.map((one) => ({ period: one.period ?? '', text: { nl: one.nl, en: one.en } })),
    },
  ]
}

function figureOf(row: Row, line: number): FrozenFigure {
  const [numerator, denominator] = [numberOf(row.numerator), numberOf(row.denominator)]
  const share = numerator !== null && denominator ? (numerator / denominator) * 100 : null
  return {
    indicator: row.indicator,
    period: row.period,
    category: row.category,
    state: row.state as FrozenFigure['state'],
    value: numberOf(row.value) ?? share,
    numerator,
    denominator,
    printed: numberOf(row.printed),
    isProvisional: row.provisional === 'true',
    place: row.place,
    note: row.note,
    definition: 1,
    snapshotId: SNAPSHOT_ID,
    row: line,
  }
}
