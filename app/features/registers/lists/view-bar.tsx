import { registerListTexts } from '../../../i18n/register-lists.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { SubNavigation } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { type Asked, askedInAddress, listAddress, readAsked } from './filter.ts'
import type { RecordView } from './views.queries.ts'

type ViewBarProps = { ctx: RequestContext; type: RegisterType; asked: Asked; views: readonly RecordView[] }

/** The views of a list beside one another: those that every register has, and those that were kept. */
export function ViewBar({ ctx, type, asked, views }: ViewBarProps) {
  const t = registerListTexts[ctx.language]
  const now = addressOf(type, new URLSearchParams(askedInAddress({ ...asked, pagina: 1 })))
  const usual = [
    { label: t.open, query: '' },
    { label: t.mine, query: 'wie=ik' },
    ...(type.deadlines
      ? [
          { label: t.late, query: 'termijn=te-laat' },
          { label: t.soon, query: 'termijn=14' },
        ]
      : []),
  ]
  const kept = views.map(({ name, query, columns, isShared }) => ({
    label: isShared ? t.team(name) : name,
    query: columns.length > 0 ? `${query}&kolommen=${columns.join(',')}` : query,
  }))
  const items = [...usual, ...kept].map(({ label, query }) => {
    const address = addressOf(type, new URLSearchParams(query))
    return { label, href: ctx.href(address), current: address === now ? ('page' as const) : undefined }
  })
  return <SubNavigation label={t.views} items={items} />
}

/** Written anew, so that what was kept before a field went still leads to a list. */
const addressOf = (type: RegisterType, query: URLSearchParams) => listAddress(type, readAsked(query, type))
