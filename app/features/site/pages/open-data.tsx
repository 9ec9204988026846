import { siteTexts } from '../../../i18n/site.ts'
import { download, json, orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { Heading, Intro, Link, Paragraph, Table } from '../../../ui/index.ts'
import { listIndicators } from '../../monitor/index.ts'
import { findAdoptedPlan, listAdoptedPlans } from '../../plan/index.ts'
import { listAreas } from '../areas.queries.ts'
import { actionsCsv, actionsMetadata } from '../plan-table.ts'

/** Everything public as files, with what each holds. */
export async function showOpenData(ctx: PageContext): Promise<PageView> {
  const t = siteTexts[ctx.language]
  const plans = await listAdoptedPlans(ctx.tx)
  const indicators = (await listIndicators(ctx.tx)).filter((one) => one.isPublic)
  const files = (links: [href: string, label: string][]) =>
    links.map(([href, label], position) => (
      <span key={href}>
        {position > 0 && ' · '}
        <Link href={href}>{label}</Link>
      </span>
    ))
  const columns = [
    { header: t.dataset, rowHeader: true, cell: (row: Row) => <span lang={row.lang}>{row.title}</span> },
    { header: t.formats, cell: (row: Row) => files(row.files) },
  ]
  const seriesRows = indicators.map((one) => ({
    title: one.name[ctx.language],
    files: [
      [`/cijfers/${one.key}/reeks.csv`, 'CSV'],
      [`/cijfers/${one.key}/reeks.json`, 'JSON'],
      [`/cijfers/${one.key}/reeks.csv-metadata.json`, 'CSVW'],
    ] as Row['files'],
  }))
  return {
    title: t.openData,
    frame: 'public',
    breadcrumbs: [],
    body: (
      <>
        <Heading level={1}>{t.openData}</Heading>
        <Intro>{t.openDataIntro}</Intro>
        <Paragraph>{t.licenceText}</Paragraph>
        <Heading level={2}>{t.plansData}</Heading>
        <Table
          caption={t.plansData}
          captionHidden
          stack
          columns={columns}
          rows={plans.map((plan) => ({
            title: plan.title,
            lang: 'nl',
            files: [
              [`/open-data/plannen/${plan.slug}/acties.csv`, 'CSV'],
              [`/open-data/plannen/${plan.slug}/acties.csv-metadata.json`, 'CSVW'],
              [`/open-data/plannen/${plan.slug}/plan.json`, 'JSON'],
              [`/open-data/plannen/${plan.slug}/planbestand.yaml`, 'YAML'],
            ] as Row['files'],
          }))}
        />
        <Heading level={2}>{t.areaBorders}</Heading>
        <Paragraph>
          {files([
            ['/open-data/gebieden/wijken.geojson', 'GeoJSON: wijken'],
            ['/open-data/gebieden/buurten.geojson', 'GeoJSON: buurten'],
          ])}
        </Paragraph>
        <Heading level={2}>{t.allSeries}</Heading>
        <Table caption={t.allSeries} captionHidden stack columns={columns} rows={seriesRows} />
      </>
    ),
  }
}

type Row = { title: string; lang?: string; files: [href: string, label: string][] }

const adopted = async (ctx: PageContext) => orNotFound(await findAdoptedPlan(ctx.tx, ctx.params.plan!))

export async function downloadPlanCsv(ctx: PageContext): Promise<Response> {
  const { content } = await adopted(ctx)
  return download(actionsCsv(content), 'text/csv; charset=utf-8', `${content.slug}-acties.csv`)
}

export async function downloadPlanMetadata(ctx: PageContext): Promise<Response> {
  const { content } = await adopted(ctx)
  return json(actionsMetadata(content, ctx.municipality.name))
}

export async function downloadPlanJson(ctx: PageContext): Promise<Response> {
  const { content, version } = await adopted(ctx)
  const { number, stage, decidedOn, decidedBy, contentHash } = version
  return json({ versie: { number, stage, decidedOn, decidedBy, contentHash }, plan: content })
}

const AREA_FILES: Record<string, 'district' | 'neighbourhood'> = {
  'wijken.geojson': 'district',
  'buurten.geojson': 'neighbourhood',
}

export async function downloadAreas(ctx: PageContext): Promise<Response> {
  const areas = await listAreas(ctx.tx, orNotFound(AREA_FILES[ctx.params.kind!]))
  const features = areas.map(({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry }))
  return json({ type: 'FeatureCollection', features }, { 'content-type': 'application/geo+json' })
}
