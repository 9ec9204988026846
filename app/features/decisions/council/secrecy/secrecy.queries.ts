import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/index.ts'
import type { CouncilMeeting, Secrecy, SecrecyBody, SecrecyGround } from '../domain/secrecy.ts'

export type SecrecyRow = Secrecy & {
  id: string
  documentId: string | null
  itemId: string | null
  subject: string
  ground: SecrecyGround
  reason: string
  liftedBy: SecrecyBody | null
  liftedReason: string
  revision: number
}

/** Every secrecy that this actor may know of, the latest first. */
export async function listSecrecy(tx: Tx, id?: string): Promise<SecrecyRow[]> {
  const { rows } = await sql<SecrecyRow>`
    select id, document_id, item_id, subject, imposed_by, imposed_on::text as imposed_on, ground, reason,
           given_to_council_on::text as given_to_council_on, confirmed_on::text as confirmed_on, lifted_on::text as lifted_on,
           lifted_by, lifted_reason, revision
      from secrecy where ${id ?? null}::uuid is null or id = ${id ?? null}::uuid
     order by imposed_on desc, subject limit 2000`.execute(tx)
  return rows
}

export async function findSecrecy(tx: Tx, id: string): Promise<SecrecyRow | undefined> {
  return /^[0-9a-f-]{36}$/.test(id) ? (await listSecrecy(tx, id))[0] : undefined
}

/** The meetings of the council itself, with whether more than half of its members were there. */
export async function listCouncilSessions(tx: Tx): Promise<CouncilMeeting[]> {
  const { rows } = await sql<CouncilMeeting>`
    select m.held_on::text as held_on, m.state = 'held' as is_held, s.present * 2 > s.seats as had_quorum
      from body_meeting m left join council_meeting s on s.meeting_id = m.id
     where m.body = 'council' and m.state <> 'cancelled' order by m.held_on`.execute(tx)
  return rows
}

export type NewSecrecy = Pick<SecrecyRow, 'documentId' | 'itemId' | 'subject' | 'ground' | 'reason'> &
  Pick<Secrecy, 'imposedBy' | 'imposedOn' | 'givenToCouncilOn'>

export async function insertSecrecy(tx: Tx, municipalityId: string, row: NewSecrecy): Promise<string> {
  const { id } = await tx
    .insertInto('secrecy')
    .values({ municipalityId, ...row })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes what changes unless somebody else wrote since `revision`; answers whether it did. */
export async function updateSecrecy(
  tx: Tx,
  id: string,
  revision: number,
  change: Partial<Pick<SecrecyRow, 'givenToCouncilOn' | 'confirmedOn' | 'liftedOn' | 'liftedBy' | 'liftedReason'>>,
): Promise<boolean> {
  const done = await tx
    .updateTable('secrecy')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/** What secrecy can rest on, as choices: documents of the college and items of agendas that this actor sees. */
export async function listSecretables(tx: Tx) {
  const { rows: documents } = await sql<{ value: string; label: string }>`
    select id as value, concat_ws(' ', number, title) as label from official_document order by created_at desc limit 500`.execute(
    tx,
  )
  const { rows: items } = await sql<{ value: string; label: string }>`
    select a.id as value, m.held_on || ' ' || a.position || '. ' || a.title as label
      from agenda_item a join body_meeting m on m.id = a.meeting_id order by m.held_on desc, a.position limit 500`.execute(
    tx,
  )
  return { documents, items }
}
