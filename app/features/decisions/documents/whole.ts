import type { Tx } from '../../../platform/database/index.ts'
import { canonicalJson, sha256 } from '../../../shared/hash.ts'
import { findDocument, listMadeFrom, type OfficialDocument } from './documents.queries.ts'
import type { DocumentContent } from './domain/content.ts'
import { wholeContent } from './domain/kinds.ts'

/** What a document says as a whole: with the words it shares with the document it was made from. */
export async function readWhole(tx: Tx, document: OfficialDocument): Promise<DocumentContent> {
  const source = document.sourceId ? await findDocument(tx, { id: document.sourceId }) : undefined
  return wholeContent(document.kind, document.content, source && (await readWhole(tx, source)))
}

/**
 * The text of a document as it is initialled and decided on: with the hash of each document that was made from it, so that
 * a proposal does not change behind the back of who initialled its memo.
 */
export async function textOf(tx: Tx, document: OfficialDocument): Promise<{ content: string; contentHash: string }> {
  const made = await listMadeFrom(tx, document.id)
  const parts = []
  for (const one of made) {
    const hash = sha256(canonicalJson({ title: one.title, content: await readWhole(tx, one) }))
    parts.push({ kind: one.kind, number: one.number, title: one.title, hash })
  }
  const { kind, number, title } = document
  const content = canonicalJson({ kind, number, title, content: await readWhole(tx, document), made: parts })
  return { content, contentHash: sha256(content) }
}
