import { noteTexts } from '../../../i18n/report-notes.ts'
import { reportTexts } from '../../../i18n/reports.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { Alert, Link, Paragraph, TitleRow } from '../../../ui/index.ts'
import type { Withdrawal } from '../report.queries.ts'

/** What stands at the address of a report that was withdrawn: that it was there, and why it no longer is. */
export function withdrawnPage(ctx: PageContext, { title, reportingYear, reason, withdrawnAt }: Withdrawal): PageView {
  const t = noteTexts[ctx.language]
  const { reports, overYear } = reportTexts[ctx.language]
  return {
    title,
    frame: 'public',
    breadcrumbs: [{ label: reports, href: '/verslagen' }],
    body: (
      <>
        <TitleRow title={<span lang="nl">{title}</span>} kicker={overYear(reportingYear)} />
        <Alert tone="warning" title={t.withdrawnOn(formatDay(dayOf(withdrawnAt), ctx.language))}>
          <Paragraph>
            <span lang="nl">{reason}</span>
          </Paragraph>
        </Alert>
        <Paragraph>
          <Link href={ctx.href('/verslagen')}>{t.otherReports}</Link>
        </Paragraph>
      </>
    ),
  }
}
