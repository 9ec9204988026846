import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type Named = { accountId: string; name: string; isActive: boolean; since: Date; grantedBy: string | null }

/** The people for whom alone a restricted record is. */
export async function listNamed(tx: Tx, recordId: string): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select a.account_id, p.name, p.is_active, a.opens_at as since, g.name as granted_by
      from record_access a join account p on p.id = a.account_id left join account g on g.id::text = a.granted_by
     where a.record_id = ${recordId} and a.source = 'restricted' and a.ended_at is null
     order by p.name limit 500`.execute(tx)
  return rows
}

export async function insertNamed(tx: Tx, municipalityId: string, recordId: string, accountIds: readonly string[]) {
  if (accountIds.length === 0) return
  await tx
    .insertInto('recordAccess')
    .values(
      accountIds.map((accountId) => ({ municipalityId, recordId, accountId, level: 'handle', source: 'restricted' })),
    )
    .execute()
}

/** Ends what was given on a record to whoever is not among these: as a named person, in a meeting or any other way. */
export async function endAccessOfOthers(tx: Tx, recordId: string, keep: readonly string[], endedAt: Date) {
  await tx
    .updateTable('recordAccess')
    .set({ endedAt })
    .where('recordId', '=', recordId)
    .where('endedAt', 'is', null)
    .$if(keep.length > 0, (query) => query.where('accountId', 'not in', keep))
    .execute()
}

/** The restriction is over, and with it that people are named. */
export async function endNaming(tx: Tx, recordId: string, endedAt: Date) {
  await tx
    .updateTable('recordAccess')
    .set({ endedAt })
    .where('recordId', '=', recordId)
    .where('source', '=', 'restricted')
    .where('endedAt', 'is', null)
    .execute()
}

export async function endSharesOf(tx: Tx, recordId: string, endedBy: string, endedAt: Date) {
  await tx
    .updateTable('recordShare')
    .set({ endedAt, endedBy })
    .where('recordId', '=', recordId)
    .where('endedAt', 'is', null)
    .execute()
}

/** Tasks of a record that are for somebody who may not see it any more are for nobody. */
export async function unassignOthers(tx: Tx, recordId: string, keep: readonly string[]) {
  await tx
    .updateTable('recordTask')
    .set((row) => ({ assigneeId: null, revision: row('revision', '+', 1) }))
    .where('recordId', '=', recordId)
    .where('doneOn', 'is', null)
    .where('assigneeId', 'is not', null)
    .where('assigneeId', 'not in', keep)
    .execute()
}
