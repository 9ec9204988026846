import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type CommentRow = {
  id: string
  nodeId: string
  author: string
  /** Name of the account that wrote it; null for a service. */
  name: string | null
  body: string
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  deletedBy: string | null
  revision: number
  mentions: string[]
}

const commentsWhere = (condition: ReturnType<typeof sql<boolean>>) => sql<CommentRow>`
  select c.id, c.node_id, c.author, a.name, c.body, c.created_at, c.edited_at, c.deleted_at, c.deleted_by, c.revision,
    coalesce((select array_agg(m.name order by m.name) from comment_mention cm join account m on m.id = cm.account_id
      where cm.comment_id = c.id), '{}') as mentions
  from comment c left join account a on a.id::text = c.author
  where ${condition}`

/** The conversation on a thing, oldest first. */
export async function listComments(tx: Tx, nodeId: string, page: number, pageSize: number): Promise<CommentRow[]> {
  const { rows } = await sql<CommentRow>`${commentsWhere(sql<boolean>`c.node_id = ${nodeId}`)}
    order by c.created_at, c.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx)
  return rows
}

/** How many comments there ever were, those that were deleted included. */
export async function countComments(tx: Tx, nodeId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('comment')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('nodeId', '=', nodeId)
    .executeTakeFirstOrThrow()
  return count
}

export async function findComment(tx: Tx, nodeId: string, id: string): Promise<CommentRow | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const { rows } = await commentsWhere(sql<boolean>`c.id = ${id} and c.node_id = ${nodeId}`).execute(tx)
  return rows[0]
}

export async function insertComment(
  tx: Tx,
  comment: { municipalityId: string; nodeId: string; body: string; createdAt: Date },
  mentioned: string[],
): Promise<string> {
  const { id } = await tx.insertInto('comment').values(comment).returning('id').executeTakeFirstOrThrow()
  if (mentioned.length > 0) {
    const { municipalityId } = comment
    const rows = mentioned.map((accountId) => ({ municipalityId, commentId: id, accountId }))
    await tx.insertInto('commentMention').values(rows).execute()
  }
  return id
}

/** Writes the new words unless somebody, in another window, wrote since `revision`; answers whether it did. */
export async function updateComment(tx: Tx, id: string, revision: number, body: string, editedAt: Date) {
  const changed = await tx
    .updateTable('comment')
    .set({ body, editedAt, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Takes the words away and leaves that something stood here. */
export async function emptyComment(tx: Tx, id: string, deletedBy: string, deletedAt: Date) {
  await tx
    .updateTable('comment')
    .set((row) => ({ body: '', deletedAt, deletedBy, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('commentMention').where('commentId', '=', id).execute()
}
