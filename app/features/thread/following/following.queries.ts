import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import { type Delivery, type Moment, type News, USUAL_MOMENT } from './news.ts'

/** The right that opens a thing of its kind. */
export async function findReadRight(tx: Tx, nodeId: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom('node')
    .innerJoin('nodeKind', 'nodeKind.kind', 'node.kind')
    .select('readRight')
    .where('node.id', '=', nodeId)
    .executeTakeFirst()
  return found?.readRight
}

export async function follow(tx: Tx, municipalityId: string, nodeId: string, accountId: string) {
  await tx
    .insertInto('nodeFollower')
    .values({ municipalityId, nodeId, accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function unfollow(tx: Tx, nodeId: string, accountId: string) {
  await tx.deleteFrom('nodeFollower').where('nodeId', '=', nodeId).where('accountId', '=', accountId).execute()
}

/** The names of who follows a thing. */
export async function listFollowers(tx: Tx, nodeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('nodeFollower')
    .innerJoin('account', 'account.id', 'nodeFollower.accountId')
    .select('account.name')
    .where('nodeId', '=', nodeId)
    .where('account.isActive', '=', true)
    .orderBy('account.name')
    .limit(500)
    .execute()
  return rows.map(({ name }) => name)
}

/** Writes the news for those it is for; answers who wants a mail of it at once. */
export async function insertNews(
  tx: Tx,
  news: { nodeId: string; kind: News; at: Date | null; to: string[] | null; except: string[] },
): Promise<string[]> {
  const { nodeId, kind, at, to, except } = news
  const { rows } = await sql<{ accountId: string | null }>`
    select t as account_id from tell_about_node(${nodeId}::uuid, ${kind}::text, coalesce(${at}::timestamptz, now()),
      ${to}::uuid[], ${except}::uuid[]) as t`.execute(tx)
  return rows.flatMap(({ accountId }) => accountId ?? [])
}

/** How somebody chose to hear of each kind of news; what is not chosen is left out. */
export async function listChoices(tx: Tx, accountId: string): Promise<Map<News, Delivery>> {
  const rows = await tx
    .selectFrom('notificationChoice')
    .select(['kind', 'delivery'])
    .where('accountId', '=', accountId)
    .execute()
  return new Map(rows.map(({ kind, delivery }) => [kind as News, delivery as Delivery]))
}

export async function upsertChoice(tx: Tx, municipalityId: string, accountId: string, kind: News, delivery: Delivery) {
  await tx
    .insertInto('notificationChoice')
    .values({ municipalityId, accountId, kind, delivery })
    .onConflict((conflict) => conflict.columns(['accountId', 'kind']).doUpdateSet({ delivery }))
    .execute()
}

/** When somebody wants to hear by mail. */
export async function findMoment(tx: Tx, accountId: string): Promise<Moment> {
  const row = await tx
    .selectFrom('notificationMoment')
    .select(['digestHour', 'quietDays'])
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return row ?? USUAL_MOMENT
}

export async function upsertMoment(tx: Tx, municipalityId: string, accountId: string, moment: Moment) {
  await tx
    .insertInto('notificationMoment')
    .values({ municipalityId, accountId, ...moment })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(moment))
    .execute()
}
