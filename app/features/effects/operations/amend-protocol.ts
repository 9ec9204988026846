import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import { findProtocol, findRegistration, insertAmendment, listAmendments } from '../effects.queries.ts'

export type AmendRefusal = 'not-found' | 'not-registered' | 'change-needed' | 'reason-needed'

/**
 * Tells beside the registered text what turned out otherwise, and why. The text itself stays, and every evaluation from
 * then on is said to deviate from it.
 */
export async function amendProtocol(
  tx: Tx,
  municipalityId: string,
  input: { slug: string; change: string; reason: string },
): Promise<Outcome<AmendRefusal>> {
  const found = await findProtocol(tx, input.slug)
  if (!found) return refuse('not-found')
  if (!(await findRegistration(tx, found.id))) return refuse('not-registered')
  const [change, reason] = [input.change.trim(), input.reason.trim()]
  if (change === '') return refuse('change-needed', { field: 'change' })
  if (reason === '') return refuse('reason-needed', { field: 'reason' })
  const number = (await listAmendments(tx, found.id)).length + 1
  await insertAmendment(tx, { municipalityId, protocolId: found.id, number, change, reason })
  await announce(tx, { nodeId: found.id, news: 'changed' })
  return ok()
}
