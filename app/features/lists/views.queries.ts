import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

/** A list under a name: what its address says, and which columns. */
export type ListView = {
  id: string
  name: string
  query: string
  columns: string[]
  isShared: boolean
  /** With whom it is shared, within the space of a register; empty: with everybody there. */
  role: string
  isOwn: boolean
  ownerName: string
}

/** The views of a list that somebody has: his own, and those that were shared with him. */
export async function listViews(tx: Tx, list: string): Promise<ListView[]> {
  return tx
    .selectFrom('recordView')
    .innerJoin('account', 'account.id', 'recordView.accountId')
    .select([
      'recordView.id',
      'recordView.name',
      'query',
      'columns',
      'isShared',
      'role',
      'account.name as ownerName',
      sql<boolean>`account_id::text = actor_id()`.as('isOwn'),
    ])
    .where('register', '=', list)
    .orderBy('isShared')
    .orderBy(sql`lower(record_view.name)`)
    .limit(100)
    .execute()
}

export async function insertView(
  tx: Tx,
  row: Pick<ListView, 'name' | 'query' | 'columns' | 'isShared' | 'role'> & {
    municipalityId: string
    register: string
    space: string
    accountId: string
  },
): Promise<string> {
  const { id } = await tx.insertInto('recordView').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Changes a view, when the actor may; answers whether it was there to change. */
export async function updateView(
  tx: Tx,
  list: string,
  id: string,
  change: Partial<Pick<ListView, 'name' | 'isShared' | 'role'>>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('recordView')
    .set(change)
    .where('register', '=', list)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Removes a view, when the actor may; answers whether it was there to remove. */
export async function deleteView(tx: Tx, list: string, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('recordView')
    .where('register', '=', list)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

/** How somebody last chose to see a list: its columns, and the view in which it opens. */
export type ListChoice = { columns: string[]; defaultView: string | null }

export async function findChoice(tx: Tx, list: string): Promise<ListChoice> {
  const row = await tx
    .selectFrom('recordColumns')
    .select(['columns', 'defaultView'])
    .where('register', '=', list)
    .where(sql<boolean>`account_id::text = actor_id()`)
    .executeTakeFirst()
  return row ?? { columns: [], defaultView: null }
}

export async function saveChoice(
  tx: Tx,
  of: { municipalityId: string; accountId: string; register: string },
  choice: Partial<ListChoice>,
): Promise<void> {
  await tx
    .insertInto('recordColumns')
    .values({ ...of, ...choice })
    .onConflict((conflict) => conflict.columns(['accountId', 'register']).doUpdateSet(choice))
    .execute()
}

/** That a list was taken along stands in the audit: which, how many rows, in what kind of file. */
export async function recordListExport(tx: Tx, list: string, details: { rows: number; format: string }): Promise<void> {
  await sql`select record_act('list-exported', ${list}, ${JSON.stringify(details)}::jsonb)`.execute(tx)
}
