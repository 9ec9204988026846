import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** One release of a data set. All of it stands in records that only grow, so what was told once is told for ever. */
export type Release = {
  /** Stays the same: the record it stands in and the data set. */
  id: string
  /** Key of the data set; a plan's release is one of all of its tables. */
  dataset: string
  title: string
  releasedAt: Date
  /** Rows that no earlier release had, and rows that say something else than before. */
  added: number
  changed: number
  checksum: string
  path: string
}

/** What was released, the latest first. Only what is public now; a series that is no longer public is not told of. */
export async function listReleases(tx: Tx, limit: number): Promise<Release[]> {
  const { rows } = await sql<Release>`
    select s.id || '/cijfer-' || i.key as id, 'cijfer-' || i.key as dataset, i.name_nl as title, s.imported_at as released_at,
      b.added, b.changed, s.rows_checksum as checksum, '/open-data/sets/cijfer-' || i.key as path
      from snapshot_indicator b
      join snapshot s on s.id = b.snapshot_id
      join indicator i on i.id = b.indicator_id and i.is_public
      where b.added + b.changed > 0
        -- A figure of other regions alone is no data set of ours.
        and exists (select from current_observation c where c.indicator_id = i.id)
    union all
    select v.id::text, 'plan-' || (v.content::jsonb ->> 'slug'), v.content::jsonb ->> 'title', v.created_at,
      0, 0, v.content_hash, '/open-data/plannen/' || (v.content::jsonb ->> 'slug') || '/plan.json'
      from version v where v.stage <> 'draft'
    union all
    select b.id::text, 'verslag-' || (b.frozen::jsonb -> 'report' ->> 'slug') || '-cijfers',
      b.frozen::jsonb -> 'report' ->> 'title', p.published_at, 0, 0, b.frozen_hash,
      '/open-data/sets/verslag-' || (b.frozen::jsonb -> 'report' ->> 'slug') || '-cijfers'
      from report_publication p join report_build b on b.id = p.build_id
    order by released_at desc, dataset, id limit ${limit}`.execute(tx)
  return rows
}
