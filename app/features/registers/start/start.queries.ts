import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

export type DueTerm = {
  register: string
  number: string
  dueOn: Day
  handlerName: string | null
  isMine: boolean
  /** The term that ends on that day; nothing when it is a task. */
  key: string | null
  rule: string | null
  startsOn: string | null
  isCritical: boolean
}

/** Open records with something due by this day that the actor may see, each with its term: what is his own first. */
export async function listDueTerms(
  tx: Tx,
  { until, accountId, limit }: { until: Day; accountId: string; limit: number },
): Promise<DueTerm[]> {
  const { rows } = await sql<DueTerm>`
    with due as (
      select r.id, r.register, r.number, r.next_due_on, r.handler_id from register_record r
       where r.next_due_on <= ${until}::date and r.closed_on is null and r.merged_into is null
       order by (r.handler_id::text = ${accountId}) desc nulls last, r.next_due_on, r.id limit ${limit})
    select due.register, due.number, due.next_due_on as due_on, a.name as handler_name, t.key, t.rule, t.starts_on,
           coalesce(due.handler_id::text = ${accountId}, false) as is_mine, coalesce(t.is_critical, false) as is_critical
      from due left join account a on a.id = due.handler_id
      left join lateral (
        select d.key, d.rule, d.starts_on::text, d.is_critical from record_deadline d
         where d.record_id = due.id and d.is_open and d.due_on = due.next_due_on order by d.is_critical desc, d.key limit 1) t on true
     order by is_mine desc, due_on, number`.execute(tx)
  return rows
}

export async function countDue(tx: Tx, until: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from register_record
     where next_due_on <= ${until}::date and closed_on is null and merged_into is null`.execute(tx)
  return rows[0]!.count
}

export type OwnRecord = { register: string; number: string; state: string; nextDueOn: Day | null; all: number }

/** The open records that somebody handles, the first to fall due at the top, each with how many there are in all. */
export async function listOwnRecords(tx: Tx, accountId: string, limit: number): Promise<OwnRecord[]> {
  const { rows } = await sql<OwnRecord>`
    select register, number, state, next_due_on, (count(*) over ())::int as "all" from register_record
     where handler_id::text = ${accountId} and closed_on is null and merged_into is null
     order by next_due_on nulls last, number limit ${limit}`.execute(tx)
  return rows
}

export type TaskLine = { register: string; number: string; dueOn: Day | null; name: string | null; all: number }

/** Open tasks that somebody has to do, by the record they belong to; what is in the task is sealed. */
export async function listOwnTasks(tx: Tx, accountId: string, limit: number): Promise<TaskLine[]> {
  const { rows } = await sql<TaskLine>`
    select r.register, r.number, t.due_on, null as name, (count(*) over ())::int as "all"
      from record_task t join register_record r on r.id = t.record_id
     where t.assignee_id::text = ${accountId} and t.done_on is null and r.closed_on is null and r.merged_into is null
     order by t.due_on nulls last, r.number limit ${limit}`.execute(tx)
  return rows
}

/** Open tasks that somebody gave to others. */
export async function listTasksGiven(tx: Tx, accountId: string, limit: number): Promise<TaskLine[]> {
  const { rows } = await sql<TaskLine>`
    select r.register, r.number, t.due_on, a.name, (count(*) over ())::int as "all"
      from record_task t join register_record r on r.id = t.record_id join account a on a.id = t.assignee_id
     where t.created_by = ${accountId} and t.assignee_id::text <> ${accountId} and t.done_on is null
       and r.closed_on is null and r.merged_into is null
     order by t.due_on nulls last, r.number limit ${limit}`.execute(tx)
  return rows
}
