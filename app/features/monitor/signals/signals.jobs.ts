import type { JobHandler } from '../../../platform/jobs/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { watchFigures } from './watch-figures.ts'

/** The nightly job that looks at what stands out among the figures. */
export const WATCH_FIGURES = 'watch-figures'

const watch: JobHandler = async ({ municipalityId }, { database, clock }) => {
  await database.as(serviceActor(municipalityId, 'service:watcher'), 'look at what stands out', (tx) =>
    watchFigures(tx, municipalityId, clock.now()),
  )
}

export const signalJobs: Record<string, JobHandler> = { [WATCH_FIGURES]: watch }
