import type { Tx } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { announce } from '../../../thread/index.ts'
import { findDocument, type OfficialDocument, updateDocument } from '../documents.queries.ts'
import { keepVersion } from './keep-version.ts'
import { rootOf } from './save-document.ts'

/** Kinds of documents that the council gets. */
export const FOR_THE_COUNCIL = ['councilNotice', 'councilProposal', 'councilDecision'] as const

export const isForTheCouncil = ({ kind }: Pick<OfficialDocument, 'kind'>): boolean =>
  FOR_THE_COUNCIL.some((one) => one === kind)

/** Hands a document to the council after the college decided: from then on the council reads it, as it is now. */
export async function handToCouncil(
  tx: Tx,
  municipalityId: string,
  { id, on }: { id: string; on: Day },
): Promise<Outcome<'not-found' | 'not-for-council' | 'not-decided' | 'handed-already'>> {
  const document = await findDocument(tx, { id })
  if (!document) return refuse('not-found')
  if (!isForTheCouncil(document)) return refuse('not-for-council')
  const memo = await rootOf(tx, document)
  if (memo.phase !== 'decided' && memo.phase !== 'final') return refuse('not-decided')
  if (document.handedToCouncilOn) return refuse('handed-already')
  await updateDocument(tx, id, document.revision, { handedToCouncilOn: on })
  await keepVersion(tx, municipalityId, document, 'handed')
  await announce(tx, { nodeId: id, news: 'published' })
  return ok()
}
