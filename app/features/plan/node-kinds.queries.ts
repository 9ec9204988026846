import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

/** In which plan each of these themes, goals and actions stands. */
export async function listPlanPlaces(tx: Tx, ids: readonly string[]): Promise<{ id: string; slug: string }[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; slug: string }>`
    select part.id, p.slug
      from (select id, plan_id from theme
            union all select g.id, t.plan_id from goal g join theme t on t.id = g.theme_id
            union all select id, plan_id from action) as part
      join plan p on p.id = part.plan_id
     where part.id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

type AdoptedPlace = { id: string; plan: string; theme: string }

/** On which theme of which adopted plan each of these themes and goals stands, for whoever may read the working copy. */
export async function listAdoptedPlaces(tx: Tx, ids: readonly string[]): Promise<AdoptedPlace[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<AdoptedPlace>`
    select part.id, p.slug as plan, t.slug as theme
      from (select id, id as theme_id from theme union all select id, theme_id from goal) as part
      join theme t on t.id = part.theme_id
      join plan p on p.id = t.plan_id
      join node n on n.id = p.id
     where part.id = any(${ids}::uuid[]) and n.visibility = 'public'`.execute(tx)
  return rows
}
