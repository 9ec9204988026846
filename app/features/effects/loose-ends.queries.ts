import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'
import type { LooseEnd } from '../thread/index.ts'

/**
 * Actions of a plan that still runs of which the plan says which figure they should move, while nothing is agreed on how
 * that will be judged: neither of the action nor of its goal. Only for who would see such an agreement.
 */
export async function findClaimsWithoutProtocol(tx: Tx, today: Day): Promise<LooseEnd[]> {
  const { rows } = await sql<LooseEnd>`
    select a.id as node_id, m.id::text as subject, a.code || ' ' || a.title as title, i.name_nl as detail,
           coalesce(nullif(a.owner, ''), g.owner) as owner, g.theme_id, '/werk/effecten/nieuw' as solve_path
      from mechanism m join action a on a.id = m.action_id join goal g on g.id = m.goal_id
      join plan p on p.id = a.plan_id join indicator i on i.id = m.indicator_id
     where p.ends_on >= ${today} and regie.has_right('effects.read')
       and not exists (select from link l where l.relation = 'evaluates' and l.to_id in (a.id, g.id))
     order by p.starts_on desc, a.position, m.position
     limit 2000`.execute(tx)
  return rows
}

/** Registrations whose day of judgement is over, without an evaluation on that day or later. */
export async function findJudgementsPastDue(tx: Tx, today: Day): Promise<LooseEnd[]> {
  return (await listJudgements(tx))
    .filter(({ judgedOn }) => judgedOn < today)
    .map(({ id, slug, title, judgedOn }) => ({
      nodeId: id,
      title,
      detail: judgedOn,
      owner: '',
      themeId: null,
      solvePath: `/werk/effecten/${slug}`,
    }))
}

export type AwaitedJudgement = { id: string; slug: string; title: string; judgedOn: Day }

/** Registrations that are still to be judged, the first day first. What was measured before that day is an interim state. */
export async function listJudgements(tx: Tx): Promise<AwaitedJudgement[]> {
  const { rows } = await sql<AwaitedJudgement>`
    select p.id, p.slug, p.title, p.content ->> 'judgedOn' as judged_on
      from effect_protocol p join effect_registration r on r.protocol_id = p.id
     where not exists (
       select from effect_evaluation e
        where e.protocol_id = p.id
          and to_char(e.run_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') >= p.content ->> 'judgedOn')
     order by judged_on, p.slug
     limit 500`.execute(tx)
  return rows
}

/**
 * Evaluations of which the source has since revised a figure: in an area that they use a later snapshot says something else
 * of a period that was there already. New periods are no revision.
 */
export async function findRevisedEvaluations(tx: Tx): Promise<LooseEnd[]> {
  const { rows } = await sql<LooseEnd>`
    select p.id as node_id, p.title, e.number::text as detail, '' as owner, null as theme_id,
           '/werk/effecten/' || p.slug as solve_path
      from effect_protocol p
      join lateral (select number, run_at from effect_evaluation e
                     where e.protocol_id = p.id order by number desc limit 1) e on true
     where exists (
       select from link l
         join snapshot_indicator b on b.indicator_id = l.to_id
         join snapshot s on s.id = b.snapshot_id and s.imported_at > e.run_at and b.changed > 0
         join observation n on n.snapshot_id = s.id and n.indicator_id = l.to_id
         join observation o on o.indicator_id = n.indicator_id and o.region = n.region and o.period = n.period
                           and o.category = n.category and (o.state, o.value) is distinct from (n.state, n.value)
         join snapshot earlier on earlier.id = o.snapshot_id and earlier.imported_at <= e.run_at
        where l.from_id = p.id and l.relation = 'rests-on'
          and (n.region = '' or p.content -> 'treated' ? n.region or p.content -> 'donors' ? n.region
               or p.content -> 'neighbours' ? n.region))
     order by p.slug
     limit 500`.execute(tx)
  return rows
}
