import { alarmTexts } from '../../../i18n/alarms.ts'
import { originOf } from '../../../platform/http/index.ts'
import type { JobHandler } from '../../../platform/jobs/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { tellOfDeadlines } from './tell-of-deadlines.ts'
import { watchDeadlines } from './watch-deadlines.ts'

/** The daily job that watches over terms that may not be missed. */
export const WATCH_DEADLINES = 'watch-deadlines'

const watch: JobHandler = async ({ municipalityId }, { database, clock, config, municipalityOf }) => {
  const municipality = await municipalityOf(municipalityId)
  const address = `${originOf(municipality.settings.hosts, municipality, config)}/werk/alarmen`
  const { subject, text } = alarmTexts.nl.mail
  const actor = serviceActor(municipalityId, 'service:registers')
  await database.as(actor, 'tell of terms that come near', (tx) => tellOfDeadlines(tx, municipalityId, clock.today()))
  await watchDeadlines(database, actor, { today: clock.today(), mail: { subject, text: text(address) } })
}

export const alarmJobs: Record<string, JobHandler> = { [WATCH_DEADLINES]: watch }
