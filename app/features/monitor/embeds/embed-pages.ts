import { areaTexts } from '../../../i18n/areas.ts'
import { peerTexts } from '../../../i18n/peers.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { drawAreas } from '../areas/areas-page.tsx'
import { readAreas } from '../areas/read-areas.ts'
import { chartOf } from '../chart-of.ts'
import { releaseProblems } from '../domain/release-check.ts'
import type { IndicatorSeries } from '../domain/series.ts'
import { readSeries } from '../monitor.queries.ts'
import { drawLines } from '../peers/draw-peers.ts'
import { readPeers } from '../peers/read-peers.ts'
import { readSnapshotsOf } from '../series-file.ts'
import { embedView } from './embed.tsx'

/** Like a file: only what everybody may see and what passes the check of a release leaves the site. */
async function shownOutside(series: IndicatorSeries | undefined): Promise<IndicatorSeries> {
  const isShown = series?.passport.isPublic && (await releaseProblems(series)).length === 0
  return orNotFound(isShown ? series : undefined)
}

/** The chart of a figure, to stand on another site. */
export async function embedFigure(ctx: PageContext): Promise<PageView> {
  const { language, params } = ctx
  const series = await shownOutside((await readSeries(ctx.tx, [params.key!]))[0])
  orNotFound(series.figures[0])
  const title = series.passport.name[language]
  return embedView(ctx, {
    title,
    subtitle: series.passport.unit[language],
    draw: (width) => chartOf([series], { title, language, width }).svg,
    snapshots: await readSnapshotsOf(ctx.tx, series),
    path: `/cijfers/${params.key}`,
  })
}

/** The chart of a comparison with other municipalities. */
export async function embedPeers(ctx: PageContext): Promise<PageView> {
  const { language, params } = ctx
  const view = orNotFound(await readPeers(ctx, params.key!))
  await shownOutside(view.series)
  const { comparison, asked } = view
  const { year, years } = orNotFound(comparison)
  const t = peerTexts[language]
  return embedView(ctx, {
    title: t.title(view.series.passport.name[language]),
    subtitle: t.chartSubtitle(years[0]!, years.at(-1)!),
    draw: (width) => drawLines({ ...view, comparison: comparison! }, language, width).svg,
    snapshots: view.snapshots,
    path: `/cijfers/${params.key}/vergelijken?${asked.query}&jaar=${year}`,
  })
}

/** The map by district or neighbourhood. */
export async function embedAreas(ctx: PageContext): Promise<PageView> {
  const { language, params } = ctx
  const { passport, view } = orNotFound(await readAreas(ctx, params.key!))
  const shown = orNotFound(passport.isPublic ? view : undefined)
  return embedView(ctx, {
    title: areaTexts[language].title(passport.name[language]),
    subtitle: `${passport.unit[language]}, ${periodInWords(shown.period, language)}`,
    draw: (width) => drawAreas(shown, language, width),
    snapshots: shown.snapshots,
    path: `/cijfers/${passport.key}/wijken?${shown.query}`,
  })
}
