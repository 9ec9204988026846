import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { ItemTarget } from './items.queries.ts'

/** Something of an adopted plan that a paper of the council can be about. */
export type Place = Omit<ItemTarget, 'itemId' | 'nodeId'> & { nodeId: string }

/**
 * The themes, goals and actions of every plan, as the thread ties them. Who works for the council may not read the working copy
 * of a plan; that something is on the thread everybody at work may know.
 */
export async function listPlaces(tx: Tx): Promise<Place[]> {
  const { rows } = await sql<Place>`
    with plans as (select n.id, n.reference as plan, n.title from node n where n.kind = 'plan' and n.visibility = 'public'),
    themes as (select n.id, p.plan, n.reference as code, n.title from link l join plans p on p.id = l.to_id
      join node n on n.id = l.from_id where l.relation = 'part-of' and n.kind = 'theme'),
    goals as (select n.id, t.plan, n.reference as code, n.title from link l join themes t on t.id = l.to_id
      join node n on n.id = l.from_id where l.relation = 'part-of' and n.kind = 'goal'),
    actions as (select distinct n.id, g.plan, n.reference as code, n.title from link l join goals g on g.id = l.to_id
      join node n on n.id = l.from_id where l.relation = 'serves' and n.kind = 'action')
    select id as node_id, 'plan' as kind, plan, '' as code, title, 0 as rank from plans
    union all select id, 'theme', plan, code, title, 1 from themes
    union all select id, 'goal', plan, code, title, 2 from goals
    union all select id, 'action', plan, code, title, 3 from actions
     order by plan desc, rank, code, node_id limit 5000`.execute(tx)
  return rows.map(({ nodeId, kind, plan, code, title }) => ({ nodeId, kind, plan, code, title }))
}
