import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'
import type { LooseEnd } from '../thread/index.ts'
import { keptUpSince } from './domain/kept-up.ts'

type Find = (tx: Tx, today: Day) => Promise<LooseEnd[]>

/** A query that answers loose ends: node_id, title, owner, theme_id, solve_path, and subject and detail where needed. */
const query =
  (text: (today: Day) => RawBuilder<LooseEnd>): Find =>
  async (tx, today) =>
    (await text(today).execute(tx)).rows

const goals = (condition: RawBuilder<unknown>) =>
  query(
    () => sql<LooseEnd>`
      select g.id as node_id, g.code || ' ' || g.title as title, g.owner, g.theme_id,
             '/werk/plannen/' || p.slug || '/onderdeel/goal/' || g.id as solve_path
        from goal g join theme t on t.id = g.theme_id join plan p on p.id = t.plan_id
       where ${condition}
       order by p.starts_on desc, t.position, g.position
       limit 2000`,
  )

/** The first goal that an action serves: whose owner acts for the action when it has none. */
const firstGoal = sql`left join lateral (
  select g.owner, g.theme_id from link l join goal g on g.id = l.to_id
   where l.from_id = a.id and l.relation = 'serves' order by l.position limit 1) first on true`

/** An action's own owner, else that of the first goal it serves; and the theme of that goal. */
const actions = (condition: RawBuilder<unknown>, path: RawBuilder<unknown> = sql`'/onderdeel/action/' || a.id`) =>
  query(
    () => sql<LooseEnd>`
      select a.id as node_id, a.code || ' ' || a.title as title,
             coalesce(nullif(a.owner, ''), first.owner, '') as owner, first.theme_id,
             '/werk/plannen/' || p.slug || ${path} as solve_path
        from action a join plan p on p.id = a.plan_id
        ${firstGoal}
       where ${condition}
       order by p.starts_on desc, a.position
       limit 2000`,
  )

const hasLink = (from: string, relation: string) =>
  sql`exists (select from link l where l.from_id = ${sql.ref(from)} and l.relation = ${relation})`

const isServed = sql`exists (select from link l where l.to_id = g.id and l.relation = 'serves')`

export const findGoalsWithoutIndicator = goals(sql`not ${hasLink('g.id', 'measured-by')}`)

export const findGoalsNotMeasurable = goals(
  sql`g.baseline_value is null or g.target_value is null or g.target_on is null`,
)

export const findGoalsWithoutAction = goals(sql`not ${isServed}`)

export const findActionsWithoutOwner = actions(sql`a.owner = ''`)

export const findActionsWithoutGoal = actions(sql`not ${hasLink('a.id', 'serves')}`)

export const findActionsWithoutMechanism = actions(
  sql`exists (select from link l where l.from_id = a.id and l.relation = 'serves'
        and not exists (select from mechanism m where m.action_id = a.id and m.goal_id = l.to_id))`,
  sql`'/nieuw/mechanism/' || a.id || '?doel=' || (
        select l.to_id from link l where l.from_id = a.id and l.relation = 'serves'
           and not exists (select from mechanism m where m.action_id = a.id and m.goal_id = l.to_id)
         order by l.position, l.to_id limit 1)`,
)

export const findThemesWithoutGoal = query(
  () => sql<LooseEnd>`
    select t.id as node_id, t.code || ' ' || t.name as title, '' as owner, t.id as theme_id,
           '/werk/plannen/' || p.slug || '/nieuw/goal/' || t.id as solve_path
      from theme t join plan p on p.id = t.plan_id
     where not exists (select from goal g where g.theme_id = t.id)
     order by p.starts_on desc, t.position
     limit 2000`,
)

const mechanisms = (condition: RawBuilder<unknown>) =>
  query(
    () => sql<LooseEnd>`
      select a.id as node_id, m.id::text as subject, a.code || ' ' || a.title as title, g.code as detail,
             coalesce(nullif(a.owner, ''), g.owner) as owner, g.theme_id,
             '/werk/plannen/' || p.slug || '/onderdeel/mechanism/' || m.id as solve_path
        from mechanism m join action a on a.id = m.action_id join goal g on g.id = m.goal_id join plan p on p.id = a.plan_id
       where ${condition}
       order by p.starts_on desc, a.position, m.position
       limit 2000`,
  )

export const findMechanismsWithoutIndicator = mechanisms(sql`m.indicator_id is null`)

export const findMechanismsForOtherGoals = mechanisms(
  sql`not exists (select from link l where l.from_id = a.id and l.relation = 'serves' and l.to_id = g.id)`,
)

/** A milestone planned for a day, month or year is late when that day, month or year is over. */
export const findMilestonesPastDue = query(
  (today) => sql<LooseEnd>`
    select a.id as node_id, m.id::text as subject, m.title, m.due_on as detail,
           coalesce(nullif(a.owner, ''), first.owner, '') as owner, first.theme_id,
           '/werk/plannen/' || p.slug || '/onderdeel/milestone/' || m.id as solve_path
      from milestone m join action a on a.id = m.action_id join plan p on p.id = a.plan_id
      ${firstGoal}
     where m.done_on = '' and m.due_on <> '' and left(${today}::text, length(m.due_on)) > m.due_on
     order by m.due_on, a.position, m.position
     limit 2000`,
)

/**
 * An action under way in a plan that runs now, on which nobody changed anything for months: neither itself nor its milestones,
 * partners or goals. The detail is the day of the last change, in the time of the Netherlands.
 */
export const findActionsNotKeptUp = query(
  (today) => sql<LooseEnd>`
    select a.id as node_id, a.code || ' ' || a.title as title, last.changed_on::text as detail,
           coalesce(nullif(a.owner, ''), first.owner, '') as owner, first.theme_id,
           '/werk/plannen/' || p.slug || '/onderdeel/action/' || a.id as solve_path
      from action a join plan p on p.id = a.plan_id
      cross join lateral (select (last_change_of_node(a.id) at time zone 'Europe/Amsterdam')::date as changed_on) last
      ${firstGoal}
     where a.state in ('planned', 'running', 'continuous') and ${today}::date between p.starts_on and p.ends_on
       and (a.starts_on is null or a.starts_on <= ${today}::date)
       and last.changed_on < ${keptUpSince(today)}::date
     order by last.changed_on, a.position
     limit 2000`,
)

/** When an action or its details were last changed; undefined when the record of changes does not reach back so far. */
export async function findLastChange(tx: Tx, actionId: string): Promise<Day | undefined> {
  const { rows } = await sql<{ changedOn: Day | null }>`
    select (last_change_of_node(${actionId}::uuid) at time zone 'Europe/Amsterdam')::date::text as changed_on`.execute(
    tx,
  )
  return rows[0]?.changedOn ?? undefined
}

/** Somebody takes part in an action, and nobody wrote down as what. */
export const findPartnersWithoutRole = query(
  () => sql<LooseEnd>`
    select a.id as node_id, ap.id::text as subject, o.name as title, a.code as detail,
           coalesce(nullif(a.owner, ''), first.owner, '') as owner, first.theme_id,
           '/werk/plannen/' || p.slug || '/onderdeel/actionPartner/' || ap.id as solve_path
      from action_partner ap join action a on a.id = ap.action_id join plan p on p.id = a.plan_id
      join organisation o on o.id = ap.organisation_id
      ${firstGoal}
     where ap.role = ''
     order by p.starts_on desc, a.position, o.name
     limit 2000`,
)

/** A partner of the plan that takes part in none of its actions. */
export const findPartnersWithoutTask = query(
  () => sql<LooseEnd>`
    select o.id as node_id, p.slug as subject, o.name as title, p.title as detail, '' as owner, null::uuid as theme_id,
           '/werk/plannen/' || p.slug || '#planPartner' as solve_path
      from plan_partner pp join plan p on p.id = pp.plan_id join organisation o on o.id = pp.organisation_id
     where not exists (select from action_partner ap join action a on a.id = ap.action_id
                        where a.plan_id = p.id and ap.organisation_id = o.id)
     order by p.starts_on desc, pp.position
     limit 2000`,
)

/** The last decision on a plan is of the college, and the council never followed. */
export const findDecisionsWithoutFollowUp = query(
  () => sql<LooseEnd>`
    select p.id as node_id, last.number::text as subject, p.title, last.decided_on as detail, '' as owner,
           null::uuid as theme_id, '/werk/plannen/' || p.slug || '/versies' as solve_path
      from plan p
      join lateral (
        select v.number, v.stage, coalesce(v.decided_on, '') as decided_on from version v
         where v.node_id = p.id and v.stage <> 'draft' order by v.number desc limit 1) last on true
     where last.stage = 'college'
     order by p.starts_on desc
     limit 200`,
)
