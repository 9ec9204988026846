import { reportTexts } from '../../i18n/reports.ts'
import { dayOf, formatDay } from '../../shared/days.ts'
import type { FeatureOnThread } from '../thread/index.ts'
import { listBuilds } from './report.queries.ts'
import { findReportSlug, listEditionsWithIndicator, listReportsOnThread } from './reports-thread.queries.ts'

/** Reports on the thread, with their editions; and of every figure the editions that froze it. */
export const reportsOnThread: FeatureOnThread = {
  kinds: [
    {
      kind: 'report',
      names: { nl: { one: 'Verslag', many: 'Verslagen' }, en: { one: 'Report', many: 'Reports' } },
      describe: async (tx, ids, language) => {
        const found = await listReportsOnThread(tx, ids)
        return new Map(
          found.map(({ id, slug, reportingYear, isPublished }) => [
            id,
            {
              state: reportTexts[language].overYear(reportingYear),
              workPath: `/werk/verslagen/${slug}`,
              ...(isPublished ? { sitePath: `/verslagen/${slug}` } : {}),
            },
          ]),
        )
      },
    },
  ],
  records: [
    {
      kind: 'report',
      side: 'consequences',
      heading: { nl: 'Uitgaven', en: 'Editions' },
      list: async (tx, reportId, language) => {
        const t = reportTexts[language]
        const slug = await findReportSlug(tx, reportId)
        return (await listBuilds(tx, reportId)).map((build) => ({
          title: t.edition(build.number),
          note: formatDay(dayOf(build.builtAt), language),
          workPath: `/werk/verslagen/${slug}/uitgaven/${build.number}`,
        }))
      },
    },
    {
      kind: 'indicator',
      side: 'consequences',
      heading: { nl: 'Vastgelegd in', en: 'Frozen in' },
      list: async (tx, indicatorId, language) => {
        const t = reportTexts[language]
        return (await listEditionsWithIndicator(tx, indicatorId)).map((edition) => ({
          title: `${edition.title}, ${t.edition(edition.number).toLowerCase()}`,
          note: formatDay(dayOf(edition.builtAt), language),
          workPath: `/werk/verslagen/${edition.slug}/uitgaven/${edition.number}`,
        }))
      },
    },
  ],
}
