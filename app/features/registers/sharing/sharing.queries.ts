import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type ShareRow = {
  id: string
  recordId: string
  register: string
  number: string
  accountId: string
  accountName: string
  organisationName: string
  basis: string
  consent: 'given' | 'not-needed' | 'overridden'
  parts: string[]
  sharedBy: string
  sharerName: string | null
  sharedAt: Date
  endsAt: Date
  endedAt: Date | null
  asksFeedback: boolean
  feedbackAt: Date | null
}

const shares = (condition: ReturnType<typeof sql<boolean>>) => sql<ShareRow>`
  select s.id, s.record_id, s.register, s.number, s.account_id, a.name as account_name, o.name as organisation_name, s.basis,
    s.consent, s.parts, s.shared_by, b.name as sharer_name, s.shared_at, s.ends_at, s.ended_at, s.asks_feedback,
    (select max(f.given_at) from record_feedback f where f.share_id = s.id) as feedback_at
    from record_share s join account a on a.id = s.account_id join organisation o on o.id = s.organisation_id
    left join account b on b.id::text = s.shared_by
   where ${condition} order by s.shared_at desc limit 500`

/** What was shared of one record, also what has ended. */
export async function listSharesOf(tx: Tx, recordId: string): Promise<ShareRow[]> {
  return (await shares(sql<boolean>`s.record_id = ${recordId}`).execute(tx)).rows
}

/** What is shared with the actor himself and still holds. */
export async function listSharedWith(tx: Tx, accountId: string, now: Date): Promise<ShareRow[]> {
  const mine = sql<boolean>`s.account_id::text = ${accountId} and s.ended_at is null and s.ends_at > ${now}`
  return (await shares(mine).execute(tx)).rows
}

/** Everything that was ever shared, for the privacy officer. */
export async function listEveryShare(tx: Tx): Promise<ShareRow[]> {
  return (await shares(sql<boolean>`true`).execute(tx)).rows
}

type Wanted = { accountId: string; register: string; id: string; now: Date }

/** One thing that is shared with the actor and still holds, with its copy and the key that opens it. */
export async function findSharedWith(tx: Tx, { accountId, register, id, now }: Wanted) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const { rows } = await sql<ShareRow & { sealed: string; sealedReason: string; wrapped: string }>`
    select one.*, s.sealed, s.sealed_reason, k.wrapped
      from (${shares(sql<boolean>`s.id = ${id} and s.register = ${register} and s.account_id::text = ${accountId}
        and s.ended_at is null and s.ends_at > ${now}`)}) one
      join record_share s on s.id = one.id join record_key k on k.record_id = s.record_id`.execute(tx)
  return rows[0]
}

export type NewShare = {
  municipalityId: string
  recordId: string
  register: string
  number: string
  accountId: string
  organisationId: string
  basis: string
  consent: ShareRow['consent']
  parts: string[]
  sealed: string
  sealedReason: string
  sharedAt: Date
  endsAt: Date
  asksFeedback: boolean
}

export async function insertShare(tx: Tx, share: NewShare): Promise<string> {
  const { id } = await tx.insertInto('recordShare').values(share).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Ends sharing and removes the copy; answers whether it still ran. */
export async function endShare(tx: Tx, id: string, recordId: string, endedBy: string, endedAt: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('recordShare')
    .set({ endedAt, endedBy, sealed: '' })
    .where('id', '=', id)
    .where('recordId', '=', recordId)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Removes the copies of what is no longer shared; that it was shared, with whom and on which basis, stays. */
export async function removeOldCopies(tx: Tx, now: Date): Promise<number> {
  const removed = await tx
    .updateTable('recordShare')
    .set({ sealed: '' })
    .where('sealed', '<>', '')
    .where((row) => row.or([row('endsAt', '<=', now), row('endedAt', 'is not', null)]))
    .returning('id')
    .execute()
  return removed.length
}

export type Feedback = { shareId: string; sealed: string; givenAt: Date; giverName: string | null }

export async function listFeedback(tx: Tx, shareIds: readonly string[]): Promise<Feedback[]> {
  if (shareIds.length === 0) return []
  return tx
    .selectFrom('recordFeedback')
    .leftJoin('account', (join) => join.on(sql`account.id::text`, '=', sql.ref('record_feedback.given_by')))
    .select(['shareId', 'sealed', 'givenAt', 'account.name as giverName'])
    .where('shareId', 'in', shareIds)
    .orderBy('givenAt')
    .limit(500)
    .execute()
}

export async function insertFeedback(
  tx: Tx,
  feedback: { municipalityId: string; shareId: string; sealed: string; givenAt: Date },
) {
  await tx.insertInto('recordFeedback').values(feedback).execute()
}
