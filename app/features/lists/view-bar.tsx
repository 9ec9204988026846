import { listTexts } from '../../i18n/lists.ts'
import type { RequestContext } from '../../platform/http/index.ts'
import { SubNavigation } from '../../ui/index.ts'
import { beside, type ListPlace, withoutPage } from './list-place.ts'
import type { ListView } from './views.queries.ts'

type ViewBarProps = {
  ctx: RequestContext
  place: ListPlace
  /** What the list shows now. */
  query: URLSearchParams
  /** The views that everybody has of such a list. */
  usual: readonly { label: string; query: string }[]
  views: readonly ListView[]
  hasDefault: boolean
}

/** The views of a list beside one another: those that everybody has, and those that were kept. */
export function ViewBar({ ctx, place, query, usual, views, hasDefault }: ViewBarProps) {
  const t = listTexts[ctx.language]
  const asked = new URLSearchParams(query)
  asked.delete('pagina')
  const now = place.addressOf(asked)
  const kept = views.map((view) => ({
    label: view.isShared ? t.team(view.name) : view.name,
    query: addressOfView(view),
  }))
  const items = [...usual, ...kept].map((one) => {
    const address = place.addressOf(new URLSearchParams(one.query))
    const current = address === now ? ('page' as const) : undefined
    return { label: one.label, href: ctx.href(beside(place, address, hasDefault)), current }
  })
  return <SubNavigation label={t.views} items={items} />
}

const addressOfView = ({ query, columns }: Pick<ListView, 'query' | 'columns'>) =>
  columns.length > 0 ? `${query}${query ? '&' : ''}kolommen=${columns.join(',')}` : query

/** Where a list opens for who asked for nothing: in the view that he chose for it. Nothing when he asked or chose none. */
export function openingAddress(
  place: ListPlace,
  query: URLSearchParams,
  views: readonly ListView[],
  defaultView: string | null,
): string | undefined {
  const view = views.find(({ id }) => id === defaultView)
  if (!view || [...query.keys()].length > 0) return undefined
  const address = place.addressOf(withoutNothing(addressOfView(view)))
  return address === place.address ? undefined : address
}

const withoutNothing = (query: string) => {
  const asked = new URLSearchParams(query)
  const columns = asked.get('kolommen')
  const rest = withoutPage(asked)
  if (columns) rest.set('kolommen', columns)
  return rest
}
