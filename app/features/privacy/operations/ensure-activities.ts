import type { Tx } from '../../../platform/database/index.ts'
import type { JobHandler } from '../../../platform/jobs/index.ts'
import { serviceActor } from '../../identity/index.ts'
import type { BaseActivity } from '../base-activities.ts'
import { putUntouchedActivity } from '../privacy.queries.ts'

/**
 * Puts what Regie does in the register of a municipality. An entry that nobody there has changed follows what a newer
 * version says of itself; one that was changed is the municipality's own.
 */
export async function ensureActivities(
  tx: Tx,
  municipality: { id: string; name: string; contact: string },
  activities: readonly BaseActivity[],
) {
  for (const activity of activities) {
    await putUntouchedActivity(tx, municipality.id, {
      specialData: 'none',
      dpia: '',
      ...activity,
      controller: `College van burgemeester en wethouders (${municipality.name})`,
      contact: municipality.contact || 'Functionaris gegevensbescherming',
      jointControllers: '',
      thirdCountries: '',
      sourceSystem: 'Regie',
    })
  }
}

/** At every start: a new version may do something new, and a municipality may have been made meanwhile. */
export const privacyJobs = (activities: readonly BaseActivity[]): Record<string, JobHandler> => ({
  'complete-register': async ({ municipalityId }, { database, municipalityOf }) => {
    const { id, name, settings } = await municipalityOf(municipalityId)
    await database.as(serviceActor(id, 'service:register'), 'complete the processing register', (tx) =>
      ensureActivities(tx, { id, name, contact: settings.contact }, activities),
    )
  },
})
