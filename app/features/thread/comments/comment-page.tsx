import { z } from 'zod'
import { nodeTexts } from '../../../i18n/node.ts'
import {
  type Answer,
  type FormState,
  NotFound,
  orNotFound,
  type PageContext,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import { ActionGroup, Button, ErrorSummary, Form, HiddenField, Link, TextArea } from '../../../ui/index.ts'
import { nodePage, openNode, showAgain } from '../components/node-page.tsx'
import { findOpenNode } from '../node.queries.ts'
import { type NodeKinds, vaultOf } from '../node-kinds.ts'
import { EDITING_MINUTES } from './comment.ts'
import { findComment } from './comments.queries.ts'
import { commentBody } from './comments-page.tsx'
import { changeComment, deleteComment } from './write-comment.ts'

const changeForm = z.object({ body: commentBody, revision: z.coerce.number().int() })

/** One's own comment, to mend a slip of the pen. */
export const showComment = (kinds: NodeKinds) => (ctx: PageContext) => commentPage(ctx, kinds)

export const saveComment =
  (kinds: NodeKinds) =>
  async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const parsed = parseForm(changeForm, form)
    const done = await ctx.transaction('change a comment', async (tx) => {
      const node = orNotFound(await findOpenNode(tx, ctx.params.node!))
      const id = ctx.params.comment!
      if (!parsed.ok) return refuse('invalid')
      const vault = await vaultOf(ctx, tx, kinds, node)
      return changeComment(tx, whoActs(ctx), { node, vault }, { id, ...parsed.value })
    })
    if (done.ok) return backToComment(ctx)
    if (done.reason === 'not-found' || done.reason === 'not-yours' || done.reason === 'deleted') throw new NotFound()
    const errors = done.reason === 'invalid' ? parsed.state.errors : { body: done.reason }
    const isInvalid = done.reason === 'invalid'
    return showAgain(ctx, isInvalid ? 422 : 409, (again) => commentPage(again, kinds, { ...parsed.state, errors }))
  }

export async function removeComment(ctx: RequestContext): Promise<Answer> {
  const done = await ctx.transaction('delete a comment', async (tx) => {
    const { id: nodeId } = orNotFound(await findOpenNode(tx, ctx.params.node!))
    return deleteComment(tx, whoActs(ctx), { nodeId, id: ctx.params.comment!, manages: ctx.may('thread.manage') })
  })
  if (!done.ok && done.reason !== 'deleted') throw new NotFound()
  return backToComment(ctx)
}

const whoActs = (ctx: RequestContext) => ({
  municipalityId: ctx.municipality.id,
  actorId: ctx.actor.id,
  now: ctx.clock.now(),
})

const backToComment = (ctx: RequestContext) =>
  redirectTo(`${ctx.href(`/werk/draad/${ctx.params.node}/gesprek`)}#reactie-${ctx.params.comment}`)

async function commentPage(ctx: PageContext, kinds: NodeKinds, typed?: FormState): Promise<Answer> {
  const t = nodeTexts[ctx.language]
  const node = await openNode(ctx)
  const first = await kinds[node.kind].guard?.enter(ctx, node)
  if (first) return first
  const vault = await vaultOf(ctx, ctx.tx, kinds, node)
  const comment = orNotFound(await findComment(ctx.tx, node.id, ctx.params.comment!))
  if (comment.author !== ctx.actor.id || comment.deletedAt) throw new NotFound()
  const address = `/werk/draad/${node.id}/gesprek`
  const problem = typed?.errors.body as keyof typeof t.problems | undefined
  const error = problem && t.problems[problem]
  return nodePage(ctx, kinds, {
    node,
    view: 'comments',
    title: t.comments.changeTitle,
    under: { label: t.tabComments, href: address },
    body: (
      <Form action={ctx.href(`${address}/${comment.id}`)} csrfToken={ctx.csrf} label={t.comments.changeTitle}>
        <ErrorSummary title={t.checkThis} errors={error ? [{ field: 'body', message: error }] : []} />
        <HiddenField
          name="revision"
          value={(problem !== 'changed-meanwhile' && typed?.values.revision) || String(comment.revision)}
        />
        <TextArea
          name="body"
          label={t.comments.changeTitle}
          hint={t.comments.changeHint(EDITING_MINUTES)}
          rows={6}
          value={typed?.values.body ?? vault.openText(comment.body)}
          error={error}
        />
        <ActionGroup>
          <Button>{t.save}</Button>
          <Link href={ctx.href(address)}>{t.cancel}</Link>
        </ActionGroup>
      </Form>
    ),
  })
}
