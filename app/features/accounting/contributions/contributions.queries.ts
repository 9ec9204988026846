import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { Subject } from '../domain/asked.ts'

/** Who stands at the door: a request, with the hash of the code that opens it for who has no account. */
export type Door = { requestId: string; hash: string; today: Day }

export type Entry = { goal: string; kind: string; body: string }

export type OpenedRequest = {
  id: string
  asked: string
  subjects: Subject[]
  dueOn: Day
  state: 'open' | 'handedIn'
  reportingYear: number
  planTitle: string
  drafts: Entry[]
}

/** What is asked of who comes in with a link that is good today. */
export async function findOpenedRequest(tx: Tx, hash: string, today: Day): Promise<OpenedRequest | undefined> {
  const { rows } = await sql<OpenedRequest>`
    select id, asked, subjects, due_on::text as due_on, state, reporting_year, plan_title, drafts
      from opened_request(${hash}, ${today}::date)`.execute(tx)
  return rows[0]
}

/** What is asked of the person himself, with what he wrote so far. */
export async function findOwnRequest(tx: Tx, id: string, accountId: string): Promise<OpenedRequest | undefined> {
  const { rows } = await sql<OpenedRequest>`
    select r.id, r.asked, r.subjects, r.due_on::text as due_on, r.state, o.reporting_year, p.title as plan_title,
           coalesce((select jsonb_agg(jsonb_build_object('goal', d.goal_code, 'kind', d.kind, 'body', d.body))
                       from contribution_draft d where d.request_id = r.id), '[]') as drafts
      from contribution_request r join accounting_round o on o.id = r.round_id join node p on p.id = o.plan_id
     where r.id = ${id} and r.account_id::text = ${accountId} and r.state in ('open', 'handedIn')`.execute(tx)
  return rows[0]
}

export type PutResult = 'saved' | 'handedIn' | 'empty' | 'closed' | 'unknown'

/** Keeps what is being written, or hands it in. */
export async function putContribution(tx: Tx, door: Door, entries: Entry[], isFinal: boolean): Promise<PutResult> {
  const { rows } = await sql<{ result: PutResult }>`
    select put_contribution(${door.requestId}, ${door.hash}, ${door.today}::date, ${JSON.stringify(entries)}::jsonb, ${isFinal}) as result`.execute(
    tx,
  )
  return rows[0]!.result
}

export type ContributedPiece = {
  id: string
  goalTitle: string
  kind: string
  said: string
  wording: string
  weight: string
  weightReason: string
}

/** What was handed in at this door, with what the editors made of it. */
export async function listContributedPieces(tx: Tx, door: Door): Promise<ContributedPiece[]> {
  const { rows } = await sql<ContributedPiece>`
    select id, goal_title, kind, said, wording, weight, weight_reason
      from contributed_pieces(${door.requestId}, ${door.hash}, ${door.today}::date) limit 1000`.execute(tx)
  return rows
}

/** Puts on record that a contributor does not agree with what was made of one of his pieces. */
export async function disagreeAsContributor(
  tx: Tx,
  door: Door,
  piece: string,
  words: string,
): Promise<'recorded' | 'closed' | 'unknown'> {
  const { rows } = await sql<{ result: 'recorded' | 'closed' | 'unknown' }>`
    select disagree_as_contributor(${door.requestId}, ${door.hash}, ${door.today}::date, ${piece}, ${words}) as result`.execute(
    tx,
  )
  return rows[0]!.result
}

export async function insertContributionLink(
  tx: Tx,
  row: { municipalityId: string; requestId: string; codeHash: string; sealedAddress: string; expiresOn: Day },
): Promise<void> {
  await tx.insertInto('contributionLink').values(row).execute()
}

/** The sealed address that the newest link of a request went to; empty when there is none that works. */
export async function findSealedAddress(tx: Tx, requestId: string): Promise<string> {
  const row = await tx
    .selectFrom('contributionLink')
    .select('sealedAddress')
    .where('requestId', '=', requestId)
    .where('endedAt', 'is', null)
    .where('sealedAddress', '<>', '')
    .orderBy('madeAt', 'desc')
    .executeTakeFirst()
  return row?.sealedAddress ?? ''
}

/** Ends every link of a request, and forgets where they went; answers whether there was one. */
export async function endLinks(tx: Tx, requestId: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('contributionLink')
    .set({ endedAt: now, sealedAddress: '' })
    .where('requestId', '=', requestId)
    .where('endedAt', 'is', null)
    .returning('id')
    .execute()
  return ended.length > 0
}

/** Ends the links that have expired, so that no address is kept longer than it is needed. */
export async function endExpiredLinks(tx: Tx, today: Day, now: Date): Promise<void> {
  await tx
    .updateTable('contributionLink')
    .set({ endedAt: now, sealedAddress: '' })
    .where('expiresOn', '<', today)
    .where('endedAt', 'is', null)
    .execute()
}

/** Notes that the digest of a week goes out; answers whether it did not before. */
export async function noteDigest(tx: Tx, municipalityId: string, weekOf: Day): Promise<boolean> {
  const row = await tx
    .insertInto('accountingDigest')
    .values({ municipalityId, weekOf })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'weekOf']).doNothing())
    .returning('weekOf')
    .executeTakeFirst()
  return row !== undefined
}
