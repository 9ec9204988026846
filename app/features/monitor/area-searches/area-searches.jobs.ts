import type { JobHandler } from '../../../platform/jobs/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { endSearch } from './area-searches.queries.ts'
import { type Act, searchAreas } from './search-areas.ts'

/** The job that looks at every area of one figure. */
export const SEARCH_AREAS = 'search-areas'

const search: JobHandler = async ({ municipalityId, search: id }, { database, clock, attempt }) => {
  const actor = serviceActor(municipalityId, 'service:watcher')
  const act: Act = (what, work) => database.as(actor, what, work)
  try {
    await searchAreas(act, municipalityId, String(id), clock.now)
  } catch (error) {
    if (attempt.isLast) await act('note that a search failed', (tx) => endSearch(tx, String(id), 'failed', clock.now()))
    throw error
  }
}

export const areaSearchJobs: Record<string, JobHandler> = { [SEARCH_AREAS]: search }
