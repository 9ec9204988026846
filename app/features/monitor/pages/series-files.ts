import { drawingAsPng } from '../../../documents/index.ts'
import { download, json, orNotFound, type PageContext } from '../../../platform/http/index.ts'
import { tableCsv } from '../../../shared/csvw.ts'
import { sha256 } from '../../../shared/hash.ts'
import { chartOf } from '../chart-of.ts'
import { releaseProblems } from '../domain/release-check.ts'
import { readSeries } from '../monitor.queries.ts'
import { marksOnSeries, readPlanMarks } from '../plan-marks.ts'
import { readSnapshotsOf, seriesContent, seriesMetadata, seriesTable } from '../series-file.ts'

/** A series that does not pass the check of a release is not handed out. */
async function readFile({ tx, params }: PageContext) {
  const [found] = await readSeries(tx, [params.key!])
  const series = orNotFound(found && (await releaseProblems(found)).length === 0 ? found : undefined)
  return { series, snapshots: await readSnapshotsOf(tx, series) }
}

const etagOf = (content: string) => ({ etag: `"${sha256(content).slice(0, 22)}"` })

/** The series as CSV: exactly what the page shows. */
export async function downloadCsv(ctx: PageContext): Promise<Response> {
  const { series, snapshots } = await readFile(ctx)
  const content = tableCsv(seriesTable(series, snapshots, ctx.language))
  return download(content, 'text/csv; charset=utf-8', `${series.passport.key}.csv`, etagOf(content))
}

/** The series as JSON, with its passport, breaks, caveats and source files. */
export async function downloadJson(ctx: PageContext): Promise<Response> {
  const { series, snapshots } = await readFile(ctx)
  const content = seriesContent(series, snapshots, ctx.language)
  return json(content, etagOf(JSON.stringify(content)))
}

/** What the columns of the CSV mean. */
export async function downloadMetadata(ctx: PageContext): Promise<Response> {
  const { series, snapshots } = await readFile(ctx)
  const content = seriesMetadata(series, snapshots, ctx.municipality.name, ctx.language)
  return json(content, etagOf(JSON.stringify(content)))
}

/** The chart of the page, to put in a document or on another site. */
export const downloadChart =
  (format: 'svg' | 'png') =>
  async (ctx: PageContext): Promise<Response> => {
    const { language } = ctx
    const { series } = await readFile(ctx)
    const { key, name } = series.passport
    orNotFound(series.figures[0])
    const marks = marksOnSeries(await readPlanMarks(ctx.tx, key), series, language)
    const { svg } = chartOf([series], { title: name[language], language, width: 760, marks })
    return format === 'svg'
      ? download(svg, 'image/svg+xml; charset=utf-8', `${key}.svg`, etagOf(svg))
      : download(drawingAsPng(svg), 'image/png', `${key}.png`, etagOf(svg))
  }
