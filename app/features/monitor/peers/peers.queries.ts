import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { RegionalValue } from './rates.ts'

/** The yearly values of these regions as they hold now, by year and region; with `years`, only of the first to the last of them. */
export async function readRegionalValues(
  tx: Tx,
  indicatorId: string,
  regions: readonly string[],
  years?: { first: number; last: number },
): Promise<RegionalValue[]> {
  if (regions.length === 0) return []
  const rows = await tx
    .selectFrom('regionalObservation')
    .select(['region', 'period', 'state', 'value', 'isProvisional', 'snapshotId', 'definitionNumber'])
    .where('indicatorId', '=', indicatorId)
    .where('region', 'in', regions)
    .where('category', '=', '')
    .$if(years !== undefined, (all) =>
      all.where('period', '>=', String(years!.first)).where('period', '<=', String(years!.last)),
    )
    .orderBy('period')
    .orderBy('region')
    .limit(200_000)
    .execute()
  return rows
    .filter((row) => /^\d{4}$/.test(row.period!))
    .map((row) => ({
      region: row.region!,
      year: Number(row.period),
      state: row.state as RegionalValue['state'],
      // Of what is suppressed nothing leaves the database.
      value: row.state === 'suppressed' ? null : (row.value as unknown as number | null),
      isProvisional: row.isProvisional!,
      snapshotId: row.snapshotId!,
      definition: row.definitionNumber!,
    }))
}

/** Whether an indicator can be set beside that of other municipalities: a count with a figure of our own. */
export async function hasPeers(tx: Tx, key: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from indicator i where i.key = ${key} and i.value_type = 'count'
      and exists (select from snapshot_indicator b where b.indicator_id = i.id and b.has_regions)
      and exists (select from observation o where o.indicator_id = i.id and o.region = (select home_region())
        and o.region <> '')) as found`.execute(tx)
  return rows[0]!.found
}

/** Whether an indicator has figures of our own districts or neighbourhoods. */
export async function hasAreas(tx: Tx, key: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from indicator i, unnest(array['WK', 'BU']) as kind
     where i.key = ${key} and (select home_region()) <> ''
       and exists (select from snapshot_indicator b where b.indicator_id = i.id and b.has_regions)
       -- In the order of the index by region: looked for in any other, ten million figures are read to find one.
       and (select o.region from observation o where o.indicator_id = i.id and o.category = ''
         and o.region >= kind || substr((select home_region()), 3)
         and o.region < kind || substr((select home_region()), 3) || 'Z'
         order by o.indicator_id, o.region, o.period, o.category limit 1) is not null) as found`.execute(tx)
  return rows[0]!.found
}

/** Of each of these indicators the last file that brought figures of it. */
export async function lastFileOf(
  tx: Tx,
  indicatorIds: readonly string[],
): Promise<[indicator: string, file: string][]> {
  const rows = await tx
    .selectFrom('snapshotIndicator')
    .innerJoin('snapshot', 'snapshot.id', 'snapshotIndicator.snapshotId')
    .distinctOn('snapshotIndicator.indicatorId')
    .select(['snapshotIndicator.indicatorId', 'snapshot.id'])
    .where('snapshotIndicator.indicatorId', 'in', indicatorIds)
    .orderBy('snapshotIndicator.indicatorId')
    .orderBy('snapshot.sequence', 'desc')
    .execute()
  return rows.map((row) => [row.indicatorId, row.id])
}
