import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import type { ConsultationBlock } from './consultation-block.ts'

/** The short names of what asks about a plan or a theme of it, the first that was asked first. */
export async function listAskedAbout(tx: Tx, planId: string): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select c.slug from consultation c
     where exists (select from link l where l.from_id = c.id and l.relation = 'asks-about'
       and (l.to_id = ${planId} or l.to_id in (select t.id from theme t where t.plan_id = ${planId})))
     order by c.created_at, c.slug limit 100`.execute(tx)
  return rows.map(({ slug }) => slug)
}

export async function insertChapter(
  tx: Tx,
  row: { municipalityId: string; versionId: string; content: string; contentHash: string },
): Promise<void> {
  await tx.insertInto('versionChapter').values(row).execute()
}

/** What was frozen with a version of a plan, and what proves that it is that. */
export type Chapter = { consultations: ConsultationBlock[]; contentHash: string }

export async function findChapter(tx: Tx, versionId: string): Promise<Chapter | undefined> {
  const row = await tx
    .selectFrom('versionChapter')
    .select(['content', 'contentHash'])
    .where('versionId', '=', versionId)
    .executeTakeFirst()
  if (!row) return undefined
  if (sha256(row.content) !== row.contentHash) throw new Error(`the chapter of version ${versionId} was tampered with`)
  return { consultations: JSON.parse(row.content) as ConsultationBlock[], contentHash: row.contentHash }
}
