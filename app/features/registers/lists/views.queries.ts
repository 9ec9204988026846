import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** A list under a name: what its address says, and which columns. */
export type RecordView = {
  id: string
  name: string
  query: string
  columns: string[]
  isShared: boolean
  isOwn: boolean
}

/** The views of a register that somebody has: his own, and those of the team. */
export async function listViews(tx: Tx, register: string): Promise<RecordView[]> {
  return tx
    .selectFrom('recordView')
    .select(['id', 'name', 'query', 'columns', 'isShared', sql<boolean>`account_id::text = actor_id()`.as('isOwn')])
    .where('register', '=', register)
    .orderBy('isShared')
    .orderBy(sql`lower(name)`)
    .limit(100)
    .execute()
}

export async function insertView(
  tx: Tx,
  row: Pick<RecordView, 'name' | 'query' | 'columns' | 'isShared'> & {
    municipalityId: string
    register: string
    space: string
    accountId: string
  },
): Promise<void> {
  await tx.insertInto('recordView').values(row).execute()
}

/** Removes a view, when the actor may; answers whether it was there to remove. */
export async function deleteView(tx: Tx, register: string, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('recordView')
    .where('register', '=', register)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

/** The columns that somebody last chose for a register. */
export async function findColumns(tx: Tx, register: string): Promise<string[] | undefined> {
  const row = await tx
    .selectFrom('recordColumns')
    .select('columns')
    .where('register', '=', register)
    .where(sql<boolean>`account_id::text = actor_id()`)
    .executeTakeFirst()
  return row?.columns
}

export async function saveColumns(
  tx: Tx,
  row: { municipalityId: string; accountId: string; register: string; columns: string[] },
): Promise<void> {
  await tx
    .insertInto('recordColumns')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['accountId', 'register']).doUpdateSet((own) => ({ columns: own.ref('excluded.columns') })),
    )
    .execute()
}
