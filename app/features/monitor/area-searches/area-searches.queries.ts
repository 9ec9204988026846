import { type Insertable, sql } from 'kysely'
import type { DB, Tx } from '../../../platform/database/index.ts'

/** What is looked through: all municipalities, districts (wijken) or neighbourhoods (buurten) of which there are figures. */
export const AREA_LEVELS = ['municipality', 'district', 'neighbourhood'] as const
export type AreaLevel = (typeof AREA_LEVELS)[number]

/** How the codes of each level begin. */
const PREFIX: Record<AreaLevel, string> = { municipality: 'GM', district: 'WK', neighbourhood: 'BU' }

export type AreaSearch = {
  id: string
  key: string
  level: AreaLevel
  state: 'waiting' | 'running' | 'done' | 'stopped' | 'failed'
  doneCount: number
  totalCount: number
  askerName: string
  askedAt: Date
  endedAt: Date | null
}

const searches = (tx: Tx) =>
  tx
    .selectFrom('areaSearch')
    .innerJoin('indicator', 'indicator.id', 'areaSearch.indicatorId')
    .select([
      'areaSearch.id',
      'indicator.key',
      'areaSearch.level',
      'areaSearch.state',
      'areaSearch.doneCount',
      'areaSearch.totalCount',
      'areaSearch.askerName',
      'areaSearch.askedAt',
      'areaSearch.endedAt',
    ])
    .$castTo<AreaSearch>()

/** What was asked, the newest first. */
export function listSearches(tx: Tx): Promise<AreaSearch[]> {
  return searches(tx).orderBy('areaSearch.askedAt', 'desc').limit(50).execute()
}

export async function findSearch(tx: Tx, id: string): Promise<AreaSearch | undefined> {
  return /^[0-9a-f-]{36}$/.test(id) ? searches(tx).where('areaSearch.id', '=', id).executeTakeFirst() : undefined
}

/** Keeps what was asked; answers its id. */
export async function insertSearch(tx: Tx, row: Insertable<DB['areaSearch']>): Promise<string> {
  return (await tx.insertInto('areaSearch').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Notes how far a search is; answers whether it still goes on. */
export async function moveSearch(tx: Tx, id: string, doneCount: number, totalCount: number): Promise<boolean> {
  const moved = await tx
    .updateTable('areaSearch')
    .set({ state: 'running', doneCount, totalCount })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()
  return moved !== undefined
}

/** Ends a search; answers whether it was still going on. */
export async function endSearch(
  tx: Tx,
  id: string,
  state: 'done' | 'stopped' | 'failed',
  endedAt: Date,
): Promise<boolean> {
  const ended = await tx
    .updateTable('areaSearch')
    .set({ state, endedAt })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** The counts of which there are figures by area, with the levels; by index, however many figures there are. */
export async function listSearchable(tx: Tx): Promise<{ id: string; key: string; level: AreaLevel }[]> {
  const { rows } = await sql<{ id: string; key: string; level: AreaLevel }>`
    select i.id, i.key, l.level
      from indicator i
     cross join (values ('municipality', 'GM', 1), ('district', 'WK', 2), ('neighbourhood', 'BU', 3)) as l (level, prefix, size)
     where i.value_type = 'count'
       and exists (select from snapshot_indicator b where b.indicator_id = i.id and b.has_regions)
       and exists (select from observation o where o.indicator_id = i.id
         and o.region >= l.prefix and o.region < l.prefix || 'Z' and o.region <> (select home_region()))
     order by i.position, i.key, l.size limit 500`.execute(tx)
  return rows
}

/** The codes of one level of which an indicator has figures. */
export async function listRegions(tx: Tx, indicatorId: string, level: AreaLevel): Promise<string[]> {
  const prefix = PREFIX[level]
  const { rows } = await sql<{ region: string }>`
    select distinct region from observation
     where indicator_id = ${indicatorId} and region >= ${prefix} and region < ${`${prefix}Z`} and category = ''
     order by region limit 50000`.execute(tx)
  return rows.map(({ region }) => region)
}

export type RegionRow = {
  region: string
  period: string
  state: string
  value: number | null
  isProvisional: boolean
  definitionNumber: number
  snapshotId: string
  rowNumber: number
}

/** The yearly and monthly values of these regions as they hold now. */
export async function readRegionRows(tx: Tx, indicatorId: string, regions: readonly string[]): Promise<RegionRow[]> {
  if (regions.length === 0) return []
  const rows = await tx
    .selectFrom('regionalObservation')
    .select(['region', 'period', 'state', 'value', 'isProvisional', 'definitionNumber', 'snapshotId', 'rowNumber'])
    .where('indicatorId', '=', indicatorId)
    .where('region', 'in', regions)
    .where('category', '=', '')
    .orderBy('region')
    .orderBy('period')
    .limit(200_000)
    .$castTo<RegionRow>()
    .execute()
  // Of what is suppressed nothing leaves the database.
  return rows.map((row) => (row.state === 'suppressed' ? { ...row, value: null } : row))
}

/** What our own districts and neighbourhoods are called, by the latest division that has them. */
export async function listAreaNames(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('area')
    .select(['code', 'name'])
    .where('code', 'in', codes)
    .orderBy('vintage')
    .limit(50_000)
    .execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}
