import { areaTexts } from '../../../i18n/areas.ts'
import { monitorTexts } from '../../../i18n/monitor.ts'
import { peerTexts } from '../../../i18n/peers.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { SubNavigation } from '../../../ui/index.ts'
import { hasAreas, hasPeers } from '../peers/peers.queries.ts'

type View = 'figure' | 'areas' | 'peers'

/** The views of one figure: chart, table and passport on its own page; the map and the comparison only where there are any. */
export async function figureNavigation(ctx: PageContext, key: string, current: View) {
  const t = monitorTexts[ctx.language]
  const base = `/cijfers/${key}`
  const part = (label: string, id: string) => ({ label, href: `${current === 'figure' ? '' : ctx.href(base)}#${id}` })
  const page = (view: View, label: string, path: string) => ({
    label,
    href: ctx.href(base + path),
    current: view === current ? ('page' as const) : undefined,
  })
  return (
    <SubNavigation
      label={t.views}
      items={[
        part(t.viewChart, 'grafiek'),
        part(t.viewTable, 'tabel'),
        ...((await hasAreas(ctx.tx, key)) ? [page('areas', areaTexts[ctx.language].see, '/wijken')] : []),
        ...((await hasPeers(ctx.tx, key)) ? [page('peers', peerTexts[ctx.language].compare, '/vergelijken')] : []),
        part(t.viewPassport, 'paspoort'),
      ]}
    />
  )
}
