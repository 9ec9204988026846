import { reportTexts } from '../../../i18n/reports.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { ButtonLink, Card, CardList, EmptyState, TitleRow } from '../../../ui/index.ts'
import { listReports } from '../report.queries.ts'

/** All reports of the municipality, with where they stand. */
export async function showReports(ctx: PageContext): Promise<PageView> {
  const t = reportTexts[ctx.language]
  const reports = await listReports(ctx.tx)
  const start = ctx.may('reports.write') && (
    <ButtonLink href={ctx.href('/werk/verslagen/nieuw')}>{t.newReport}</ButtonLink>
  )
  return {
    title: t.reports,
    frame: 'work',
    body: (
      <>
        <TitleRow title={t.reports} actions={reports.length > 0 && start} />
        {reports.length === 0 ? (
          <EmptyState title={t.noReports} action={start}>
            {t.noReportsWork}
          </EmptyState>
        ) : (
          <CardList>
            {reports.map((report) => (
              <Card
                key={report.id}
                title={report.title}
                href={ctx.href(`/werk/verslagen/${report.slug}`)}
                headingLevel={2}
                kicker={t.overYear(report.reportingYear)}
              />
            ))}
          </CardList>
        )}
      </>
    ),
  }
}
