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

/** Whether an indicator has figures of other regions. */
export async function hasRegions(tx: Tx, key: string): Promise<boolean> {
  const found = await tx
    .selectFrom('snapshotIndicator')
    .innerJoin('indicator', 'indicator.id', 'snapshotIndicator.indicatorId')
    .select('indicator.key')
    .where('indicator.key', '=', key)
    .where('hasRegions', '=', true)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
