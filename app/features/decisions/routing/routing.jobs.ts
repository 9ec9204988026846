import type { JobHandler } from '../../../platform/jobs/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { remindOfInitials } from './ask-initials.ts'

/** The daily job that reminds of initials that were not put on the day that was asked. */
export const REMIND_OF_INITIALS = 'remind-of-initials'

const remind: JobHandler = async ({ municipalityId }, { database, clock }) => {
  await database.as(serviceActor(municipalityId, 'service:reminder'), 'remind of initials', (tx) =>
    remindOfInitials(tx, municipalityId, clock.today()),
  )
}

export const routingJobs: Record<string, JobHandler> = { [REMIND_OF_INITIALS]: remind }
