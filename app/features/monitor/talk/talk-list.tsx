import { talkTexts } from '../../../i18n/talk.ts'
import { formatDay } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Timeline } from '../../../ui/index.ts'
import type { Talk } from './talk.queries.ts'

/** What was said, in order of day: expectation, reading and dissent beside one another. */
export function TalkList({ talk, language }: { talk: Talk[]; language: Language }) {
  const t = talkTexts[language]
  return (
    <Timeline
      steps={talk.map((one) => ({
        when: formatDay(one.saidOn, language),
        day: one.saidOn,
        body: one.saidBy,
        title: one.period ? `${t.kinds[one.kind]}, ${periodInWords(one.period, language)}` : t.kinds[one.kind],
        state: 'done' as const,
        stateLabel: one.isPublic ? undefined : t.inside,
        note: <span lang="nl">{one.text}</span>,
      }))}
    />
  )
}
