import { download, json, orNotFound, type PageContext } from '../../../platform/http/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { readSeries } from '../monitor.queries.ts'
import { csvOf, FILE_COLUMNS, fileRows, readSnapshotsOf } from '../series-file.ts'

async function readFile({ tx, params }: PageContext) {
  const [found] = await readSeries(tx, [params.key!])
  const series = orNotFound(found)
  return { series, snapshots: await readSnapshotsOf(tx, series) }
}

const etagOf = (content: string) => ({ etag: `"${sha256(content).slice(0, 22)}"` })

/** The series as CSV: exactly what the page shows. */
export async function downloadCsv(ctx: PageContext): Promise<Response> {
  const { series, snapshots } = await readFile(ctx)
  const content = csvOf(fileRows(series, snapshots, ctx.language))
  return download(content, 'text/csv; charset=utf-8', `${series.passport.key}.csv`, etagOf(content))
}

/** The series as JSON, with its passport, breaks, caveats and source files. */
export async function downloadJson(ctx: PageContext): Promise<Response> {
  const { series, snapshots } = await readFile(ctx)
  const { revision: _, position: __, ...passport } = series.passport
  const content = {
    indicator: passport,
    figures: fileRows(series, snapshots, ctx.language),
    breaks: series.breaks,
    caveats: series.caveats,
    snapshots: snapshots.map(({ importedBy: _by, ...snapshot }) => snapshot),
  }
  return json(content, etagOf(JSON.stringify(content)))
}

/** What the columns of the CSV mean, as CSV on the Web writes it (W3C recommendation of 17 December 2015). */
export async function downloadMetadata(ctx: PageContext): Promise<Response> {
  const { series, snapshots } = await readFile(ctx)
  const { language } = ctx
  return json({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: 'reeks.csv',
    'dc:title': series.passport.name[language],
    'dc:description': series.passport.definitions.at(-1)?.text[language] ?? '',
    'dc:publisher': ctx.municipality.name,
    'dc:source': snapshots.map((snapshot) => snapshot.source),
    'dc:license': [...new Set(snapshots.map((snapshot) => snapshot.licence))],
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      primaryKey: ['period', 'category'],
      columns: FILE_COLUMNS.map((column) => ({
        name: column.name,
        titles: column.name,
        datatype: column.type,
        'dc:description': column[language],
      })),
    },
  })
}
