import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { addPart, PARTS } from '../../../plan/index.ts'
import { insertLink } from '../../../thread/index.ts'
import { findDossier } from '../../dossiers/dossiers.queries.ts'
import { findDocument } from '../documents.queries.ts'

export type FollowUp = { title: string; owner: string; endsOn: string; code: string; goalIds: string[] }

/** Makes an action of the plan out of a decision, with who does it and when it must be done. */
export async function addFollowUp(
  tx: Tx,
  municipalityId: string,
  documentId: string,
  { title, owner, endsOn, code, goalIds }: FollowUp,
): Promise<Outcome<'not-found' | 'not-decided' | 'no-plan' | 'code-in-use'>> {
  const document = await findDocument(tx, { id: documentId })
  if (!document) return refuse('not-found')
  if (document.phase !== 'decided' && document.phase !== 'final') return refuse('not-decided')
  const planId = (await findDossier(tx, { id: document.dossierId }))?.planId
  if (!planId) return refuse('no-plan')
  const source = document.number ? `Besluit ${document.number}` : document.title
  const values = { code, title, owner, endsOn, state: 'planned', source }
  const added = await addPart(tx, municipalityId, PARTS.action, {
    parentId: planId,
    values,
    links: { goals: goalIds },
  })
  if (!added.ok) return added
  await insertLink(tx, municipalityId, documentId, 'led-to', added.value)
  return ok()
}
