import { nodeTexts } from '../../../i18n/node.ts'
import type { PageContext, RequestContext } from '../../../platform/http/index.ts'
import { Link } from '../../../ui/index.ts'
import { countOnNode, findOpenNode, type NodeCounts } from '../node.queries.ts'

/** What the panel of one thing shows; nothing for who takes no part in the conversation on it. */
export type NodePanelFacts = { nodeId: string; counts: NodeCounts }

/** Reads the panel of a thing for the page of that thing. */
export async function readNodePanel(ctx: PageContext, nodeId: string): Promise<NodePanelFacts | undefined> {
  if (!ctx.may('thread.comment') || !(await findOpenNode(ctx.tx, nodeId))) return undefined
  return { nodeId, counts: await countOnNode(ctx.tx, nodeId, ctx.actor.id) }
}

/** On the page of a thing in the work place: how much hangs on it, and where that is. */
export function NodePanel({ ctx, panel }: { ctx: RequestContext; panel: NodePanelFacts | undefined }) {
  if (!panel) return null
  const t = nodeTexts[ctx.language]
  const { nodeId, counts } = panel
  const entries = [
    { path: '/gesprek', label: t.panelComments(counts.comments) },
    { path: '/bijlagen', label: t.panelAttachments(counts.attachments) },
    { path: '/geschiedenis', label: t.tabHistory },
    { path: '/volgen', label: counts.isFollowed ? t.following.followed : t.panelFollowers(counts.followers) },
    ...(ctx.may('plan.read') ? [{ path: '', label: t.panelThread }] : []),
  ]
  return (
    <nav class="regie-node-panel" aria-label={t.panel}>
      <ul class="regie-plain-list">
        {entries.map(({ path, label }) => (
          <li key={path}>
            <Link href={ctx.href(`/werk/draad/${nodeId}${path}`)}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
