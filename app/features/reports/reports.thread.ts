import { reportTexts } from '../../i18n/reports.ts'
import type { Tx } from '../../platform/database/index.ts'
import { dayOf, formatDay } from '../../shared/days.ts'
import type { Language } from '../../shared/numbers.ts'
import type { NodeFacts, NodeRecords } from '../thread/index.ts'
import { listBuilds } from './report.queries.ts'
import { findReportSlug, listEditionsWithIndicator, listReportYears } from './reports-thread.queries.ts'

/** Of reports: the year they are about. */
export async function reportFacts(tx: Tx, ids: readonly string[], language: Language): Promise<Map<string, NodeFacts>> {
  const t = reportTexts[language]
  return new Map((await listReportYears(tx, ids)).map((row) => [row.id, { state: t.overYear(row.reportingYear) }]))
}

/** The editions of a report, and of every figure the editions that froze it, come after them on the thread. */
export const reportRecords: NodeRecords[] = [
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
]
