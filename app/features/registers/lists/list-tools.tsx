import { handoverTexts } from '../../../i18n/handover.ts'
import { listTexts } from '../../../i18n/lists.ts'
import { registerListTexts } from '../../../i18n/register-lists.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { withQuery } from '../../../shared/addresses.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { Link } from '../../../ui/index.ts'
import { ColumnChoice, type ListPlace, type ListView, ViewTools } from '../../lists/index.ts'
import type { RegisterType } from '../declaration.ts'
import { isAboutPeople } from '../processing/slugs.ts'
import { hasLevel } from '../scope.ts'
import type { ListColumn } from './columns.tsx'
import { type Asked, askedInAddress } from './filter.ts'

type ToolsProps = {
  ctx: RequestContext
  type: RegisterType
  place: ListPlace
  asked: Asked
  count: number
  columns: readonly ListColumn[]
  views: readonly ListView[]
  defaultView: string | null
}

/** How many there are, and what can be done with the list as it stands: other columns, keeping it, taking it along. */
export function ListTools({ ctx, type, place, asked, count, columns, views, defaultView }: ToolsProps) {
  const t = listTexts[ctx.language]
  const registers = registerListTexts[ctx.language]
  const address = `/werk/registers/${type.key}`
  const { pagina: _, ...query } = askedInAddress(asked)
  const tool = { ctx, place, query: new URLSearchParams(query), columns: columns.map(({ key }) => key) }
  const has = (level: 'read' | 'handle' | 'decide') => hasLevel(ctx.actor, type, level)
  return (
    <div class="regie-list-tools">
      <p class="utrecht-paragraph regie-list-tools__count" role="status">
        <strong>{t.found(formatNumber(count, ctx.language))}</strong>
      </p>
      <ColumnChoice {...tool} />
      <ViewTools {...tool} views={views} defaultView={defaultView} />
      {has('read') && isAboutPeople(type) && (
        <Link href={ctx.href('/werk/registers/op-naam')}>{registers.findPerson}</Link>
      )}
      {has('read') && <Link href={ctx.href(withQuery(`${address}/exporteren`, query))}>{t.export}</Link>}
      {has('handle') && <Link href={ctx.href(`${address}/importeren`)}>{registers.import}</Link>}
      {has('decide') && (
        <Link href={ctx.href(withQuery(`${address}/overdragen`, query))}>{handoverTexts[ctx.language].link}</Link>
      )}
    </div>
  )
}
