import type { JobHandler } from '../../../platform/jobs/index.ts'
import { publicAddress } from '../../../platform/municipality.ts'
import { serviceActor } from '../actors.ts'
import { deleteOldLinks, findActiveAccount, findLastLink } from './links.queries.ts'
import { mailLink } from './send-link.ts'

export const SEND_RESET = 'send-password-reset'

const MINUTE = 60 * 1000
const KEPT_DAYS = 30

/**
 * Mails the link that was asked for. The question itself only queues this job, for a known and an unknown address alike,
 * so that neither its answer nor its time tells which it was. Who asks twice within two minutes gets one mail.
 */
const sendReset: JobHandler = async (payload, { database, config, clock, municipalityOf }) => {
  if (payload.accountId === null) return
  const municipality = await municipalityOf(payload.municipalityId)
  await database.as(serviceActor(municipality.id, 'service:sign-in'), 'mail a link for a new password', async (tx) => {
    const account = await findActiveAccount(tx, String(payload.accountId))
    if (!account) return
    const now = clock.now()
    const last = await findLastLink(tx, account.id)
    if (last?.kind === 'reset' && !last.usedAt && now.getTime() - last.createdAt.getTime() < 2 * MINUTE) return
    const address = publicAddress(config, municipality)
    const language = payload.language === 'en' ? 'en' : 'nl'
    await mailLink(tx, { municipality, address, account, kind: 'reset', language, now })
  })
}

const clearLinks: JobHandler = async ({ municipalityId }, { database, clock }) => {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * 24 * 60 * MINUTE)
  await database.as(serviceActor(municipalityId, 'service:sign-in'), 'clear links that ended', (tx) =>
    deleteOldLinks(tx, before),
  )
}

export const identityJobs: Record<string, JobHandler> = { [SEND_RESET]: sendReset, 'clear-password-links': clearLinks }
