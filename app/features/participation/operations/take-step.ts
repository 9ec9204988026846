import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce, publishNode } from '../../thread/index.ts'
import { findConsultation, insertStep, listSteps, lockConsultation } from '../consultations.queries.ts'
import { NEXT, type Phase } from '../domain/phases.ts'
import { findIdeaPlace, findKind } from '../inputs/ideas.queries.ts'
import { freezeOutcome } from '../results/operations/freeze-outcome.ts'
import { emptyAnswerBox, listSurveys } from '../surveys/surveys.queries.ts'
import { publishVersion } from './publish-version.ts'

export type StepRefusal =
  | 'not-found'
  | 'not-from-here'
  | 'reason-needed'
  | 'nothing-to-ask'
  | 'other-question'
  | 'too-few-new'

/**
 * Takes a consultation a step further, or back with a reason. Opening freezes what is asked; closing empties the box, so
 * that no answer waits in it; reporting freezes the results that may be seen.
 */
export async function takeStep(
  tx: Tx,
  municipalityId: string,
  { slug, to, reason }: { slug: string; to: string; reason: string },
): Promise<Outcome<StepRefusal>> {
  const found = await findConsultation(tx, slug)
  if (!found) return refuse('not-found')
  await lockConsultation(tx, found.id)
  const steps = await listSteps(tx, found.id)
  const phase: Phase = steps.at(-1)?.phase ?? 'draft'
  const next = NEXT[phase].find((one) => one.to === to)
  if (!next) return refuse('not-from-here')
  if (next.isBack && reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  const surveys = await listSurveys(tx, found.id)
  if (next.to === 'open') {
    if (surveys.length === 0 && !(await isHeardOtherwise(tx, found.id))) return refuse('nothing-to-ask')
    for (const survey of surveys) {
      const published = await publishVersion(tx, municipalityId, survey)
      if (!published.ok) return published
    }
  }
  if (next.to === 'reported') {
    for (const survey of surveys) {
      const frozen = await freezeOutcome(tx, municipalityId, survey)
      if (!frozen.ok) return frozen
    }
  }
  await insertStep(tx, {
    municipalityId,
    consultationId: found.id,
    number: steps.length + 1,
    phase: next.to,
    reason: reason.trim(),
  })
  if (next.to === 'closed') await emptyAnswerBox(tx, 1)
  await publishNode(tx, found.id)
  await announce(tx, { nodeId: found.id, news: next.to === 'reported' ? 'published' : 'changed' })
  return ok()
}

/** Without a survey people can be heard in sessions, or hand in ideas. */
async function isHeardOtherwise(tx: Tx, id: string): Promise<boolean> {
  return (await findKind(tx, id)) !== 'survey' || (await findIdeaPlace(tx, id)) !== undefined
}
