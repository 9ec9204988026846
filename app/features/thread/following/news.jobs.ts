import { originOf } from '../../../platform/http/index.ts'
import { type JobHandler, type JobParts, queueJob } from '../../../platform/jobs/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { atHourInTheNetherlands } from '../../../shared/days.ts'
import { actorFor, findAccountById, serviceActor } from '../../identity/index.ts'
import type { NodeKinds } from '../node-kinds.ts'
import { MAIL_NEWS } from './announce.ts'
import { findMoment } from './following.queries.ts'
import { type Delivery, DIGEST_HOURS, type News, weekdayOf } from './news.ts'
import { newsMail } from './news-mail.ts'
import { findNewsToMail, listAccountsWithNews, markMailed } from './notifications.queries.ts'
import { unsubscribeToken } from './unsubscribe-link.ts'

/** The job that collects, once a day, everybody who has news to read. */
export const COLLECT_NEWS = 'collect-news'
const COLLECT_NOW = 'collect-news-now'

/**
 * Mails one person the news that waits for him. What he may see is asked in his own name at this moment, so whoever lost
 * a role, or left, is told nothing any more.
 */
const mailNews =
  (kinds: NodeKinds): JobHandler =>
  async ({ municipalityId, accountId, delivery }, parts) => {
    const { database, clock, config } = parts
    const id = String(accountId)
    const service = serviceActor(municipalityId, 'service:notifier')
    const account = await database.as(service, 'find who has news', (tx) => findAccountById(tx, id), { readOnly: true })
    if (!account) return
    const reader = actorFor(municipalityId, id, account.isActive ? account.roles : [])
    const site = await siteOf(parts, municipalityId)
    const stopLink = (kind: News) =>
      `${site.address}/meldingen/afmelden/${unsubscribeToken(config.secret, { municipalityId, accountId: id, kind })}`
    await database.as(reader, 'mail news', async (tx) => {
      // Later, with the mail of the first day that is not quiet.
      if ((await findMoment(tx, id)).quietDays.includes(weekdayOf(clock.today()))) return
      const { ids, visible } = await findNewsToMail(tx, id, delivery as Delivery)
      if (visible.length > 0)
        await queueMail(tx, municipalityId, { to: account.email, ...newsMail(kinds, { ...site, stopLink }, visible) })
      await markMailed(tx, ids, clock.now())
    })
  }

async function siteOf({ municipalityOf, config }: JobParts, municipalityId: string) {
  const municipality = await municipalityOf(municipalityId)
  const { hosts, siteName } = municipality.settings
  return { name: siteName || municipality.name, address: originOf(hosts, municipality, config) }
}

/** Queues, for each hour at which the mail of the day can be wanted, the collecting of the news for it. */
const collectNews: JobHandler = async ({ municipalityId }, { database, clock }) => {
  const today = clock.today()
  await database.as(serviceActor(municipalityId, 'service:notifier'), 'wait for the hours of the day', async (tx) => {
    for (const hour of DIGEST_HOURS) {
      const runAt = atHourInTheNetherlands(today, hour)
      await queueJob(tx, COLLECT_NOW, { hour, today }, { runAt, key: `${today} ${hour}` })
    }
  })
}

/** Each mail is a job of its own, queued in the transaction that finds for whom it is time: a job done twice mails once. */
const collectNewsNow: JobHandler = async ({ municipalityId, hour, today }, { database }) => {
  await database.as(serviceActor(municipalityId, 'service:notifier'), 'collect the news of the day', async (tx) => {
    for (const accountId of await listAccountsWithNews(tx, Number(hour), weekdayOf(String(today)))) {
      await queueJob(tx, MAIL_NEWS, { accountId, delivery: 'daily' }, { key: `${accountId} daily` })
    }
  })
}

/** The jobs that bring news by mail. */
export const newsJobs = (kinds: NodeKinds): Record<string, JobHandler> => ({
  [MAIL_NEWS]: mailNews(kinds),
  [COLLECT_NEWS]: collectNews,
  [COLLECT_NOW]: collectNewsNow,
})
