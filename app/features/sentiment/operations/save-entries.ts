import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { Entry } from '../domain/measurement.ts'
import { deleteEntries, findMeasurement, insertEntries, listLines } from '../measurement.queries.ts'
import { findProtocolById } from '../protocol.queries.ts'

/**
 * Puts these figures in the place of what was entered: of one area, or of the whole measurement. Only while the protocol is
 * in force and the measurement is not delivered.
 */
export async function saveEntries(
  tx: Tx,
  municipalityId: string,
  { period, entries, region }: { period: string; entries: readonly Entry[]; region?: string },
): Promise<Outcome<'not-found' | 'not-now' | 'no-protocol'>> {
  const found = await findMeasurement(tx, period)
  if (!found) return refuse('not-found')
  if (found.state !== 'planned' && found.state !== 'measured') return refuse('not-now')
  const protocol = found.protocolId ? await findProtocolById(tx, found.protocolId) : undefined
  if (protocol?.state !== 'active') return refuse('no-protocol')
  const idOf = new Map((await listLines(tx)).map(({ key, id }) => [key, id]))
  await deleteEntries(tx, found.id, region)
  await insertEntries(tx, municipalityId, found.id, entries, idOf)
  return ok()
}
