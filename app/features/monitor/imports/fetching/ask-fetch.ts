import type { Tx } from '../../../../platform/database/index.ts'
import { queueJob, unqueueJob } from '../../../../platform/jobs/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { wantedOf } from '../cbs/table.ts'
import type { SavedSource } from '../import-source.queries.ts'
import { insertFetch, type SourceFetch, updateFetch } from './fetch.queries.ts'

/** The job that fetches one table. */
export const FETCH_SOURCE = 'fetch-source'

/** All sources share one queue: no server is asked for two tables at a time. */
const QUEUE = 'sources'

/** Asks for the table of a source; a source is fetched once at a time. */
export async function askFetch(
  tx: Tx,
  municipalityId: string,
  source: SavedSource,
  { now, isByCalendar = false }: { now: Date; isByCalendar?: boolean },
): Promise<Outcome<'no-address' | 'busy', string>> {
  if (!wantedOf(source)) return refuse('no-address')
  const id = await insertFetch(tx, { municipalityId, sourceId: source.id, askedAt: now, isByCalendar })
  if (!id) return refuse('busy')
  await queueJob(tx, FETCH_SOURCE, { fetch: id }, { key: id, queue: QUEUE, maxAttempts: 5 })
  return ok(id)
}

/** What has not begun is stopped at once; what is under way hears of it within a second. */
export async function stopFetch(tx: Tx, { id }: SourceFetch, now: Date): Promise<void> {
  const isStopped = await updateFetch(tx, id, ['waiting'], { state: 'stopped', isStopAsked: true, endedAt: now })
  if (isStopped) await unqueueJob(tx, FETCH_SOURCE, id)
  else await updateFetch(tx, id, ['running'], { isStopAsked: true })
}
