import type { Tx } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../following/announce.ts'
import type { Vault } from '../node-kinds.ts'
import type { NodeSummary } from '../thread.queries.ts'
import {
  type AttachmentRow,
  deleteAttachment,
  findAttachment,
  hasAttachment,
  insertAttachment,
  keepBlob,
  updateVisibility,
} from './attachments.queries.ts'
import type { CleanFile } from './cleaning/clean-file.ts'
import { safeFileName } from './file-name.ts'

/** Attaches a file that was cleaned, and tells who follows the thing. */
export async function addAttachment(
  tx: Tx,
  municipalityId: string,
  vault: Vault,
  input: { nodeId: string; name: string; file: CleanFile; now: Date },
): Promise<Outcome<'already-attached', string>> {
  const { nodeId, file, now } = input
  const kept = vault.sealBytes(file.bytes)
  const hash = sha256(kept)
  if (await hasAttachment(tx, nodeId, hash)) return refuse('already-attached')
  await keepBlob(tx, hash, kept)
  const id = await insertAttachment(tx, {
    municipalityId,
    nodeId,
    blobHash: hash,
    name: vault.sealText(safeFileName(input.name, file.format)),
    format: file.format,
    contentType: file.contentType,
    size: file.bytes.length,
    addedAt: now,
  })
  await announce(tx, { nodeId, news: 'attachment', at: now })
  return ok(id)
}

/** Whether this person may take an attachment away: his own, or, who manages, anybody's. */
export const mayRemove = (attachment: AttachmentRow, actor: string, manages: boolean) =>
  attachment.addedBy === actor || manages

/** Takes an attachment away from a thing; bytes that nothing points to any more go with it. */
export async function dropAttachment(
  tx: Tx,
  input: { nodeId: string; id: string; actor: string; manages: boolean },
): Promise<Outcome<'not-found' | 'not-yours'>> {
  const attachment = await findAttachment(tx, input.nodeId, input.id)
  if (!attachment) return refuse('not-found')
  if (!mayRemove(attachment, input.actor, input.manages)) return refuse('not-yours')
  await deleteAttachment(tx, attachment.id)
  return ok()
}

/** Shows an attachment of a public thing on the site, or no longer. */
export async function publishAttachment(
  tx: Tx,
  node: NodeSummary,
  input: { id: string; isPublic: boolean },
): Promise<Outcome<'not-found' | 'not-public'>> {
  const attachment = await findAttachment(tx, node.id, input.id)
  if (!attachment) return refuse('not-found')
  if (input.isPublic && node.visibility !== 'public') return refuse('not-public')
  await updateVisibility(tx, attachment.id, input.isPublic)
  return ok()
}
