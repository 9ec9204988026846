import type { Tx } from '../../../../platform/database/index.ts'
import { listAccounts, rightsOf } from '../../../identity/index.ts'
import { announce } from '../../../thread/index.ts'
import { listIndicators } from '../../monitor.queries.ts'
import type { SavedSource } from '../import-source.queries.ts'

/**
 * Tells that the source of figures needs somebody: whoever follows a figure hears it of that figure, and whoever may decide
 * on imports hears it once, of the first.
 */
export async function tellOwners(
  tx: Tx,
  source: SavedSource,
  news: 'revision-waits' | 'source-late' | 'fetch-failed',
): Promise<void> {
  const keys = new Set(source.mapping.measures.map(({ indicator }) => indicator))
  const nodes = (await listIndicators(tx)).filter(({ key }) => keys.has(key)).map(({ id }) => id)
  const deciders = (await listAccounts(tx))
    .filter(({ isActive, roles }) => isActive && rightsOf(roles).includes('figures.import'))
    .map(({ id }) => id)
  for (const [index, nodeId] of nodes.entries()) {
    if (index === 0 && deciders.length > 0) await announce(tx, { nodeId, news, to: deciders })
    await announce(tx, { nodeId, news, except: deciders })
  }
}
