import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import {
  findImportSource,
  insertImportSource,
  type SavedSource,
  updateImportSource,
} from '../imports/import-source.queries.ts'
import { READY_SOURCES } from '../imports/library/index.ts'
import type { ImportSource } from '../imports/mapping.ts'
import { listIndicators } from '../monitor.queries.ts'
import { addIndicator } from './save-indicator.ts'

/** Saves a new source, or the source as it was changed since `revision`; its key never changes. Answers its id. */
export async function saveImportSource(
  tx: Tx,
  municipalityId: string,
  input: ImportSource,
  revision?: number,
): Promise<Outcome<'key-in-use' | 'not-found' | 'changed-meanwhile' | 'unknown-indicator', string>> {
  const known = new Set((await listIndicators(tx)).map(({ key }) => key))
  const unknown = input.mapping.measures.find(({ indicator }) => !known.has(indicator))
  if (unknown) return refuse('unknown-indicator', { field: 'mapping', values: { key: unknown.indicator } })
  if (revision === undefined) {
    const id = await insertImportSource(tx, municipalityId, input)
    return id ? ok(id) : refuse('key-in-use', { field: 'key' })
  }
  const before = await findImportSource(tx, input.key)
  if (!before) return refuse('not-found')
  return (await updateImportSource(tx, before.id, revision, input)) ? ok(before.id) : refuse('changed-meanwhile')
}

/** Adds a source that comes with Regie, with the passports that are not there yet. A source that is there stays as it is. */
export async function addReadySource(
  tx: Tx,
  municipalityId: string,
  key: string,
): Promise<Outcome<'not-found', SavedSource>> {
  const ready = READY_SOURCES.get(key)
  if (!ready) return refuse('not-found')
  for (const passport of ready.passports) await addIndicator(tx, municipalityId, passport)
  await insertImportSource(tx, municipalityId, ready.source)
  return ok((await findImportSource(tx, key))!)
}

/** How a table of this source is read, for an import of its rows. */
export const readingOf = (source: ImportSource & { id?: string }, request = '') => ({
  mapping: source.mapping,
  ...(source.id ? { sourceId: source.id } : {}),
  tableId: source.tableId,
  request,
  roundingBase: source.roundingBase,
})
