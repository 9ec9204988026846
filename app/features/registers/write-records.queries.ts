import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { DB, Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'
import type { RunningDeadline } from './domain/deadlines.ts'

/** Rows of one table that are written together, a thousand at a time. */
async function insertAll<Table extends keyof DB & string>(tx: Tx, table: Table, rows: Insertable<DB[Table]>[]) {
  const ROUND = 1000
  for (let start = 0; start < rows.length; start += ROUND) {
    await tx
      .insertInto(table)
      .values(rows.slice(start, start + ROUND) as never)
      .execute()
  }
}

export type RecordRows = {
  nodes: Insertable<DB['node']>[]
  records: Insertable<DB['registerRecord']>[]
  keys: Insertable<DB['recordKey']>[]
  sealed: Insertable<DB['recordSealed']>[]
  events: Insertable<DB['recordEvent']>[]
  parties: Insertable<DB['recordParty']>[]
  deadlines: Insertable<DB['recordDeadline']>[]
  tasks: Insertable<DB['recordTask']>[]
}

export const noRows = (): RecordRows => ({
  nodes: [],
  records: [],
  keys: [],
  sealed: [],
  events: [],
  parties: [],
  deadlines: [],
  tasks: [],
})

/** Writes new records with everything that belongs to them. */
export async function insertRecords(tx: Tx, rows: RecordRows): Promise<void> {
  await insertAll(tx, 'node', rows.nodes)
  await insertAll(tx, 'registerRecord', rows.records)
  await insertAll(tx, 'recordKey', rows.keys)
  await insertAll(tx, 'recordParty', rows.parties)
  await insertAll(tx, 'recordEvent', rows.events)
  await insertAll(tx, 'recordSealed', rows.sealed)
  await insertAll(tx, 'recordDeadline', rows.deadlines)
  await insertAll(tx, 'recordTask', rows.tasks)
}

/** Takes the next numbers of a register in a year; answers the first of them. */
export async function takeNumbers(
  tx: Tx,
  register: string,
  space: string,
  year: number,
  count: number,
): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select next_register_number(${register}, ${space}, ${year}, ${count}) as last`.execute(tx)
  return rows[0]!.last - count + 1
}

export const insertEvent = (tx: Tx, row: Insertable<DB['recordEvent']>) => insertAll(tx, 'recordEvent', [row])

export const insertParties = (tx: Tx, rows: Insertable<DB['recordParty']>[]) => insertAll(tx, 'recordParty', rows)

/** Removes people and organisations from the records they stand in. */
export async function deleteParties(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('recordParty').where('id', 'in', ids).execute()
}

export const insertTasks = (tx: Tx, rows: Insertable<DB['recordTask']>[]) => insertAll(tx, 'recordTask', rows)

/** Adds one task that somebody wrote; its words are sealed apart, under the id that this answers. */
export async function insertOwnTask(
  tx: Tx,
  task: { municipalityId: string; recordId: string; key: string; dueOn: Day | null; assigneeId: string | null },
): Promise<string> {
  const { id } = await tx.insertInto('recordTask').values(task).returning('id').executeTakeFirstOrThrow()
  if (task.dueOn)
    await sql`
      update register_record set next_due_on = least(next_due_on, ${task.dueOn}::date)
       where id = ${task.recordId} and closed_on is null`.execute(tx)
  return id
}

/** Writes a sealed part, in the place of what was there. */
export async function putSealed(tx: Tx, rows: Insertable<DB['recordSealed']>[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('recordSealed')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['recordId', 'part']).doUpdateSet((row) => ({ sealed: row.ref('excluded.sealed') })),
    )
    .execute()
}

/** Removes these sealed parts, which nothing is left of. */
export async function deleteSealed(tx: Tx, recordId: string, parts: readonly string[]): Promise<void> {
  if (parts.length === 0) return
  await tx.deleteFrom('recordSealed').where('recordId', '=', recordId).where('part', 'in', parts).execute()
}

/** Removes the open tasks of these templates that came with an event, by the moment they share with it. */
export async function deleteTasksOf(tx: Tx, recordId: string, templates: readonly string[], at: Date): Promise<void> {
  if (templates.length === 0) return
  await tx
    .deleteFrom('recordTask')
    .where('recordId', '=', recordId)
    .where('template', 'in', templates)
    .where('doneOn', 'is', null)
    .where(sql`date_trunc('milliseconds', created_at)`, '=', at)
    .execute()
}

export const deadlineRow = (
  municipalityId: string,
  recordId: string,
  { key, deadline, dueOn, isOpen, isProvisional, metOn, isCritical }: RunningDeadline,
): Insertable<DB['recordDeadline']> => ({
  municipalityId,
  recordId,
  key,
  rule: deadline.rule,
  startsOn: deadline.start,
  rawDueOn: deadline.rawEnd.slice(0, 10),
  dueOn,
  dueAt: deadline.end.includes('T') ? deadline.end : null,
  isOpen,
  metOn: metOn ?? null,
  isCritical,
  isProvisional,
  certainty: deadline.certainty,
  derivation: JSON.stringify(deadline.derivation),
})

/** Makes these the terms of a record, whatever they were. */
export async function replaceDeadlines(tx: Tx, municipalityId: string, recordId: string, running: RunningDeadline[]) {
  await tx.deleteFrom('recordDeadline').where('recordId', '=', recordId).execute()
  await insertAll(
    tx,
    'recordDeadline',
    running.map((one) => deadlineRow(municipalityId, recordId, one)),
  )
}

/** Joins two records: the one came of the other. */
export async function insertRelation(
  tx: Tx,
  row: { municipalityId: string; fromId: string; relation: string; toId: string },
): Promise<void> {
  await tx
    .insertInto('recordRelation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type RecordChange = Partial<{
  state: string
  facts: string
  title: string
  closedOn: Day | null
  nextDueOn: Day | null
  handlerId: string | null
  isRestricted: boolean
  isShared: boolean
  sharedUntil: Day | null
  areaCode: string | null
  mergedInto: string | null
  destroyedOn: Day | null
}>

/** Changes a record unless somebody else did since `revision`; answers whether it did. */
export async function updateRecord(tx: Tx, id: string, revision: number, values: RecordChange): Promise<boolean> {
  const changed = await tx
    .updateTable('registerRecord')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export async function finishTask(tx: Tx, id: string, revision: number, doneOn: Day, doneBy: string): Promise<boolean> {
  const changed = await tx
    .updateTable('recordTask')
    .set({ doneOn, doneBy, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('doneOn', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
