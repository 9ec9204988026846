import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { NodeSummary } from '../thread.queries.ts'
import type { Delivery, News } from './news.ts'

export type Notification = {
  id: string
  kind: News
  occurredAt: Date
  readAt: Date | null
  /** Name of who did it; null for a service. */
  name: string | null
  node: NodeSummary
}

type Row = Omit<Notification, 'node'> & {
  nodeId: string
  nodeKind: string
  title: string
  reference: string
  visibility: string
}

/** The actor's own news about things he may open now, newest first. */
export async function listNotifications(tx: Tx, accountId: string, page: number, pageSize: number) {
  const { rows } = await sql<Row>`
    select n.id, n.kind, n.occurred_at, n.read_at, a.name, o.id as node_id, o.kind as node_kind, o.title, o.reference, o.visibility
      from notification n join node o on o.id = n.node_id left join account a on a.id::text = n.actor
     where n.account_id = ${accountId} and may_open_node(n.node_id)
     order by n.occurred_at desc, n.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx)
  return rows.map(toNotification)
}

/** How much news there is, and how much of it was not read. */
export async function countNotifications(tx: Tx, accountId: string): Promise<{ all: number; unread: number }> {
  const { rows } = await sql<{ all: number; unread: number }>`
    select count(*)::int as "all", count(*) filter (where read_at is null)::int as unread
      from notification where account_id = ${accountId} and may_open_node(node_id)`.execute(tx)
  return rows[0]!
}

/** For the menu on every page: only what was not read, which is never much to count. */
export async function countUnread(tx: Tx, accountId: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from notification
     where account_id::text = ${accountId} and read_at is null and may_open_node(node_id)`.execute(tx)
  return rows[0]!.unread
}

/** Marks one piece of news as read, or all of it. */
export async function markRead(tx: Tx, accountId: string, now: Date, id?: string) {
  await tx
    .updateTable('notification')
    .set({ readAt: now })
    .where('accountId', '=', accountId)
    .where('readAt', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .execute()
}

export type NewsToMail = { ids: string[]; visible: { kind: News; node: NodeSummary; count: number }[] }

/**
 * What waits to be mailed to the actor: everything by id, and of that what he may still open, counted per thing. The mail of
 * the day takes along what was wanted at once and waited for the end of quiet days. What another job is mailing at this
 * moment is passed over, so that nothing is mailed twice.
 */
export async function findNewsToMail(tx: Tx, accountId: string, delivery: Delivery): Promise<NewsToMail> {
  const { rows } = await sql<Row & { mayOpen: boolean }>`
    select n.id, n.kind, n.occurred_at, o.id as node_id, o.kind as node_kind, o.title, o.reference, o.visibility,
      coalesce(has_right('thread.comment') and may_open_node(n.node_id), false) as may_open
      from notification n left join node o on o.id = n.node_id
     where n.account_id = ${accountId} and n.delivery = any(${delivery === 'daily' ? ['daily', 'now'] : ['now']})
       and n.mailed_at is null and n.read_at is null
     order by n.occurred_at, n.id limit 1000 for update of n skip locked`.execute(tx)
  const visible = new Map<string, NewsToMail['visible'][number]>()
  for (const row of rows.filter(({ mayOpen }) => mayOpen)) {
    const key = `${row.nodeId} ${row.kind}`
    const { kind, node } = toNotification(row)
    visible.set(key, { kind, node, count: (visible.get(key)?.count ?? 0) + 1 })
  }
  return { ids: rows.map(({ id }) => id), visible: [...visible.values()] }
}

export async function markMailed(tx: Tx, ids: string[], now: Date) {
  if (ids.length === 0) return
  await tx.updateTable('notification').set({ mailedAt: now }).where('id', 'in', ids).execute()
}

/** Who wants his mail of the day at this hour of this day of the week; only the service that mails gets an answer. */
export async function listAccountsWithNews(tx: Tx, hour: number, weekday: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from accounts_with_news(${hour}::int, ${weekday}::int) as id`.execute(tx)
  return rows.map(({ id }) => id)
}

function toNotification({ nodeId, nodeKind, title, reference, visibility, ...row }: Row): Notification {
  return { ...row, node: { id: nodeId, kind: nodeKind, title, reference, visibility } as NodeSummary }
}
