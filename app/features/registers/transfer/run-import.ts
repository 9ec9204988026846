import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import type { NewRecord } from '../domain/new-record.ts'
import { openRecords } from '../operations/open-records.ts'
import type { Scope } from '../scope.ts'
import { listPresent } from './import.queries.ts'

const BATCH = 500

/**
 * Brings records in: all of them, or none when one is refused or somebody stops it. What came in meanwhile by the same
 * reference is passed over, so that bringing a file in twice at once does no harm.
 */
export async function runImport(
  scope: Scope,
  type: RegisterType,
  rows: readonly NewRecord[],
  onProgress: (done: number, total: number) => Promise<boolean>,
): Promise<Outcome<'refused' | 'stopped', { brought: number }>> {
  const present = new Set(
    await listPresent(
      scope.tx,
      type.key,
      rows.map(({ externalId }) => externalId ?? ''),
    ),
  )
  const fresh = rows.filter(({ externalId }) => !present.has(externalId ?? ''))
  for (let start = 0; start < fresh.length; start += BATCH) {
    const batch = fresh.slice(start, start + BATCH)
    const opened = await openRecords(scope, type, batch)
    if (!opened.ok) return refuse('refused')
    if (!(await onProgress(start + batch.length, fresh.length))) return refuse('stopped')
  }
  return ok({ brought: fresh.length })
}
