import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/index.ts'
import { type Body, findMeeting, type Meeting, type MeetingState } from '../../meetings/meetings.queries.ts'

/** The bodies that the clerk keeps the meetings of. */
export const COUNCIL_BODIES = ['council', 'councilTable', 'councilCommittee'] as const satisfies readonly Body[]

export type MeetingName = {
  id: string
  body: Body
  slug: string
  title: string
  heldOn: string
  state: MeetingState
  isPublic: boolean
}

/** Meetings of the council that this actor may see, or only what everybody may; the latest first. */
export async function listMeetingNames(tx: Tx, isPublicOnly: boolean, id?: string): Promise<MeetingName[]> {
  const { rows } = await sql<MeetingName>`
    select m.id, m.body, m.slug, m.title, m.held_on::text as held_on, m.state, n.visibility = 'public' as is_public
      from body_meeting m join node n on n.id = m.id
     where m.body = any(${COUNCIL_BODIES}::text[]) and (not ${isPublicOnly}::boolean or n.visibility = 'public')
       and (${id ?? null}::uuid is null or m.id = ${id ?? null}::uuid)
     order by m.held_on desc, m.slug limit 1000`.execute(tx)
  return rows
}

export const findMeetingById = async (tx: Tx, id: string, isPublicOnly: boolean) =>
  (await listMeetingNames(tx, isPublicOnly, id))[0]

/** Everything of one meeting of the council, by its id. */
export async function findWholeMeeting(tx: Tx, id: string): Promise<Meeting | undefined> {
  const named = /^[0-9a-f-]{36}$/.test(id) ? await findMeetingById(tx, id, false) : undefined
  return named && findMeeting(tx, named.body, named.slug)
}
