import { sql } from 'kysely'
import { PublishedRelease } from '../../../disclosure/index.ts'
import type { Tx } from '../../../platform/database/index.ts'

/** What was asked of a rule: its version then, the periods, and whether there are figures of each district. */
export type ReleasedRule = { key: string; version: number; periods: string[]; byDistrict?: true }

export type ReleaseRow = {
  id: string
  number: number
  snapshotId: string
  threshold: number
  rules: ReleasedRule[]
  makerName: string | null
  madeAt: Date
  rowCount: number
  hiddenCount: number
}

const releases = (tx: Tx) =>
  tx
    .selectFrom('countRelease')
    .innerJoin('snapshot', 'snapshot.id', 'countRelease.snapshotId')
    .leftJoin('account', (join) => join.on(sql`account.id::text`, '=', sql.ref('count_release.made_by')))
    .select([
      'countRelease.id',
      'countRelease.number',
      'snapshotId',
      'threshold',
      'rules',
      'account.name as makerName',
      'madeAt',
      'rowCount',
      sql<number>`(select count(*)::int from observation o where o.snapshot_id = snapshot.id and o.state = 'suppressed')`.as(
        'hiddenCount',
      ),
    ])

/** Every release, the newest first. */
export async function listReleases(tx: Tx): Promise<ReleaseRow[]> {
  const rows = await releases(tx).orderBy('countRelease.number', 'desc').limit(500).execute()
  return rows as ReleaseRow[]
}

export async function findReleaseByNumber(tx: Tx, number: number): Promise<ReleaseRow | undefined> {
  if (!Number.isSafeInteger(number) || number > 2_000_000_000) return undefined
  const row = await releases(tx).where('countRelease.number', '=', number).executeTakeFirst()
  return row as ReleaseRow | undefined
}

/** The number of the last release; 0 when there was none. */
export async function findLastNumber(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom('countRelease')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .executeTakeFirstOrThrow()
  return last
}

export type EarlierTable = { number: number; fields: string[]; periods: string[]; record: PublishedRelease }

/** What was released before of these events, the oldest first; only the service that counts sees it. */
export async function listEarlierTables(tx: Tx, family: string): Promise<EarlierTable[]> {
  const rows = await tx
    .selectFrom('countReleaseRecord')
    .innerJoin('countRelease', 'countRelease.id', 'countReleaseRecord.releaseId')
    .select(['countRelease.number', 'fields', 'periods', 'record'])
    .where('family', '=', family)
    .orderBy('countRelease.number')
    .orderBy('position')
    .limit(1000)
    .execute()
  return rows.map(({ record, ...row }) => ({ ...row, record: PublishedRelease.fromStorage(record) }))
}

/** Waits until nobody else makes a release here. */
export async function waitForReleases(tx: Tx, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`release ${municipalityId}`}, 0))`.execute(tx)
}

type NewRelease = Pick<ReleaseRow, 'id' | 'number' | 'snapshotId' | 'threshold' | 'rules'> & { municipalityId: string }

export async function insertRelease(tx: Tx, { rules, ...row }: NewRelease): Promise<void> {
  await tx
    .insertInto('countRelease')
    .values({ ...row, rules: JSON.stringify(rules) })
    .execute()
}

/** One table that passed the gate, with how the gate came to it. */
export type TableRow = {
  family: string
  fields: readonly string[]
  periods: readonly string[]
  record: PublishedRelease
  smallCells: number
  protectingCells: number
  cost: number
  isOptimal: boolean
}

export async function insertTables(
  tx: Tx,
  { municipalityId, releaseId }: { municipalityId: string; releaseId: string },
  tables: readonly TableRow[],
): Promise<void> {
  for (const [position, { family, fields, periods, record, ...decision }] of tables.entries()) {
    const place = { municipalityId, releaseId, position, family }
    const kept = { ...place, fields: [...fields], periods: [...periods], record: record.toStorage() }
    await tx.insertInto('countReleaseRecord').values(kept).execute()
    await tx
      .insertInto('countReleaseDecision')
      .values({ ...place, ...decision })
      .execute()
  }
}

export type DecisionRow = Pick<TableRow, 'family' | 'smallCells' | 'protectingCells' | 'cost' | 'isOptimal'>

/** How the gate came to each table of a release; nothing to who may not see exact figures. */
export async function listDecisions(tx: Tx, releaseId: string): Promise<DecisionRow[]> {
  const rows = await tx
    .selectFrom('countReleaseDecision')
    .select(['family', 'smallCells', 'protectingCells', 'cost', 'isOptimal'])
    .where('releaseId', '=', releaseId)
    .orderBy('position')
    .execute()
  return rows as unknown as DecisionRow[]
}

/** The count behind a cell that was hidden. */
export type ExactRow = {
  rowNumber: number
  value: number | null
  numerator: number | null
  denominator: number | null
  hiddenBecause: 'small' | 'protects'
}

export async function insertExact(
  tx: Tx,
  place: { municipalityId: string; snapshotId: string },
  rows: readonly ExactRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('observationExact')
    .values(rows.map((row) => ({ ...place, ...row })))
    .execute()
}

/** Which figure: of what, where and when. */
export type FigurePlace = { indicator: string; region: string; period: string; category: string }

export const placeInWords = ({ indicator, region, period, category }: FigurePlace): string =>
  `${indicator} ${region} ${period} ${category}`

/** Which of these figures were imported once with a number: everybody may know those. */
export async function listImportedFigures(tx: Tx, keys: readonly string[]): Promise<FigurePlace[]> {
  if (keys.length === 0) return []
  return tx
    .selectFrom('observation')
    .innerJoin('snapshot', 'snapshot.id', 'observation.snapshotId')
    .innerJoin('indicator', 'indicator.id', 'observation.indicatorId')
    .select(['indicator.key as indicator', 'period', 'category'])
    .select(sql<string>`case when region = home_region() then '' else region end`.as('region'))
    .distinct()
    .where('snapshot.kind', '=', 'import')
    .where('state', 'in', ['value', 'zero'])
    .where('indicator.key', 'in', keys)
    .where('indicator.isPublic', '=', true)
    .limit(100_000)
    .execute()
}

/** The ids of indicators by their keys. */
export async function listIndicatorIds(tx: Tx, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.selectFrom('indicator').select(['id', 'key']).where('key', 'in', keys).execute()
  return new Map(rows.map(({ id, key }) => [key, id]))
}
