import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Decision } from '../meetings/meetings.queries.ts'

export type PublicAgendaItem = {
  id: string
  meetingId: string
  position: number
  title: string
  documentId: string | null
  isConsent: boolean
  outcome: Decision | null
}

/** Everything on the agenda of public meetings that was in the open and is not secret, also for who may see more. */
export async function listPublicAgenda(tx: Tx): Promise<PublicAgendaItem[]> {
  const { rows } = await sql<PublicAgendaItem>`
    select a.id, a.meeting_id, a.position, a.title, a.document_id, a.is_consent, a.outcome
      from agenda_item a join body_meeting m on m.id = a.meeting_id join node n on n.id = m.id and n.visibility = 'public'
     where not m.is_closed and not a.is_closed and not is_secret_item(a.id)
     order by m.held_on desc, m.slug, a.position limit 20000`.execute(tx)
  return rows
}
