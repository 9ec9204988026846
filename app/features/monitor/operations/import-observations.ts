import type { Tx } from '../../../platform/database/index.ts'
import { tellPrograms } from '../../../platform/events/index.ts'
import { dayOf } from '../../../shared/days.ts'
import { type Outcome, ok } from '../../../shared/outcome.ts'
import { definitionFor } from '../domain/figures.ts'
import type { Problem } from '../domain/observation-csv.ts'
import { markPublished } from '../imports/calendar/calendar.queries.ts'
import type { Limits } from '../imports/limits.ts'
import { type Mapping, mappingChecksum } from '../imports/mapping.ts'
import { findSnapshotByChecksum, listIndicators, type Snapshot } from '../monitor.queries.ts'
import type { Known } from '../observation-collector.ts'
import { type FileContent, type ObservationFile, readObservationFile } from '../observation-file.ts'
import { countWhatItBrought, insertObservations, insertSnapshot } from '../snapshot.queries.ts'

/** A file with where it came from. */
export type ImportInput = {
  title: string
  source: string
  licence: string
  /** Day, month or year on which the source published it. */
  publishedOn?: string
  retrievedAt: Date
  fileName: string
  content: FileContent
  /** The id of the snapshot, where something refers to it before it is there. */
  id?: string
  /** A release holds counts from the registers that came through the gate, a manual one a figure that was typed; everything else is an import. */
  kind?: 'release' | 'manual'
  /** For a table in the columns of its source: how it is read. Absent: a file of observations. */
  reading?: Reading
  /** How large it may be; absent: as usual. */
  limits?: Limits
}

/** A mapping, with what is known of the table it reads. */
export type Reading = {
  mapping: Mapping
  /** The saved source, if the mapping came from one. */
  sourceId?: string
  tableId: string
  /** What was asked of the source to get these rows. */
  request: string
  roundingBase: number
}

export type ImportResult = { snapshot: Snapshot; isNew: boolean }

/** The file has problems; nothing was stored. */
export type ImportRefusal = { ok: false; reason: 'problems'; problems: Problem[]; problemCount: number }

/**
 * Freezes a file of observations as a snapshot, whole or not at all. The same file again answers the snapshot it
 * already is and changes nothing.
 */
export async function importObservations(
  tx: Tx,
  municipalityId: string,
  actor: { id: string },
  input: ImportInput,
): Promise<Outcome<never, ImportResult> | ImportRefusal> {
  const { known, ids } = await readKnown(tx)
  const { reading } = input
  const file = await readObservationFile(input.content, known, reading?.mapping, input.limits)
  const readBy = reading ? mappingChecksum(reading.mapping) : ''
  const earlier = await findSnapshotByChecksum(tx, file.fileChecksum, readBy)
  if (earlier) return ok({ snapshot: earlier, isNew: false })
  if (file.problemCount > 0) {
    return { ok: false, reason: 'problems', problems: file.problems, problemCount: file.problemCount }
  }
  const snapshot = await insertSnapshot(tx, {
    municipalityId,
    title: input.title,
    source: input.source,
    licence: input.licence,
    publishedOn: input.publishedOn ?? '',
    retrievedAt: input.retrievedAt,
    fileName: input.fileName,
    fileChecksum: file.fileChecksum,
    rowsChecksum: file.rowsChecksum,
    rowCount: file.rows.length,
    importedBy: actor.id,
    mappingChecksum: readBy,
    ...(input.id ? { id: input.id } : {}),
    ...(input.kind ? { kind: input.kind } : {}),
    ...(reading
      ? {
          sourceId: reading.sourceId ?? null,
          mapping: JSON.stringify(reading.mapping),
          tableId: reading.tableId,
          request: reading.request,
          roundingBase: reading.roundingBase,
        }
      : {}),
  })
  // Somebody else confirmed the same file at the same moment.
  if (!snapshot) return ok({ snapshot: (await findSnapshotByChecksum(tx, file.fileChecksum, readBy))!, isNew: false })
  await insertObservations(tx, municipalityId, snapshot.id, stored(file, known, ids))
  await countWhatItBrought(tx, snapshot.id, [...new Set(file.rows.map((row) => ids.get(row.indicator)!))])
  // A table of a source that came in is what its calendar waited for.
  if (reading?.sourceId) await markPublished(tx, reading.sourceId, dayOf(input.retrievedAt))
  await tellPrograms(tx, {
    kind: 'figures-released',
    subject: snapshot.id,
    path: `/api/v1/bronnen/${snapshot.id}`,
    data: { bron: snapshot.id, sha256: snapshot.rowsChecksum },
  })
  return ok({ snapshot, isNew: true })
}

/** The rows of a file as they are stored: with the id of their indicator and the definition that holds. */
export function* stored(file: ObservationFile, known: ReadonlyMap<string, Known>, ids: ReadonlyMap<string, string>) {
  for (const row of file.rows) {
    yield {
      ...row,
      indicatorId: ids.get(row.indicator)!,
      definitionNumber: known.get(row.indicator)!.definitionFor(row.period),
    }
  }
}

/** What this municipality knows of its indicators, for judging a file. */
export async function readKnown(tx: Tx): Promise<{ known: Map<string, Known>; ids: Map<string, string> }> {
  const indicators = await listIndicators(tx)
  const known = new Map(
    indicators.map((one) => {
      const numbers = new Map<string, number>()
      const definitionOf = (period: string) => {
        const found = numbers.get(period) ?? definitionFor(one.definitions, period)
        numbers.set(period, found)
        return found
      }
      const categories = new Set(one.categories.map((category) => category.key))
      return [one.key, { valueType: one.valueType, categories, definitionFor: definitionOf }]
    }),
  )
  return { known, ids: new Map(indicators.map((one) => [one.key, one.id])) }
}
