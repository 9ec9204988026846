import type { Tx } from '../../../platform/database/index.ts'

export type Dossier = {
  id: string
  slug: string
  title: string
  about: string
  planId: string | null
  revision: number
}

export type ListedDossier = Dossier & { documents: number; createdAt: Date }

const COLUMNS = ['id', 'slug', 'title', 'about', 'planId', 'revision'] as const

/** Every dossier this actor may see, the latest first, with how many documents are in it. */
export async function listDossiers(tx: Tx): Promise<ListedDossier[]> {
  const rows = await tx
    .selectFrom('dossier')
    .leftJoin('officialDocument', 'officialDocument.dossierId', 'dossier.id')
    .select(['dossier.id', 'dossier.slug', 'dossier.title', 'about', 'planId', 'dossier.revision', 'dossier.createdAt'])
    .select(({ fn }) => fn.count('officialDocument.id').as('documents'))
    .groupBy('dossier.id')
    .orderBy('dossier.createdAt', 'desc')
    .orderBy('dossier.slug')
    .limit(1000)
    .execute()
  return rows.map((row) => ({ ...row, documents: Number(row.documents) }))
}

export function findDossier(tx: Tx, by: { slug: string } | { id: string }): Promise<Dossier | undefined> {
  const asked = tx.selectFrom('dossier').select(COLUMNS)
  return ('slug' in by ? asked.where('slug', '=', by.slug) : asked.where('id', '=', by.id)).executeTakeFirst()
}

export async function insertDossier(tx: Tx, row: Omit<Dossier, 'revision'> & { municipalityId: string }) {
  await tx.insertInto('dossier').values(row).execute()
}

/** Writes a dossier unless somebody else did since `revision`; answers whether it did. */
export async function updateDossier(
  tx: Tx,
  id: string,
  revision: number,
  change: Pick<Dossier, 'title' | 'about' | 'planId'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('dossier')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}
