import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'

/** For a slip of the pen; after it others may have answered what it said. */
export const EDITING_MINUTES = 15

export const LONGEST_COMMENT = 5000

export type CommentFacts = { author: string; createdAt: Date; deletedAt: Date | null }

/** Whether this person may still change the words of a comment. */
export function mayChange(
  comment: CommentFacts,
  actor: string,
  now: Date,
): Outcome<'not-yours' | 'deleted' | 'too-late'> {
  if (comment.author !== actor) return refuse('not-yours')
  if (comment.deletedAt) return refuse('deleted')
  const age = now.getTime() - comment.createdAt.getTime()
  return age <= EDITING_MINUTES * 60_000 ? ok() : refuse('too-late')
}

/** Whether this person may take a comment away: his own at any time, of others only who manages. */
export function mayDelete(comment: CommentFacts, actor: string, manages: boolean): Outcome<'not-yours' | 'deleted'> {
  if (comment.deletedAt) return refuse('deleted')
  return comment.author === actor || manages ? ok() : refuse('not-yours')
}
