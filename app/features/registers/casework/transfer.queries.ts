import type { Tx } from '../../../platform/database/index.ts'

export type OfferRow = {
  id: string
  recordId: string
  toAccountId: string
  sealed: string
  offeredBy: string
  offeredAt: Date
  answer: 'accepted' | 'rejected' | 'withdrawn' | null
  answeredAt: Date | null
}

const OFFER = ['id', 'recordId', 'toAccountId', 'sealed', 'offeredBy', 'offeredAt', 'answer', 'answeredAt'] as const

export async function insertOffer(
  tx: Tx,
  offer: { id: string; municipalityId: string; recordId: string; toAccountId: string; sealed: string },
): Promise<void> {
  await tx.insertInto('transferOffer').values(offer).execute()
}

/** What was offered to this person, what waits for an answer first. */
export async function listOffersTo(tx: Tx, accountId: string): Promise<OfferRow[]> {
  const rows = await tx
    .selectFrom('transferOffer')
    .select(OFFER)
    .where('toAccountId', '=', accountId)
    .orderBy('answeredAt', (order) => order.desc().nullsFirst())
    .orderBy('offeredAt', 'desc')
    .limit(200)
    .execute()
  return rows as OfferRow[]
}

export async function findOfferTo(tx: Tx, id: string, accountId: string): Promise<OfferRow | undefined> {
  const row = await tx
    .selectFrom('transferOffer')
    .select(OFFER)
    .where('id', '=', id)
    .where('toAccountId', '=', accountId)
    .executeTakeFirst()
  return row as OfferRow | undefined
}

/** Puts the answer with what is still open of this record. */
export async function answerOffers(
  tx: Tx,
  recordId: string,
  answer: 'accepted' | 'rejected' | 'withdrawn',
  now: Date,
): Promise<void> {
  await tx
    .updateTable('transferOffer')
    .set({ answer, answeredAt: now })
    .where('recordId', '=', recordId)
    .where('answer', 'is', null)
    .execute()
}
