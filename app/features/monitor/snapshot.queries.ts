import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { CompiledQuery, type Insertable, sql } from 'kysely'
import type { DB, Tx } from '../../platform/database/index.ts'
import { canonicalRow, type ObservationInput } from './domain/observation-csv.ts'
import type { Snapshot } from './monitor.queries.ts'

/** Freezes the facts of an import; answers nothing when a file with these bytes is there already. */
export async function insertSnapshot(tx: Tx, row: Insertable<DB['snapshot']>): Promise<Snapshot | undefined> {
  return tx
    .insertInto('snapshot')
    .values(row)
    .onConflict((conflict) => conflict.columns(['municipalityId', 'fileChecksum', 'mappingChecksum']).doNothing())
    .returningAll()
    .$castTo<Snapshot>()
    .executeTakeFirst()
}

export type StoredObservation = ObservationInput & { indicatorId: string; definitionNumber: number }

const BATCH = 20_000

/** One statement for a whole batch: each column travels as one array, which comes close to COPY. */
const INSERT_BATCH = `
  insert into observation (municipality_id, snapshot_id, row_number, indicator_id, definition_number, period, category,
    state, value, numerator, denominator, printed, is_provisional, place, note, region, margin, sample)
  select $1, $2::uuid, $3::int + row.position, row.indicator_id, row.definition_number, row.period, row.category,
    row.state, row.value, row.numerator, row.denominator, row.printed, row.is_provisional, row.place, row.note,
    row.region, row.margin, row.sample
  from unnest($4::uuid[], $5::int[], $6::text[], $7::text[], $8::text[], $9::numeric[], $10::numeric[], $11::numeric[],
      $12::numeric[], $13::boolean[], $14::text[], $15::text[], $16::text[], $17::numeric[], $18::int[])
    with ordinality as row (indicator_id, definition_number, period, category, state, value, numerator, denominator,
      printed, is_provisional, place, note, region, margin, sample, position)`

/**
 * Stores the rows of a snapshot, numbered from one in the order given. While the database stores one batch the next is
 * written out, in small pieces between which others get their turn.
 */
export async function insertObservations(
  tx: Tx,
  municipalityId: string,
  snapshotId: string,
  rows: Iterable<StoredObservation>,
): Promise<void> {
  let done = 0
  let underWay: Promise<unknown> = Promise.resolve()
  for (const batch of batchesOf(rows)) {
    const columns = await columnsOf(batch)
    await underWay
    underWay = tx.executeQuery(CompiledQuery.raw(INSERT_BATCH, [municipalityId, snapshotId, done, ...columns]))
    // Its failure is met where it is waited for.
    underWay.catch(() => undefined)
    done += batch.length
  }
  await underWay
}

/** Rows in batches of the size that is sent at a time. */
export function* batchesOf(rows: Iterable<StoredObservation>, size = BATCH): Generator<StoredObservation[]> {
  let batch: StoredObservation[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const plain = (cell: (row: StoredObservation) => string | number | boolean | null) => (rows: StoredObservation[]) =>
  `{${rows.map((row) => cell(row) ?? 'NULL').join(',')}}`

/** The same word often stands in the next row too: it is quoted once. */
const words = (cell: (row: StoredObservation) => string) => (rows: StoredObservation[]) => {
  let last = ''
  let lastQuoted = '""'
  const cells = rows.map((row) => {
    const word = cell(row)
    if (word !== last) {
      last = word
      lastQuoted = quoted(word)
    }
    return lastQuoted
  })
  return `{${cells.join(',')}}`
}

/** The columns of a batch, each as one array, in the order of the parameters of INSERT_BATCH. */
const COLUMNS = [
  plain((row) => row.indicatorId),
  plain((row) => row.definitionNumber),
  words((row) => row.period),
  words((row) => row.category),
  words((row) => row.state),
  plain((row) => row.value),
  plain((row) => row.numerator),
  plain((row) => row.denominator),
  plain((row) => row.printed),
  plain((row) => row.isProvisional),
  words((row) => row.place),
  words((row) => row.note),
  words((row) => row.region),
  plain((row) => row.margin),
  plain((row) => row.sample),
]

/** A batch as the parameters of a statement, in the order of COLUMNS. */
export async function columnsOf(rows: StoredObservation[]): Promise<string[]> {
  const columns: string[] = []
  for (const write of COLUMNS) {
    columns.push(write(rows))
    await setImmediate()
  }
  return columns
}

/** An element of a PostgreSQL array literal. */
function quoted(text: string): string {
  return /^[\w-]+$/.test(text) && text.toLowerCase() !== 'null' ? text : `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** Counts what a stored snapshot brought to each of its indicators, once and for all. */
export async function countWhatItBrought(tx: Tx, snapshotId: string, indicatorIds: string[]): Promise<void> {
  await sql`
    insert into snapshot_indicator (snapshot_id, municipality_id, indicator_id, row_count, added, changed, has_regions, last_period)
      select * from what_snapshot_brought(${snapshotId}, ${indicatorIds})`.execute(tx)
}

/** Recomputes the checksum of every snapshot from its stored rows; names the first that differs. */
export async function verifySnapshots(
  tx: Tx,
): Promise<{ ok: true; count: number } | { ok: false; snapshot: { id: string; title: string } }> {
  const snapshots = await tx
    .selectFrom('snapshot')
    .select(['id', 'title', 'rowsChecksum', 'rowCount'])
    .orderBy('sequence')
    .execute()
  for (const { id, title, rowsChecksum, rowCount } of snapshots) {
    const stored = await hashStoredRows(tx, id)
    if (stored.count !== rowCount || stored.checksum !== rowsChecksum) return { ok: false, snapshot: { id, title } }
  }
  return { ok: true, count: snapshots.length }
}

async function hashStoredRows(tx: Tx, snapshotId: string): Promise<{ checksum: string; count: number }> {
  const hash = createHash('sha256')
  let last = 0
  let count = 0
  for (;;) {
    const rows = await tx
      .selectFrom('observation')
      .innerJoin('indicator', 'indicator.id', 'observation.indicatorId')
      .selectAll('observation')
      .select('indicator.key as indicator')
      .where('snapshotId', '=', snapshotId)
      .where('rowNumber', '>', last)
      .orderBy('rowNumber')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return { checksum: hash.digest('hex'), count }
    const lines = rows.map((row) =>
      canonicalRow(row as unknown as ObservationInput, row.rowNumber, row.definitionNumber),
    )
    hash.update(`${lines.join('\n')}\n`)
    count += rows.length
    last = rows.at(-1)!.rowNumber
  }
}
