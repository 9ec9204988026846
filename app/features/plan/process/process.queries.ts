import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { CouncilDecision } from '../domain/goals-duty.ts'
import type { PlannedStep } from '../domain/process.ts'

export type ProcessStepRow = PlannedStep & {
  body: string
  remark: string
  document: string
  source: string
  revision: number
}

/** The steps of the planning of a plan in their order, each with the steps it waits for. */
export async function listSteps(tx: Tx, planId: string): Promise<ProcessStepRow[]> {
  const { rows } = await sql<ProcessStepRow>`
    select s.id, s.what, s.planned_for, s.done_on, s.body, s.remark, s.document, s.source, s.revision,
           coalesce((select array_agg(d.needs_id order by n.position, n.id)
                       from process_dependency d join process_step n on n.id = d.needs_id where d.step_id = s.id),
                    '{}') as needs
      from process_step s where s.plan_id = ${planId} order by s.position, s.id limit 500`.execute(tx)
  return rows
}

export type StepChange = { doneOn: string; document: string }

/** Writes the new values unless somebody else wrote since `revision`; answers whether it did. */
export async function updateStep(tx: Tx, id: string, revision: number, change: StepChange): Promise<boolean> {
  const row = await tx
    .updateTable('processStep')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Makes these the steps that a step waits for. */
export async function replaceNeeds(
  tx: Tx,
  step: { municipalityId: string; planId: string; stepId: string },
  needs: readonly string[],
): Promise<void> {
  await tx.deleteFrom('processDependency').where('stepId', '=', step.stepId).execute()
  if (needs.length === 0) return
  await tx
    .insertInto('processDependency')
    .values(needs.map((needsId) => ({ ...step, needsId })))
    .execute()
}

/** The last decision of the council on the newest plan that it decided on. */
export async function findLastCouncilDecision(tx: Tx): Promise<CouncilDecision | undefined> {
  return await tx
    .selectFrom('version')
    .innerJoin('plan', 'plan.id', 'version.nodeId')
    .select(['plan.id as planId', 'plan.slug', 'plan.title', 'version.decidedOn'])
    .where('version.stage', 'in', ['council', 'amended'])
    .orderBy('plan.startsOn', 'desc')
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
