import type { JobHandler, JobParts } from '../jobs/index.ts'
import { queueJob } from '../jobs/index.ts'
import { clearMail, closeMail, findWaitingMail, listWaitingMail, noteFailedAttempt, SEND_MAIL } from './mail.queries.ts'
import { deliver } from './transport.ts'

const KEPT_DAYS = 30
const DAY = 24 * 60 * 60 * 1000

/** The only one who can read the outbox. */
export const mailActor = (municipalityId: string) => ({
  municipalityId,
  id: 'service:mail',
  roles: [],
  rights: ['mail.send', 'work.open'],
})

/** Sends one mail. Without SMTP_URL it stays where it is, until a Regie with one starts. */
const sendMail: JobHandler = async ({ municipalityId, mailId }, parts) => {
  const { database, config, clock, attempt } = parts
  if (!config.smtpUrl) return
  const actor = mailActor(municipalityId)
  const id = String(mailId)
  const mail = await database.as(actor, 'read a mail to send', (tx) => findWaitingMail(tx, id), { readOnly: true })
  if (!mail) return
  const now = clock.now()
  if (mail.usefulUntil && mail.usefulUntil < now) {
    await database.as(actor, 'drop a mail that is too late', (tx) => closeMail(tx, id, 'expired', null, now))
    return
  }
  const delivery = await deliver(config, {
    ...mail,
    to: mail.recipient,
    text: mail.body,
    fromName: await nameOf(parts, municipalityId),
  })
  if (delivery.state === 'sent') {
    await database.as(actor, 'close a mail', (tx) => closeMail(tx, id, 'sent', null, clock.now()))
    return
  }
  const { problem } = delivery
  if (delivery.state === 'refused' || attempt.isLast) {
    const state = delivery.state === 'refused' ? 'refused' : 'given-up'
    await database.as(actor, 'close a mail', (tx) => closeMail(tx, id, state, problem, clock.now()))
    return
  }
  await database.as(actor, 'note a failed attempt', (tx) => noteFailedAttempt(tx, id, problem))
  throw new Error(`the mail server could not take a mail: ${problem}`)
}

async function nameOf({ municipalityOf }: JobParts, municipalityId: string): Promise<string> {
  const { name, settings } = await municipalityOf(municipalityId)
  return settings.siteName || name
}

/** Queues again what waited while there was no mail server. */
const resumeMail: JobHandler = async ({ municipalityId }, { database, config }) => {
  if (!config.smtpUrl) return
  await database.as(mailActor(municipalityId), 'send what waited', async (tx) => {
    for (const id of await listWaitingMail(tx)) await queueJob(tx, SEND_MAIL, { mailId: id }, { key: id })
  })
}

/** Every night: closes what came too late and forgets what was closed a month ago. */
const clearOldMail: JobHandler = async ({ municipalityId }, { database, clock }) => {
  const now = clock.now()
  const before = new Date(now.getTime() - KEPT_DAYS * DAY)
  await database.as(mailActor(municipalityId), 'clear the outbox', (tx) => clearMail(tx, now, before))
}

export const mailJobs: Record<string, JobHandler> = {
  [SEND_MAIL]: sendMail,
  'resume-mail': resumeMail,
  'clear-mail': clearOldMail,
}
