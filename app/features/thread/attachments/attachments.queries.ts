import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { NodeKind } from '../thread.queries.ts'
import type { Format } from './cleaning/formats.ts'

export type AttachmentRow = {
  id: string
  nodeId: string
  blobHash: string
  name: string
  format: Format
  contentType: string
  size: number
  isPublic: boolean
  addedBy: string
  addedAt: Date
}

const COLUMNS = [
  'attachment.id',
  'attachment.nodeId',
  'attachment.blobHash',
  'attachment.name',
  'attachment.format',
  'attachment.contentType',
  'attachment.size',
  'attachment.isPublic',
  'attachment.addedBy',
  'attachment.addedAt',
] as const

/** What is attached to a thing, the last first, with the name of who added it. */
export async function listAttachments(tx: Tx, nodeId: string): Promise<(AttachmentRow & { adder: string | null })[]> {
  const rows = await tx
    .selectFrom('attachment')
    .leftJoin('account', (join) => join.on(sql`account.id::text`, '=', sql.ref('attachment.added_by')))
    .select([...COLUMNS, 'account.name as adder'])
    .where('nodeId', '=', nodeId)
    .orderBy('addedAt', 'desc')
    .orderBy('attachment.id')
    .limit(500)
    .execute()
  return rows as (AttachmentRow & { adder: string | null })[]
}

export async function findAttachment(tx: Tx, nodeId: string, id: string): Promise<AttachmentRow | undefined> {
  if (![nodeId, id].every((one) => /^[0-9a-f-]{36}$/.test(one))) return undefined
  const row = await tx
    .selectFrom('attachment')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('nodeId', '=', nodeId)
    .executeTakeFirst()
  return row as AttachmentRow | undefined
}

/** What the public may download of these bytes: the same file may be public on one thing and not on another. */
export async function findPublicAttachment(tx: Tx, hash: string): Promise<AttachmentRow | undefined> {
  const row = await tx
    .selectFrom('attachment')
    .innerJoin('node', 'node.id', 'attachment.nodeId')
    .select(COLUMNS)
    .where('blobHash', '=', hash)
    .where('isPublic', '=', true)
    .where('node.visibility', '=', 'public')
    .orderBy('addedAt')
    .executeTakeFirst()
  return row as AttachmentRow | undefined
}

/** What stands on the site with a public thing. */
export async function listPublicAttachments(tx: Tx, kind: NodeKind, reference: string): Promise<AttachmentRow[]> {
  const rows = await tx
    .selectFrom('attachment')
    .innerJoin('node', 'node.id', 'attachment.nodeId')
    .select(COLUMNS)
    .where('node.kind', '=', kind)
    .where('node.reference', '=', reference)
    .where('isPublic', '=', true)
    .where('node.visibility', '=', 'public')
    .orderBy('attachment.name')
    .limit(200)
    .execute()
  return rows as AttachmentRow[]
}

export async function hasAttachment(tx: Tx, nodeId: string, hash: string): Promise<boolean> {
  const found = await tx
    .selectFrom('attachment')
    .select('id')
    .where('nodeId', '=', nodeId)
    .where('blobHash', '=', hash)
    .executeTakeFirst()
  return found !== undefined
}

/** Keeps the bytes once for the municipality, however often they are attached. */
export async function keepBlob(tx: Tx, hash: string, content: Uint8Array) {
  await sql`select keep_blob(${hash}, ${Buffer.from(content)}::bytea)`.execute(tx)
}

/** The bytes of an attachment that this actor may see. */
export async function findBlob(tx: Tx, hash: string): Promise<Buffer | undefined> {
  const row = await tx.selectFrom('attachmentBlob').select('content').where('hash', '=', hash).executeTakeFirst()
  return row?.content
}

export async function insertAttachment(
  tx: Tx,
  attachment: Omit<AttachmentRow, 'id' | 'isPublic' | 'addedBy'> & { municipalityId: string },
) {
  const { id } = await tx.insertInto('attachment').values(attachment).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function deleteAttachment(tx: Tx, id: string) {
  await tx.deleteFrom('attachment').where('id', '=', id).execute()
}

export async function updateVisibility(tx: Tx, id: string, isPublic: boolean) {
  await tx.updateTable('attachment').set({ isPublic }).where('id', '=', id).execute()
}
