import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** The reason that this person gave for this record and that still holds, sealed. */
export async function findGivenReason(tx: Tx, accountId: string, recordId: string, now: Date) {
  const row = await tx
    .selectFrom('recordReason')
    .select('sealed')
    .where(sql<boolean>`account_id::text = ${accountId}`)
    .where('recordId', '=', recordId)
    .where('endsAt', '>', now)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()
  return row?.sealed
}

export async function insertReason(
  tx: Tx,
  row: { municipalityId: string; recordId: string; accountId: string; sealed: string; endsAt: Date },
) {
  await tx.insertInto('recordReason').values(row).execute()
}

/** Whether somebody has the record as its director or his deputy now. */
export async function isInCharge(tx: Tx, accountId: string, recordId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('recordAccess')
    .select('id')
    .where(sql<boolean>`account_id::text = ${accountId}`)
    .where('recordId', '=', recordId)
    .where('source', 'in', ['director', 'deputy'])
    .where('endedAt', 'is', null)
    .where(sql<boolean>`opens_at <= now() and (closes_at is null or closes_at > now())`)
    .executeTakeFirst()
  return row !== undefined
}
