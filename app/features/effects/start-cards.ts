import { deskTexts } from '../../i18n/desk.ts'
import { effectTexts } from '../../i18n/effects.ts'
import { addDays } from '../../law/index.ts'
import type { CardPart } from '../../platform/start-cards.ts'
import { listJudgements } from './loose-ends.queries.ts'

const SOON = 60

/** Which efforts are to be judged, for who does that; the day was agreed on before the effort began. */
export const effectCards: readonly CardPart[] = [
  {
    card: 'due',
    right: 'effects.write',
    read: async ({ tx, clock, language }) => ({
      entries: (await listJudgements(tx))
        .filter(({ judgedOn }) => judgedOn <= addDays(clock.today(), SOON))
        .map(({ slug, title, judgedOn }) => ({
          title,
          isDutch: true,
          href: `/werk/effecten/${slug}`,
          note: effectTexts[language].agenda,
          dueOn: judgedOn,
          why: { text: deskTexts[language].judgedOn },
        })),
      all: { href: '/werk/effecten', label: effectTexts[language].menu },
    }),
  },
]
