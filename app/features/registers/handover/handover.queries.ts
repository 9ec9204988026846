import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { RecordRow } from '../records.queries.ts'

export type Handover = {
  id: string
  fromAccountId: string
  toAccountId: string
  /** Why. */
  sealed: string
  state: 'running' | 'stopped' | 'done'
  startedBy: string
}

export type HandledRow = Pick<
  RecordRow,
  'id' | 'number' | 'state' | 'revision' | 'handlerId' | 'closedOn' | 'mergedInto' | 'isRestricted'
> & { isNamed: boolean }

/** These records as far as the actor may see them, and whether somebody was let in by name to work on each. */
export async function listHandled(tx: Tx, ids: readonly string[], toAccountId: string): Promise<HandledRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<HandledRow>`
    select r.id, r.number, r.state, r.revision, r.handler_id, r.closed_on, r.merged_into, r.is_restricted,
           exists (select from record_access a
             where a.record_id = r.id and a.account_id = ${toAccountId} and a.level = 'handle' and a.ended_at is null
               and (a.closes_at is null or a.closes_at > now())) as is_named
      from register_record r where r.id = any (${[...ids]}::uuid[])
     order by r.number limit 5000`.execute(tx)
  return rows
}

export async function insertHandover(
  tx: Tx,
  row: Pick<Handover, 'id' | 'fromAccountId' | 'toAccountId' | 'sealed'> & {
    municipalityId: string
    space: string
    startedAt: Date
  },
  recordIds: readonly string[],
): Promise<void> {
  await tx.insertInto('recordHandover').values(row).execute()
  const { id: handoverId, municipalityId } = row
  await sql`
    insert into record_handover_item (municipality_id, handover_id, record_id)
    select ${municipalityId}, ${handoverId}::uuid, unnest(${[...recordIds]}::uuid[])`.execute(tx)
}

/** A handover in a space where the actor decides. */
export async function findHandover(tx: Tx, space: string, id: string): Promise<Handover | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const row = await tx
    .selectFrom('recordHandover')
    .select(['id', 'fromAccountId', 'toAccountId', 'sealed', 'state', 'startedBy'])
    .where('id', '=', id)
    .where('space', '=', space)
    .executeTakeFirst()
  return row as Handover | undefined
}

/** Ends a handover that runs. */
export async function endHandover(tx: Tx, id: string, state: 'stopped' | 'done', endedAt: Date): Promise<void> {
  await tx
    .updateTable('recordHandover')
    .set({ state, endedAt })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

/** Records of a handover whose turn has not come, as far as the actor works on them. */
export async function listWaiting(tx: Tx, handoverId: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('recordHandoverItem')
    .select('recordId')
    .where('handoverId', '=', handoverId)
    .where('outcome', '=', '')
    .orderBy('recordId')
    .limit(limit)
    .execute()
  return rows.map(({ recordId }) => recordId)
}

export async function writeOutcome(tx: Tx, handoverId: string, recordId: string, outcome: string): Promise<void> {
  await tx
    .updateTable('recordHandoverItem')
    .set({ outcome })
    .where('handoverId', '=', handoverId)
    .where('recordId', '=', recordId)
    .execute()
}

/** How many records there are of each outcome, '' for those that wait. */
export async function countOutcomes(tx: Tx, handoverId: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('recordHandoverItem')
    .select(['outcome', sql<number>`count(*)::int`.as('count')])
    .where('handoverId', '=', handoverId)
    .groupBy('outcome')
    .execute()
  return new Map(rows.map(({ outcome, count }) => [outcome, count]))
}

/** Records of a handover that did not move, with why. */
export async function listUnmoved(tx: Tx, handoverId: string): Promise<{ number: string; outcome: string }[]> {
  return tx
    .selectFrom('recordHandoverItem')
    .innerJoin('registerRecord', 'registerRecord.id', 'recordHandoverItem.recordId')
    .select(['number', 'outcome'])
    .where('handoverId', '=', handoverId)
    .where('outcome', 'not in', ['', 'moved'])
    .orderBy('number')
    .limit(500)
    .execute()
}

/** Open tasks of a record that were for the one are for the other. */
export async function handOpenTasks(tx: Tx, recordId: string, { from, to }: { from: string; to: string }) {
  await tx
    .updateTable('recordTask')
    .set((row) => ({ assigneeId: to, revision: row('revision', '+', 1) }))
    .where('recordId', '=', recordId)
    .where('assigneeId', '=', from)
    .where('doneOn', 'is', null)
    .execute()
}
