import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

export function listReportYears(tx: Tx, ids: readonly string[]) {
  return tx.selectFrom('report').select(['id', 'reportingYear']).where('id', 'in', ids).execute()
}

/** The address of a report; empty for one this actor may not see. */
export async function findReportSlug(tx: Tx, id: string): Promise<string> {
  const report = await tx.selectFrom('report').select('slug').where('id', '=', id).executeTakeFirst()
  return report?.slug ?? ''
}

type Edition = { slug: string; title: string; number: number; builtAt: Date }

/** The editions that froze figures of this indicator, the newest first. */
export async function listEditionsWithIndicator(tx: Tx, indicatorId: string): Promise<Edition[]> {
  const { rows } = await sql<Edition>`
    select r.slug, r.title, b.number, b.built_at
      from link l
      join report r on r.id = l.from_id
      join report_build b on b.report_id = r.id
      join indicator i on i.id = l.to_id
     where l.relation = 'shows' and l.to_id = ${indicatorId}
       and jsonb_path_exists(b.frozen::jsonb, '$.series[*].passport ? (@.key == $key)', jsonb_build_object('key', i.key))
     order by b.built_at desc
     limit 50`.execute(tx)
  return rows
}

/** The goals of these themes of a plan, in the order of the plan. */
export async function listGoalIds(tx: Tx, planId: string, themeCodes: string[]): Promise<string[]> {
  if (themeCodes.length === 0) return []
  const rows = await tx
    .selectFrom('goal')
    .innerJoin('theme', 'theme.id', 'goal.themeId')
    .select('goal.id')
    .where('theme.planId', '=', planId)
    .where('theme.code', 'in', themeCodes)
    .orderBy('theme.position')
    .orderBy('goal.position')
    .execute()
  return rows.map((row) => row.id)
}

/** The indicators with these keys, in the order of the keys. */
export async function listIndicatorIds(tx: Tx, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await tx.selectFrom('indicator').select(['id', 'key']).where('key', 'in', keys).execute()
  return rows.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key)).map((row) => row.id)
}

/** A report as its last published edition froze it: which themes it writes about and which figures it shows. */
export type PublishedOnThread = {
  slug: string
  title: string
  planId: string
  themeCodes: string[]
  indicatorKeys: string[]
  /** Effect evaluations it tells of, each with its number where one had been made: `inzet:1`. */
  effectKeys: string[]
}

export async function listPublishedOnThread(tx: Tx): Promise<PublishedOnThread[]> {
  const { rows } = await sql<PublishedOnThread>`
    select distinct on (r.id) r.slug, r.title, r.plan_id,
           array(select jsonb_path_query(b.frozen::jsonb, '$.sections[*].themeCode') #>> '{}') as theme_codes,
           array(select jsonb_path_query(b.frozen::jsonb, '$.series[*].passport.key') #>> '{}') as indicator_keys,
           array(select concat_ws(':', e ->> 'slug', e ->> 'evaluation')
                   from jsonb_path_query(b.frozen::jsonb, '$.effects[*]') e) as effect_keys
      from report_publication p
      join report_build b on b.id = p.build_id
      join report r on r.id = b.report_id
     where not exists (select from report_withdrawal w where w.report_id = r.id and w.up_to >= b.number)
     order by r.id, b.number desc
     limit 200`.execute(tx)
  return rows
}
