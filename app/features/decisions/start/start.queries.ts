import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { ItemKind } from '../council/domain/items.ts'

export type WaitingStop = {
  stopId: string
  slug: string
  number: string | null
  title: string
  office: string
  /** Who is asked; nobody of this program when it is on paper. */
  name: string | null
  dueOn: Day | null
}

const STOP = sql`w.stop_id, d.slug, d.number, d.title, w.office, a.name, w.due_on
  from waiting_stops() w join official_document d on d.id = w.document_id left join account a on a.id = w.account_id`

/** Whose initial is asked of this person today, or of somebody for whom he stands in. */
export async function listInitialsAskedOf(tx: Tx, accountId: string, today: Day): Promise<WaitingStop[]> {
  const { rows } = await sql<WaitingStop>`
    select ${STOP} where ${accountId}::uuid in (select acts_for(w.account_id, ${today}::date))
     order by w.due_on nulls last, d.number limit 500`.execute(tx)
  return rows
}

/** Whose initial is waited for on what this person made or sent round. */
export async function listInitialsAskedBy(tx: Tx, accountId: string): Promise<WaitingStop[]> {
  const { rows } = await sql<WaitingStop>`
    select ${STOP}
     where d.created_by = ${accountId}
        or (select s.taken_by from document_step s where s.document_id = d.id and s.phase = 'routed' order by s.number desc limit 1) = ${accountId}
     order by w.due_on nulls last, d.number limit 500`.execute(tx)
  return rows
}

export type OwedItem = { id: string; kind: ItemKind; number: string | null; title: string; dueOn: Day }

/** What the council still has to hear or get by this day: commitments, adopted motions, questions. */
export async function listOwedItems(tx: Tx, until: Day): Promise<OwedItem[]> {
  const { rows } = await sql<OwedItem>`
    select id, kind, number, title, due_on from council_item
     where due_on <= ${until}::date and known_until = ''
       and (kind, state) in (('commitment', 'open'), ('motion', 'adopted'), ('question', 'asked'))
     order by due_on, number limit 500`.execute(tx)
  return rows
}
