import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

export type Dated = { id: string; openedOn: Day; closedOn: Day | null }

/** Records of a register that were closed by this day, or were taken in by that one; by id, after `afterId`. */
export async function listDated(
  tx: Tx,
  register: string,
  { closedBy, openedBy }: { closedBy: Day | null; openedBy: Day | null },
  afterId: string,
  limit: number,
): Promise<Dated[]> {
  const { rows } = await sql<Dated>`
    select id, opened_on, closed_on from register_record
     where register = ${register} and destroyed_on is null and merged_into is null
       and (closed_on <= ${closedBy}::date or opened_on <= ${openedBy}::date) and id > ${afterId}::uuid
     order by id limit ${limit}`.execute(tx)
  return rows
}

export async function clearDue(tx: Tx, register: string) {
  await tx.deleteFrom('recordDue').where('register', '=', register).execute()
}

export type DueRow = { recordId: string; destroyOn: Day; limitedBy: string }

export async function insertDue(
  tx: Tx,
  shared: { municipalityId: string; register: string; result: string },
  rows: readonly DueRow[],
) {
  const ROUND = 1000
  for (let start = 0; start < rows.length; start += ROUND) {
    const values = rows.slice(start, start + ROUND).map((row) => ({ ...shared, ...row }))
    await tx.insertInto('recordDue').values(values).execute()
  }
}

export type DueRecord = DueRow & {
  number: string
  state: string
  openedOn: Day
  closedOn: Day | null
  isRestricted: boolean
  result: string
  /** Until when it is kept all the same. */
  heldUntil: Day | null
}

const dueRecords = (condition: ReturnType<typeof sql<boolean>>) => sql<DueRecord>`
  select d.record_id, d.destroy_on, d.limited_by, d.result, r.number, r.state, r.opened_on, r.closed_on, r.is_restricted,
    h.until_on as held_until
    from record_due d join register_record r on r.id = d.record_id left join record_hold h on h.record_id = d.record_id
   where ${condition} and not exists (
     select from destruction_item i join destruction_list l on l.id = i.list_id
      where i.record = d.record_id and i.outcome = '' and l.state in ('proposed', 'released'))`

/** What is due in a register, as far as the actor works on it, and is on no list yet; the longest due first. */
export async function listDue(tx: Tx, register: string, limit: number): Promise<DueRecord[]> {
  const { rows } = await sql<DueRecord>`
    ${dueRecords(sql<boolean>`d.register = ${register}`)} order by d.destroy_on, r.number limit ${limit}`.execute(tx)
  return rows
}

export async function listDueById(tx: Tx, register: string, ids: readonly string[]): Promise<DueRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<DueRecord>`
    ${dueRecords(sql<boolean>`d.register = ${register} and d.record_id = any (${[...ids]}::uuid[])`)}
    order by d.destroy_on, r.number`.execute(tx)
  return rows
}

/** How much is due in each register, of what the actor works on. */
export async function countDue(tx: Tx): Promise<{ register: string; count: number; oldest: Day }[]> {
  const { rows } = await sql<{ register: string; count: number; oldest: Day }>`
    select register, count(*)::int as count, min(destroy_on) as oldest from record_due d
     where not exists (select from destruction_item i join destruction_list l on l.id = i.list_id
       where i.record = d.record_id and i.outcome = '' and l.state in ('proposed', 'released'))
     group by register order by register limit 500`.execute(tx)
  return rows
}
