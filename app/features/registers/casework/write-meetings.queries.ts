import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { MeetingTime } from './domain/meeting-time.ts'

export type NewMeeting = MeetingTime & {
  municipalityId: string
  space: string
  register: string
  place: string
  chairId: string
}

export async function insertMeeting(tx: Tx, meeting: NewMeeting): Promise<string> {
  const { id } = await tx.insertInto('caseMeeting').values(meeting).returning('id').executeTakeFirstOrThrow()
  return id
}

type MeetingChange = Partial<MeetingTime & { place: string; chairId: string; state: 'held' | 'cancelled' }>

/** Changes a meeting unless somebody else did since `revision`. */
export async function updateMeeting(tx: Tx, id: string, revision: number, values: MeetingChange): Promise<boolean> {
  const changed = await tx
    .updateTable('caseMeeting')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Puts a case last on the agenda; answers nothing when it stands there already. */
export async function insertItem(
  tx: Tx,
  item: { municipalityId: string; meetingId: string; recordId: string; minutes: number },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('caseMeetingItem')
    .values({
      ...item,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from case_meeting_item where meeting_id = ${item.meetingId})`,
    })
    .onConflict((conflict) => conflict.columns(['meetingId', 'recordId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function deleteItem(tx: Tx, meetingId: string, itemId: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('caseMeetingItem')
    .where('id', '=', itemId)
    .where('meetingId', '=', meetingId)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

export async function insertInvitee(
  tx: Tx,
  invitee: { municipalityId: string; itemId: string; accountId: string | null; organisationId: string | null },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('caseMeetingInvitee')
    .values(invitee)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Answers the account that was invited, when there was one. */
export async function deleteInvitee(tx: Tx, itemId: string, inviteeId: string) {
  return tx
    .deleteFrom('caseMeetingInvitee')
    .where('id', '=', inviteeId)
    .where('itemId', '=', itemId)
    .returning('accountId')
    .executeTakeFirst()
}

export async function markPresent(tx: Tx, itemId: string, present: readonly string[]): Promise<void> {
  await tx
    .updateTable('caseMeetingInvitee')
    .set({ wasPresent: sql<boolean>`id = any (${present}::uuid[])` })
    .where('itemId', '=', itemId)
    .execute()
}

/** Opens a case to somebody for as long as the meeting lasts, and not a minute longer. */
export async function openForMeeting(
  tx: Tx,
  access: MeetingTime & { municipalityId: string; recordId: string; accountId: string; itemId: string },
): Promise<void> {
  const { startsAt, endsAt, itemId, ...whom } = access
  await tx
    .insertInto('recordAccess')
    .values({ ...whom, opensAt: startsAt, closesAt: endsAt, level: 'read', source: 'meeting', sourceId: itemId })
    .execute()
}

/** Moves what is open for the cases of a meeting along with its time. */
export async function moveMeetingAccess(tx: Tx, meetingId: string, { startsAt, endsAt }: MeetingTime): Promise<void> {
  await sql`
    update record_access set opens_at = ${startsAt}, closes_at = ${endsAt}
     where source = 'meeting' and ended_at is null
       and source_id in (select id from case_meeting_item where meeting_id = ${meetingId})`.execute(tx)
}

/** Ends what is open for a meeting: of one person for one case, of one case, or of all. */
export async function endMeetingAccess(
  tx: Tx,
  now: Date,
  of: { meetingId: string } | { itemId: string; accountId?: string },
): Promise<void> {
  const items =
    'meetingId' in of
      ? sql`source_id in (select id from case_meeting_item where meeting_id = ${of.meetingId})`
      : sql`source_id = ${of.itemId}`
  const whose = 'accountId' in of && of.accountId ? sql`and account_id = ${of.accountId}` : sql``
  await sql`
    update record_access set ended_at = ${now}
     where source = 'meeting' and ended_at is null and ${items} ${whose}`.execute(tx)
}
