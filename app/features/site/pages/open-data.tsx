import { openDataTexts } from '../../../i18n/open-data.ts'
import { siteTexts } from '../../../i18n/site.ts'
import { json, orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { Heading, Intro, Link, Paragraph, Table } from '../../../ui/index.ts'
import { findAdoptedPlan, listAdoptedPlans } from '../../plan/index.ts'
import type { Dataset } from '../open-data/dataset.ts'
import { listDatasets } from '../open-data/list-datasets.ts'
import { versionFacts } from '../open-data/plan-sets.ts'

/** Everything public as files, with what each holds. */
export async function showOpenData(ctx: PageContext): Promise<PageView> {
  const t = siteTexts[ctx.language]
  const words = openDataTexts[ctx.language]
  const { sets } = await listDatasets(ctx.tx)
  const plans = await listAdoptedPlans(ctx.tx)
  const groups: [string, Dataset[]][] = [
    [t.plansData, sets.filter((set) => set.kind === 'plan')],
    [words.reportFigures, sets.filter((set) => set.kind === 'report')],
    [t.areaBorders, sets.filter((set) => set.kind === 'areas')],
    [t.allSeries, sets.filter((set) => set.kind === 'figures')],
  ]
  return {
    title: t.openData,
    frame: 'public',
    breadcrumbs: [],
    body: (
      <>
        <Heading level={1}>{t.openData}</Heading>
        <Intro>{t.openDataIntro}</Intro>
        <Paragraph>{t.licenceText}</Paragraph>
        <Paragraph>
          {words.catalogueWhy}{' '}
          <Links
            links={[
              ['/open-data/catalogus.ttl', 'Turtle'],
              ['/open-data/catalogus.jsonld', 'JSON-LD'],
            ]}
          />
        </Paragraph>
        <Paragraph>
          <Link href={ctx.href('/open-data/wijzigingen')}>{words.releases}</Link>
        </Paragraph>
        {groups.map(([title, rows]) => rows.length > 0 && <Group key={title} {...{ ctx, title, rows }} />)}
        {plans.length > 0 && (
          <>
            <Heading level={2}>{words.wholePlans}</Heading>
            <Table
              caption={words.wholePlans}
              captionHidden
              stack
              rows={plans}
              rowKey={(plan) => plan.slug}
              columns={[
                { header: t.dataset, rowHeader: true, cell: (plan) => <span lang="nl">{plan.title}</span> },
                {
                  header: t.formats,
                  cell: (plan) => (
                    <Links
                      links={[
                        [`/open-data/plannen/${plan.slug}/plan.json`, 'JSON'],
                        [`/open-data/plannen/${plan.slug}/planbestand.yaml`, 'YAML'],
                      ]}
                    />
                  ),
                },
              ]}
            />
          </>
        )}
      </>
    ),
  }
}

function Group({ ctx, title, rows }: { ctx: PageContext; title: string; rows: Dataset[] }) {
  const t = siteTexts[ctx.language]
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Table
        caption={title}
        captionHidden
        stack
        rows={rows}
        rowKey={(set) => set.key}
        columns={[
          {
            header: t.dataset,
            rowHeader: true,
            cell: (set) => <Link href={ctx.href(`/open-data/sets/${set.key}`)}>{set.title[ctx.language]}</Link>,
          },
          {
            header: t.formats,
            cell: (set) => (
              <Links
                links={[
                  ...set.files.map((file): [string, string] => [file.path, FORMAT_NAMES[file.format]]),
                  [set.metadataPath, 'CSVW'],
                ]}
              />
            ),
          },
        ]}
      />
    </>
  )
}

const FORMAT_NAMES = { csv: 'CSV', json: 'JSON', geojson: 'GeoJSON' }

function Links({ links }: { links: [href: string, label: string][] }) {
  return (
    <>
      {links.map(([href, label], position) => (
        <span key={href}>
          {position > 0 && ' · '}
          <Link href={href}>{label}</Link>
        </span>
      ))}
    </>
  )
}

/** The whole plan as its version keeps it. */
export async function downloadPlanJson(ctx: PageContext): Promise<Response> {
  const { content, version } = orNotFound(await findAdoptedPlan(ctx.tx, ctx.params.plan!))
  return json({ versie: versionFacts(version), plan: content })
}
