import type { Tx } from '../../../../platform/database/index.ts'
import type { ImportPreview } from '../../operations/preview-import.ts'
import { findPreviousOf, hasFiguresIn } from '../../snapshot-difference.queries.ts'
import type { SavedSource } from '../import-source.queries.ts'
import { findSchedule } from './calendar.queries.ts'

/**
 * Whether what came in may be taken over without a person: only when the source says so, a person accepted an earlier table of
 * it, and the table brings nothing but periods that were never there.
 */
export async function comesInByItself(tx: Tx, source: SavedSource, preview: ImportPreview): Promise<boolean> {
  const { addedCount, changedCount, goneCount, addedIn } = preview
  if (addedCount === 0 || changedCount + goneCount > 0) return false
  const schedule = await findSchedule(tx, source.id)
  if (!schedule?.acceptsNew) return false
  const earlier = await findPreviousOf(tx, { sourceId: source.id, tableId: source.tableId })
  return earlier !== undefined && !(await hasFiguresIn(tx, addedIn))
}
