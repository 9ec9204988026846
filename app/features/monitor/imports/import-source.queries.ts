import type { Tx } from '../../../platform/database/index.ts'
import { type ImportSource, importSourceSchema } from './mapping.ts'

/** A source as it is saved. */
export type SavedSource = ImportSource & { id: string; revision: number }

const sources = (tx: Tx) =>
  tx
    .selectFrom('importSource')
    .select([
      'id',
      'key',
      'name',
      'source',
      'licence',
      'format',
      'tableId',
      'roundingBase',
      'address',
      'filter',
      'mapping',
      'revision',
    ])

/** All sources of figures, by name. */
export async function listImportSources(tx: Tx): Promise<SavedSource[]> {
  return (await sources(tx).orderBy('name').orderBy('key').limit(1000).execute()).map(toSource)
}

/** One source by its key. */
export async function findImportSource(tx: Tx, key: string): Promise<SavedSource | undefined> {
  const row = await sources(tx).where('key', '=', key).executeTakeFirst()
  return row && toSource(row)
}

/** One source by its id. */
export async function findImportSourceById(tx: Tx, id: string): Promise<SavedSource | undefined> {
  const row = await sources(tx).where('id', '=', id).executeTakeFirst()
  return row && toSource(row)
}

type SourceRow = Awaited<ReturnType<ReturnType<typeof sources>['executeTakeFirstOrThrow']>>

function toSource({ id, revision, ...row }: SourceRow): SavedSource {
  return { id, revision, ...importSourceSchema.parse(row) }
}

/** Saves a source; answers nothing when one with this key is there. */
export async function insertImportSource(
  tx: Tx,
  municipalityId: string,
  { mapping, ...source }: ImportSource,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('importSource')
    .values({ ...source, municipalityId, mapping: JSON.stringify(mapping) })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Changes a source, unless it was changed since this revision; answers whether it did. */
export async function updateImportSource(
  tx: Tx,
  id: string,
  revision: number,
  { key: _, mapping, ...source }: ImportSource,
): Promise<boolean> {
  const row = await tx
    .updateTable('importSource')
    .set({ ...source, mapping: JSON.stringify(mapping), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** When a file of each source was last imported, by the id of the source. */
export async function listLastImports(tx: Tx): Promise<Map<string, Date>> {
  const rows = await tx
    .selectFrom('snapshot')
    .select(({ fn }) => ['sourceId', fn.max('importedAt').as('last')])
    .where('sourceId', 'is not', null)
    .groupBy('sourceId')
    .execute()
  return new Map(rows.map(({ sourceId, last }) => [sourceId!, last as Date]))
}
