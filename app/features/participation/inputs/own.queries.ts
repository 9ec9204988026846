import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Phase } from '../domain/phases.ts'

/** The consultation in which an idea was handed in, as far as this actor may see it. */
export async function findConsultationOf(
  tx: Tx,
  id: string,
): Promise<{ id: string; slug: string; title: string; phase: Phase } | undefined> {
  return tx
    .selectFrom('consultation')
    .select(['id', 'slug', 'title', sql<Phase>`phase_of(consultation.id)`.as('phase')])
    .where('id', '=', id)
    .executeTakeFirst()
}
