import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

export type CodeRow = {
  id: string
  planId: string
  partyId: string | null
  expiresOn: Day
  endedAt: Date | null
  lastUsedAt: Date | null
  createdAt: Date
}

const CODE = ['id', 'planId', 'partyId', 'expiresOn', 'endedAt', 'lastUsedAt', 'createdAt'] as const

/** The codes that were given out for a plan, the newest first. */
export function listCodes(tx: Tx, planId: string): Promise<CodeRow[]> {
  return tx
    .selectFrom('ownPlanCode')
    .select(CODE)
    .where('planId', '=', planId)
    .orderBy('createdAt', 'desc')
    .limit(100)
    .execute()
}

export async function insertCode(
  tx: Tx,
  code: { municipalityId: string; planId: string; partyId: string | null; codeHash: string; expiresOn: Day },
): Promise<void> {
  await tx.insertInto('ownPlanCode').values(code).execute()
}

/** Ends the codes of a plan: all, or those of one person. */
export async function endCodes(tx: Tx, planId: string, now: Date, partyId?: string): Promise<void> {
  let ending = tx
    .updateTable('ownPlanCode')
    .set({ endedAt: now })
    .where('planId', '=', planId)
    .where('endedAt', 'is', null)
  if (partyId) ending = ending.where('partyId', '=', partyId)
  await ending.execute()
}

/** Which code this is, when it opens something today. */
export async function findOpenCode(tx: Tx, codeHash: string, today: Day): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('ownPlanCode')
    .select('id')
    .where('codeHash', '=', codeHash)
    .where('endedAt', 'is', null)
    .where('expiresOn', '>=', today)
    .executeTakeFirst()
}

export async function touchCode(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('ownPlanCode').set({ lastUsedAt: now }).where('id', '=', id).execute()
}

/** The one record that somebody sees who came in with a code. */
export function findOwnRecord(tx: Tx): Promise<{ id: string; register: string } | undefined> {
  return tx.selectFrom('registerRecord').select(['id', 'register']).executeTakeFirst()
}

export type CommentRow = { id: string; codeId: string; at: Date }

export function listComments(tx: Tx, planId: string): Promise<CommentRow[]> {
  return tx
    .selectFrom('ownPlanComment')
    .select(['id', 'codeId', 'at'])
    .where('planId', '=', planId)
    .orderBy('at', 'desc')
    .limit(200)
    .execute()
}

export async function insertComment(
  tx: Tx,
  comment: { municipalityId: string; planId: string; codeId: string; at: Date },
): Promise<string> {
  const { id } = await tx.insertInto('ownPlanComment').values(comment).returning('id').executeTakeFirstOrThrow()
  return id
}
