import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/index.ts'

export type Standing = { convokedOn: string | null; seats: number | null; present: number | null }

/** When members were called, and how many were there. */
export async function findStanding(tx: Tx, meetingId: string): Promise<Standing> {
  const row = await tx
    .selectFrom('councilMeeting')
    .select([sql<string | null>`convoked_on::text`.as('convokedOn'), 'seats', 'present'])
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  return row ?? { convokedOn: null, seats: null, present: null }
}

export async function putStanding(tx: Tx, municipalityId: string, meetingId: string, standing: Partial<Standing>) {
  await tx
    .insertInto('councilMeeting')
    .values({ municipalityId, meetingId, ...standing })
    .onConflict((conflict) => conflict.column('meetingId').doUpdateSet(standing))
    .execute()
}

export type Minutes = { number: number; body: string; isApproved: boolean; approvedOn: string | null; createdAt: Date }

/** The texts of the minutes that this actor may read, the last first. */
export async function listMinutes(tx: Tx, meetingId: string): Promise<Minutes[]> {
  return tx
    .selectFrom('meetingMinutes')
    .select(['number', 'body', 'isApproved', sql<string | null>`approved_on::text`.as('approvedOn'), 'createdAt'])
    .where('meetingId', '=', meetingId)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()
}

export async function insertMinutes(
  tx: Tx,
  row: { municipalityId: string; meetingId: string; body: string; isApproved: boolean; approvedOn: string | null },
) {
  await tx
    .insertInto('meetingMinutes')
    .values({
      ...row,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from meeting_minutes where meeting_id = ${row.meetingId})`,
    })
    .execute()
}

export type Wish = {
  id: string
  number: number
  body: string
  saidBy: string
  source: string
  outcome: 'adopted' | 'partly' | 'not' | null
  reason: string
  decidedOn: string | null
  ledTo: string | null
  ledToTitle: string
  revision: number
}

/** What was wished at a meeting, in the order in which it was written down. */
export async function listWishes(tx: Tx, meetingId: string): Promise<Wish[]> {
  const rows = await tx
    .selectFrom('meetingWish')
    .select([
      'id',
      'number',
      'body',
      'saidBy',
      'source',
      'outcome',
      'reason',
      sql<string | null>`decided_on::text`.as('decidedOn'),
    ])
    .select(['ledTo', 'ledToTitle', 'revision'])
    .where('meetingId', '=', meetingId)
    .orderBy('number')
    .limit(500)
    .execute()
  return rows as Wish[]
}

export async function insertWish(
  tx: Tx,
  row: { municipalityId: string; meetingId: string } & Pick<Wish, 'body' | 'saidBy' | 'source'>,
): Promise<string> {
  const { id } = await tx
    .insertInto('meetingWish')
    .values({
      ...row,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from meeting_wish where meeting_id = ${row.meetingId})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Says what was done with a wish unless somebody else did since `revision`; answers whether it did. */
export async function updateWish(
  tx: Tx,
  id: string,
  revision: number,
  change: Pick<Wish, 'outcome' | 'reason' | 'decidedOn' | 'ledTo' | 'ledToTitle'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('meetingWish')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

export type HandedDocument = { id: string; slug: string; title: string; number: string | null }

/** Documents that were handed to the council, as far as this actor may see them: for an agenda. */
export async function listHandedDocuments(tx: Tx): Promise<HandedDocument[]> {
  const { rows } = await sql<HandedDocument>`
    select id, slug, title, number from official_document where handed_to_council_on is not null
     order by handed_to_council_on desc, title limit 500`.execute(tx)
  return rows
}
