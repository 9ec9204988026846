import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type MeetingRow = {
  id: string
  register: string
  space: string
  place: string
  startsAt: Date
  endsAt: Date
  chairId: string
  chairName: string
  state: 'planned' | 'held' | 'cancelled'
  revision: number
  /** Cases on it that the actor may see at this moment. */
  seen: number
}

const MEETING = sql`m.id, m.register, m.space, m.place, m.starts_at, m.ends_at, m.chair_id, a.name as chair_name, m.state,
  m.revision, (select count(*)::int from case_meeting_item i where i.meeting_id = m.id) as seen`

/** Meetings that end after `from`, the first to begin at the top. */
export async function listMeetingsFrom(tx: Tx, from: Date): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    select ${MEETING} from case_meeting m join account a on a.id = m.chair_id
     where m.ends_at > ${from} order by m.starts_at, m.id limit 200`.execute(tx)
  return rows
}

/** Meetings that ended before `until`, the last at the top. */
export async function listMeetingsBefore(tx: Tx, until: Date): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    select ${MEETING} from case_meeting m join account a on a.id = m.chair_id
     where m.ends_at <= ${until} order by m.starts_at desc, m.id limit 50`.execute(tx)
  return rows
}

export async function findMeeting(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  const { rows } = await sql<MeetingRow>`
    select ${MEETING} from case_meeting m join account a on a.id = m.chair_id where m.id = ${id}`.execute(tx)
  return rows[0]
}

/** The same, held until the transaction ends. */
export async function findMeetingForUpdate(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  await tx.selectFrom('caseMeeting').select('id').where('id', '=', id).forUpdate().execute()
  return findMeeting(tx, id)
}

/** The meetings on which one record stands, the last first. */
export async function listMeetingsOfRecord(tx: Tx, recordId: string): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    select ${MEETING} from case_meeting m join account a on a.id = m.chair_id
      join case_meeting_item mine on mine.meeting_id = m.id and mine.record_id = ${recordId}
     order by m.starts_at desc limit 100`.execute(tx)
  return rows
}

export type ItemRow = {
  id: string
  meetingId: string
  recordId: string
  number: string
  recordState: string
  position: number
  minutes: number
}

/** The agenda, as far as the actor may see its cases at this moment. */
export async function listItems(tx: Tx, meetingId: string): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select i.id, i.meeting_id, i.record_id, r.number, r.state as record_state, i.position, i.minutes
      from case_meeting_item i join register_record r on r.id = i.record_id
     where i.meeting_id = ${meetingId} order by i.position, i.id limit 100`.execute(tx)
  return rows
}

export type InviteeRow = {
  id: string
  itemId: string
  accountId: string | null
  accountName: string | null
  organisationId: string | null
  organisationName: string | null
  wasPresent: boolean | null
}

export async function listInvitees(tx: Tx, meetingId: string): Promise<InviteeRow[]> {
  const { rows } = await sql<InviteeRow>`
    select v.id, v.item_id, v.account_id, a.name as account_name, v.organisation_id, o.name as organisation_name, v.was_present
      from case_meeting_invitee v join case_meeting_item i on i.id = v.item_id
      left join account a on a.id = v.account_id left join organisation o on o.id = v.organisation_id
     where i.meeting_id = ${meetingId} order by coalesce(o.name, a.name), v.id limit 1000`.execute(tx)
  return rows
}
