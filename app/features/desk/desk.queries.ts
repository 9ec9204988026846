import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

export type Desk = {
  /** The cards in the person's own order; nothing: those of his role. */
  cards: string[] | null
  opensWith: 'cards' | 'mayor' | null
  hasShortcuts: boolean
  /** When he was here the time before this one. */
  cameBefore: Date | null
}

const AS_EVERYBODY: Desk = { cards: null, opensWith: null, hasShortcuts: true, cameBefore: null }

/** How the actor arranged the start of his work. */
export async function findDesk(tx: Tx, accountId: string): Promise<Desk> {
  const row = await tx
    .selectFrom('desk')
    .select(['cards', 'opensWith', 'hasShortcuts', 'cameBefore'])
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return (row as Desk | undefined) ?? AS_EVERYBODY
}

/** Whether single letters do something for the actor. */
export async function hasShortcuts(tx: Tx, accountId: string): Promise<boolean> {
  return (await findDesk(tx, accountId)).hasShortcuts
}

export async function upsertDesk(
  tx: Tx,
  who: { municipalityId: string; accountId: string },
  change: Partial<Omit<Desk, 'cameBefore'>>,
): Promise<void> {
  await tx
    .insertInto('desk')
    .values({ ...who, ...change })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(change))
    .execute()
}

export type RecentChange = {
  occurredAt: Date
  event: string
  tableName: string
  title: string
  who: string | null
  /** How many changes there are, of which these are the latest. */
  all: number
}

/** The latest changes of plan, figures and reports by others, in one line each; names of things, never of residents. */
export async function listRecentChanges(
  tx: Tx,
  { since, notBy, limit }: { since: Date | null; notBy: string; limit: number },
): Promise<RecentChange[]> {
  const { rows } = await sql<RecentChange>`
    with latest as (
      select e.* from audit_event e
       where e.table_name in ('plan', 'theme', 'goal', 'action', 'milestone', 'version', 'indicator', 'snapshot', 'report_section', 'report_build')
         and e.occurred_at > coalesce(${since}::timestamptz, '-infinity') and e.actor is distinct from ${notBy}
       order by e.id desc limit 1000)
    select e.occurred_at, e.event, e.table_name, (select count(*)::int from latest) as "all",
           coalesce(e.after ->> 'title', e.after ->> 'name', e.after ->> 'name_nl', e.after ->> 'what', e.before ->> 'title',
                    e.before ->> 'name', e.after ->> 'decided_by', e.after ->> 'number', '') as title,
           coalesce(a.name, e.actor) as who
      from latest e left join account a on a.id::text = e.actor
     order by e.id desc limit ${limit}`.execute(tx)
  return rows
}

/** Which of the first things of a municipality are there, by name. */
export async function listFirstThings(tx: Tx): Promise<Record<string, boolean>> {
  const { rows } = await sql<{ thing: string; isThere: boolean }>`select thing, is_there from first_things()`.execute(
    tx,
  )
  return Object.fromEntries(rows.map(({ thing, isThere }) => [thing, isThere]))
}
