import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

type IndicatorRow = { id: string; owner: string; lastPeriod: string | null }

/** Indicators by id, with their owner and the last year, quarter, month or day they have a figure of. */
export async function listIndicatorsById(tx: Tx, ids: readonly string[]): Promise<IndicatorRow[]> {
  const { rows } = await sql<IndicatorRow>`
    select i.id, i.owner,
           (select max(b.last_period) from snapshot_indicator b where b.indicator_id = i.id) as last_period
      from indicator i where i.id = any (${ids}::uuid[])`.execute(tx)
  return rows
}

/** The imported files that figures of this indicator came from, the newest first. */
export function listSnapshotsOfIndicator(tx: Tx, indicatorId: string) {
  return tx
    .selectFrom('snapshot')
    .select(['id', 'title'])
    .where('id', 'in', (select) =>
      select.selectFrom('snapshotIndicator').select('snapshotId').where('indicatorId', '=', indicatorId),
    )
    .orderBy('sequence', 'desc')
    .limit(50)
    .execute()
}

export type CountedIndicator = { register: string; title: string; indicator: string }

/** Which registers count which indicators, as far as counts of them were released. */
export async function listCountedIndicators(tx: Tx): Promise<CountedIndicator[]> {
  return tx
    .selectFrom('link')
    .innerJoin('node', 'node.id', 'link.fromId')
    .innerJoin('indicator', 'indicator.id', 'link.toId')
    .select(['node.reference as register', 'node.title', 'indicator.key as indicator'])
    .where('relation', '=', 'counts')
    .orderBy('node.reference')
    .orderBy('indicator.position')
    .limit(5000)
    .execute()
}
