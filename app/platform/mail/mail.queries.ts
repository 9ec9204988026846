import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../database/index.ts'
import { queueJob } from '../jobs/index.ts'

/** A mail in plain text. It never holds content of a confidential kind: it says that there is news, and where. */
export type Mail = { to: string; subject: string; text: string; usefulUntil?: Date }

/** Puts a mail in the outbox, in the transaction of what it tells about; a job sends it. Answers its id. */
export async function queueMail(tx: Tx, municipalityId: string, mail: Mail): Promise<string> {
  const id = randomUUID()
  // Who may not see accounts leaves the account empty, which says less to the administrator and nothing too much.
  const accountId = sql<string | null>`(select a.id from account a where a.email = ${mail.to.toLowerCase()})`
  await tx
    .insertInto('outgoingMail')
    .values({ id, municipalityId, accountId, usefulUntil: mail.usefulUntil ?? null })
    .execute()
  await tx
    .insertInto('outgoingMailContent')
    .values({ mailId: id, municipalityId, recipient: mail.to, subject: oneLine(mail.subject), body: mail.text })
    .execute()
  await queueJob(tx, SEND_MAIL, { mailId: id }, { key: id })
  return id
}

export const SEND_MAIL = 'send-mail'

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A mail that waits, with its content. */
export function findWaitingMail(tx: Tx, id: string) {
  return tx
    .selectFrom('outgoingMail')
    .innerJoin('outgoingMailContent', 'outgoingMailContent.mailId', 'outgoingMail.id')
    .select(['outgoingMail.id', 'recipient', 'subject', 'body', 'usefulUntil'])
    .where('outgoingMail.id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
}

export type ClosedState = 'sent' | 'refused' | 'given-up' | 'expired'

/** The end of a mail's way: what became of it stays, what it said and to whom goes. */
export async function closeMail(tx: Tx, id: string, state: ClosedState, problem: string | null, now: Date) {
  await tx
    .updateTable('outgoingMail')
    .set((row) => ({ state, problem, closedAt: now, attempts: row('attempts', '+', state === 'expired' ? 0 : 1) }))
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('outgoingMailContent').where('mailId', '=', id).execute()
}

/** An attempt that may yet succeed later. */
export async function noteFailedAttempt(tx: Tx, id: string, problem: string) {
  await tx
    .updateTable('outgoingMail')
    .set((row) => ({ problem, attempts: row('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Mails that wait, oldest first. */
export async function listWaitingMail(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('outgoingMail')
    .select('id')
    .where('state', '=', 'waiting')
    .orderBy('createdAt')
    .limit(10_000)
    .execute()
  return rows.map((row) => row.id)
}

/** Closes what is no longer of use and forgets what was closed before `before`. */
export async function clearMail(tx: Tx, now: Date, before: Date) {
  const stale = await tx
    .selectFrom('outgoingMail')
    .select('id')
    .where('state', '=', 'waiting')
    .where((row) => row.or([row('usefulUntil', '<', now), row('createdAt', '<', before)]))
    .execute()
  for (const { id } of stale) await closeMail(tx, id, 'expired', null, now)
  await tx.deleteFrom('outgoingMail').where('state', '<>', 'waiting').where('closedAt', '<', before).execute()
}

export type MailState = 'waiting' | ClosedState

/** A mail as an administrator sees it: what became of it and for which account, not what it says. */
export type OutboxRow = {
  id: string
  state: MailState
  attempts: number
  problem: string | null
  createdAt: Date
  closedAt: Date | null
  accountId: string | null
  accountName: string | null
}

/** The last mails, newest first. */
export async function listOutbox(tx: Tx): Promise<OutboxRow[]> {
  const { rows } = await sql<OutboxRow>`
    select m.id, m.state, m.attempts, m.problem, m.created_at, m.closed_at, m.account_id, a.name as account_name
    from outgoing_mail m left join account a on a.id = m.account_id
    order by m.created_at desc, m.id limit 200`.execute(tx)
  return rows
}

/** What waiting mails say, by id: for the demonstration, where nobody real is written to. */
export function listContents(tx: Tx, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('outgoingMailContent')
    .select(['mailId', 'recipient', 'subject', 'body'])
    .where('mailId', 'in', ids)
    .execute()
}

/** How many mails wait, and how many were refused or given up in the last thirty days. */
export async function countMail(tx: Tx): Promise<{ waiting: number; failed: number }> {
  const { rows } = await sql<{ waiting: number; failed: number }>`
    select count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state in ('refused', 'given-up'))::int as failed
    from outgoing_mail`.execute(tx)
  return rows[0]!
}
