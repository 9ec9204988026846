import type { Tx } from '../../../../platform/database/index.ts'
import { insertVersion, listVersions, type OfficialDocument, type Version } from '../documents.queries.ts'
import { contentOfVersion } from '../domain/version.ts'
import { freezeFigures, referencesOf } from '../freeze-figures.ts'
import { textOf } from '../whole.ts'

/**
 * Keeps the text of a document as it is now, with its figures as they are now; the same text as the last is kept once. A
 * decision is about what was routed: its version has the figures of that one, not those of the day.
 */
export async function keepVersion(
  tx: Tx,
  municipalityId: string,
  document: OfficialDocument,
  reason: Version['reason'],
): Promise<{ number: number; isNew: boolean }> {
  const { content, contentHash } = await textOf(tx, document)
  const [last] = await listVersions(tx, document.id)
  const isSame = last?.contentHash === contentHash
  if (isSame && reason === 'routed') return { number: last.number, isNew: false }
  const figures = isSame ? last.figures : await freezeFigures(tx, referencesOf(contentOfVersion(content).content))
  const number = (last?.number ?? 0) + 1
  const { id: documentId, title } = document
  await insertVersion(tx, { municipalityId, documentId, number, title, content, contentHash, figures, reason })
  return { number, isNew: true }
}
