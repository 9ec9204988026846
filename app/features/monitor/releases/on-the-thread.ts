import type { Tx } from '../../../platform/database/index.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { findNodeByReference, insertLink, insertNode } from '../../thread/index.ts'
import type { PreparedCell } from './prepared.ts'
import { listIndicatorIds } from './release.queries.ts'

/** Puts the registers that were counted on the thread, by name, before the figures that they count. */
export async function linkRegisters(tx: Tx, municipalityId: string, cells: readonly PreparedCell[]): Promise<void> {
  const ids = await listIndicatorIds(tx, [...new Set(cells.map(({ indicator }) => indicator))])
  for (const [register, counted] of groupBy(cells, ({ offered }) => offered.register)) {
    const node = { kind: 'register' as const, title: register.words.many.nl, reference: register.key }
    const registerId =
      (await findNodeByReference(tx, 'register', register.key)) ??
      (await insertNode(tx, municipalityId, { ...node, visibility: 'public' }))
    for (const key of new Set(counted.map(({ indicator }) => indicator))) {
      await insertLink(tx, municipalityId, registerId, 'counts', ids.get(key)!)
    }
  }
}
