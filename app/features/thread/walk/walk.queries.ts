import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { WalkLink } from '../domain/walk.ts'
import type { NodeSummary, Relation } from '../thread.queries.ts'

const NODE_COLUMNS = ['id', 'kind', 'title', 'reference', 'visibility'] as const

export async function listNodesById(tx: Tx, ids: string[]): Promise<NodeSummary[]> {
  if (ids.length === 0) return []
  const nodes = await tx.selectFrom('node').select(NODE_COLUMNS).where('id', 'in', ids).execute()
  return nodes as NodeSummary[]
}

/** Every plan, the newest first: where a walk can begin anew. */
export async function listPlanNodes(tx: Tx): Promise<NodeSummary[]> {
  const nodes = await tx
    .selectFrom('node')
    .select(NODE_COLUMNS)
    .where('kind', '=', 'plan')
    .orderBy('reference', 'desc')
    .limit(20)
    .execute()
  return nodes as NodeSummary[]
}

/** All links of a thing and of what it is linked to, in their order, with those that follow from others. */
export async function listLinksAround(tx: Tx, id: string): Promise<WalkLink<Relation>[]> {
  const { rows } = await sql<WalkLink<Relation>>`
    with near as (
      select ${id}::uuid as id
      union select to_id from thread_link where from_id = ${id}
      union select from_id from thread_link where to_id = ${id}
    ), around as (
      select l.from_id, l.relation, l.to_id, l.position from thread_link l join near n on n.id = l.from_id
      union select l.from_id, l.relation, l.to_id, l.position from thread_link l join near n on n.id = l.to_id
    )
    select a.from_id, a.relation, a.to_id
      from around a join node f on f.id = a.from_id
     order by a.relation, f.kind, a.position, f.reference collate "C", a.from_id, a.to_id
     limit 20000`.execute(tx)
  return rows
}
