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
    with figures as (
      select s.id as snapshot_id, i.key, i.name_nl, s.imported_at, s.rows_checksum,
        count(*) filter (where earlier.state is null)::int as added,
        count(*) filter (where (earlier.state, earlier.value) is distinct from (o.state, o.value) and earlier.state is not null)::int as changed
      from observation o
      join snapshot s on s.id = o.snapshot_id
      join indicator i on i.id = o.indicator_id and i.is_public
      left join lateral (
        select e.state, e.value from observation e join snapshot es on es.id = e.snapshot_id
         where e.indicator_id = o.indicator_id and e.period = o.period and e.category = o.category and es.sequence < s.sequence
         order by es.sequence desc limit 1) earlier on true
      group by s.id, i.key, i.name_nl, s.imported_at, s.rows_checksum
    )
    select snapshot_id || '/cijfer-' || key as id, 'cijfer-' || key as dataset, name_nl as title, imported_at as released_at,
      added, changed, rows_checksum as checksum, '/open-data/sets/cijfer-' || key as path
      from figures where added + changed > 0
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
