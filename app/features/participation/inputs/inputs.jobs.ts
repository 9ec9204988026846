import { addDays, addMonths } from '../../../law/index.ts'
import type { JobHandler } from '../../../platform/jobs/index.ts'
import { publicAddress } from '../../../platform/municipality.ts'
import { serviceActor } from '../../identity/index.ts'
import { mailDecisions, mailDigests } from './mail-followers.ts'
import { MAIL_DECISION } from './operations/decide-idea.ts'
import { clearSubscribers } from './subscribers.queries.ts'
import { watchInputs } from './watch-inputs.ts'

/** The job that looks every night at what became of inputs, and mails who has not heard for a month. */
export const FOLLOW_INPUTS = 'follow-inputs'

/** An address that nobody confirmed is kept no longer. */
const DAYS_TO_CONFIRM = 7

const follow: JobHandler = async ({ municipalityId }, { database, clock, config, municipalityOf }) => {
  const municipality = await municipalityOf(municipalityId)
  const today = clock.today()
  const site = siteOf(municipality, publicAddress(config, municipality))
  const service = serviceActor(municipalityId, 'service:input-news')
  await database.as(service, 'see what became of inputs', (tx) => watchInputs(tx, municipalityId, today))
  await database.as(service, 'mail who follows an input', async (tx) => {
    await clearSubscribers(tx, addDays(today, -DAYS_TO_CONFIRM))
    await mailDigests(tx, { site, municipalityId, secret: config.secret, today, heardBefore: addMonths(today, -1) })
  })
}

const mailDecision: JobHandler = async ({ municipalityId, ideaId }, { database, config, municipalityOf }) => {
  const municipality = await municipalityOf(municipalityId)
  const site = siteOf(municipality, publicAddress(config, municipality))
  await database.as(serviceActor(municipalityId, 'service:input-news'), 'mail what was decided on an idea', (tx) =>
    mailDecisions(tx, { site, municipalityId, secret: config.secret }, String(ideaId)),
  )
}

const siteOf = ({ name, settings }: { name: string; settings: { siteName: string } }, address: string) => ({
  name: settings.siteName || name,
  address,
})

export const inputJobs: Record<string, JobHandler> = { [FOLLOW_INPUTS]: follow, [MAIL_DECISION]: mailDecision }
