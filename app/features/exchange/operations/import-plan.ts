import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import {
  deletePlanImport,
  findPlanImport,
  insertPlanImport,
  lockImports,
  type PlanImport,
  recordImport,
} from '../exchange.queries.ts'
import type { PlanFile } from '../plan-file.ts'
import { applySteps } from './apply-steps.ts'
import { type ImportOptions, type Preview, previewPlan } from './preview-import.ts'

/** Keeps what was shown, so that confirming does exactly that; answers the id to confirm by. */
export function keepForConfirmation(
  tx: Tx,
  municipalityId: string,
  input: { file: PlanFile; fileHash: string; preview: Preview; removesMissing: boolean; by: string; now: Date },
): Promise<string> {
  return insertPlanImport(tx, municipalityId, {
    planSlug: String(input.file.plan.slug),
    content: JSON.stringify(input.file),
    fileHash: input.fileHash,
    baseHash: input.preview.baseHash,
    removesMissing: input.removesMissing,
    createdBy: input.by,
    createdAt: input.now,
  })
}

/** A kept file as it would change the plan now. */
export async function previewKept(tx: Tx, kept: PlanImport, mayAddIndicators: boolean): Promise<Preview> {
  const { removesMissing } = kept
  return previewPlan(tx, JSON.parse(kept.content) as PlanFile, { removesMissing, mayAddIndicators })
}

export type Confirmed = { planSlug: string; changeCount: number }

/** Does what was shown, of the plan as it was then: when it changed since, nothing happens and the new preview is shown first. */
export async function confirmImport(
  tx: Tx,
  municipalityId: string,
  { id, shownHash, mayAddIndicators }: { id: string; shownHash: string; mayAddIndicators: boolean },
): Promise<Outcome<'not-found' | 'changed-meanwhile' | 'has-problems' | 'not-possible', Confirmed>> {
  const kept = await findPlanImport(tx, id)
  if (!kept) return refuse('not-found')
  await lockImports(tx, municipalityId)
  const preview = await previewKept(tx, kept, mayAddIndicators)
  if (preview.baseHash !== shownHash) return refuse('changed-meanwhile')
  const done = await apply(tx, municipalityId, preview, kept.fileHash)
  if (done.ok) await deletePlanImport(tx, id)
  return done
}

/** Shows and does in one go, for the command. */
export async function importPlan(
  tx: Tx,
  municipalityId: string,
  file: PlanFile,
  fileHash: string,
  options: ImportOptions,
): Promise<{ preview: Preview; done: Outcome<'has-problems' | 'not-possible', Confirmed> }> {
  await lockImports(tx, municipalityId)
  const preview = await previewPlan(tx, file, options)
  return { preview, done: await apply(tx, municipalityId, preview, fileHash) }
}

async function apply(
  tx: Tx,
  municipalityId: string,
  preview: Preview,
  fileHash: string,
): Promise<Outcome<'has-problems' | 'not-possible', Confirmed>> {
  if (preview.problems.length > 0) return refuse('has-problems')
  const changeCount = preview.changes.length
  const planSlug = String(preview.target.values.slug)
  if (changeCount === 0 && preview.steps.length === 0) return ok({ planSlug, changeCount })
  const done = await applySteps(tx, municipalityId, preview, preview.known)
  if (!done.ok) return done
  await recordImport(tx, done.value, { fileHash, changeCount })
  return ok({ planSlug, changeCount })
}
