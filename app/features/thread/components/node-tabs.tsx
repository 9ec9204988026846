import { threadTexts } from '../../../i18n/thread.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { SubNavigation } from '../../../ui/index.ts'

/** What can be looked at of one thing; every view is an address under `/werk/draad/:node`. */
export type NodeView = 'thread'

/** The views of one thing as tabs. */
export function NodeTabs({ ctx, nodeId, current }: { ctx: RequestContext; nodeId: string; current: NodeView }) {
  const t = threadTexts[ctx.language]
  const views: { view: NodeView; label: string; path: string }[] = [{ view: 'thread', label: t.tabThread, path: '' }]
  return (
    <SubNavigation
      label={t.tabs}
      items={views.map(({ view, label, path }) => ({
        label,
        href: ctx.href(`/werk/draad/${nodeId}${path}`),
        current: view === current ? 'page' : undefined,
      }))}
    />
  )
}
