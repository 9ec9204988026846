import type { Tx } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { adoptPlan } from '../../../plan/index.ts'
import { announce } from '../../../thread/index.ts'
import { findDossier } from '../../dossiers/dossiers.queries.ts'
import { findDocument, insertStep, listSteps } from '../documents.queries.ts'
import { keepVersion } from './keep-version.ts'

type CouncilDecision = {
  id: string
  outcome: 'adopted' | 'adoptedAmended' | 'rejected'
  on: Day
  remark: string
  /** Whether the plan of the dossier is adopted with it, as the working copy is now. */
  adoptsPlan: boolean
}

/** Records what the council decided on a decision that was drafted for it; with it the plan becomes a version of the council. */
export async function decideInCouncil(
  tx: Tx,
  municipalityId: string,
  actor: string,
  { id, outcome, on, remark, adoptsPlan }: CouncilDecision,
): Promise<Outcome<'not-found' | 'not-handed' | 'nothing-changed' | 'without-themes'>> {
  const document = await findDocument(tx, { id })
  if (document?.kind !== 'councilDecision') return refuse('not-found')
  if (!document.handedToCouncilOn || document.phase !== 'agenda') return refuse('not-handed')
  const isAdopted = outcome !== 'rejected'
  if (isAdopted) await keepVersion(tx, municipalityId, document, 'decided')
  const number = (await listSteps(tx, id)).length + 1
  const phase = isAdopted ? 'decided' : 'withdrawn'
  const reason = isAdopted ? remark : remark || 'Verworpen door de raad'
  await insertStep(tx, { municipalityId, documentId: id, number, phase, happenedOn: on, reason })
  await announce(tx, { nodeId: id, news: 'adopted' })
  const planId = (await findDossier(tx, { id: document.dossierId }))?.planId
  if (!isAdopted || !adoptsPlan || !planId) return ok()
  const adoption = { planId, stage: 'council' as const, decidedOn: on, decidedBy: 'Gemeenteraad', remark }
  const adopted = await adoptPlan(tx, municipalityId, actor, adoption)
  return adopted.ok ? ok() : adopted
}
