import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'

export type OpenMilestone = { id: string; title: string; code: string; plan: string; lastDay: Day }

/**
 * Milestones that are not done, of plans that are not over, whose day, month or year ends by `until`: with the last day of it.
 */
export async function listOpenMilestones(tx: Tx, asked: { today: Day; until: Day }): Promise<OpenMilestone[]> {
  const { rows } = await sql<OpenMilestone>`
    select * from (
      select m.id, m.title, a.code, p.slug as plan, (case length(m.due_on)
               when 10 then m.due_on::date
               when 7 then (m.due_on || '-01')::date + interval '1 month' - interval '1 day'
               else (m.due_on || '-12-31')::date end)::date as last_day
        from milestone m join action a on a.id = m.action_id join plan p on p.id = a.plan_id
       where m.done_on = '' and m.due_on <> '' and p.ends_on >= ${asked.today}::date) open
     where last_day <= ${asked.until}::date
     order by last_day, code limit 200`.execute(tx)
  return rows
}
