import type { JobHandler } from '../../platform/jobs/index.ts'
import { serviceActor } from '../identity/index.ts'
import { inputJobs } from './inputs/inputs.jobs.ts'
import { sessionJobs } from './sessions/jobs.ts'
import { clearSavedForms } from './surveys/saved.queries.ts'
import { emptyAnswerBox } from './surveys/surveys.queries.ts'

/** The nightly job that empties the box with answers. */
export const EMPTY_ANSWER_BOX = 'empty-answer-box'

/** While a survey is open its answers leave the box with at least so many, so that nobody stands alone on a day. */
const AT_LEAST = 10

/** How long a survey that was kept for later waits for who filled it in. */
const DAYS_KEPT = 60

const empty: JobHandler = async ({ municipalityId }, { database }) => {
  await database.as(serviceActor(municipalityId, 'service:ballot-box'), 'empty the box with answers', async (tx) => {
    await emptyAnswerBox(tx, AT_LEAST)
    await clearSavedForms(tx, DAYS_KEPT)
  })
}

export const participationJobs: Record<string, JobHandler> = {
  [EMPTY_ANSWER_BOX]: empty,
  ...sessionJobs,
  ...inputJobs,
}
