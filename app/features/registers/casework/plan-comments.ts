import type { RegisterType } from '../declaration.ts'
import { openParts } from '../operations/read-record.ts'
import type { Scope } from '../scope.ts'
import { listComments } from './own-plan.queries.ts'

/** The name of the part that holds what the person wrote. */
export const commentPart = (id: string) => `plan-comment:${id}`

export type PlanComment = { id: string; codeId: string; at: Date; text: string }

/** What people wrote about their own plan, the last first. */
export async function readComments(scope: Scope, type: RegisterType, planId: string): Promise<PlanComment[]> {
  const comments = await listComments(scope.tx, planId)
  if (comments.length === 0) return []
  const open = await openParts(scope, type, planId)
  return comments.map((comment) => ({ ...comment, text: open<string>(commentPart(comment.id)) ?? '' }))
}
