import { threadTexts } from '../../../i18n/thread.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { Badge, Heading, Kicker, Link } from '../../../ui/index.ts'
import { type Described, kindName } from '../registry.ts'
import type { ThreadNode } from '../walk/walk.queries.ts'
import { NodeTabs, type NodeView } from './node-tabs.tsx'

/** The top of every page about one thing: what it is, its state and owner, where it lives, and the other views. */
export function NodeHead(props: { ctx: RequestContext; node: ThreadNode; described?: Described; view: NodeView }) {
  const { ctx, node, described = {}, view } = props
  const t = threadTexts[ctx.language]
  return (
    <>
      <Kicker>{kindName(node.kind, ctx.language).one}</Kicker>
      <Heading level={1}>
        <span lang="nl">{node.title}</span>
      </Heading>
      <p class="regie-walk__facts">
        {described.state && <Badge>{described.state}</Badge>}
        {described.owner !== undefined && (
          <span>
            {t.owner}: {described.owner ? <span lang="nl">{described.owner}</span> : t.noOwner}
          </span>
        )}
        {described.workPath && <Link href={ctx.href(described.workPath)}>{t.openInWork}</Link>}
        {described.sitePath && <Link href={ctx.href(described.sitePath)}>{t.openOnSite}</Link>}
      </p>
      <NodeTabs ctx={ctx} nodeId={node.id} current={view} />
    </>
  )
}
