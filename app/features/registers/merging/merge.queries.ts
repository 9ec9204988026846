import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { DB, Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

/** One record that went into another; what is needed to undo it is sealed with the key of the one that goes on. */
export type Merge = { id: string; fromId: string; intoId: string; sealed: string; undoUntil: Date }

export async function insertMerge(tx: Tx, row: Merge & { municipalityId: string; mergedAt: Date }): Promise<void> {
  await tx.insertInto('recordMerge').values(row).execute()
}

/** A merge into this record that was not undone, held until the transaction ends. */
export async function findMergeForUpdate(tx: Tx, intoId: string, id: string): Promise<Merge | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  return tx
    .selectFrom('recordMerge')
    .select(['id', 'fromId', 'intoId', 'sealed', 'undoUntil'])
    .where('id', '=', id)
    .where('intoId', '=', intoId)
    .where('undoneAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function writeUndone(tx: Tx, id: string, undoneBy: string, undoneAt: Date): Promise<void> {
  await tx.updateTable('recordMerge').set({ undoneAt, undoneBy }).where('id', '=', id).execute()
}

export type MergedRecord = { merge: string; number: string; openedOn: Day; mergedAt: Date; undoUntil: Date }

/** What went into a record and did not come out again, the last first; as far as the actor may see it. */
export async function listMergedRecords(tx: Tx, intoId: string): Promise<MergedRecord[]> {
  const { rows } = await sql<MergedRecord>`
    select m.id as merge, r.number, r.opened_on, m.merged_at, m.undo_until
      from record_merge m join register_record r on r.id = m.from_id
     where m.into_id = ${intoId} and m.undone_at is null
     order by m.merged_at desc limit 100`.execute(tx)
  return rows
}

export async function hasMerged(tx: Tx, recordId: string): Promise<boolean> {
  const row = await tx.selectFrom('registerRecord').select('id').where('mergedInto', '=', recordId).executeTakeFirst()
  return row !== undefined
}

export async function insertParties(tx: Tx, rows: Insertable<DB['recordParty']>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('recordParty').values(rows).execute()
}

export async function deleteParties(tx: Tx, recordId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.deleteFrom('recordParty').where('recordId', '=', recordId).where('id', 'in', ids).execute()
}

/** Hands tasks of one record to another. */
export async function moveTasks(tx: Tx, ids: readonly string[], { from, to }: { from: string; to: string }) {
  if (ids.length === 0) return
  await tx.updateTable('recordTask').set({ recordId: to }).where('recordId', '=', from).where('id', 'in', ids).execute()
}

export type Relation = { fromId: string; relation: string; toId: string }

/** Lets a record hang together with what the other did, as far as the actor works on these; answers what is new. */
export async function copyRelations(
  tx: Tx,
  municipalityId: string,
  { from, to }: { from: string; to: string },
): Promise<Relation[]> {
  const { rows } = await sql<Relation>`
    insert into record_relation (municipality_id, from_id, relation, to_id)
    select ${municipalityId}, case when from_id = ${from}::uuid then ${to}::uuid else from_id end, relation,
           case when to_id = ${from}::uuid then ${to}::uuid else to_id end
      from record_relation
     where ${from}::uuid in (from_id, to_id) and ${to}::uuid not in (from_id, to_id)
       and (from_id = ${from}::uuid or handles_record(from_id)) and (to_id = ${from}::uuid or reads_record(to_id))
    on conflict do nothing returning from_id, relation, to_id`.execute(tx)
  return rows
}

export async function deleteRelations(tx: Tx, relations: readonly Relation[]): Promise<void> {
  for (const { fromId, relation, toId } of relations) {
    await tx
      .deleteFrom('recordRelation')
      .where('fromId', '=', fromId)
      .where('relation', '=', relation)
      .where('toId', '=', toId)
      .execute()
  }
}
