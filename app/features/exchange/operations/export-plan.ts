import type { Tx } from '../../../platform/database/index.ts'
import { listIndicators } from '../../monitor/index.ts'
import {
  findAdoptedPlan,
  findPlanBySlug,
  findVersionContent,
  listVersions,
  type PlanContent,
  readPlanContent,
} from '../../plan/index.ts'
import { fileOf, type PlanFile } from '../plan-file.ts'

/** The working copy of a plan, or one of its versions, as a file; nothing when there is no such plan or version. */
export async function exportPlan(tx: Tx, slug: string, version?: number): Promise<PlanFile | undefined> {
  const content = await findContent(tx, slug, version)
  return content && fileOf(content, await listIndicators(tx))
}

/** The version of a plan that the public reads, as a file. */
export async function exportAdoptedPlan(tx: Tx, slug: string): Promise<PlanFile | undefined> {
  const adopted = await findAdoptedPlan(tx, slug)
  return adopted && fileOf(adopted.content, await listIndicators(tx))
}

async function findContent(tx: Tx, slug: string, number: number | undefined): Promise<PlanContent | undefined> {
  const plan = await findPlanBySlug(tx, slug)
  if (!plan) return undefined
  if (number === undefined) return readPlanContent(tx, plan.id)
  const version = (await listVersions(tx, plan.id)).find((one) => one.number === number)
  return version && findVersionContent(tx, version.id, version.contentHash)
}
