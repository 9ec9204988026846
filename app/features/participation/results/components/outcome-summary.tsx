import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
import { formatNumber, type Language } from '../../../../shared/numbers.ts'
import { ButtonLink, Paragraph } from '../../../../ui/index.ts'
import type { SurveyOutcome } from '../analysis/outcome.ts'
import type { Names } from '../naming.ts'
import { QuestionPart } from './question-part.tsx'

type Props = { outcome: SurveyOutcome; names: Names; language: Language; href: string }

/** How many are shown before one goes on to all of them. */
const SHOWN = 3

/** The first results of a survey, with how far they can be trusted and the way to all of them. */
export function OutcomeSummary({ outcome, names, language, href }: Props) {
  const t = surveyResultsTexts[language]
  const { isRandomSample, n, questions } = outcome
  const opinions = questions.filter(
    ({ question, lines, isTooFew }) => !question.isAboutPerson && lines.length > 0 && !isTooFew,
  )
  const first = opinions.length > 0 ? opinions : questions
  return (
    <>
      <Paragraph>
        {t.short(formatNumber(n, language))} {isRandomSample ? t.drawn : t.indicative}
      </Paragraph>
      {first.slice(0, SHOWN).map((result) => (
        <QuestionPart key={result.question.key} {...{ result, names, language }} />
      ))}
      <ButtonLink href={href}>{t.toAll}</ButtonLink>
    </>
  )
}
