import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

export type CriticalDeadline = {
  recordId: string
  register: string
  key: string
  dueOn: Day
  handlerId: string | null
  isRestricted: boolean
}

/** Open terms that may not be missed and end by this day, the first to end first. */
export async function listCriticalDeadlines(tx: Tx, until: Day): Promise<CriticalDeadline[]> {
  return tx
    .selectFrom('recordDeadline as d')
    .innerJoin('registerRecord as r', 'r.id', 'd.recordId')
    .select(['d.recordId', 'r.register', 'd.key', 'd.dueOn', 'r.handlerId', 'r.isRestricted'])
    .where('d.isCritical', '=', true)
    .where('d.isOpen', '=', true)
    .where('d.dueOn', '<=', until)
    .where('r.mergedInto', 'is', null)
    .where('r.destroyedOn', 'is', null)
    .orderBy('d.dueOn')
    .limit(50_000)
    .execute()
}

/** Open terms of the records that somebody handles, as far as he may read them, from this day on. */
export async function listOwnDeadlines(tx: Tx, accountId: string, from: Day) {
  return tx
    .selectFrom('recordDeadline as d')
    .innerJoin('registerRecord as r', 'r.id', 'd.recordId')
    .select(['d.recordId', 'r.register', 'd.key', 'd.dueOn'])
    .where('r.handlerId', '=', accountId)
    .where('d.isOpen', '=', true)
    .where('d.dueOn', '>=', from)
    .where('r.mergedInto', 'is', null)
    .where('r.destroyedOn', 'is', null)
    .orderBy('d.dueOn')
    .limit(5000)
    .execute()
}

/** Accounts that a restricted record was opened to. */
export async function listOpenedTo(tx: Tx, recordId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('recordAccess')
    .select('accountId')
    .where('recordId', '=', recordId)
    .where('endedAt', 'is', null)
    .where((row) => row.or([row('closesAt', 'is', null), row('closesAt', '>', sql<Date>`now()`)]))
    .limit(500)
    .execute()
  return rows.map(({ accountId }) => accountId)
}

/** How many open alarms people have not confirmed yet, by their accounts. */
export async function countUnconfirmed(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('recordAlarmTold as t')
    .innerJoin('recordAlarm as a', 'a.id', 't.alarmId')
    .select(['t.accountId', sql<number>`count(*)::int`.as('count')])
    .where('a.closedOn', 'is', null)
    .where('t.confirmedAt', 'is', null)
    .groupBy('t.accountId')
    .execute()
  return new Map(rows.map(({ accountId, count }) => [accountId, count]))
}

export type NewAlarm = {
  municipalityId: string
  recordId: string
  deadlineKey: string
  dueOn: Day
  threshold: number
  raisedOn: Day
  escalatedOn: Day | null
}

/** Raises an alarm; nothing when somebody else did at this very moment. */
export async function insertAlarm(tx: Tx, alarm: NewAlarm): Promise<string | undefined> {
  const row = await tx
    .insertInto('recordAlarm')
    .values(alarm)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export type Told = { alarmId: string; accountId: string; municipalityId: string; recordId: string; toldOn: Day }

export async function insertTold(tx: Tx, rows: readonly Told[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('recordAlarmTold')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type OpenAlarm = {
  id: string
  recordId: string
  register: string
  number: string
  key: string
  dueOn: Day
  threshold: number
  escalatedOn: Day | null
  handlerId: string | null
  isRestricted: boolean
  isProvisional: boolean
  told: { accountId: string; name: string; isActive: boolean; toldOn: Day; confirmedAt: string | null }[]
}

/** Alarms that are open, as far as the actor may read the records, the first to end first. */
export async function listOpenAlarms(tx: Tx): Promise<OpenAlarm[]> {
  const { rows } = await sql<OpenAlarm>`
    select a.id, a.record_id, r.register, r.number, a.deadline_key as key, a.due_on, a.threshold, a.escalated_on,
           r.handler_id, r.is_restricted, coalesce(d.is_provisional, false) as is_provisional,
           (select jsonb_agg(jsonb_build_object('accountId', t.account_id, 'name', c.name, 'isActive', c.is_active,
                                                'toldOn', t.told_on, 'confirmedAt', t.confirmed_at) order by t.told_on, c.name)
              from record_alarm_told t join account c on c.id = t.account_id where t.alarm_id = a.id) as told
      from record_alarm a join register_record r on r.id = a.record_id
      left join record_deadline d on d.record_id = a.record_id and d.key = a.deadline_key
     where a.closed_on is null order by a.due_on, r.number limit 2000`.execute(tx)
  return rows.map((row) => ({ ...row, told: row.told ?? [] }))
}

/** Closes alarms whose term is no longer open on that day: it was met, it ended with its record, or it moved. */
export async function closeSettledAlarms(tx: Tx, today: Day): Promise<void> {
  await sql`
    update record_alarm a set closed_on = ${today}::date,
           closed_because = case when d.met_on is not null then 'met' when d.is_open then 'moved' else 'ended' end
      from record_alarm b join register_record r on r.id = b.record_id
      left join record_deadline d on d.record_id = b.record_id and d.key = b.deadline_key
     where b.id = a.id and a.closed_on is null
       and (d.key is null or not d.is_open or d.due_on <> a.due_on or r.merged_into is not null)`.execute(tx)
}

/** An alarm gives way to a later one of the same term that says it is more urgent. */
export async function closeOvertaken(tx: Tx, id: string, today: Day): Promise<void> {
  await tx
    .updateTable('recordAlarm')
    .set({ closedOn: today, closedBecause: 'overtaken' })
    .where('id', '=', id)
    .where('closedOn', 'is', null)
    .execute()
}

export async function markEscalated(tx: Tx, id: string, on: Day): Promise<void> {
  await tx.updateTable('recordAlarm').set({ escalatedOn: on }).where('id', '=', id).execute()
}

/** Puts on record that the actor confirmed; answers whether it was his to confirm and was not confirmed before. */
export async function confirmTold(tx: Tx, alarmId: string, accountId: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('recordAlarmTold')
    .set({ confirmedAt: at })
    .where('alarmId', '=', alarmId)
    .where('accountId', '=', accountId)
    .where('confirmedAt', 'is', null)
    .returning('alarmId')
    .executeTakeFirst()
  return row !== undefined
}
