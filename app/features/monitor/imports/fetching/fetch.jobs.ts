import type { JobHandler } from '../../../../platform/jobs/index.ts'
import { serviceActor } from '../../../identity/index.ts'
import { fetchDue } from '../calendar/fetch-due.ts'
import { FETCH_SOURCE } from './ask-fetch.ts'
import { runFetch } from './run-fetch.ts'

/** The nightly job that asks for what the release calendar expects. */
export const FETCH_DUE = 'fetch-due'

const fetchSource: JobHandler = ({ municipalityId, fetch }, parts) =>
  runFetch(parts, serviceActor(municipalityId, 'service:importer'), String(fetch))

const fetchWhatIsDue: JobHandler = ({ municipalityId }, { database, clock }) =>
  fetchDue(database, serviceActor(municipalityId, 'service:importer'), { now: clock.now(), today: clock.today() })

export const fetchJobs: Record<string, JobHandler> = { [FETCH_SOURCE]: fetchSource, [FETCH_DUE]: fetchWhatIsDue }
