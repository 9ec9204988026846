import { deskTexts } from '../../i18n/desk.ts'
import { addDays } from '../../law/index.ts'
import type { CardPart } from '../../platform/start-cards.ts'
import { listOpenMilestones } from './start.queries.ts'

const SOON = 14

/** The milestones that are due, for who keeps the plan. */
export const planCards: readonly CardPart[] = [
  {
    card: 'due',
    right: 'plan.edit',
    read: async ({ tx, clock, language }) => {
      const today = clock.today()
      const t = deskTexts[language]
      return {
        entries: (await listOpenMilestones(tx, { today, until: addDays(today, SOON) })).map((one) => ({
          title: one.title,
          isDutch: true,
          href: `/werk/plannen/${one.plan}/onderdeel/milestone/${one.id}`,
          note: t.milestoneOf(one.code),
          dueOn: one.lastDay,
          why: { text: t.milestoneWhy },
        })),
      }
    },
  },
]
