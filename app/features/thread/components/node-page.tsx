import type { VNode } from 'preact'
import {
  type Answer,
  mustBe,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
} from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import { findOpenNode } from '../node.queries.ts'
import type { NodeKinds } from '../node-kinds.ts'
import type { NodeSummary } from '../thread.queries.ts'
import { aboutNode, NodeHead } from './node-head.tsx'
import type { NodeView } from './node-tabs.tsx'

/** The thing an address is about; one that the reader may not open does not exist for him. */
export async function openNode(ctx: PageContext): Promise<NodeSummary> {
  return orNotFound(await findOpenNode(ctx.tx, ctx.params.node!))
}

type Page = { node: NodeSummary; view: NodeView; title: string; body: VNode; under?: { label: string; href: string } }

/** A page about one thing, with its name, its facts and its other views above it. */
export async function nodePage(ctx: PageContext, kinds: NodeKinds, page: Page): Promise<PageView> {
  const { node, view, under } = page
  const about = await aboutNode(ctx, kinds, node)
  const kind = kinds[node.kind]
  const own = about.workPath ? [{ label: kind.plural[ctx.language], href: about.workPath }] : []
  return {
    title: page.title,
    frame: 'work',
    breadcrumbs: under ? [...own, under] : own,
    body: (
      <>
        <NodeHead ctx={ctx} kinds={kinds} node={node} about={about} view={view} />
        {page.body}
      </>
    ),
  }
}

/** After a refusal the page is shown again, from a transaction of its own. */
export async function showAgain(
  ctx: RequestContext,
  status: number,
  show: (ctx: PageContext) => Promise<Answer>,
): Promise<Answer> {
  const page = mustBe(await ctx.transaction('show a page again', async (tx) => ok(await show({ ...ctx, tx }))))
  return page instanceof Response ? page : { ...page, status }
}
