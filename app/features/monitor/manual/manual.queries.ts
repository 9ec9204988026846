import type { Tx } from '../../../platform/database/index.ts'

/** What holds of one period, with where it came from. */
export async function findInForce(tx: Tx, indicatorId: string, period: string, category: string) {
  return tx
    .selectFrom('currentObservation')
    .innerJoin('snapshot', 'snapshot.id', 'currentObservation.snapshotId')
    .select(['snapshot.kind', 'note'])
    .select(['state', 'value', 'numerator', 'denominator', 'isProvisional'])
    .where('currentObservation.indicatorId', '=', indicatorId)
    .where('currentObservation.period', '=', period)
    .where('currentObservation.category', '=', category)
    .executeTakeFirst()
}
