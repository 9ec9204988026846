import type { Tx } from '../../../platform/database/index.ts'
import { tableCsv } from '../../../shared/csvw.ts'
import { dayOf } from '../../../shared/days.ts'
import {
  type IndicatorSeries,
  licenceAddress,
  listIndicators,
  listSnapshots,
  notesOf,
  readSeries,
  releaseProblems,
  type Snapshot,
  seriesContent,
  seriesTable,
} from '../../monitor/index.ts'
import { CC_BY, type Dataset, jsonText } from './dataset.ts'
import { spanOf } from './temporal.ts'

const FREQUENCIES = { yearly: 'ANNUAL', monthly: 'MONTHLY', once: 'NEVER' } as const

export type SeriesSets = {
  sets: Dataset[]
  /** Keys of the data sets that the check of a release holds back. */
  held: string[]
}

/** One data set for every public series with figures; what the check holds back is named and left out. */
export async function seriesSets(tx: Tx): Promise<SeriesSets> {
  const keys = (await listIndicators(tx)).filter((one) => one.isPublic).map((one) => one.key)
  const snapshots = new Map((await listSnapshots(tx)).map((snapshot) => [snapshot.id, snapshot]))
  const all = (await readSeries(tx, keys)).filter((series) => series.figures.length > 0)
  const sets: Dataset[] = []
  const held: string[] = []
  for (const series of all) {
    if ((await releaseProblems(series)).length > 0) held.push(keyOf(series))
    else sets.push(datasetOf(series, snapshots))
  }
  return { sets, held }
}

const keyOf = (series: IndicatorSeries) => `cijfer-${series.passport.key}`

function datasetOf(series: IndicatorSeries, snapshots: ReadonlyMap<string, Snapshot>): Dataset {
  const { passport, figures } = series
  const used = new Set(figures.map((figure) => figure.snapshotId))
  const from = [...snapshots.values()].filter((snapshot) => used.has(snapshot.id))
  const days = from.map((snapshot) => dayOf(snapshot.importedAt)).sort()
  const licences = [...new Set(from.map((snapshot) => licenceAddress(snapshot.licence)))]
  const table = seriesTable(series, from, 'nl')
  const definition = passport.definitions.at(-1)?.text
  const base = `/cijfers/${passport.key}`
  return {
    key: keyOf(series),
    kind: 'figures',
    title: passport.name,
    description: { nl: definition?.nl || passport.name.nl, en: definition?.en || passport.name.en },
    keywords: [{ nl: 'veiligheid', en: 'safety' }],
    issued: days[0]!,
    modified: days.at(-1)!,
    version: String(from.length),
    frequency: FREQUENCIES[passport.frequency],
    temporal: spanOf(figures.map((figure) => figure.period)),
    sources: [...new Set(from.map((snapshot) => snapshot.source))],
    // Of two licences the one that asks more holds for the whole.
    licence: licences.length === 1 ? licences[0]! : CC_BY,
    themes: ['JUST'],
    notes: notesOf(series, 'nl'),
    page: base,
    table,
    files: [
      { path: `${base}/reeks.csv`, format: 'csv', content: tableCsv(table) },
      { path: `${base}/reeks.json`, format: 'json', content: jsonText(seriesContent(series, from, 'nl')) },
    ],
    metadataPath: `${base}/reeks.csv-metadata.json`,
  }
}
