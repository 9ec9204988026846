import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { RecordRow } from '../records.queries.ts'

export type BulkState = 'looking' | 'looked' | 'running' | 'stopped' | 'done' | 'undoing' | 'undone'

/** One change of many records. */
export type Bulk = {
  id: string
  register: string
  accountId: string
  ask: string
  state: BulkState
  chosen: number
  isStopAsked: boolean
  createdAt: Date
  undoUntil: Date | null
}

/** Which turn of a record: before it is done, when it is done, and when it is undone. */
export type Turn = 'foreseen' | 'outcome' | 'undone'

/** What undoing needs to know of how a record was. */
export type Before = { handlerId?: string | null; tasks?: string[]; seq?: number; value?: unknown }

export async function insertBulk(
  tx: Tx,
  row: Pick<Bulk, 'id' | 'register' | 'accountId' | 'ask' | 'chosen' | 'createdAt'> & {
    municipalityId: string
    space: string
  },
  recordIds: readonly string[],
): Promise<void> {
  await tx
    .insertInto('recordBulk')
    .values({ ...row, state: 'looking' })
    .execute()
  // What somebody may read but not change is no part of the work; it counts as chosen, and the page says so.
  await sql`
    insert into record_bulk_item (municipality_id, bulk_id, record_id)
    select ${row.municipalityId}, ${row.id}::uuid, id from unnest(${[...recordIds]}::uuid[]) as id where handles_record(id)`.execute(
    tx,
  )
}

/** A change of many records by its id, when the actor asked for it. */
export async function findBulk(tx: Tx, register: string, id: string): Promise<Bulk | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const row = await tx
    .selectFrom('recordBulk')
    .select(['id', 'register', 'accountId', 'ask', 'state', 'chosen', 'isStopAsked', 'createdAt', 'undoUntil'])
    .where('register', '=', register)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as Bulk | undefined
}

/** Changes a change of many records that is in one of these states; answers whether it was. */
export async function updateBulk(
  tx: Tx,
  id: string,
  from: readonly BulkState[],
  change: Partial<Pick<Bulk, 'state' | 'isStopAsked' | 'undoUntil'>>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('recordBulk')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Forgets changes of many records that are older than this, with what was written on the way; the records keep their history. */
export async function removeOldBulks(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('recordBulk').where('createdAt', '<', before).execute()
}

/** What is refused beforehand is not tried: it stays as it was foreseen. */
export async function passOverRefused(tx: Tx, bulkId: string): Promise<void> {
  await sql`
    update record_bulk_item set outcome = foreseen where bulk_id = ${bulkId} and foreseen <> 'done' and outcome = ''`.execute(
    tx,
  )
}

export type Item = { recordId: string; before: Before }

/** Records whose turn has not come, as far as the actor works on them. */
export async function listWaiting(tx: Tx, bulkId: string, turn: Turn, limit: number): Promise<Item[]> {
  const rows = await tx
    .selectFrom('recordBulkItem')
    .select(['recordId', 'before'])
    .where('bulkId', '=', bulkId)
    .where(turn, '=', '')
    .$if(turn === 'undone', (query) => query.where('outcome', '=', 'done'))
    .orderBy('recordId')
    .limit(limit)
    .execute()
  return rows as Item[]
}

export async function writeTurn(
  tx: Tx,
  bulkId: string,
  recordId: string,
  turn: Turn,
  { outcome, before }: { outcome: string; before?: Before },
): Promise<void> {
  await tx
    .updateTable('recordBulkItem')
    .set({ [turn]: outcome, ...(before ? { before: JSON.stringify(before) } : {}) })
    .where('bulkId', '=', bulkId)
    .where('recordId', '=', recordId)
    .execute()
}

/** How many records had each outcome of a turn; '' for those that wait. Of undoing, those that had been done. */
export async function countTurns(tx: Tx, bulkId: string, turn: Turn): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('recordBulkItem')
    .select([turn, sql<number>`count(*)::int`.as('count')])
    .where('bulkId', '=', bulkId)
    .$if(turn === 'undone', (query) => query.where('outcome', '=', 'done'))
    .groupBy(turn)
    .execute()
  return new Map(rows.map((row) => [row[turn] as string, row.count]))
}

/** What became of single records: those that were refused first, so many at most. */
export async function listTurns(
  tx: Tx,
  bulkId: string,
  turn: Turn,
  limit: number,
): Promise<{ number: string; outcome: string }[]> {
  const rows = await tx
    .selectFrom('recordBulkItem')
    .innerJoin('registerRecord', 'registerRecord.id', 'recordBulkItem.recordId')
    .select(['number', `recordBulkItem.${turn} as outcome` as const])
    .where('bulkId', '=', bulkId)
    .where(`recordBulkItem.${turn}`, '<>', '')
    .orderBy(sql`${sql.ref(`record_bulk_item.${turn}`)} = 'done'`)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows
}

/** Does one piece of work so that, when it comes to nothing, nothing of it is left and the rest of the work stands. */
export async function apart<Result extends { isKept: boolean }>(tx: Tx, work: () => Promise<Result>): Promise<Result> {
  await sql`savepoint apart`.execute(tx)
  try {
    const result = await work()
    await (result.isKept ? sql`release savepoint apart` : sql`rollback to savepoint apart`).execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint apart`.execute(tx)
    throw error
  }
}

/** Open tasks of a record that were for the one are for the other; answers which. */
export async function moveTasks(
  tx: Tx,
  recordId: string,
  { from, to, ids }: { from: string; to: string | null; ids?: readonly string[] },
): Promise<string[]> {
  const rows = await tx
    .updateTable('recordTask')
    .set((row) => ({ assigneeId: to, revision: row('revision', '+', 1) }))
    .where('recordId', '=', recordId)
    .where('assigneeId', '=', from)
    .where('doneOn', 'is', null)
    .$if(ids !== undefined, (query) =>
      query.where('id', 'in', ids!.length > 0 ? ids! : ['00000000-0000-0000-0000-000000000000']),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The tasks that this transaction added to a record. */
export async function listTasksOfNow(tx: Tx, recordId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('recordTask')
    .select('id')
    .where('recordId', '=', recordId)
    .where('createdAt', '=', sql<Date>`now()`)
    .execute()
  return rows.map(({ id }) => id)
}

/** Removes these tasks as far as nobody touched them since, with their words; answers how many went. */
export async function withdrawTasks(tx: Tx, recordId: string, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from record_task where record_id = ${recordId} and id = any (${[...ids]}::uuid[]) and done_on is null and revision = 1
    returning id`.execute(tx)
  const parts = rows.map(({ id }) => `task:${id}`)
  await sql`delete from record_sealed where record_id = ${recordId} and part = any (${parts})`.execute(tx)
  return rows.length
}

/** The first day on which something of an open record is due now. */
export async function findNextDue(
  tx: Tx,
  { id, closedOn }: Pick<RecordRow, 'id' | 'closedOn'>,
): Promise<string | null> {
  if (closedOn) return null
  const { rows } = await sql<{ due: string | null }>`
    select least((select min(due_on) from record_deadline where record_id = ${id} and is_open),
                 (select min(due_on) from record_task where record_id = ${id} and done_on is null)) as due`.execute(tx)
  return rows[0]?.due ?? null
}

/** The ids of records by their numbers, as far as the actor may see them. */
export async function findIdsByNumber(tx: Tx, register: string, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return []
  const rows = await tx
    .selectFrom('registerRecord')
    .select('id')
    .where('register', '=', register)
    .where('number', 'in', numbers)
    .where('mergedInto', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(({ id }) => id)
}
