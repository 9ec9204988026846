import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { NodeSummary } from './thread.queries.ts'

/** One thing, when this actor may open it in the work place; more than its name is for nobody else. */
export async function findOpenNode(tx: Tx, id: string): Promise<NodeSummary | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const row = await tx
    .selectFrom('node')
    .select(['id', 'kind', 'title', 'reference', 'visibility'])
    .where('id', '=', id)
    .where(sql<boolean>`may_open_node(id)`)
    .executeTakeFirst()
  return row as NodeSummary | undefined
}

export type NodeCounts = { comments: number; attachments: number; followers: number; isFollowed: boolean }

/** How much hangs on this thing, and whether this person follows it. */
export async function countOnNode(tx: Tx, id: string, accountId: string): Promise<NodeCounts> {
  const { rows } = await sql<NodeCounts>`
    select (select count(*)::int from comment where node_id = ${id} and deleted_at is null) as comments,
           (select count(*)::int from attachment where node_id = ${id}) as attachments,
           count(*)::int as followers,
           coalesce(bool_or(account_id::text = ${accountId}), false) as is_followed
      from node_follower where node_id = ${id}`.execute(tx)
  return rows[0]!
}
