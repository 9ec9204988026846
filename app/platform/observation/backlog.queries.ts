import { sql } from 'kysely'
import type { Tx } from '../database/index.ts'
import { findJobHealth } from '../jobs/index.ts'

/** How much waits, in numbers alone. Seconds for what is oldest. */
export type Backlog = {
  lateJobs: number
  oldestJob: number
  failedJobs: number
  waitingMails: number
  failedMails: number
  unsealed: number
  oldestUnsealed: number
  sessions: number
}

/** Everything that waits, of all municipalities together; read as the owner of the tables. */
export async function findBacklog(tx: Tx): Promise<Backlog> {
  const { late, oldest, givenUp } = await findJobHealth(tx)
  const { rows } = await sql<Omit<Backlog, 'lateJobs' | 'oldestJob' | 'failedJobs'>>`
    select
      (select count(*)::int from outgoing_mail where state = 'waiting') as waiting_mails,
      (select count(*)::int from outgoing_mail where state in ('refused', 'given-up')
        and created_at > now() - interval '7 days') as failed_mails,
      (select count(*)::int from audit_pending) as unsealed,
      (select coalesce(extract(epoch from clock_timestamp() - min(e.occurred_at)), 0)::int
         from audit_pending p join audit_event e on e.id = p.event_id) as oldest_unsealed,
      (select count(*)::int from session where expires_at > now()) as sessions`.execute(tx)
  return { lateJobs: late, oldestJob: oldest, failedJobs: givenUp, ...rows[0]! }
}
