import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { DB, Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { RecordRow } from '../records.queries.ts'

/** Records that were merged into this one, and go with it. */
export async function listMergedInto(tx: Tx, recordId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('registerRecord')
    .select('id')
    .where('mergedInto', '=', recordId)
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

/** Everything that hangs on a record, table by table. */
export async function listContents(tx: Tx, recordId: string) {
  const { rows } = await sql<{ source: string; amount: number; digest: string }>`
    select source, amount, digest from contents_of_record(${recordId}::uuid)`.execute(tx)
  return rows
}

/** Until when a record is kept all the same. */
export async function findHold(tx: Tx, recordId: string): Promise<{ untilOn: Day; sealed: string } | undefined> {
  return tx.selectFrom('recordHold').select(['untilOn', 'sealed']).where('recordId', '=', recordId).executeTakeFirst()
}

export async function putHold(
  tx: Tx,
  hold: { municipalityId: string; recordId: string; untilOn: Day; sealed: string },
) {
  await tx
    .insertInto('recordHold')
    .values(hold)
    .onConflict((conflict) =>
      conflict
        .column('recordId')
        .doUpdateSet({ untilOn: hold.untilOn, sealed: hold.sealed, placedBy: sql`actor_id()` }),
    )
    .execute()
}

export async function deleteHold(tx: Tx, recordId: string): Promise<boolean> {
  const gone = await tx.deleteFrom('recordHold').where('recordId', '=', recordId).returning('recordId').execute()
  return gone.length > 0
}

/** Removes a record with everything that hangs on it, its key first of all. */
export async function removeRecord(tx: Tx, recordId: string) {
  await tx.deleteFrom('node').where('id', '=', recordId).execute()
}

/** Puts in the place of a removed record what may stay: that there was one, and what is counted of it. */
export async function insertShell(
  tx: Tx,
  record: Pick<RecordRow, 'id' | 'register' | 'space' | 'number' | 'state' | 'basis' | 'areaCode'> & {
    municipalityId: string
    openedOn: Day
    closedOn: Day
    destroyedOn: Day
  },
  events: Insertable<DB['recordEvent']>[],
) {
  const { id, municipalityId, number, space } = record
  await tx
    .insertInto('node')
    .values({ id, municipalityId, kind: 'record', title: number, reference: number, visibility: 'confidential', space })
    .execute()
  await tx.insertInto('registerRecord').values(record).execute()
  if (events.length > 0) await tx.insertInto('recordEvent').values(events).execute()
}

export async function updateMergedInto(tx: Tx, ids: readonly string[], mergedInto: string) {
  if (ids.length === 0) return
  await tx.updateTable('registerRecord').set({ mergedInto }).where('id', 'in', ids).execute()
}
