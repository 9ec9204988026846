import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import { spanOf } from '../domain/process.ts'
import { listSteps, replaceNeeds, type StepChange, updateStep } from './process.queries.ts'

export type StepInput = StepChange & { revision: number; needs: string[] }

export type StepRefusal = 'not-found' | 'not-a-period' | 'circle' | 'changed-meanwhile'

/** Records when a step was done, with which document, and for which steps it has to wait. */
export async function saveStep(
  tx: Tx,
  place: { municipalityId: string; planId: string; stepId: string },
  { revision, needs, ...change }: StepInput,
): Promise<Outcome<StepRefusal>> {
  const steps = await listSteps(tx, place.planId)
  if (!steps.some(({ id }) => id === place.stepId)) return refuse('not-found')
  if (change.doneOn && !spanOf(change.doneOn)) return refuse('not-a-period', { field: 'doneOn' })
  // What a colleague removed since the form was drawn cannot be waited for.
  const known = needs.filter((id) => steps.some((step) => step.id === id))
  if (known.some((id) => waitsFor(steps, id, place.stepId))) return refuse('circle', { field: 'needs' })
  if (!(await updateStep(tx, place.stepId, revision, change))) return refuse('changed-meanwhile')
  await replaceNeeds(tx, place, known)
  await announce(tx, { nodeId: place.planId, news: 'changed' })
  return ok()
}

/** Whether a step waits for another, itself or by the steps between. */
function waitsFor(steps: readonly { id: string; needs: readonly string[] }[], id: string, other: string): boolean {
  const seen = new Set<string>()
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === other) return true
    if (!seen.has(next)) open.push(...(steps.find((step) => step.id === next)?.needs ?? []))
    seen.add(next)
  }
  return false
}
