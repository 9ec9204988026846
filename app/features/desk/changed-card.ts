import { deskTexts } from '../../i18n/desk.ts'
import { siteTexts } from '../../i18n/site.ts'
import type { CardPart } from '../../platform/start-cards.ts'
import { formatInstant } from '../../shared/days.ts'
import { findDesk, listRecentChanges } from './desk.queries.ts'

/** What others changed since the person was here. */
export const changedCard: CardPart = {
  card: 'changed',
  right: 'plan.read',
  read: async ({ tx, actor, language }, limit) => {
    const t = siteTexts[language]
    const { cameBefore: since } = await findDesk(tx, actor.id)
    const changes = await listRecentChanges(tx, { since, notBy: actor.id, limit })
    const entries = changes.map(({ occurredAt, event, tableName, title, who }) => ({
      title: /\D/.test(title) ? title : `${t.tables[tableName as keyof typeof t.tables]} ${title}`.trim(),
      isDutch: /\D/.test(title),
      href: ADDRESSES[tableName] ?? '/werk/plannen',
      note: [
        `${t.tables[tableName as keyof typeof t.tables]} ${t.events[event as keyof typeof t.events] ?? t.events.update}`,
        who?.startsWith('service:') ? deskTexts[language].service : who,
        formatInstant(occurredAt, language),
      ].join(', '),
    }))
    return { entries, total: changes[0]?.all ?? 0 }
  },
}

/** Where things of each table are found. */
const ADDRESSES: Record<string, string> = {
  indicator: '/werk/cijfers',
  snapshot: '/werk/cijfers',
  report_section: '/werk/verslagen',
  report_build: '/werk/verslagen',
}
