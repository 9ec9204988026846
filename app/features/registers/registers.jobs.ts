import type { JobHandler } from '../../platform/jobs/index.ts'
import { serviceActor } from '../identity/index.ts'
import { accessRequestJobs } from './access-request/gather.jobs.ts'
import { alarmJobs } from './alarms/alarms.jobs.ts'
import { bulkJobs } from './bulk/bulk.jobs.ts'
import { removeOldBulks } from './bulk/bulk.queries.ts'
import { handoverJobs } from './handover/handover.jobs.ts'
import { legalRuleJobs } from './legal-rules/legal-rules.jobs.ts'
import { letterJobs } from './letters/letters.jobs.ts'
import { addUpTally } from './lists/list.queries.ts'
import { takeAutomaticSteps } from './operations/automatic-steps.ts'
import { retentionJobs } from './retention/retention.jobs.ts'
import { removeOldCopies } from './sharing/sharing.queries.ts'
import { transferJobs } from './transfer/transfers.jobs.ts'

/** So long the outcome of a change of many records can be read; undoing is over long before. */
const DAYS_TO_READ = 30

/** The daily job that does what the days bring. */
export const RUN_REGISTERS = 'run-registers'

const runRegisters: JobHandler = async ({ municipalityId }, { database, clock, config }) => {
  const actor = serviceActor(municipalityId, 'service:registers')
  await database.as(actor, 'remove copies that are no longer shared', (tx) => removeOldCopies(tx, clock.now()))
  const unread = new Date(clock.now().getTime() - DAYS_TO_READ * 86_400_000)
  await database.as(actor, 'forget old changes of many records', (tx) => removeOldBulks(tx, unread))
  await database.as(actor, 'add up how many records there are', addUpTally)
  await takeAutomaticSteps(database, actor, { secret: config.secret, today: clock.today() })
}

export const registerJobs: Record<string, JobHandler> = {
  [RUN_REGISTERS]: runRegisters,
  ...accessRequestJobs,
  ...legalRuleJobs,
  ...retentionJobs,
  ...transferJobs,
  ...letterJobs,
  ...alarmJobs,
  ...handoverJobs,
  ...bulkJobs,
}
