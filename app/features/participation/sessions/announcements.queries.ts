import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { SessionKind } from './domain/sessions.ts'

/** A meeting to come, as everybody may know it. */
export type Announced = { title: string; kind: SessionKind; heldOn: Day; place: string; joining: string }

/** The meetings of a consultation that were announced and are today or later. */
export async function listAnnounced(tx: Tx, consultationId: string, today: Day): Promise<Announced[]> {
  const { rows } = await sql<Announced>`
    select title, kind, held_on::text as held_on, place, joining from announced_sessions(${consultationId})
     where held_on >= ${today}::date`.execute(tx)
  return rows
}

/** What everybody is told about joining a session; empty when it is not announced. */
export async function findJoining(tx: Tx, sessionId: string): Promise<string> {
  const row = await tx
    .selectFrom('sessionAnnouncement')
    .select('joining')
    .where('sessionId', '=', sessionId)
    .executeTakeFirst()
  return row?.joining ?? ''
}

/** Announces a session, says it otherwise, or takes the announcement back when nothing is said. */
export async function replaceAnnouncement(
  tx: Tx,
  row: { municipalityId: string; sessionId: string; joining: string },
): Promise<void> {
  if (row.joining === '') {
    await tx.deleteFrom('sessionAnnouncement').where('sessionId', '=', row.sessionId).execute()
    return
  }
  await tx
    .insertInto('sessionAnnouncement')
    .values(row)
    .onConflict((conflict) => conflict.column('sessionId').doUpdateSet({ joining: row.joining }))
    .execute()
}
