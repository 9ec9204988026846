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

/** For what the record is open to somebody now: as its director or his deputy, or for a meeting. */
export async function listOpenSources(tx: Tx, accountId: string, recordId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('recordAccess')
    .select('source')
    .where(sql<boolean>`account_id::text = ${accountId}`)
    .where('recordId', '=', recordId)
    .where('source', 'in', ['director', 'deputy', 'meeting'])
    .where('endedAt', 'is', null)
    .where(sql<boolean>`opens_at <= now() and (closes_at is null or closes_at > now())`)
    .limit(100)
    .execute()
  return rows.map(({ source }) => source)
}
