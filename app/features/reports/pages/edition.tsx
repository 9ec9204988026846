import { documentStyles } from '../../../documents/index.ts'
import { briefingTexts } from '../../../i18n/report-briefing.ts'
import { reportTexts } from '../../../i18n/reports.ts'
import { type Answer, orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import { DocumentView, Link, Paragraph, Section } from '../../../ui/index.ts'
import { ReaderList } from '../components/reader-list.tsx'
import { findBuildByNumber, findReportBySlug } from '../report.queries.ts'
import { editionFile, editionHtml } from './edition-files.ts'

/** An edition to read in the work place, published or not. */
export async function showEdition(ctx: PageContext): Promise<PageView> {
  const t = reportTexts[ctx.language]
  const { report, build } = await findEdition(ctx)
  return {
    title: `${report.title}: ${t.edition(build.number)}`,
    frame: 'work',
    breadcrumbs: [
      { label: t.reports, href: '/werk/verslagen' },
      { label: report.title, href: `/werk/verslagen/${report.slug}` },
    ],
    body: (
      <>
        {ctx.language === 'en' && <Paragraph>{t.inDutch}</Paragraph>}
        <DocumentView
          nonce={ctx.nonce}
          styles={documentStyles(accentOf(ctx.municipality))}
          html={await editionHtml(ctx, build.id)}
        />
        <Section>
          <Paragraph>
            <Link href={ctx.href(`/werk/verslagen/${report.slug}/uitgaven/${build.number}/voorbereiding`)}>
              {briefingTexts[ctx.language].title}
            </Link>
          </Paragraph>
          <ReaderList
            language={ctx.language}
            addressOf={(part) => ctx.href(`/werk/verslagen/${report.slug}/uitgaven/${build.number}/${part}`)}
          />
        </Section>
      </>
    ),
  }
}

/** The file of an edition, published or not. */
export async function downloadEdition(ctx: PageContext): Promise<Answer> {
  const { report, build } = await findEdition(ctx)
  return editionFile(ctx, { buildId: build.id, slug: report.slug, number: build.number })
}

/** The report and the edition of an address in the work place. */
export async function findEdition(ctx: PageContext) {
  const report = orNotFound(await findReportBySlug(ctx.tx, ctx.params.report!))
  const build = orNotFound(await findBuildByNumber(ctx.tx, report.id, Number(ctx.params.number)))
  return { report, build }
}
