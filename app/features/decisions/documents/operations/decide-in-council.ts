import type { Tx } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { announce } from '../../../thread/index.ts'
import { findDocument, insertStep, listSteps } from '../documents.queries.ts'
import { keepVersion } from './keep-version.ts'

type CouncilDecision = { id: string; outcome: 'adopted' | 'adoptedAmended' | 'rejected'; on: Day; remark: string }

/** Records what the council decided on a decision that was drafted for it; what was amended or rejected needs words. */
export async function decideInCouncil(
  tx: Tx,
  municipalityId: string,
  { id, outcome, on, remark }: CouncilDecision,
): Promise<Outcome<'not-found' | 'not-handed' | 'reason-needed'>> {
  const document = await findDocument(tx, { id })
  if (document?.kind !== 'councilDecision') return refuse('not-found')
  if (!document.handedToCouncilOn || document.phase !== 'agenda') return refuse('not-handed')
  if (outcome !== 'adopted' && remark.trim() === '') return refuse('reason-needed', { field: 'remark' })
  const isAdopted = outcome !== 'rejected'
  if (isAdopted) await keepVersion(tx, municipalityId, document, 'decided')
  const number = (await listSteps(tx, id)).length + 1
  const phase = isAdopted ? 'decided' : 'withdrawn'
  await insertStep(tx, { municipalityId, documentId: id, number, phase, happenedOn: on, reason: remark.trim() })
  await announce(tx, { nodeId: id, news: 'adopted' })
  return ok()
}
