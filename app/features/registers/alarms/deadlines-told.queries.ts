import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

type ToTell = { recordId: string; key: string; dueOn: Day; accountId: string }

/** Open terms that end in these days and have no alarm of their own, with who handles the record. */
export async function listDeadlinesToTell(tx: Tx, { from, until }: { from: Day; until: Day }): Promise<ToTell[]> {
  const rows = await tx
    .selectFrom('recordDeadline as d')
    .innerJoin('registerRecord as r', 'r.id', 'd.recordId')
    .select(['d.recordId', 'd.key', 'd.dueOn', 'r.handlerId as accountId'])
    .where('d.isOpen', '=', true)
    .where('d.isCritical', '=', false)
    .where('d.dueOn', '>=', from)
    .where('d.dueOn', '<=', until)
    .where('r.handlerId', 'is not', null)
    .where('r.closedOn', 'is', null)
    .where('r.mergedInto', 'is', null)
    .orderBy('d.dueOn')
    .limit(50_000)
    .execute()
  return rows as ToTell[]
}

/** Keeps that somebody is told of these; answers those of which he was not told before. */
export async function insertDeadlinesTold(tx: Tx, rows: readonly (ToTell & { municipalityId: string })[]) {
  if (rows.length === 0) return []
  return tx
    .insertInto('recordDeadlineTold')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .returning(['recordId', 'accountId'])
    .execute()
}
