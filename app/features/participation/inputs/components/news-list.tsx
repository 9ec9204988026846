import { inputTexts } from '../../../../i18n/inputs.ts'
import { planTexts } from '../../../../i18n/plan.ts'
import { formatDay } from '../../../../shared/days.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { List } from '../../../../ui/index.ts'
import type { Outcome } from '../domain/outcomes.ts'
import type { News } from '../targets.queries.ts'

/** One piece of news in a sentence. */
export function newsInWords(
  { kind, subject, change }: Pick<News, 'kind' | 'subject' | 'change'>,
  language: Language,
): string {
  const t = inputTexts[language]
  switch (kind) {
    case 'outcome':
      return t.news.outcome(t.outcomes[change as Outcome])
    case 'state': {
      const states: Partial<Record<string, string>> = planTexts[language].choices
      return t.news.state(subject, (states[change] ?? change).toLowerCase())
    }
    case 'progress':
      return t.news.progress(subject, change)
    case 'adopted':
      return t.news.adopted(subject, change)
    case 'released':
      return t.news.released(subject)
  }
}

/** What became of an input, the latest first. */
export function NewsList({ news, language }: { news: News[]; language: Language }) {
  return <List items={news.map((one) => `${formatDay(one.happenedOn, language)}: ${newsInWords(one, language)}`)} />
}
