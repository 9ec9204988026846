import type { JobHandler } from '../../../../platform/jobs/index.ts'
import { serviceActor } from '../../../identity/index.ts'
import { FETCH_SOURCE } from './ask-fetch.ts'
import { runFetch } from './run-fetch.ts'

const fetchSource: JobHandler = ({ municipalityId, fetch }, parts) =>
  runFetch(parts, serviceActor(municipalityId, 'service:importer'), String(fetch))

export const fetchJobs: Record<string, JobHandler> = { [FETCH_SOURCE]: fetchSource }
