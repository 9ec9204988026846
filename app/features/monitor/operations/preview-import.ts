import type { Tx } from '../../../platform/database/index.ts'
import { definitionFor, shareOf } from '../domain/figures.ts'
import type { ObservationInput, Problem } from '../domain/observation-csv.ts'
import type { Figure, Passport } from '../domain/series.ts'
import { type Mapping, mappingChecksum } from '../imports/mapping.ts'
import type { LeftOut } from '../imports/row-mapper.ts'
import { findSnapshotByChecksum, readSeries, type Snapshot } from '../monitor.queries.ts'
import { type FileContent, readObservationFile } from '../observation-file.ts'
import { readKnown } from './import-observations.ts'

/** A figure before and after the import. */
export type FigureChange = { passport: Passport; before: Figure; after: ObservationInput & { value: number | null } }

/** What an import would do, without doing it. */
export type ImportPreview = {
  problems: Problem[]
  problemCount: number
  rowCount: number
  fileChecksum: string
  /** The file was imported before: nothing will change. */
  earlier?: Snapshot
  added: { passport: Passport; after: FigureChange['after'] }[]
  changed: FigureChange[]
  sameCount: number
  /** What the mapping of the source passed over. */
  leftOut?: LeftOut
}

/** Reads a file and sets it against the figures as they are now; stores nothing. */
export async function previewImport(tx: Tx, content: FileContent, mapping?: Mapping): Promise<ImportPreview> {
  const { known } = await readKnown(tx)
  const file = await readObservationFile(content, known, mapping)
  const { problems, problemCount, rows, fileChecksum } = file
  const earlier = await findSnapshotByChecksum(tx, fileChecksum, mapping ? mappingChecksum(mapping) : '')
  const preview: ImportPreview = {
    problems,
    problemCount,
    rowCount: rows.length,
    fileChecksum,
    earlier,
    added: [],
    changed: [],
    sameCount: 0,
    ...(file.leftOut ? { leftOut: file.leftOut } : {}),
  }
  if (problemCount > 0) return preview
  const series = await readSeries(tx, [...new Set(rows.map((row) => row.indicator))])
  const passports = new Map(series.map((one) => [one.passport.key, one.passport]))
  const current = new Map(series.flatMap((one) => one.figures).map((figure) => [placeOf(figure), figure]))
  for (const row of rows) {
    const passport = passports.get(row.indicator)!
    const before = current.get(placeOf(row))
    const isShare = passport.valueType === 'share' && row.state === 'value'
    const after = { ...row, value: isShare ? shareOf(row.numerator, row.denominator) : row.value }
    if (!before) preview.added.push({ passport, after })
    else if (isSame(before, after, passport)) preview.sameCount += 1
    else preview.changed.push({ passport, before, after })
  }
  return preview
}

const placeOf = (row: { indicator: string; period: string; category: string; region?: string }) =>
  `${row.indicator} ${row.period} ${row.category} ${row.region ?? ''}`

const COMPARED = [
  'state',
  'value',
  'numerator',
  'denominator',
  'printed',
  'isProvisional',
  'place',
  'note',
  'margin',
  'sample',
] as const

function isSame(before: Figure, after: FigureChange['after'], passport: Passport): boolean {
  return (
    before.definition === definitionFor(passport.definitions, after.period) &&
    COMPARED.every((name) => (before[name] ?? null) === after[name])
  )
}
