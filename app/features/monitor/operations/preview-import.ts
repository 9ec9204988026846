import type { Tx } from '../../../platform/database/index.ts'
import { shareOf } from '../domain/figures.ts'
import type { ObservationInput, Problem } from '../domain/observation-csv.ts'
import type { Figure, Passport } from '../domain/series.ts'
import type { Limits } from '../imports/limits.ts'
import { mappingChecksum } from '../imports/mapping.ts'
import type { LeftOut } from '../imports/row-mapper.ts'
import { findSnapshotByChecksum, listIndicators, type Snapshot, toFigure } from '../monitor.queries.ts'
import { type FileContent, readObservationFile } from '../observation-file.ts'
import { differing, findGone, findPreviousOf, type GoneFigure } from '../snapshot-difference.queries.ts'
import { type Reading, readKnown, stored } from './import-observations.ts'

type After = ObservationInput & { value: number | null }

/** A figure before and after the import. */
export type FigureChange = { passport: Passport; before: Figure; after: After }

/** What happens to the figures of one indicator. */
export type IndicatorCounts = { passport: Passport; rows: number; added: number; changed: number }

/** What an import would do, without doing it. The lists hold the first, and of the changes the largest; the counts all. */
export type ImportPreview = {
  problems: Problem[]
  problemCount: number
  rowCount: number
  fileChecksum: string
  /** The file was imported before: nothing will change. */
  earlier?: Snapshot
  added: { passport: Passport; after: After }[]
  addedCount: number
  /** Of which indicators (by id) and periods figures are new. */
  addedIn: { indicatorId: string; period: string }[]
  changed: FigureChange[]
  changedCount: number
  /** How many of the changed figures have a margin now and would have none. */
  lostMarginCount: number
  sameCount: number
  /** Figures of the last snapshot of this source that the file no longer has; they stay as they are. */
  gone: GoneFigure[]
  goneCount: number
  perIndicator: IndicatorCounts[]
  /** What the mapping of the source passed over. */
  leftOut?: LeftOut
}

/** More than a person reads; the counts say how many there are. */
export const MOST_SHOWN = 200

/** Reads a file and sets it against the figures as they are now; stores nothing. */
export async function previewImport(
  tx: Tx,
  content: FileContent,
  reading?: Reading,
  limits?: Limits,
): Promise<ImportPreview> {
  const { known, ids } = await readKnown(tx)
  const file = await readObservationFile(content, known, reading?.mapping, limits)
  const { problems, problemCount, rows, fileChecksum } = file
  const earlier = await findSnapshotByChecksum(tx, fileChecksum, reading ? mappingChecksum(reading.mapping) : '')
  const preview: ImportPreview = {
    problems,
    problemCount,
    rowCount: rows.length,
    fileChecksum,
    earlier,
    added: [],
    addedCount: 0,
    addedIn: [],
    changed: [],
    changedCount: 0,
    lostMarginCount: 0,
    sameCount: 0,
    gone: [],
    goneCount: 0,
    perIndicator: [],
    ...(file.leftOut ? { leftOut: file.leftOut } : {}),
  }
  if (problemCount > 0) return preview
  const byId = new Map<string, Passport>((await listIndicators(tx)).map((passport) => [passport.id, passport]))
  const counts = new Map<string, IndicatorCounts>()
  const addedIn = new Map<string, { indicatorId: string; period: string }>()
  for (const { indicator } of rows) {
    const one = counts.get(indicator) ?? { passport: byId.get(ids.get(indicator)!)!, rows: 0, added: 0, changed: 0 }
    one.rows += 1
    counts.set(indicator, one)
  }
  preview.perIndicator = [...counts.values()]
  for await (const { row, before } of differing(tx, stored(file, known, ids), !reading)) {
    const { passport } = counts.get(row.indicator)!
    const isShare = passport.valueType === 'share' && row.state === 'value'
    const after = { ...row, value: isShare ? shareOf(row.numerator, row.denominator) : row.value }
    if (before) {
      counts.get(row.indicator)!.changed += 1
      if (before.margin !== null && (row.margin ?? null) === null) preview.lostMarginCount += 1
      keepLargest(preview.changed, { passport, before: toFigure(before, passport), after })
    } else {
      const { indicatorId, period } = row
      counts.get(row.indicator)!.added += 1
      addedIn.set(`${indicatorId} ${period}`, { indicatorId, period })
      if (preview.added.length < MOST_SHOWN) preview.added.push({ passport, after })
    }
  }
  preview.addedIn = [...addedIn.values()]
  preview.changed.sort(bySize).splice(MOST_SHOWN)
  for (const one of preview.perIndicator) {
    preview.addedCount += one.added
    preview.changedCount += one.changed
  }
  preview.sameCount = rows.length - preview.addedCount - preview.changedCount
  const previous = reading && (await findPreviousOf(tx, reading))
  if (previous) {
    const places = new Set(rows.map(placeOf))
    const gone = await findGone(tx, previous.id, byId, { has: (row) => places.has(placeOf(row)), most: MOST_SHOWN })
    preview.gone = gone.first
    preview.goneCount = gone.count
  }
  return preview
}

const placeOf = (row: Pick<ObservationInput, 'indicator' | 'region' | 'period' | 'category'>) =>
  `${row.indicator} ${row.region} ${row.period} ${row.category}`

const sizeOf = ({ before, after }: FigureChange) => Math.abs((after.value ?? 0) - (before.value ?? 0))
const bySize = (a: FigureChange, b: FigureChange) => sizeOf(b) - sizeOf(a)

/** However many changes there are, only some are kept at a time. */
function keepLargest(changes: FigureChange[], change: FigureChange) {
  changes.push(change)
  if (changes.length > 10 * MOST_SHOWN) changes.sort(bySize).splice(MOST_SHOWN)
}
