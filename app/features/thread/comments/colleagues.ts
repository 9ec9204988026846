import type { Tx } from '../../../platform/database/index.ts'
import { listAccounts, rightsOf } from '../../identity/index.ts'
import { findReadRight } from '../following/following.queries.ts'
import type { NodeKinds } from '../node-kinds.ts'
import type { NodeSummary } from '../thread.queries.ts'

export type ColleagueChoice = { id: string; name: string }

/** Who else takes part in the conversation on a thing, and so can be called in, by name. */
export async function listColleaguesOn(
  tx: Tx,
  kinds: NodeKinds,
  node: NodeSummary,
  exceptId: string,
): Promise<ColleagueChoice[]> {
  const needed = await findReadRight(tx, node.id)
  if (!needed) return []
  const mayOpen = await kinds[node.kind].guard?.mayTakePart(tx, node)
  const accounts = await listAccounts(tx)
  return accounts
    .filter((account) => account.isActive && account.id !== exceptId && mayTakePart(account.roles, needed))
    .filter((account) => mayOpen?.(account) ?? true)
    .map(({ id, name }) => ({ id, name }))
}

function mayTakePart(roles: readonly string[], needed: string): boolean {
  const rights: readonly string[] = rightsOf(roles)
  return rights.includes('thread.comment') && rights.includes(needed)
}
