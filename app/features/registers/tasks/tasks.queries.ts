import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

export type OpenTask = {
  register: string
  number: string
  template: string
  key: string
  dueOn: Day | null
  assigneeName: string | null
  isOwn: boolean
  handlerName: string | null
}

const MOST = 5000

/** Open tasks of records that the actor may see, what is due first; those of closed records are over. */
export async function listOpenTasks(tx: Tx): Promise<OpenTask[]> {
  const { rows } = await sql<OpenTask>`
    select r.register, r.number, t.template, t.key, t.due_on, a.name as assignee_name,
           coalesce(t.assignee_id, r.handler_id)::text = actor_id() as is_own, h.name as handler_name
      from record_task t join register_record r on r.id = t.record_id
      left join account a on a.id = t.assignee_id left join account h on h.id = r.handler_id
     where t.done_on is null and r.closed_on is null and r.merged_into is null
     order by t.due_on nulls last, r.number, t.id limit ${MOST}`.execute(tx)
  return rows.map((row) => ({ ...row, isOwn: row.isOwn === true }))
}
