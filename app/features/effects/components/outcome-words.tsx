import { effectResultTexts } from '../../../i18n/effect-results.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Alert, Badge, Intro, List, Paragraph } from '../../../ui/index.ts'
import type { EvaluationView } from '../evaluation-view.ts'
import { sentencesOf } from '../result-words.ts'

const TONES = { effect: 'ok', opposite: 'danger', 'none-shown': 'neutral', 'no-statement': 'warning' } as const

/** The outcome in words, with the badges that say it shortest. */
export function OutcomeWords({ view: { frozen, result }, language }: { view: EvaluationView; language: Language }) {
  const t = effectResultTexts[language]
  const [first, ...others] = sentencesOf(frozen, result, language)
  return (
    <>
      <Paragraph>
        <Badge tone={TONES[result.verdict]}>{t.verdicts[result.verdict]}</Badge>{' '}
        <Badge>{`${t.levels}: ${t.levelNames[result.level].toLowerCase()}`}</Badge>
      </Paragraph>
      <Intro>{first}</Intro>
      {result.verdict === 'no-statement' ? (
        <Alert tone="info" title={t.why}>
          <List items={others} />
        </Alert>
      ) : (
        others.map((sentence) => <Paragraph key={sentence}>{sentence}</Paragraph>)
      )}
    </>
  )
}
