import { RULES } from '../../../law/index.ts'
import type { JobHandler } from '../../../platform/jobs/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { listConfirmedRules } from '../records.queries.ts'
import { markCertainty } from './legal-rules.queries.ts'

/** The job that makes running terms say that their rule was confirmed, or is not any more. */
export const MARK_CERTAINTY = 'mark-certainty'

const mark: JobHandler = async ({ municipalityId, rule }, { database }) => {
  const actor = serviceActor(municipalityId, 'service:registers')
  const isCertain = RULES.filter(({ id }) => id === rule).every(({ certainty }) => certainty === 'certain')
  await database.as(actor, 'mark the certainty of terms', async (tx) => {
    const isConfirmed = (await listConfirmedRules(tx)).includes(String(rule))
    await markCertainty(tx, String(rule), isConfirmed || isCertain ? 'certain' : 'verify')
  })
}

export const legalRuleJobs: Record<string, JobHandler> = { [MARK_CERTAINTY]: mark }
