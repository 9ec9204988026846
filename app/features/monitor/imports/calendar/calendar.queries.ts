import type { Tx } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import type { PublicationRule } from './publication-rule.ts'
import { publicationRuleSchema } from './publication-rule.ts'

/** When a source publishes, how patient we are, and whether new periods come in by themselves. */
export type Schedule = { sourceId: string; rule: PublicationRule | null; graceDays: number; acceptsNew: boolean }

const toSchedule = ({ rule, ...row }: Omit<Schedule, 'rule'> & { rule: unknown }): Schedule => ({
  ...row,
  rule: rule === null ? null : publicationRuleSchema.parse(rule),
})

/** The schedules of all sources that have one. */
export async function listSchedules(tx: Tx): Promise<Schedule[]> {
  const columns = ['sourceId', 'rule', 'graceDays', 'acceptsNew'] as const
  return (await tx.selectFrom('sourceSchedule').select(columns).limit(1000).execute()).map(toSchedule)
}

/** The schedule of one source, if it has one. */
export async function findSchedule(tx: Tx, sourceId: string): Promise<Schedule | undefined> {
  const row = await tx
    .selectFrom('sourceSchedule')
    .select(['sourceId', 'rule', 'graceDays', 'acceptsNew'])
    .where('sourceId', '=', sourceId)
    .executeTakeFirst()
  return row && toSchedule(row)
}

/** Keeps when a source publishes. */
export async function upsertSchedule(tx: Tx, municipalityId: string, schedule: Schedule): Promise<void> {
  const { sourceId, graceDays, acceptsNew } = schedule
  const rule = schedule.rule ? JSON.stringify(schedule.rule) : null
  await tx
    .insertInto('sourceSchedule')
    .values({ municipalityId, sourceId, rule, graceDays, acceptsNew })
    .onConflict((conflict) => conflict.column('sourceId').doUpdateSet({ rule, graceDays, acceptsNew }))
    .execute()
}

export type PublicationState = 'expected' | 'published' | 'missed' | 'dropped'
export type Publication = {
  id: string
  sourceId: string
  expectedOn: Day
  origin: 'typed' | 'rule'
  state: PublicationState
  publishedOn: Day | null
  toldLateOn: Day | null
}

const publications = (tx: Tx) =>
  tx
    .selectFrom('sourcePublication')
    .select(['id', 'sourceId', 'expectedOn', 'origin', 'state', 'publishedOn', 'toldLateOn'])
    .$castTo<Publication>()

/** What is expected and what came, of one source or of all, in the order of the days. */
export function listPublications(tx: Tx, { sourceId, from, until }: { sourceId?: string; from: Day; until: Day }) {
  let query = publications(tx).where('expectedOn', '>=', from).where('expectedOn', '<=', until)
  if (sourceId !== undefined) query = query.where('sourceId', '=', sourceId)
  return query.orderBy('expectedOn').orderBy('id').limit(2000).execute()
}

/** What should have been there by this day and was not seen. */
export function listOpenPublications(tx: Tx, today: Day): Promise<Publication[]> {
  return publications(tx)
    .where('state', '=', 'expected')
    .where('expectedOn', '<=', today)
    .orderBy('expectedOn')
    .limit(2000)
    .execute()
}

/** What is still expected of a source, the first day first. */
export function listExpected(tx: Tx, sourceId: string): Promise<Publication[]> {
  return publications(tx)
    .where('sourceId', '=', sourceId)
    .where('state', '=', 'expected')
    .orderBy('expectedOn')
    .limit(500)
    .execute()
}

/** Expects publications on these days; a day that is there already stays as it is. */
export async function insertPublications(
  tx: Tx,
  rows: { municipalityId: string; sourceId: string; expectedOn: Day; origin: 'typed' | 'rule' }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('sourcePublication')
    .values(rows.map((row) => ({ ...row, state: 'expected' })))
    .onConflict((conflict) => conflict.columns(['sourceId', 'expectedOn']).doNothing())
    .execute()
}

/** Expects no more what a changed calendar no longer has, from this day on. */
export async function deleteExpected(tx: Tx, sourceId: string, from: Day, keep: readonly Day[]): Promise<void> {
  await tx
    .deleteFrom('sourcePublication')
    .where('sourceId', '=', sourceId)
    .where('state', '=', 'expected')
    .where('expectedOn', '>=', from)
    .$if(keep.length > 0, (query) => query.where('expectedOn', 'not in', [...keep]))
    .execute()
}

/** Changes publications that are still expected; answers how many. */
export async function updatePublications(
  tx: Tx,
  ids: readonly string[],
  change: { state?: PublicationState; publishedOn?: Day; toldLateOn?: Day },
): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await tx
    .updateTable('sourcePublication')
    .set(change)
    .where('id', 'in', [...ids])
    .where('state', '=', 'expected')
    .returning('id')
    .execute()
  return rows.length
}

/** What was due of a source by this day has come. */
export async function markPublished(tx: Tx, sourceId: string, today: Day): Promise<void> {
  const due = (await listExpected(tx, sourceId)).filter(({ expectedOn }) => expectedOn <= today)
  const ids = due.map(({ id }) => id)
  await updatePublications(tx, ids, { state: 'published', publishedOn: today })
}
