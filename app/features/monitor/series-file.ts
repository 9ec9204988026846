import type { Tx } from '../../platform/database/index.ts'
import { csvwMetadata, type OpenTable } from '../../shared/csvw.ts'
import type { Language } from '../../shared/numbers.ts'
import { byTime, periodInWords } from '../../shared/periods.ts'
import { differenceInWords, shownValue } from './domain/figures.ts'
import type { Figure, IndicatorSeries } from './domain/series.ts'
import { licenceAddress } from './licence.ts'
import { listSnapshotsOf, type Snapshot } from './monitor.queries.ts'

/** The frozen source files that a series comes from, the newest first. */
export async function readSnapshotsOf(tx: Tx, series: IndicatorSeries): Promise<Snapshot[]> {
  return listSnapshotsOf(tx, series.figures)
}

/** The columns of the open file, with the type CSV on the Web calls each by and what it means. */
const FILE_COLUMNS = [
  { name: 'indicator', type: 'string', nl: 'Sleutel van het cijfer', en: 'Key of the figure' },
  { name: 'period', type: 'string', nl: 'Periode', en: 'Period' },
  { name: 'period_label', type: 'string', nl: 'Periode in woorden', en: 'Period in words' },
  { name: 'category', type: 'string', nl: 'Sleutel van de soort', en: 'Key of the kind' },
  { name: 'category_label', type: 'string', nl: 'Soort in woorden', en: 'Kind in words' },
  {
    name: 'state',
    type: 'string',
    nl: 'Toestand: value, zero, suppressed, missing of not-applicable',
    en: 'State: value, zero, suppressed, missing or not-applicable',
  },
  {
    name: 'value',
    type: 'number',
    nl: 'Waarde zoals getoond; leeg als er geen is, nooit nul voor ontbrekend',
    en: 'Value as shown; empty when there is none, never zero for missing',
  },
  { name: 'unit', type: 'string', nl: 'Eenheid', en: 'Unit' },
  { name: 'numerator', type: 'number', nl: 'Teller van een aandeel', en: 'Numerator of a share' },
  { name: 'denominator', type: 'number', nl: 'Noemer van een aandeel', en: 'Denominator of a share' },
  { name: 'printed', type: 'number', nl: 'Waarde zoals de bron haar afdrukt', en: 'Value as the source prints it' },
  { name: 'provisional', type: 'boolean', nl: 'Voorlopig cijfer', en: 'Provisional figure' },
  { name: 'remark', type: 'string', nl: 'Toelichting', en: 'Remark' },
  { name: 'definition', type: 'integer', nl: 'Versie van de definitie', en: 'Version of the definition' },
  { name: 'place', type: 'string', nl: 'Plaats in de bron', en: 'Place in the source' },
  { name: 'snapshot', type: 'string', nl: 'Kenmerk van het bronbestand', en: 'Id of the source file' },
  { name: 'row', type: 'integer', nl: 'Regel in het bronbestand', en: 'Row in the source file' },
  { name: 'checksum', type: 'string', nl: 'SHA-256 van het bronbestand', en: 'SHA-256 of the source file' },
  { name: 'break_before', type: 'string', nl: 'Breuk vlak voor deze periode', en: 'Break just before this period' },
  { name: 'caveats', type: 'string', nl: 'Kanttekeningen', en: 'Caveats' },
  {
    name: 'margin',
    type: 'number',
    nl: 'Halve breedte van het 95%-interval',
    en: 'Half the width of the 95% interval',
  },
  { name: 'sample', type: 'integer', nl: 'Aantal mensen dat antwoordde', en: 'Number of people who answered' },
] as const

type FileRow = Record<(typeof FILE_COLUMNS)[number]['name'], string | number | boolean | null>

/** The figures of a series exactly as the page shows them, one row each. */
export function fileRows(series: IndicatorSeries, snapshots: Snapshot[], language: Language): FileRow[] {
  const { passport } = series
  const checksums = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot.fileChecksum]))
  return series.figures.map((figure) => ({
    indicator: passport.key,
    period: figure.period,
    period_label: periodInWords(figure.period, language),
    category: figure.category,
    category_label: passport.categories.find((one) => one.key === figure.category)?.[language] ?? '',
    state: figure.state,
    value: shownValue(figure, passport.valueType),
    unit: passport.unit[language],
    numerator: figure.numerator,
    denominator: figure.denominator,
    printed: figure.printed,
    provisional: figure.isProvisional,
    remark: [differenceInWords(figure, passport.valueType, language), figure.note].filter(Boolean).join(' '),
    definition: figure.definition,
    place: figure.place,
    snapshot: figure.snapshotId,
    row: figure.row,
    checksum: checksums.get(figure.snapshotId) ?? '',
    break_before: breaksBefore(series, figure)
      .map((found) => found.title[language])
      .join('; '),
    caveats: series.caveats
      .filter((caveat) => caveat.period === '' || caveat.period === figure.period)
      .map((caveat) => caveat.text[language])
      .join(' '),
    margin: figure.margin ?? null,
    sample: figure.sample ?? null,
  }))
}

/** Breaks that fall between the figure and the one before it. */
function breaksBefore({ figures, breaks }: IndicatorSeries, figure: Figure) {
  const before = figures.findLast((one) => byTime(one.period, figure.period) < 0)
  return breaks.filter(
    (found) => byTime(found.period, figure.period) <= 0 && (!before || byTime(before.period, found.period) < 0),
  )
}

/** The open table of a series. */
export function seriesTable(series: IndicatorSeries, snapshots: Snapshot[], language: Language): OpenTable {
  return {
    columns: FILE_COLUMNS,
    primaryKey: ['period', 'category'],
    rows: fileRows(series, snapshots, language),
  }
}

/** The series with its passport, breaks, caveats and source files. */
export function seriesContent(series: IndicatorSeries, snapshots: Snapshot[], language: Language) {
  const { revision: _, position: __, ...passport } = series.passport
  return {
    indicator: passport,
    figures: fileRows(series, snapshots, language),
    breaks: series.breaks,
    caveats: series.caveats,
    snapshots: snapshots.map(({ importedBy: _by, ...snapshot }) => snapshot),
  }
}

/** What the columns of the CSV mean, where the figures come from and what must be known before using them. */
export function seriesMetadata(series: IndicatorSeries, snapshots: Snapshot[], publisher: string, language: Language) {
  return csvwMetadata(seriesTable(series, snapshots, language), {
    url: 'reeks.csv',
    title: series.passport.name[language],
    description: series.passport.definitions.at(-1)?.text[language] ?? '',
    language,
    publisher,
    licences: [...new Set(snapshots.map((snapshot) => licenceAddress(snapshot.licence)))],
    sources: snapshots.map((snapshot) => snapshot.source),
    notes: notesOf(series, language),
  })
}

/** Breaks, caveats and limitations, one text each. */
export function notesOf({ passport, breaks, caveats }: IndicatorSeries, language: Language): string[] {
  return [
    ...breaks.map((one) => `${one.title[language]} (${periodInWords(one.period, language)}). ${one.text[language]}`),
    ...caveats.map((one) =>
      one.period ? `${periodInWords(one.period, language)}: ${one.text[language]}` : one.text[language],
    ),
    passport.limitations[language],
  ].filter((text) => text.trim() !== '')
}
