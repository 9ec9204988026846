import { webhookTexts } from '../../../i18n/webhooks.ts'
import { SPREAD_EVENT } from '../../../platform/events/index.ts'
import { type JobHandler, queueJob } from '../../../platform/jobs/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { publicAddress } from '../../../platform/municipality.ts'
import { unseal } from '../../../platform/sealing.ts'
import { listAccounts, serviceActor } from '../../identity/index.ts'
import { cloudEventOf } from './cloud-event.ts'
import { send } from './send.ts'
import { signedHeaders } from './signature.ts'
import {
  deleteEventsBefore,
  findDelivery,
  findEvent,
  findWebhook,
  insertDeliveries,
  noteAttempt,
  updateWebhookState,
} from './webhooks.queries.ts'

export const DELIVER_EVENT = 'deliver-event'
export const SEALED_FOR = 'webhook'

/** Seconds until the next attempt: together a little over a day. */
const DELAYS = [10, 60, 300, 1800, 7200, 21_600, 28_800, 28_800]
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000

const actorOf = (municipalityId: string) => serviceActor(municipalityId, 'service:webhooks')

/** Finds who wants to hear of an event, and queues a delivery for each. */
const spreadEvent: JobHandler = async ({ municipalityId, event }, { database }) => {
  await database.as(actorOf(municipalityId), 'spread an event', async (tx) => {
    const found = await findEvent(tx, String(event))
    if (!found) return
    for (const id of await insertDeliveries(tx, found)) await queueJob(tx, DELIVER_EVENT, { delivery: id }, { key: id })
  })
}

/** Delivers one event at one address. After the last attempt the webhook is paused and the administrators hear of it. */
const deliverEvent: JobHandler = async ({ municipalityId, delivery }, parts) => {
  const { database, config, clock } = parts
  const actor = actorOf(municipalityId)
  const id = String(delivery)
  const found = await database.as(actor, 'read an event to deliver', async (tx) => {
    const row = await findDelivery(tx, id)
    const hook = row && (await findWebhook(tx, row.webhookId))
    const event = row && (await findEvent(tx, row.eventId))
    return row && hook && event && { row, hook, event }
  })
  if (!found) return
  if (found.row.state !== 'waiting' || found.hook.state !== 'active') return
  const { row, hook, event } = found
  const municipality = await parts.municipalityOf(municipalityId)
  const secret = unseal(config.secret, SEALED_FOR, hook.sealedSecret)
  const body = JSON.stringify(cloudEventOf(event, municipality, publicAddress(config, municipality)))
  const { isTaken, answer } = secret
    ? await send({
        address: hook.address,
        body,
        isDemonstration: config.isDemonstration,
        headers: {
          'content-type': 'application/cloudevents+json; charset=utf-8',
          'user-agent': 'Regie',
          ...signedHeaders(secret, event.id, clock.now(), body),
        },
      })
    : { isTaken: false, answer: 'NO-SECRET' }
  const attempts = row.attempts + 1
  const delay = DELAYS[row.attempts]
  await database.as(actor, 'note what became of a delivery', async (tx) => {
    const state = isTaken ? 'delivered' : delay === undefined ? 'given-up' : 'waiting'
    await noteAttempt(tx, id, { state, attempts, answer, attemptedAt: clock.now() })
    if (state === 'waiting') {
      const runAt = new Date(clock.now().getTime() + delay! * 1000)
      await queueJob(tx, DELIVER_EVENT, { delivery: id }, { key: id, runAt })
    }
    if (state !== 'given-up') return
    await updateWebhookState(tx, hook.id, 'paused')
    const t = webhookTexts.nl
    const text = `${t.pausedMail(hook.name)}\n\n${publicAddress(config, municipality)}/werk/koppelingen/webhooks/${hook.id}`
    for (const { email, isActive, roles } of await listAccounts(tx)) {
      if (!isActive || !roles.includes('administrator')) continue
      await queueMail(tx, municipalityId, { to: email, subject: `${t.pausedSubject} (${municipality.name})`, text })
    }
  })
}

/** Every night: forgets what happened a month ago. */
const clearEvents: JobHandler = async ({ municipalityId }, { database, clock }) => {
  const before = new Date(clock.now().getTime() - KEPT_MILLISECONDS)
  await database.as(actorOf(municipalityId), 'clear old events', (tx) => deleteEventsBefore(tx, before))
}

export const webhookJobs: Record<string, JobHandler> = {
  [SPREAD_EVENT]: spreadEvent,
  [DELIVER_EVENT]: deliverEvent,
  'clear-events': clearEvents,
}
