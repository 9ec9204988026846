import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** Something the council asked that may become an action of a plan. */
export type Candidate = { origin: string; title: string }

/** What the council wished, was promised or asked by motion about this plan, as far as this actor may read it. */
export async function listCandidates(tx: Tx, planId: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    with parts as (
      select ${planId}::uuid as id
      union select l.from_id from link l where l.relation = 'part-of' and l.to_id = ${planId}
      union select g.from_id from link t join link g on g.relation = 'part-of' and g.to_id = t.from_id where t.relation = 'part-of' and t.to_id = ${planId}
      union select a.id from action a where a.plan_id = ${planId}
    )
    select distinct i.number || ' ' || i.title as origin, i.title
      from council_item i join link l on l.from_id = i.id and l.relation in ('speaks-of', 'amends') and l.to_id in (select id from parts)
     where i.kind in ('commitment', 'motion') and i.number is not null
    union
    select left(w.body, 200) || ' (' || m.title || ')', left(w.body, 200) from meeting_wish w join body_meeting m on m.id = w.meeting_id
     where w.led_to in (select id from parts)
        or exists (select from link l where l.from_id = m.id and l.relation in ('led-to', 'treats', 'speaks-of') and l.to_id in (select id from parts))
     order by 1 limit 300`.execute(tx)
  return rows
}
