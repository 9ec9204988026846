import { reportTexts } from '../../../i18n/reports.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { Card, CardList, EmptyState, Heading, Intro } from '../../../ui/index.ts'
import { EditionDownloads } from '../components/edition-downloads.tsx'
import { listPublishedReports, listRenditions } from '../report.queries.ts'

/** All published reports, the latest year first, with their files. */
export async function showPublishedReports(ctx: PageContext): Promise<PageView> {
  const t = reportTexts[ctx.language]
  const reports = await listPublishedReports(ctx.tx)
  const buildIds = reports.map((report) => report.buildId)
  const renditions = await listRenditions(ctx.tx, buildIds)
  return {
    title: t.reports,
    description: t.reportsIntro,
    frame: 'public',
    body: (
      <>
        <Heading level={1}>{t.reports}</Heading>
        <Intro>{t.reportsIntro}</Intro>
        {reports.length === 0 ? (
          <EmptyState title={t.noReports}>{t.noReportsPublic}</EmptyState>
        ) : (
          <CardList>
            {reports.map((report) => (
              <Card
                key={report.id}
                title={report.title}
                href={ctx.href(`/verslagen/${report.slug}`)}
                headingLevel={2}
                kicker={t.overYear(report.reportingYear)}
                foot={`${t.edition(report.number)} · ${t.publishedOn(formatDay(dayOf(report.publishedAt), ctx.language))}`}
              >
                <EditionDownloads
                  language={ctx.language}
                  renditions={renditions.filter((rendition) => rendition.buildId === report.buildId)}
                  addressOf={(format) => ctx.href(`/verslagen/${report.slug}/${format}`)}
                />
              </Card>
            ))}
          </CardList>
        )}
      </>
    ),
  }
}
