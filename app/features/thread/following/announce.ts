import type { Tx } from '../../../platform/database/index.ts'
import { queueJob } from '../../../platform/jobs/index.ts'
import { insertNews } from './following.queries.ts'
import type { News } from './news.ts'

/** The job that mails one person the news he wants at once. */
export const MAIL_NEWS = 'mail-news'

type Announcement = {
  nodeId: string
  news: News
  /** When it happened; left out: now. */
  at?: Date
  /** Only these accounts; left out: everybody who follows. */
  to?: string[]
  except?: string[]
}

/**
 * Tells who follows a thing that something happened to it, in the transaction in which it happens. Whoever does it is
 * never told. Several pieces of news within the same minutes go into one mail.
 */
export async function announce(tx: Tx, { nodeId, news, at, to, except = [] }: Announcement) {
  const wantMailNow = await insertNews(tx, { nodeId, kind: news, at: at ?? null, to: to ?? null, except })
  for (const accountId of wantMailNow) {
    await queueJob(tx, MAIL_NEWS, { accountId, delivery: 'now' }, { key: accountId })
  }
}
