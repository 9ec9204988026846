import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

/** What was agreed in a meeting; with an owner it is something to do. */
export type Agreement = {
  id: string
  what: string
  owner: string
  dueOn: Day | null
  doneOn: Day | null
  revision: number
}

const COLUMNS = ['id', 'what', 'owner', 'dueOn', 'doneOn', 'revision'] as const

/** What was agreed in one meeting, in its order. */
export function listAgreements(tx: Tx, meetingId: string): Promise<Agreement[]> {
  return tx
    .selectFrom('meetingAgreement')
    .select(COLUMNS)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .limit(500)
    .execute()
}

/** Everything that was agreed to be done and is not, the first due first, with the address of its meeting. */
export function listOpenAgreements(tx: Tx) {
  return tx
    .selectFrom('meetingAgreement as a')
    .innerJoin('bodyMeeting as m', 'm.id', 'a.meetingId')
    .select(['a.id', 'a.what', 'a.owner', 'a.dueOn', 'm.slug', 'm.heldOn'])
    .where('a.owner', '<>', '')
    .where('a.doneOn', 'is', null)
    .orderBy('a.dueOn')
    .orderBy('m.heldOn')
    .limit(500)
    .execute()
}

export async function insertAgreement(
  tx: Tx,
  row: { municipalityId: string; meetingId: string; what: string; owner: string; dueOn: Day | null },
): Promise<void> {
  const last = await tx
    .selectFrom('meetingAgreement')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('meetingId', '=', row.meetingId)
    .executeTakeFirst()
  await tx
    .insertInto('meetingAgreement')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute()
}

/** Puts on record that it was done; answers whether it was open. */
export async function markDone(tx: Tx, meetingId: string, id: string, on: Day): Promise<boolean> {
  const row = await tx
    .updateTable('meetingAgreement')
    .set((row) => ({ doneOn: on, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .where('meetingId', '=', meetingId)
    .where('owner', '<>', '')
    .where('doneOn', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type ToldBody = 'executiveBoard' | 'council'
export type ChangeState = 'raised' | 'agreed' | 'dropped'

/** A change of a plan, with what it is about and who was told of it. */
export type PlanChange = {
  id: string
  planId: string
  planSlug: string
  planTitle: string
  subject: string | null
  title: string
  reason: string
  change: string
  state: ChangeState
  isConfidential: boolean
  isExample: boolean
  raisedOn: Day
  settledOn: Day | null
  meetingSlug: string | null
  meetingOn: Day | null
  revision: number
  told: { body: ToldBody; toldOn: Day; how: string }[]
}

/** Changes of plans that this actor may see, the latest first: all, of one plan, or one by its id. */
export async function listPlanChanges(tx: Tx, which: { planSlug?: string; id?: string } = {}): Promise<PlanChange[]> {
  const { rows } = await sql<PlanChange>`
    select c.id, c.plan_id, pn.reference as plan_slug, pn.title as plan_title,
           (select nullif(concat_ws(' ', nullif(s.reference, s.title), s.title), '') from node s where s.id = c.subject_id) as subject,
           c.title, c.reason, c.change, c.state, c.is_confidential, c.is_example, c.raised_on, c.settled_on,
           m.slug as meeting_slug, m.held_on as meeting_on, c.revision,
           coalesce((select jsonb_agg(jsonb_build_object('body', t.body, 'toldOn', t.told_on, 'how', t.how) order by t.told_on)
                       from plan_change_told t where t.change_id = c.id), '[]') as told
      from plan_change c join node pn on pn.id = c.plan_id left join body_meeting m on m.id = c.meeting_id
     where (${which.planSlug ?? null}::text is null or pn.reference = ${which.planSlug ?? null})
       and (${which.id ?? null}::uuid is null or c.id = ${which.id ?? null}::uuid)
     order by coalesce(c.settled_on, c.raised_on) desc, c.id limit 500`.execute(tx)
  return rows
}

export type NewChange = {
  planId: string
  subjectId: string | null
  title: string
  reason: string
  change: string
  isConfidential: boolean
  raisedOn: Day
  isExample?: boolean
}

export async function insertPlanChange(tx: Tx, row: NewChange & { id: string; municipalityId: string }): Promise<void> {
  await tx.insertInto('planChange').values(row).execute()
}

/** Settles a change unless somebody else did since `revision`; answers whether it did. */
export async function settlePlanChange(
  tx: Tx,
  id: string,
  revision: number,
  settled: { state: 'agreed' | 'dropped'; settledOn: Day; meetingId: string | null },
): Promise<boolean> {
  const row = await tx
    .updateTable('planChange')
    .set({ ...settled, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'raised')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Answers whether nobody had put on record yet that this body was told. */
export async function insertTold(
  tx: Tx,
  row: { municipalityId: string; changeId: string; body: ToldBody; toldOn: Day; how: string },
): Promise<boolean> {
  const made = await tx
    .insertInto('planChangeTold')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('changeId')
    .executeTakeFirst()
  return made !== undefined
}

/** Changes that were agreed and of which the college or the council was not told, as loose ends. */
export async function findUntold(tx: Tx) {
  const { rows } = await sql<{
    nodeId: string
    title: string
    detail: string
    owner: string
    themeId: null
    solvePath: string
  }>`
    select c.id as node_id, c.title, c.settled_on::text as detail, '' as owner, null::uuid as theme_id,
           '/werk/planwijzigingen/' || c.id as solve_path
      from plan_change c
     where c.state = 'agreed' and (select count(*) from plan_change_told t where t.change_id = c.id) < 2
     order by c.settled_on limit 500`.execute(tx)
  return rows
}

/** What was agreed to be done by a day that is over, as loose ends. */
export async function findLateAgreements(tx: Tx, today: Day) {
  const { rows } = await sql<{
    nodeId: string
    subject: string
    title: string
    detail: string
    owner: string
    themeId: null
    solvePath: string
  }>`
    select a.meeting_id as node_id, a.id::text as subject, a.what as title, a.due_on::text as detail, a.owner,
           null::uuid as theme_id, '/werk/driehoek/' || m.slug as solve_path
      from meeting_agreement a join body_meeting m on m.id = a.meeting_id
     where a.owner <> '' and a.done_on is null and a.due_on < ${today}::date
     order by a.due_on limit 500`.execute(tx)
  return rows
}
