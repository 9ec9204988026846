import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { LooseEnd } from '../thread/index.ts'

/** Sections that are not approved while their report was built already: what was published may differ from them. */
export async function findSectionsWithoutApproval(tx: Tx): Promise<LooseEnd[]> {
  const { rows } = await sql<LooseEnd>`
    select r.id as node_id, s.key as subject, s.title, r.reporting_year::text as detail, coalesce(a.name, '') as owner,
           t.id as theme_id, '/werk/verslagen/' || r.slug || '/onderdelen/' || s.key as solve_path
      from report_section s
      join report r on r.id = s.report_id
      left join account a on a.id = s.assigned_to
      left join theme t on t.plan_id = r.plan_id and t.code = s.theme_code and s.theme_code <> ''
     where s.status <> 'approved' and exists (select from report_build b where b.report_id = r.id)
     order by r.reporting_year desc, s.position
     limit 500`.execute(tx)
  return rows
}

/** Editions that everybody approved and nobody published; only the last of each report counts. */
export async function findEditionsNotPublished(tx: Tx): Promise<LooseEnd[]> {
  const { rows } = await sql<LooseEnd>`
    select r.id as node_id, last.number::text as subject, r.title, '' as owner,
           null::uuid as theme_id, '/werk/verslagen/' || r.slug as solve_path
      from report r
      join lateral (select b.id, b.number from report_build b where b.report_id = r.id order by b.number desc limit 1)
           last on true
     where not exists (select from report_publication p where p.build_id = last.id)
     order by r.reporting_year desc
     limit 500`.execute(tx)
  return rows
}
