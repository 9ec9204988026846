import type { Tx } from '../../../platform/database/index.ts'

export const RULING_KINDS = ['ruling', 'conclusion', 'bill', 'guideline'] as const
export const RULING_STATES = ['followed', 'settled', 'applied'] as const

/** A ruling, a bill or a guideline that changes practice. */
export type Ruling = {
  id: string
  kind: (typeof RULING_KINDS)[number]
  title: string
  happenedOn: string
  what: string
  consequence: string
  state: (typeof RULING_STATES)[number]
  source: string
  revision: number
}

const COLUMNS = [
  ...(['id', 'kind', 'title', 'happenedOn', 'what', 'consequence', 'state', 'source', 'revision'] as const),
] as const

/** Everything that is followed, what is still open first. */
export async function listRulings(tx: Tx): Promise<Ruling[]> {
  const rows = await tx.selectFrom('ruling').select(COLUMNS).orderBy('title').limit(1000).execute()
  const order = (row: { state: string }) => RULING_STATES.indexOf(row.state as Ruling['state'])
  return (rows as Ruling[]).sort((a, b) => order(a) - order(b))
}

export async function findRuling(tx: Tx, id: string): Promise<Ruling | undefined> {
  const row = await tx.selectFrom('ruling').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row as Ruling | undefined
}

export async function insertRuling(tx: Tx, row: Omit<Ruling, 'revision'> & { municipalityId: string }): Promise<void> {
  await tx.insertInto('ruling').values(row).execute()
}

/** Writes the new values unless somebody else did since `revision`; answers whether it did. */
export async function updateRuling(tx: Tx, { id, revision, ...values }: Ruling): Promise<boolean> {
  const row = await tx
    .updateTable('ruling')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
