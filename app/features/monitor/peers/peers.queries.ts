import type { Tx } from '../../../platform/database/index.ts'
import type { RegionalValue } from './rates.ts'

/** The yearly values of these regions as they hold now, by year and region. */
export async function readRegionalValues(
  tx: Tx,
  indicatorId: string,
  regions: readonly string[],
): Promise<RegionalValue[]> {
  if (regions.length === 0) return []
  const rows = await tx
    .selectFrom('regionalObservation')
    .select(['region', 'period', 'state', 'value', 'isProvisional', 'snapshotId', 'definitionNumber'])
    .where('indicatorId', '=', indicatorId)
    .where('region', 'in', regions)
    .where('category', '=', '')
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

/** The keys of the indicators that have figures of other regions. */
export async function listRegionalKeys(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('indicator as i')
    .select('i.key')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('observation as o')
          .select('o.rowNumber')
          .whereRef('o.indicatorId', '=', 'i.id')
          .where('o.region', '<>', ''),
      ),
    )
    .orderBy('i.position')
    .limit(5000)
    .execute()
  return rows.map((row) => row.key)
}
