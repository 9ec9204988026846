import { deskTexts } from '../../i18n/desk.ts'
import { siteTexts } from '../../i18n/site.ts'
import type { CardPart } from '../../platform/start-cards.ts'
import { listSectionTasks, type SectionTask } from './start.queries.ts'

/** What the reports put on the start page: sections to write, to approve, and handed in. */
export const reportCards: readonly CardPart[] = [
  {
    card: 'work',
    right: 'reports.write',
    read: async ({ tx, actor, language }) => ({
      entries: (await listSectionTasks(tx, { assignedTo: actor.id, status: 'draft' })).map(toEntry),
      all: { href: '/werk/verslagen', label: siteTexts[language].reportsMenu },
    }),
  },
  {
    card: 'approve',
    right: 'reports.approve',
    read: async ({ tx, language }) => ({
      entries: (await listSectionTasks(tx, { status: 'review' })).map(toEntry),
      all: { href: '/werk/verslagen', label: siteTexts[language].reportsMenu },
    }),
  },
  {
    card: 'waiting',
    right: 'reports.write',
    read: async ({ tx, actor, language }) => ({
      entries: (await listSectionTasks(tx, { assignedTo: actor.id, status: 'review' })).map((task) => ({
        ...toEntry(task),
        note: deskTexts[language].waitsForApproval,
      })),
    }),
  },
]

const toEntry = ({ title, report, reportSlug, key }: SectionTask) => ({
  title,
  isDutch: true,
  href: `/werk/verslagen/${reportSlug}/onderdelen/${key}`,
  note: report,
})
