import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type ResidentsRow = {
  indicator: string
  period: string
  /** Code of a district; empty is the municipality as a whole. */
  district: string
  category: string
  count: number
  snapshotId: string
}

/** Of each of these indicators what holds of its latest year: of the municipality and of its districts, by category. */
export async function listResidents(tx: Tx, indicators: readonly string[]): Promise<ResidentsRow[]> {
  const { rows } = await sql<ResidentsRow & { count: string }>`
    with held as (
      -- Read from the observations themselves: the views of what holds would be worked out whole before these are picked.
      select distinct on (i.key, district, o.period, o.category)
             i.key as indicator, o.period, o.category, o.state, o.value, o.snapshot_id,
             case when o.region like 'WK%' then o.region else '' end as district
        from indicator i join observation o on o.indicator_id = i.id join snapshot s on s.id = o.snapshot_id
       where i.key = any (${sql.val(indicators)}::text[]) and o.category <> ''
         and (o.region in ('', (select home_region()))
           or ((select home_region()) <> '' and o.region like 'WK' || substr((select home_region()), 3) || '%'))
       order by i.key, district, o.period, o.category, s.sequence desc, o.row_number desc)
    select h.indicator, h.period, h.district, h.category, h.value as count, h.snapshot_id
      from held h
     where h.state in ('value', 'zero') and h.period = (select max(last.period) from held last where last.indicator = h.indicator)
     order by h.indicator, h.district, h.category`.execute(tx)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
