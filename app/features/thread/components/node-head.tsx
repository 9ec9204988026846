import { threadTexts } from '../../../i18n/thread.ts'
import type { PageContext, RequestContext } from '../../../platform/http/index.ts'
import { capital } from '../../../shared/capital.ts'
import { Badge, Heading, Kicker, Link } from '../../../ui/index.ts'
import { countOnNode, type NodeCounts } from '../node.queries.ts'
import type { NodeFacts, NodeKinds } from '../node-kinds.ts'
import type { NodeSummary } from '../thread.queries.ts'
import { NodeTabs, type NodeView } from './node-tabs.tsx'

type NodeHeadProps = { ctx: RequestContext; kinds: NodeKinds; node: NodeSummary; about: AboutNode; view: NodeView }

/** What stands at the top of every page about one thing: its facts, and where it stands elsewhere. */
export type AboutNode = NodeFacts & { workPath?: string; sitePath?: string; counts?: NodeCounts }

/** Reads that of one thing. */
export async function aboutNode(ctx: PageContext, kinds: NodeKinds, node: NodeSummary): Promise<AboutNode> {
  const kind = kinds[node.kind]
  const facts = await kind.facts?.(ctx.tx, [node.id], ctx.language)
  const work = ctx.may(kind.right) ? await kind.workAddresses(ctx.tx, [node]) : undefined
  const site = node.visibility === 'public' ? await kind.siteAddresses(ctx.tx, [node]) : undefined
  const counts = ctx.may('thread.comment') ? await countOnNode(ctx.tx, node.id, ctx.actor.id) : undefined
  return { ...facts?.get(node.id), workPath: work?.get(node.id), sitePath: site?.get(node.id), counts }
}

/** The top of every page about one thing: what it is, its state and owner, where it lives, and the other views. */
export function NodeHead({ ctx, kinds, node, about, view }: NodeHeadProps) {
  const t = threadTexts[ctx.language]
  return (
    <>
      <Kicker>{capital(kinds[node.kind].name[ctx.language])}</Kicker>
      <Heading level={1}>
        <span lang="nl">{node.title}</span>
      </Heading>
      <p class="regie-walk__facts">
        {about.state && <Badge>{about.state}</Badge>}
        {about.owner !== undefined && (
          <span>
            {t.owner}: {about.owner ? <span lang="nl">{about.owner}</span> : t.noOwner}
          </span>
        )}
        {about.workPath && <Link href={ctx.href(about.workPath)}>{t.openInWork}</Link>}
        {about.sitePath && <Link href={ctx.href(about.sitePath)}>{t.openOnSite}</Link>}
      </p>
      <NodeTabs ctx={ctx} nodeId={node.id} current={view} counts={about.counts} />
    </>
  )
}
