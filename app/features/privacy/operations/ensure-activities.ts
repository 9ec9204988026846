import type { Tx } from '../../../platform/database/index.ts'
import type { JobHandler } from '../../../platform/jobs/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { BASE_ACTIVITIES } from '../base-activities.ts'
import { insertActivity } from '../privacy.queries.ts'

/** Puts what Regie itself does in the register of a municipality, as far as it does not stand there yet. */
export async function ensureActivities(tx: Tx, municipality: { id: string; name: string; contact: string }) {
  for (const activity of BASE_ACTIVITIES) {
    await insertActivity(tx, municipality.id, {
      ...activity,
      controller: `College van burgemeester en wethouders (${municipality.name})`,
      contact: municipality.contact || 'Functionaris gegevensbescherming',
      jointControllers: '',
      specialData: 'none',
      thirdCountries: '',
      dpia: '',
      sourceSystem: 'Regie',
    })
  }
}

/** At every start: a new version may do something new, and a municipality may have been made meanwhile. */
const completeRegister: JobHandler = async ({ municipalityId }, { database, municipalityOf }) => {
  const { id, name, settings } = await municipalityOf(municipalityId)
  await database.as(serviceActor(id, 'service:register'), 'complete the processing register', (tx) =>
    ensureActivities(tx, { id, name, contact: settings.contact }),
  )
}

export const privacyJobs: Record<string, JobHandler> = { 'complete-register': completeRegister }
