import type { Tx } from '../../../platform/database/index.ts'
import { type OpenColumn, type OpenTable, tableCsv } from '../../../shared/csvw.ts'
import { dayOf } from '../../../shared/days.ts'
import { shownValue } from '../../monitor/index.ts'
import { findFrozenBuild, listPublishedReports, type PublishedReport, readFrozen } from '../../reports/index.ts'
import { CC_BY, type Dataset, jsonText } from './dataset.ts'

const COLUMNS: OpenColumn[] = [
  { name: 'indicator', type: 'string', nl: 'Sleutel van het cijfer', en: 'Key of the figure' },
  { name: 'naam', type: 'string', nl: 'Naam van het cijfer', en: 'Name of the figure' },
  { name: 'periode', type: 'string', nl: 'Periode', en: 'Period' },
  { name: 'soort', type: 'string', nl: 'Sleutel van de soort; leeg: geheel', en: 'Key of the kind; empty: the whole' },
  {
    name: 'toestand',
    type: 'string',
    nl: 'Toestand: value, zero, suppressed, missing of not-applicable',
    en: 'State: value, zero, suppressed, missing or not-applicable',
  },
  {
    name: 'waarde',
    type: 'number',
    nl: 'Waarde zoals het verslag haar toont; leeg als er geen is',
    en: 'Value as the report shows it; empty when there is none',
  },
  { name: 'eenheid', type: 'string', nl: 'Eenheid', en: 'Unit' },
  { name: 'voorlopig', type: 'boolean', nl: 'Voorlopig cijfer', en: 'Provisional figure' },
  { name: 'bron', type: 'string', nl: 'Kenmerk van het bronbestand', en: 'Id of the source file' },
  { name: 'rij', type: 'integer', nl: 'Regel in het bronbestand', en: 'Row in the source file' },
]

/** The frozen figures of every published report, as its last edition has them. */
export async function reportSets(tx: Tx): Promise<Dataset[]> {
  const sets: Dataset[] = []
  for (const report of await listPublishedReports(tx)) {
    const set = await reportSet(tx, report)
    if (set && set.table.rows.length > 0) sets.push(set)
  }
  return sets
}

async function reportSet(tx: Tx, report: PublishedReport): Promise<Dataset | undefined> {
  const build = await findFrozenBuild(tx, report.buildId)
  if (!build) return undefined
  const { series, snapshots } = readFrozen(build.frozen)
  const table: OpenTable = {
    columns: COLUMNS,
    primaryKey: ['indicator', 'periode', 'soort'],
    rows: series.flatMap(({ passport, figures }) =>
      figures.map((figure) => ({
        indicator: passport.key,
        naam: passport.name.nl,
        periode: figure.period,
        soort: figure.category,
        toestand: figure.state,
        waarde: figure.state === 'suppressed' ? null : shownValue(figure, passport.valueType),
        eenheid: passport.unit.nl,
        voorlopig: figure.isProvisional,
        bron: figure.snapshotId,
        rij: figure.row,
      })),
    ),
  }
  const base = `/open-data/verslagen/${report.slug}/cijfers`
  const publishedOn = dayOf(report.publishedAt)
  return {
    key: `verslag-${report.slug}-cijfers`,
    kind: 'report',
    title: { nl: `${report.title}: cijfers`, en: `${report.title}: figures` },
    description: {
      nl: `De cijfers van uitgave ${report.number} van dit verslag, zoals zij bij het maken zijn vastgelegd.`,
      en: `The figures of edition ${report.number} of this report, as they were frozen when it was made.`,
    },
    keywords: [{ nl: 'voortgangsverslag', en: 'progress report' }],
    issued: publishedOn,
    modified: publishedOn,
    version: String(report.number),
    frequency: 'NEVER',
    temporal: { startsOn: `${report.reportingYear}-01-01`, endsOn: `${report.reportingYear}-12-31` },
    sources: [...new Set(snapshots.map((snapshot) => snapshot.source))],
    licence: CC_BY,
    themes: ['JUST', 'GOVE'],
    notes: [],
    page: `/verslagen/${report.slug}`,
    table,
    files: [
      { path: `${base}.csv`, format: 'csv', content: tableCsv(table) },
      {
        path: `${base}.json`,
        format: 'json',
        content: jsonText({ uitgave: report.number, sha256: build.frozenHash, rijen: table.rows }),
      },
    ],
    metadataPath: `${base}.csv-metadata.json`,
  }
}
