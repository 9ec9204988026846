import { nodeTexts } from '../../../i18n/node.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { Button, Details, Form, Link, Paragraph } from '../../../ui/index.ts'
import { mayChange, mayDelete } from './comment.ts'
import { CommentText } from './comment-text.tsx'
import type { CommentRow } from './comments.queries.ts'

type CommentListProps = { ctx: PageContext; nodeId: string; comments: CommentRow[] }

/** What was said, in the order in which it was said. */
export function CommentList({ ctx, nodeId, comments }: CommentListProps) {
  return (
    <ol class="regie-comments">
      {comments.map((comment) => (
        <li key={comment.id} id={`reactie-${comment.id}`} class="regie-comment">
          <OneComment ctx={ctx} nodeId={nodeId} comment={comment} />
        </li>
      ))}
    </ol>
  )
}

type OneCommentProps = { ctx: PageContext; nodeId: string; comment: CommentRow }

function OneComment({ ctx, nodeId, comment }: OneCommentProps) {
  const t = nodeTexts[ctx.language]
  const when = (instant: Date) => formatInstant(instant, ctx.language)
  return (
    <>
      <p class="regie-comment__head">
        <strong>{comment.name ?? t.somebody}</strong>{' '}
        <time dateTime={comment.createdAt.toISOString()}>{when(comment.createdAt)}</time>
        {comment.editedAt && !comment.deletedAt && <span> · {t.comments.edited(when(comment.editedAt))}</span>}
      </p>
      {comment.deletedAt ? (
        <p class="regie-comment__gone">
          {comment.deletedBy === comment.author ? t.comments.deletedByAuthor : t.comments.deletedByOther}
        </p>
      ) : (
        <CommentText body={comment.body} />
      )}
      {comment.mentions.length > 0 && (
        <p class="regie-comment__called">
          {t.comments.called} {comment.mentions.map((name) => `@${name}`).join(', ')}
        </p>
      )}
      <Acts ctx={ctx} nodeId={nodeId} comment={comment} />
    </>
  )
}

/** What this reader may still do with it. */
function Acts({ ctx, nodeId, comment }: OneCommentProps) {
  const t = nodeTexts[ctx.language].comments
  const address = ctx.href(`/werk/draad/${nodeId}/gesprek/${comment.id}`)
  const canChange = mayChange(comment, ctx.actor.id, ctx.clock.now()).ok
  if (!mayDelete(comment, ctx.actor.id, ctx.may('thread.manage')).ok) return null
  return (
    <div class="regie-comment__acts">
      {canChange && <Link href={address}>{t.change}</Link>}
      <Details summary={t.remove}>
        <Paragraph small>{t.removeSure}</Paragraph>
        <Form action={`${address}/verwijderen`} csrfToken={ctx.csrf}>
          <Button look="danger">{t.removeNow}</Button>
        </Form>
      </Details>
    </div>
  )
}
