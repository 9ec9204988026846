import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { findMeasurement, insertMeasurement, listEntries, updateMeasurement } from '../measurement.queries.ts'
import { findProtocol } from '../protocol.queries.ts'

/** Plans a measurement by a protocol that is in force. */
export async function planMeasurement(
  tx: Tx,
  municipalityId: string,
  { period, title, protocol }: { period: string; title: string; protocol: number },
): Promise<Outcome<'no-protocol' | 'period-in-use'>> {
  const found = await findProtocol(tx, protocol)
  if (found?.state !== 'active') return refuse('no-protocol', { field: 'protocol' })
  const facts = { measuredOn: '', deliveredOn: '', reactedOn: '', reaction: '', reactionDocument: '', source: '' }
  const added = await insertMeasurement(tx, municipalityId, {
    ...{ period, title, protocolId: found.id },
    ...{ state: 'planned', ...facts },
  })
  return added ? ok() : refuse('period-in-use', { field: 'period' })
}

/** Records that measuring is done; figures can still be mended until they are delivered. */
export async function recordMeasured(
  tx: Tx,
  { period, measuredOn }: { period: string; measuredOn: string },
): Promise<Outcome<'not-found' | 'not-now' | 'no-figures'>> {
  const found = await findMeasurement(tx, period)
  if (!found) return refuse('not-found')
  if (found.state !== 'planned') return refuse('not-now')
  if ((await listEntries(tx, found.id)).length === 0) return refuse('no-figures')
  await updateMeasurement(tx, found.id, { state: 'measured', measuredOn })
  return ok()
}

/** Records what the college said to the outcome, and where it is written. */
export async function recordReaction(
  tx: Tx,
  input: { period: string; reactedOn: string; reaction: string; reactionDocument: string },
): Promise<Outcome<'not-found' | 'not-now'>> {
  const { period, ...reaction } = input
  const found = await findMeasurement(tx, period)
  if (!found) return refuse('not-found')
  if (found.state !== 'delivered' && found.state !== 'reacted') return refuse('not-now')
  await updateMeasurement(tx, found.id, { state: 'reacted', ...reaction })
  return ok()
}

/** A measurement from before Regie, of which only a document tells. Its figures are not there. */
export type ToldMeasurement = {
  period: string
  title: string
  state: 'delivered' | 'reacted'
  measuredOn: string
  deliveredOn: string
  reaction: string
  source: string
}

export async function recordTold(
  tx: Tx,
  municipalityId: string,
  told: ToldMeasurement,
): Promise<Outcome<'period-in-use'>> {
  const added = await insertMeasurement(tx, municipalityId, {
    ...told,
    ...{ protocolId: null, reactedOn: '', reactionDocument: '' },
  })
  return added ? ok() : refuse('period-in-use', { field: 'period' })
}
