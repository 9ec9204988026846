import { z } from 'zod'
import { nodeTexts } from '../../../i18n/node.ts'
import {
  type Answer,
  emptyForm,
  orNotFound,
  type PageContext,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import { EmptyState, Pagination } from '../../../ui/index.ts'
import { nodePage, openNode, showAgain } from '../components/node-page.tsx'
import { countOnNode, findOpenNode } from '../node.queries.ts'
import { type NodeKinds, vaultOf } from '../node-kinds.ts'
import { listColleaguesOn } from './colleagues.ts'
import { LONGEST_COMMENT } from './comment.ts'
import { CommentForm, type TypedComment } from './comment-form.tsx'
import { CommentList } from './comment-list.tsx'
import { countComments, listComments } from './comments.queries.ts'
import { writeComment } from './write-comment.ts'

const PAGE_SIZE = 50

/** What people type; a browser sends lines with two characters at their ends. */
export const commentBody = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().min(1, 'required').max(LONGEST_COMMENT, 'too-long'))

const commentForm = z.object({ body: commentBody, alsoFollow: z.literal('on').optional() })

/** The conversation on one thing, with the newest page first in sight. */
export const showComments = (kinds: NodeKinds) => (ctx: PageContext) =>
  commentsPage(ctx, kinds, { form: emptyForm, mentioned: [] })

export const addComment =
  (kinds: NodeKinds) =>
  async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const parsed = parseForm(commentForm, form)
    const mentioned = form.getAll('mentioned').map(String)
    const done = await ctx.transaction('write a comment', async (tx) => {
      const node = orNotFound(await findOpenNode(tx, ctx.params.node!))
      if (!parsed.ok) return refuse('invalid')
      const { body, alsoFollow } = parsed.value
      const who = { municipalityId: ctx.municipality.id, actorId: ctx.actor.id, now: ctx.clock.now() }
      const about = { node, kinds, vault: await vaultOf(ctx, tx, kinds, node) }
      return writeComment(tx, who, about, { body, mentioned, alsoFollow: alsoFollow === 'on' })
    })
    if (done.ok) return redirectTo(`${ctx.href(`/werk/draad/${ctx.params.node}/gesprek`)}#reactie-${done.value}`)
    const errors = done.reason === 'invalid' ? parsed.state.errors : { mentioned: done.reason }
    const typed = { form: { ...parsed.state, errors }, mentioned }
    return showAgain(ctx, 422, (again) => commentsPage(again, kinds, typed))
  }

async function commentsPage(ctx: PageContext, kinds: NodeKinds, typed: TypedComment): Promise<Answer> {
  const t = nodeTexts[ctx.language]
  const node = await openNode(ctx)
  const first = await kinds[node.kind].guard?.enter(ctx, node)
  if (first) return first
  const vault = await vaultOf(ctx, ctx.tx, kinds, node)
  const count = await countComments(ctx.tx, node.id)
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const asked = Number(ctx.query.get('bladzijde') ?? pages)
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : pages
  const rows = await listComments(ctx.tx, node.id, page, PAGE_SIZE)
  const comments = rows.map((row) => ({ ...row, body: vault.openText(row.body) }))
  const { isFollowed } = await countOnNode(ctx.tx, node.id, ctx.actor.id)
  const address = `/werk/draad/${node.id}/gesprek`
  return nodePage(ctx, kinds, {
    node,
    view: 'comments',
    title: t.comments.title(node.title),
    body: (
      <>
        {count === 0 ? (
          <EmptyState title={t.comments.none}>{t.comments.noneWhy}</EmptyState>
        ) : (
          <CommentList ctx={ctx} nodeId={node.id} comments={comments} />
        )}
        <Pagination
          label={t.comments.pages}
          page={page}
          pages={pages}
          hrefFor={(number) => ctx.href(`${address}?bladzijde=${number}`)}
          previous={t.comments.earlier}
          next={t.comments.later}
          pageLabel={t.comments.page}
        />
        <CommentForm
          ctx={ctx}
          action={ctx.href(address)}
          typed={typed}
          colleagues={await listColleaguesOn(ctx.tx, kinds, node, ctx.actor.id)}
          offersFollowing={!isFollowed}
        />
      </>
    ),
  })
}
