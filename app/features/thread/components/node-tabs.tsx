import { nodeTexts } from '../../../i18n/node.ts'
import { threadTexts } from '../../../i18n/thread.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { SubNavigation } from '../../../ui/index.ts'
import type { NodeCounts } from '../node.queries.ts'

/** What can be looked at of one thing; every view is an address under `/werk/draad/:node`. */
export type NodeView = 'thread' | 'comments' | 'attachments' | 'history' | 'follow'

type NodeTabsProps = { ctx: RequestContext; nodeId: string; current: NodeView; counts?: NodeCounts }

/** The views of one thing as tabs, for each reader those he may open. */
export function NodeTabs({ ctx, nodeId, current, counts }: NodeTabsProps) {
  const t = { ...threadTexts[ctx.language], ...nodeTexts[ctx.language] }
  const counted = (label: string, count: number | undefined) => (count ? t.count(label, count) : label)
  const views: { view: NodeView; label: string; path: string; right: string }[] = [
    { view: 'thread', label: t.tabThread, path: '', right: 'plan.read' },
    { view: 'comments', label: counted(t.tabComments, counts?.comments), path: '/gesprek', right: 'thread.comment' },
    {
      view: 'attachments',
      label: counted(t.tabAttachments, counts?.attachments),
      path: '/bijlagen',
      right: 'thread.comment',
    },
    { view: 'history', label: t.tabHistory, path: '/geschiedenis', right: 'thread.comment' },
    { view: 'follow', label: counted(t.tabFollow, counts?.followers), path: '/volgen', right: 'thread.comment' },
  ]
  return (
    <SubNavigation
      label={t.tabs}
      items={views
        .filter(({ right }) => ctx.may(right))
        .map(({ view, label, path }) => ({
          label,
          href: ctx.href(`/werk/draad/${nodeId}${path}`),
          current: view === current ? 'page' : undefined,
        }))}
    />
  )
}
