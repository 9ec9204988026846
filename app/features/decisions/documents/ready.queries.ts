import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type ReadyDocument = { id: string; number: string | null; title: string }

/** The memos that are being routed and that everybody initialled as they are now. */
export function listReady(tx: Tx): Promise<ReadyDocument[]> {
  return tx
    .selectFrom('officialDocument')
    .select(['id', 'number', 'title'])
    .where('sourceId', 'is', null)
    .where(sql<boolean>`document_phase(official_document.id) = 'routed'`)
    .where(sql<boolean>`all_initialled(official_document.id)`)
    .orderBy('number')
    .limit(200)
    .execute()
}
