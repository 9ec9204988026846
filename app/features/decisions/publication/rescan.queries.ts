import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { ScannedFormat } from '../../../publishing/index.ts'

export type Rescan = {
  id: string
  ruleVersion: number
  total: number
  done: number
  startedAt: Date
  finishedAt: Date | null
}

export function listRescans(tx: Tx): Promise<Rescan[]> {
  return tx
    .selectFrom('publicationRescan')
    .select(['id', 'ruleVersion', 'total', 'done', 'startedAt', 'finishedAt'])
    .orderBy('startedAt', 'desc')
    .limit(20)
    .execute()
}

export type BehindFile = { publicationId: string; position: number; format: ScannedFormat; contentHash: string }

/** Files that everybody can read and that were not looked at with these rules. */
export async function listBehind(tx: Tx, ruleVersion: number): Promise<BehindFile[]> {
  const { rows } = await sql<BehindFile>`
    select f.publication_id, f.position, f.format, f.content_hash from public_publication_files() f
     where not exists (select from publication_scan s where s.publication_id = f.publication_id
       and s.content_hash = f.content_hash and s.rule_version >= ${ruleVersion})
     order by f.publication_id, f.position`.execute(tx)
  return rows
}

/** Public files in which the newest scan found something that nobody let go. */
export async function listMarked(tx: Tx): Promise<{ slug: string; title: string; found: number }[]> {
  const { rows } = await sql<{ slug: string; title: string; found: number }>`
    select p.slug, p.title, sum(jsonb_array_length(s.findings))::int as found
      from public_publication_files() f join publication p on p.id = f.publication_id
      join lateral (select * from publication_scan s where s.publication_id = f.publication_id and s.content_hash = f.content_hash
        order by s.rule_version desc limit 1) s on s.findings <> '[]'
     where not exists (select from publication_override o where o.publication_id = f.publication_id
       and o.content_hash = f.content_hash and o.rule_version >= s.rule_version)
     group by p.slug, p.title order by p.title limit 500`.execute(tx)
  return rows
}

export async function insertRescan(
  tx: Tx,
  row: { municipalityId: string; ruleVersion: number; total: number },
): Promise<string> {
  const { id } = await tx.insertInto('publicationRescan').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** One file further; finished when it was the last. */
export async function advanceRescan(tx: Tx, id: string, done: number, finishedAt: Date | null) {
  await tx.updateTable('publicationRescan').set({ done, finishedAt }).where('id', '=', id).execute()
}
