import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import { tellPrograms } from '../../../platform/events/index.ts'
import { canonicalJson, sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce, publishNode } from '../../thread/index.ts'
import { listVersions, type VersionSummary } from '../plan.queries.ts'
import { readPlanContent } from '../plan-content.queries.ts'

export type Adoption = {
  planId: string
  stage: VersionSummary['stage']
  /** Day, month or year of the decision; unknown where the source leaves it blank. */
  decidedOn?: string
  decidedBy: string
  remark: string
}

/** Makes an immutable version of the working copy. A version that would equal the last one of its stage is refused. */
export async function adoptPlan(
  tx: Tx,
  municipalityId: string,
  actor: string,
  input: Adoption,
): Promise<Outcome<'nothing-changed' | 'without-themes', { id: string; number: number; contentHash: string }>> {
  // Two decisions at the same moment follow one another.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`adopt ${input.planId}`}, 0))`.execute(tx)
  const planContent = await readPlanContent(tx, input.planId)
  if (planContent.themes.length === 0) return refuse('without-themes')
  const content = canonicalJson(planContent)
  const contentHash = sha256(content)
  const [last] = await listVersions(tx, input.planId)
  if (last && last.contentHash === contentHash && last.stage === input.stage) return refuse('nothing-changed')
  const number = (last?.number ?? 0) + 1
  const { id } = await tx
    .insertInto('version')
    .values({
      municipalityId,
      nodeId: input.planId,
      number,
      stage: input.stage,
      decidedOn: input.decidedOn || null,
      decidedBy: input.decidedBy,
      remark: input.remark,
      content,
      contentHash,
      createdBy: actor,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (input.stage !== 'draft') {
    await publishNode(tx, input.planId)
    await announce(tx, { nodeId: input.planId, news: 'adopted' })
    await tellPrograms(tx, {
      kind: 'plan-adopted',
      subject: planContent.slug,
      path: `/api/v1/plannen/${planContent.slug}`,
      data: { plan: planContent.slug, versie: number, sha256: contentHash },
    })
  }
  return ok({ id, number, contentHash })
}
