import { sql, type Updateable } from 'kysely'
import type { DB, Tx } from '../../platform/database/index.ts'
import type { Entry, Measure, MeasurementState } from './domain/measurement.ts'

export type MeasurementRow = {
  id: string
  period: string
  title: string
  protocolId: string | null
  state: MeasurementState
  measuredOn: string
  deliveredOn: string
  reactedOn: string
  reaction: string
  reactionDocument: string
  /** The document that tells of it, for one from before Regie. */
  source: string
  snapshotId: string | null
}

const COLUMNS = [
  'id',
  'period',
  'title',
  'protocolId',
  'state',
  'measuredOn',
  'deliveredOn',
  'reactedOn',
  'reaction',
  'reactionDocument',
  'source',
  'snapshotId',
] as const

/** The measurements this actor may see, the latest first. */
export async function listMeasurements(tx: Tx): Promise<MeasurementRow[]> {
  const rows = await tx
    .selectFrom('sentimentMeasurement')
    .select(COLUMNS)
    .orderBy('period', 'desc')
    .limit(200)
    .execute()
  return rows as MeasurementRow[]
}

export async function findMeasurement(tx: Tx, period: string): Promise<MeasurementRow | undefined> {
  const row = await tx
    .selectFrom('sentimentMeasurement')
    .select(COLUMNS)
    .where('period', '=', period)
    .executeTakeFirst()
  return row as MeasurementRow | undefined
}

/** Plans a measurement; answers whether there was none of that period yet. */
export async function insertMeasurement(
  tx: Tx,
  municipalityId: string,
  row: Omit<MeasurementRow, 'id' | 'snapshotId'>,
): Promise<boolean> {
  const added = await tx
    .insertInto('sentimentMeasurement')
    .values({ municipalityId, ...row })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'period']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function updateMeasurement(
  tx: Tx,
  id: string,
  values: Updateable<DB['sentimentMeasurement']>,
): Promise<void> {
  await tx.updateTable('sentimentMeasurement').set(values).where('id', '=', id).execute()
}

/** Lets a measurement name its file in this transaction before the file is there. */
export async function expectFile(tx: Tx): Promise<void> {
  await sql`set constraints sentiment_measurement_snapshot_id_fkey deferred`.execute(tx)
}

export type LineRow = { id: string; key: string; measure: Measure; nl: string; en: string; isPublic: boolean }

/** The tension lines this actor may see, in the order in which they were added. */
export async function listLines(tx: Tx): Promise<LineRow[]> {
  const rows = await tx
    .selectFrom('sentimentLine')
    .innerJoin('indicator', 'indicator.id', 'sentimentLine.indicatorId')
    .select(['indicator.id', 'key', 'measure', 'nameNl as nl', 'nameEn as en', 'isPublic'])
    .orderBy('position')
    .orderBy('key')
    .limit(200)
    .execute()
  return rows as LineRow[]
}

export async function insertLine(tx: Tx, row: { municipalityId: string; indicatorId: string; measure: Measure }) {
  await tx.insertInto('sentimentLine').values(row).execute()
}

/** What was entered of a measurement that is not delivered, by line and area. */
export async function listEntries(tx: Tx, measurementId: string): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('sentimentEntry')
    .innerJoin('indicator', 'indicator.id', 'sentimentEntry.indicatorId')
    .select(['key as line', 'region', 'answers', 'estimate', 'margin'])
    .where('measurementId', '=', measurementId)
    .orderBy('position')
    .orderBy('key')
    .orderBy('region')
    .limit(50_000)
    .execute()
  return rows as unknown as Entry[]
}

/** Takes away what was entered, of one area or of all. */
export async function deleteEntries(tx: Tx, measurementId: string, region?: string): Promise<void> {
  await tx
    .deleteFrom('sentimentEntry')
    .where('measurementId', '=', measurementId)
    .$if(region !== undefined, (query) => query.where('region', '=', region!))
    .execute()
}

export async function insertEntries(
  tx: Tx,
  municipalityId: string,
  measurementId: string,
  entries: readonly Entry[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('sentimentEntry')
    .values(
      entries.map(({ line, ...numbers }) => ({
        municipalityId,
        measurementId,
        indicatorId: idOf.get(line)!,
        ...numbers,
      })),
    )
    .execute()
}

/** A figure of a delivered measurement, as it stands in its file. */
export type DeliveredRow = {
  line: string
  region: string
  state: 'value' | 'zero' | 'suppressed'
  value: number | null
  margin: number | null
  sample: number | null
  definition: number
}

/** The figures of delivered measurements by the file they are in. */
export async function listDelivered(
  tx: Tx,
  snapshotIds: readonly string[],
): Promise<(DeliveredRow & { snapshotId: string })[]> {
  if (snapshotIds.length === 0) return []
  const rows = await tx
    .selectFrom('observation')
    .innerJoin('indicator', 'indicator.id', 'observation.indicatorId')
    .select([
      'snapshotId',
      'key as line',
      'region',
      'state',
      'value',
      'margin',
      'sample',
      'definitionNumber as definition',
    ])
    .where('snapshotId', 'in', [...snapshotIds])
    .orderBy('position')
    .orderBy('key')
    .orderBy('region')
    .limit(100_000)
    .execute()
  return rows as unknown as (DeliveredRow & { snapshotId: string })[]
}

/** Which delivered measurements hold figures of an indicator, the latest first. */
export function listMeasurementsOfIndicator(tx: Tx, indicatorId: string): Promise<{ period: string; title: string }[]> {
  return tx
    .selectFrom('sentimentMeasurement')
    .innerJoin('snapshotIndicator', 'snapshotIndicator.snapshotId', 'sentimentMeasurement.snapshotId')
    .select(['period', 'title'])
    .where('snapshotIndicator.indicatorId', '=', indicatorId)
    .orderBy('period', 'desc')
    .limit(50)
    .execute()
}
