import { drawingAsPng } from '../../../documents/index.ts'
import { peerTexts } from '../../../i18n/peers.ts'
import { download, orNotFound, type PageContext } from '../../../platform/http/index.ts'
import { type OpenTable, tableCsv } from '../../../shared/csvw.ts'
import { releaseProblems } from '../domain/release-check.ts'
import { drawLines, drawMap, shownRate } from './draw-peers.ts'
import { readPeers } from './read-peers.ts'

async function readFile(ctx: PageContext) {
  const view = await readPeers(ctx, ctx.params.key!)
  const isShown = view?.comparison && (await releaseProblems(view.series)).length === 0
  return orNotFound(isShown ? { ...view, comparison: view.comparison! } : undefined)
}

/** Every number of the page: each municipality of the group in the year that is looked at; ours, and each of a few, in all years. */
export async function downloadPeersCsv(ctx: PageContext): Promise<Response> {
  const { comparison, series } = await readFile(ctx)
  const t = peerTexts
  const column = <Type extends 'string' | 'integer' | 'number' | 'boolean'>(
    name: keyof typeof t.nl.columns,
    type: Type,
  ) => ({
    name,
    type,
    nl: t.nl.columns[name],
    en: t.en.columns[name],
  })
  const names = new Map(comparison.rows.map((row) => [row.code, row.name]))
  const all = [
    ...comparison.own.filter((one) => one.year !== comparison.year),
    ...comparison.few.flatMap(({ rates }) => rates).filter((one) => one.year !== comparison.year),
    ...comparison.rows.map((row) => row.now),
  ]
  const table: OpenTable = {
    columns: [
      column('region', 'string'),
      column('name', 'string'),
      column('year', 'integer'),
      column('state', 'string'),
      column('count', 'integer'),
      column('population', 'integer'),
      column('rate', 'number'),
      column('provisional', 'boolean'),
    ],
    primaryKey: ['region', 'year'],
    rows: [...all, ...comparison.country].map((one) => ({
      region: one.region,
      name: names.get(one.region) ?? t[ctx.language].country,
      year: one.year,
      state: one.state,
      count: one.count,
      population: one.population,
      rate: shownRate(one.rate),
      provisional: one.isProvisional,
    })),
  }
  return download(tableCsv(table), 'text/csv; charset=utf-8', `${series.passport.key}-vergelijking.csv`)
}

type Drawing = 'lines' | 'map'

/** The chart or the map of the page, to put in a document. */
export const downloadPeersDrawing =
  (drawing: Drawing, format: 'svg' | 'png') =>
  async (ctx: PageContext): Promise<Response> => {
    const view = await readFile(ctx)
    const { svg } = (drawing === 'lines' ? drawLines : drawMap)(view, ctx.language)
    const name = `${view.series.passport.key}-${drawing === 'lines' ? 'vergelijking' : 'kaart'}.${format}`
    return format === 'svg'
      ? download(svg, 'image/svg+xml; charset=utf-8', name)
      : download(drawingAsPng(svg), 'image/png', name)
  }
