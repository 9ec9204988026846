import { download, json, NotFound, orNotFound, type PageContext } from '../../../platform/http/index.ts'
import { publicAddress } from '../../../platform/municipality.ts'
import { csvwMetadata } from '../../../shared/csvw.ts'
import { sha256 } from '../../../shared/hash.ts'
import { findAdoptedPlan } from '../../plan/index.ts'
import { areaSets } from './area-sets.ts'
import { catalogueOf } from './catalogue.ts'
import { type Dataset, MEDIA_TYPES, type OpenFormat } from './dataset.ts'
import { listDatasets } from './list-datasets.ts'
import { PLAN_PARTS, planSet } from './plan-sets.ts'
import { jsonLd, turtle } from './rdf.ts'
import { reportSets } from './report-sets.ts'

/** Addresses in the catalogue stand for ever, so where a public address is set they do not follow the visitor's. */
export const stableOrigin = (ctx: Pick<PageContext, 'config' | 'municipality' | 'origin'>): string =>
  ctx.config.publicUrl ? publicAddress(ctx.config, ctx.municipality) : ctx.origin

const etagOf = (content: string) => ({ etag: `"${sha256(content).slice(0, 22)}"` })

/** One table of an adopted plan as CSV, JSON or the metadata of the CSV. */
export const downloadPlanTable = (name: string, kind: OpenFormat | 'metadata') => async (ctx: PageContext) => {
  const adopted = orNotFound(await findAdoptedPlan(ctx.tx, ctx.params.plan!))
  return answer(ctx, planSet(PLAN_PARTS.find((part) => part.name === name)!, adopted), kind)
}

/** The figures of a published report. */
export const downloadReportFigures = (kind: OpenFormat | 'metadata') => async (ctx: PageContext) => {
  const key = `verslag-${ctx.params.report}-cijfers`
  return answer(ctx, orNotFound((await reportSets(ctx.tx)).find((set) => set.key === key)), kind)
}

/** Districts or neighbourhoods, by the name of the file. */
export async function downloadAreas(ctx: PageContext): Promise<Response> {
  const path = `/open-data/gebieden/${ctx.params.kind}`
  for (const set of await areaSets(ctx.tx)) {
    if (path === set.metadataPath) return answer(ctx, set, 'metadata')
    const file = set.files.find((one) => one.path === path)
    if (file) return answer(ctx, set, file.format)
  }
  throw new NotFound()
}

function answer(ctx: PageContext, set: Dataset, kind: OpenFormat | 'metadata'): Response {
  if (kind === 'metadata') {
    const content = metadataOf(set, ctx.municipality.name)
    return json(content, etagOf(JSON.stringify(content)))
  }
  const { content } = orNotFound(set.files.find((file) => file.format === kind))
  const type = kind === 'geojson' ? MEDIA_TYPES.geojson : `${MEDIA_TYPES[kind]}; charset=utf-8`
  if (kind === 'csv') return download(content, type, `${set.key}.csv`, etagOf(content))
  return new Response(content, { headers: { 'content-type': type, ...etagOf(content) } })
}

/** What the columns of the CSV of a data set mean. */
export const metadataOf = (set: Dataset, publisher: string) =>
  csvwMetadata(set.table, {
    url: set.files[0]!.path.split('/').at(-1)!,
    title: set.title.nl,
    description: set.description.nl,
    language: 'nl',
    publisher,
    licences: [set.licence],
    sources: set.sources,
    notes: set.notes,
  })

/** The catalogue for programs in the form they ask for; a browser is sent to the page that says the same. */
export async function showCatalogue(ctx: PageContext): Promise<Response> {
  const wanted = ctx.request.headers.get('accept') ?? ''
  if (/application\/(ld\+)?json/.test(wanted)) return catalogue(ctx, 'jsonld')
  if (!/text\/turtle/.test(wanted) && /text\/html/.test(wanted)) {
    return new Response(null, { status: 303, headers: { location: ctx.href('/open-data'), vary: 'Accept' } })
  }
  return catalogue(ctx, 'ttl')
}

export const downloadCatalogue = (form: 'ttl' | 'jsonld') => (ctx: PageContext) => catalogue(ctx, form)

async function catalogue(ctx: PageContext, form: 'ttl' | 'jsonld'): Promise<Response> {
  const { sets } = await listDatasets(ctx.tx)
  const quads = catalogueOf(ctx.municipality, sets, stableOrigin(ctx))
  const content = form === 'ttl' ? turtle(quads) : JSON.stringify(jsonLd(quads), null, 2)
  const type = form === 'ttl' ? 'text/turtle; charset=utf-8' : 'application/ld+json'
  return new Response(content, { headers: { 'content-type': type, vary: 'Accept', ...etagOf(content) } })
}
