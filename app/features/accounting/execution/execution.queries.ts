import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Choice } from './content.ts'

export type ExecutionPlan = {
  id: string
  planId: string
  year: number
  content: string | null
  contentHash: string | null
  settledAt: Date | null
  settledByName: string
  revision: number
}

/** The execution plan of a year. */
export async function findExecutionPlan(tx: Tx, planId: string, year: number): Promise<ExecutionPlan | undefined> {
  const { rows } = await sql<ExecutionPlan>`
    select e.id, e.plan_id, e.year, e.content, e.content_hash, e.settled_at, coalesce(a.name, '') as settled_by_name, e.revision
      from execution_plan e left join account a on a.id::text = e.settled_by
     where e.plan_id = ${planId} and e.year = ${year}`.execute(tx)
  return rows[0]
}

export async function insertExecutionPlan(
  tx: Tx,
  row: { municipalityId: string; planId: string; roundId: string; year: number },
): Promise<string> {
  const { id } = await tx.insertInto('executionPlan').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Counts one change of a plan that is not settled, and lets others who change it wait; answers whether it still was open. */
export async function lockExecutionPlan(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('executionPlan')
    .set({ revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Counts one change of a plan, or settles it; answers whether nobody else changed it since `revision`. */
export async function touchExecutionPlan(tx: Tx, id: string, revision: number, content?: string): Promise<boolean> {
  const row = await tx
    .updateTable('executionPlan')
    .set({ revision: revision + 1, ...(content ? { content } : {}) })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type Line = {
  id: string
  actionCode: string
  title: string
  theme: string
  owner: string
  choice: Choice | null
  reason: string
  origin: string
}

export function listLines(tx: Tx, executionPlanId: string): Promise<Line[]> {
  return tx
    .selectFrom('executionLine')
    .select(['id', 'actionCode', 'title', 'theme', 'owner', 'choice', 'reason', 'origin'])
    .where('executionPlanId', '=', executionPlanId)
    .orderBy('position')
    .limit(2000)
    .execute() as Promise<Line[]>
}

export async function insertLine(
  tx: Tx,
  row: Omit<Line, 'id'> & { municipalityId: string; executionPlanId: string },
): Promise<void> {
  await tx
    .insertInto('executionLine')
    .values({
      ...row,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from execution_line where execution_plan_id = ${row.executionPlanId})`,
    })
    .execute()
}

export async function updateLine(tx: Tx, id: string, change: { choice: Choice | null; reason: string }): Promise<void> {
  await tx.updateTable('executionLine').set(change).where('id', '=', id).execute()
}

export async function deleteLine(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('executionLine').where('id', '=', id).execute()
}
