import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { RecordRow } from '../records.queries.ts'

export type LoadRow = { handlerId: string; open: number; urgent: number; overdue: number; evaluations: number }

/**
 * How much work each handler has in these registers, as far as the actor may see it: open records, those that are urgent,
 * those of which something is late, and goals to be evaluated until `until`.
 */
export async function listLoad(tx: Tx, registers: readonly string[], today: Day, until: Day): Promise<LoadRow[]> {
  const { rows } = await sql<LoadRow>`
    select r.handler_id, count(*)::int as open,
           count(*) filter (where r.facts ->> 'isUrgent' = 'true')::int as urgent,
           count(*) filter (where r.next_due_on < ${today})::int as overdue,
           coalesce(sum(g.due), 0)::int as evaluations
      from register_record r
      left join lateral (
        select count(*) as due from action_plan_goal g
         where g.plan_id = r.id and g.state = 'open' and g.evaluate_on <= ${until}) g on true
     where r.register = any (${registers}) and r.handler_id is not null and r.closed_on is null and r.merged_into is null
     group by r.handler_id
     limit 1000`.execute(tx)
  return rows
}

export type CaseRow = Pick<
  RecordRow,
  'id' | 'register' | 'number' | 'state' | 'openedOn' | 'nextDueOn' | 'handlerId'
> & {
  isUrgent: boolean
}

const CASE = sql`r.id, r.register, r.number, r.state, r.opened_on, r.next_due_on, r.handler_id,
  coalesce(r.facts ->> 'isUrgent' = 'true', false) as is_urgent`

/** Open records of these handlers, what is due first at the top. */
export async function listCasesOf(
  tx: Tx,
  registers: readonly string[],
  handlers: readonly string[],
): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select ${CASE} from register_record r
     where r.register = any (${registers}) and r.handler_id = any (${handlers}::uuid[]) and r.closed_on is null and r.merged_into is null
     order by r.next_due_on nulls last, r.number limit 500`.execute(tx)
  return rows
}

/** Open records in one of these states, the oldest first. */
export async function listCasesIn(tx: Tx, registers: readonly string[], states: readonly string[]): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select ${CASE} from register_record r
     where r.register = any (${registers}) and r.state = any (${states}) and r.closed_on is null and r.merged_into is null
     order by r.opened_on, r.number limit 500`.execute(tx)
  return rows
}

/** How many cases each colleague can direct at once, where that was agreed. */
export function listCaseloads(tx: Tx): Promise<{ accountId: string; most: number }[]> {
  return tx.selectFrom('caseload').select(['accountId', 'most']).limit(1000).execute()
}

export async function putCaseload(tx: Tx, municipalityId: string, accountId: string, most: number): Promise<void> {
  await tx
    .insertInto('caseload')
    .values({ municipalityId, accountId, most })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ most }))
    .execute()
}
