import type { Tx } from '../../../../platform/database/index.ts'
import { listImportSources, type SavedSource } from '../import-source.queries.ts'
import { listFetchesIn, type SourceFetch } from './fetch.queries.ts'

/** A proposal that somebody has to decide on, with its source. */
export type Waiting = { source: SavedSource; fetch: SourceFetch }

/** What waits for a decision, of all sources or of those that measure one figure. */
export async function listWaiting(tx: Tx, indicator?: string): Promise<Waiting[]> {
  const proposals = await listFetchesIn(tx, ['proposed'])
  if (proposals.length === 0) return []
  const sources = new Map((await listImportSources(tx)).map((source) => [source.id, source]))
  return proposals.flatMap((fetch) => {
    const source = sources.get(fetch.sourceId)
    const isOf = indicator === undefined || source?.mapping.measures.some((one) => one.indicator === indicator)
    return source && isOf ? [{ source, fetch }] : []
  })
}
