import type { Tx } from '../../platform/database/index.ts'

/** Whose calendar stands at the address with a secret of this hash. */
export async function findFeedOwner(tx: Tx, secretHash: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('calendarFeed')
    .select('accountId')
    .where('secretHash', '=', secretHash)
    .executeTakeFirst()
  return row?.accountId
}

/** When somebody last made an address for his calendar. */
export async function findOwnFeed(tx: Tx, accountId: string): Promise<Date | undefined> {
  const row = await tx.selectFrom('calendarFeed').select('madeAt').where('accountId', '=', accountId).executeTakeFirst()
  return row?.madeAt
}

/** Gives a calendar a new address; the one it had leads nowhere from then on. */
export async function replaceFeed(
  tx: Tx,
  feed: { municipalityId: string; accountId: string; secretHash: string; madeAt: Date },
): Promise<void> {
  const { secretHash, madeAt } = feed
  await tx
    .insertInto('calendarFeed')
    .values(feed)
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ secretHash, madeAt }))
    .execute()
}

export async function deleteFeed(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('calendarFeed').where('accountId', '=', accountId).execute()
}
