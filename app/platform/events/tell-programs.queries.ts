import { sql } from 'kysely'
import type { Tx } from '../database/index.ts'
import { queueJob } from '../jobs/index.ts'
import type { EventKind } from './event-kinds.ts'

export const SPREAD_EVENT = 'spread-event'

export type Announcement = {
  kind: EventKind
  /** What it is about, by the name that does not change: the slug of a plan, the code of a goal. No person. */
  subject: string
  /** Where the interface tells more, under /api/v1. */
  path: string
  /** Only what everybody may know. */
  data?: Record<string, string | number>
}

/** Tells whoever listens that this happened, in the transaction of the change. Costs next to nothing when nobody does. */
export async function tellPrograms(tx: Tx, { kind, subject, path, data = {} }: Announcement): Promise<void> {
  const { rows } = await sql<{ id: string | null }>`
    select announce_event(${kind}, ${subject}, ${path}, ${JSON.stringify(data)}::jsonb) as id`.execute(tx)
  const id = rows[0]?.id
  if (id) await queueJob(tx, SPREAD_EVENT, { event: id })
}
