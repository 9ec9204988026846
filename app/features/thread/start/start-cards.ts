import { deskTexts } from '../../../i18n/desk.ts'
import { looseEndTexts } from '../../../i18n/loose-ends.ts'
import { nodeTexts } from '../../../i18n/node.ts'
import type { CardPart } from '../../../platform/start-cards.ts'
import { capital } from '../../../shared/capital.ts'
import { formatInstant } from '../../../shared/days.ts'
import { viewOfNews } from '../following/news.ts'
import { countNotifications, listNotifications } from '../following/notifications.queries.ts'
import { findLooseEnds } from '../loose-ends/find-loose-ends.ts'
import { type FoundLooseEnd, oneOfEachKindFirst } from '../loose-ends/rules.ts'
import type { ThreadParts } from '../thread-parts.ts'

/** What the thread puts on the start page: what was told and not read, and what hangs loose. */
export const threadCards = ({ kinds, looseEnds }: ThreadParts): readonly CardPart[] => [
  {
    card: 'new',
    right: 'thread.comment',
    read: async ({ tx, actor, language }, most) => {
      const t = nodeTexts[language]
      const { unread } = await countNotifications(tx, actor.id)
      const latest = unread === 0 ? [] : await listNotifications(tx, actor.id, 1, most * 4)
      const entries = latest
        .filter(({ readAt }) => readAt === null)
        .map(({ kind, name, node, occurredAt }) => ({
          title: node.title,
          isDutch: true,
          href: `/werk/draad/${node.id}${viewOfNews(kind)}`,
          note: `${capital(kinds[node.kind].name[language])}. ${t.news.sentence[kind](name ?? t.somebody)}, ${formatInstant(occurredAt, language)}`,
        }))
      return { entries, total: unread, all: { href: '/werk/meldingen', label: t.news.title } }
    },
  },
  {
    card: 'loose',
    right: 'plan.read',
    read: async ({ tx, clock, language }, most) => {
      const t = looseEndTexts[language]
      const open = (await findLooseEnds(tx, looseEnds, clock.today())).filter(({ accepted }) => !accepted)
      return {
        entries: oneOfEachKindFirst(open)
          .slice(0, most)
          .map((end) => ({
            title: end.title,
            isDutch: true,
            href: `/werk/draad/${end.nodeId}`,
            note: [
              `${end.rule.heading[language]} (${countOfKind(open, end)})`,
              deskTexts[language].toActBy(end.owner || t.policyLead),
            ].join('. '),
          })),
        total: open.length,
        all: { href: '/werk/losse-eindjes', label: t.title },
      }
    },
  },
]

const countOfKind = (open: FoundLooseEnd[], { rule }: FoundLooseEnd) => open.filter((one) => one.rule === rule).length
