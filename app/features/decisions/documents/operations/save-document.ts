import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { announce, renameNode } from '../../../thread/index.ts'
import { findDocument, lockDocument, type OfficialDocument, updateDocument } from '../documents.queries.ts'
import { type DocumentContent, isClosedBy } from '../domain/content.ts'
import { isOpen } from '../domain/phases.ts'
import { nodeTitle } from './add-document.ts'
import { keepVersion } from './keep-version.ts'

export type Saved = {
  /** Whether the text that was being initialled became another: initials given before do not hold any more. */
  hasLapsed: boolean
}

/**
 * Writes what stands in a document. While it is routed every change is a version of its own, and the initials that were
 * given on an earlier one lapse; so they do when a document made from it changes.
 */
export async function saveDocument(
  tx: Tx,
  municipalityId: string,
  { id, revision, title, content }: { id: string; revision: number; title: string; content: DocumentContent },
): Promise<Outcome<'not-found' | 'decided' | 'changed-meanwhile', Saved>> {
  const document = await findDocument(tx, { id })
  if (!document) return refuse('not-found')
  if (!isOpen(document.phase)) return refuse('decided')
  const root = await rootOf(tx, document)
  await lockDocument(tx, root.id)
  const change = { title, content, isClosed: isClosedBy(content.disclosure) }
  if (!(await updateDocument(tx, id, revision, change))) return refuse('changed-meanwhile')
  await renameNode(tx, id, nodeTitle(title, document.number), document.slug)
  await announce(tx, { nodeId: id, news: 'changed' })
  if (root.phase !== 'routed' && root.phase !== 'agenda') return ok({ hasLapsed: false })
  const { isNew } = await keepVersion(tx, municipalityId, (await findDocument(tx, { id: root.id }))!, 'routed')
  return ok({ hasLapsed: isNew })
}

/** The document at the head of what was made from one another: whose route it is. */
export async function rootOf(tx: Tx, document: OfficialDocument): Promise<OfficialDocument> {
  const source = document.sourceId ? await findDocument(tx, { id: document.sourceId }) : undefined
  return source ? rootOf(tx, source) : document
}
