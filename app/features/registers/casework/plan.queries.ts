import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

export type GoalState = 'open' | 'reached' | 'partly' | 'dropped'

export type GoalRow = {
  id: string
  planId: string
  position: number
  evaluateOn: Day
  evaluatedOn: Day | null
  state: GoalState
  isShown: boolean
  revision: number
}

/** The plan of a record: its own, or that of the family it joined; nothing when there is none yet. */
export async function findPlanId(tx: Tx, recordId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('actionPlanMember')
    .select('planId')
    .where('recordId', '=', recordId)
    .executeTakeFirst()
  return row?.planId
}

export type PlanMember = { id: string; register: string; number: string }

/** The records that share a plan, as far as the actor may see them. */
export async function listPlanMembers(tx: Tx, planId: string): Promise<PlanMember[]> {
  const { rows } = await sql<PlanMember>`
    select r.id, r.register, r.number from action_plan_member m join register_record r on r.id = m.record_id
     where m.plan_id = ${planId} order by r.id <> ${planId}, r.number limit 50`.execute(tx)
  return rows
}

/** Begins a plan that stands with this record. */
export async function insertPlan(tx: Tx, municipalityId: string, recordId: string): Promise<void> {
  await tx.insertInto('actionPlan').values({ municipalityId, recordId }).execute()
  await tx.insertInto('actionPlanMember').values({ municipalityId, recordId, planId: recordId }).execute()
}

export async function joinPlan(tx: Tx, municipalityId: string, recordId: string, planId: string): Promise<void> {
  await tx.insertInto('actionPlanMember').values({ municipalityId, recordId, planId }).execute()
}

export async function updatePlanAdopted(tx: Tx, planId: string, adoptedOn: Day): Promise<void> {
  await tx.updateTable('actionPlan').set({ adoptedOn }).where('recordId', '=', planId).execute()
}

export async function findPlan(
  tx: Tx,
  planId: string,
): Promise<{ recordId: string; adoptedOn: Day | null } | undefined> {
  return tx.selectFrom('actionPlan').select(['recordId', 'adoptedOn']).where('recordId', '=', planId).executeTakeFirst()
}

const GOAL = ['id', 'planId', 'position', 'evaluateOn', 'evaluatedOn', 'state', 'isShown', 'revision'] as const

export async function listGoals(tx: Tx, planId: string): Promise<GoalRow[]> {
  const rows = await tx
    .selectFrom('actionPlanGoal')
    .select(GOAL)
    .where('planId', '=', planId)
    .orderBy('position')
    .limit(100)
    .execute()
  return rows as GoalRow[]
}

export async function findGoal(tx: Tx, planId: string, id: string): Promise<GoalRow | undefined> {
  const row = await tx
    .selectFrom('actionPlanGoal')
    .select(GOAL)
    .where('planId', '=', planId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as GoalRow | undefined
}

export async function insertGoal(
  tx: Tx,
  goal: { municipalityId: string; planId: string; evaluateOn: Day; isShown: boolean },
): Promise<string> {
  const { id } = await tx
    .insertInto('actionPlanGoal')
    .values({
      ...goal,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from action_plan_goal where plan_id = ${goal.planId})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type GoalChange = Partial<{ evaluateOn: Day; evaluatedOn: Day; state: GoalState; isShown: boolean }>

/** Changes a goal unless somebody else did since `revision`. */
export async function updateGoal(tx: Tx, id: string, revision: number, values: GoalChange): Promise<boolean> {
  const changed = await tx
    .updateTable('actionPlanGoal')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
