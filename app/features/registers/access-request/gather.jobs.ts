import { originOf } from '../../../platform/http/index.ts'
import type { JobHandler } from '../../../platform/jobs/index.ts'
import { actorFor, findAccountById, serviceActor } from '../../identity/index.ts'
import { ALL_SPACES } from './find-person.ts'
import { deleteBundles, listOldBundles } from './gather.queries.ts'
import { gatherForRequest } from './gather.ts'

/** The job that gathers everything about a person. */
export const GATHER = 'gather-about-person'

/** The job that removes gathered files that are a month old. */
export const CLEAR_GATHERED = 'clear-gathered-files'

const DAY = 24 * 60 * 60 * 1000
const KEPT_DAYS = 30

const gather: JobHandler = async (payload, { database, config, clock, municipalityOf }) => {
  const { municipalityId, requestId, officerId, leftOut, withNameOnly } = payload
  const municipality = await municipalityOf(municipalityId)
  const service = serviceActor(municipalityId, 'service:access')
  const account = await database.as(service, 'find who asked', (tx) => findAccountById(tx, String(officerId)), {
    readOnly: true,
  })
  // Who lost the right meanwhile gathers nothing.
  const officer = actorFor(municipalityId, String(officerId), account?.isActive ? account.roles : [])
  if (!officer.rights.includes('privacy.handle')) return
  const chosen = String(leftOut).split(' ')
  await gatherForRequest(
    {
      database,
      secret: config.secret,
      municipality,
      origin: originOf(municipality.settings.hosts, municipality, config),
    },
    officer,
    {
      requestId: String(requestId),
      leftOut: ALL_SPACES.filter((space) => chosen.includes(space)),
      withNameOnly: withNameOnly === true,
      now: clock.now(),
    },
  )
}

const clearGathered: JobHandler = async ({ municipalityId }, { database, clock }) => {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY)
  await database.as(serviceActor(municipalityId, 'service:registers'), 'remove old gathered files', async (tx) =>
    deleteBundles(tx, await listOldBundles(tx, before)),
  )
}

export const accessRequestJobs: Record<string, JobHandler> = { [GATHER]: gather, [CLEAR_GATHERED]: clearGathered }
