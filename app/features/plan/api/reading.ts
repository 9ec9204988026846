import { z } from 'zod'
import { type ApiContext, code, slug } from '../../../platform/api/index.ts'
import type { PlanContent } from '../domain/content.ts'
import { findAdoptedPlan, findPlanBySlug, type VersionSummary } from '../plan.queries.ts'
import { readPlanContent } from '../plan-content.queries.ts'

/** The rights with which a program reads working copies, and those with which it changes them. */
export const READ_RIGHTS = ['work.open', 'plan.read'] as const
export const WRITE_RIGHTS = ['work.open', 'plan.read', 'plan.edit'] as const

export const planParams = z.strictObject({ plan: slug() })
export const themeParams = z.strictObject({ plan: slug(), thema: code() })
export const goalParams = z.strictObject({ plan: slug(), thema: code(), doel: code() })
export const actionParams = z.strictObject({ plan: slug(), actie: code() })
export const milestoneParams = z.strictObject({ plan: slug(), actie: code(), mijlpaal: z.uuid() })

const standField = z
  .enum(['vastgesteld', 'werkexemplaar'])
  .default('vastgesteld')
  .describe('De vastgestelde versie, of met een token het werkexemplaar.')

/** Whether what was decided is read, or the working copy. */
export const standQuery = z.strictObject({ stand: standField })

type Standing = { stand: z.output<typeof standField> }

export const rightsForStand = ({ stand }: Standing) => (stand === 'werkexemplaar' ? READ_RIGHTS : [])

export type ReadPlan = { planId: string; content: PlanContent; version?: VersionSummary }

/** A plan as it was decided on, or as it is being written. */
export async function findPlan(ctx: ApiContext, plan: string, { stand }: Standing): Promise<ReadPlan | undefined> {
  if (stand === 'vastgesteld') {
    const found = await findAdoptedPlan(ctx.tx, plan)
    return found && { planId: found.version.planId, ...found }
  }
  const row = await findPlanBySlug(ctx.tx, plan)
  return row && { planId: row.id, content: await readPlanContent(ctx.tx, row.id) }
}
