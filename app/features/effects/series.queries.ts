import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

/** The periods of which there is any figure of this indicator, wherever. */
export async function listPeriods(tx: Tx, key: string): Promise<string[]> {
  const { rows } = await sql<{ period: string }>`
    select distinct o.period from observation o join indicator i on i.id = o.indicator_id
     where i.key = ${key} and o.period ~ '^[0-9]{4}(-Q[1-4]|-[0-9]{2})?$' limit 2000`.execute(tx)
  return rows.map(({ period }) => period)
}

export type RegionalFigure = {
  indicator: string
  region: string
  period: string
  state: string
  value: number | null
  snapshotId: string
  row: number
}

/**
 * What holds now of these indicators in these areas: whole years, quarters and months, in order of area and time. The
 * figures of the municipality itself that name no area are its own.
 */
export async function listRegionalFigures(tx: Tx, keys: string[], regions: string[]): Promise<RegionalFigure[]> {
  if (keys.length === 0 || regions.length === 0) return []
  const { rows } = await sql<RegionalFigure>`
    select i.key as indicator, o.region, o.period, o.state, o.value::float8 as value, o.snapshot_id, o.row_number as row
      from (select indicator_id, region, period, category, state, value, snapshot_id, row_number
              from regional_observation where region = any (${regions})
            union all
            select indicator_id, home_region(), period, category, state, value, snapshot_id, row_number
              from current_observation where region = '' and home_region() = any (${regions})) o
      join indicator i on i.id = o.indicator_id
     where i.key = any (${keys}) and o.category = '' and o.period ~ '^[0-9]{4}(-Q[1-4]|-[0-9]{2})?$'
     order by i.key collate "C", o.region collate "C", o.period collate "C"
     limit 400000`.execute(tx)
  return rows
}

/** The indicators of which figures of more than one area are there: only those can be an outcome that is compared. */
export async function listComparable(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select i.key from indicator i
     where exists (select from observation o where o.indicator_id = i.id and o.region <> '')
     order by i.position, i.key limit 2000`.execute(tx)
  return rows.map(({ key }) => key)
}

export type SnapshotFacts = {
  id: string
  title: string
  source: string
  licence: string
  rowsChecksum: string
  retrievedAt: Date
  roundingBase: number
}

/** The files these figures came from, in the order in which they came. */
export function listSnapshotFacts(tx: Tx, ids: string[]): Promise<SnapshotFacts[]> {
  if (ids.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('snapshot')
    .select(['id', 'title', 'source', 'licence', 'rowsChecksum', 'retrievedAt', 'roundingBase'])
    .where('id', 'in', ids)
    .orderBy('sequence')
    .limit(1000)
    .execute()
}

export type AreaName = { code: string; name: string }

/** What the districts and neighbourhoods of the municipality are called, by the newest borders. */
export async function listAreasByName(tx: Tx): Promise<AreaName[]> {
  return tx.selectFrom('area').select(['code', 'name']).orderBy('vintage').orderBy('code').limit(20000).execute()
}
