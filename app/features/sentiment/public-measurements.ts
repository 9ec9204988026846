import type { Tx } from '../../platform/database/index.ts'
import { isPublic } from './domain/measurement.ts'
import { listMeasurements, type MeasurementRow } from './measurement.queries.ts'

/** The measurements that the college has, the latest first. */
export async function listPublicMeasurements(tx: Tx): Promise<MeasurementRow[]> {
  return (await listMeasurements(tx)).filter(({ state }) => isPublic(state))
}
