import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { listIndicators } from '../../monitor/index.ts'
import { announce, publishNode } from '../../thread/index.ts'
import { findProtocol, findPublication, findRegistration, insertPublication } from '../effects.queries.ts'

export type PublishRefusal = 'not-found' | 'not-registered' | 'already-published' | 'figures-not-public'

/** Makes a registration public, with every evaluation of it. All of the figures it uses must be public themselves. */
export async function publishProtocol(tx: Tx, municipalityId: string, slug: string): Promise<Outcome<PublishRefusal>> {
  const found = await findProtocol(tx, slug)
  if (!found) return refuse('not-found')
  if (!(await findRegistration(tx, found.id))) return refuse('not-registered')
  if (await findPublication(tx, found.id)) return refuse('already-published')
  const { outcome, population, dose, sideEffects } = found.content
  const used = [outcome, population, dose, ...sideEffects]
  const hidden = (await listIndicators(tx)).filter((one) => used.includes(one.key) && !one.isPublic)
  if (hidden.length > 0) {
    return refuse('figures-not-public', { values: { names: hidden.map(({ name }) => name.nl).join(', ') } })
  }
  await insertPublication(tx, { municipalityId, protocolId: found.id })
  await publishNode(tx, found.id)
  await announce(tx, { nodeId: found.id, news: 'published' })
  return ok()
}
