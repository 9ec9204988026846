import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { type Download, Heading, List, Paragraph, Section } from '../../../../ui/index.ts'
import type { Question } from '../../domain/definition.ts'
import type { CrossResult, SurveyOutcome } from '../analysis/outcome.ts'
import type { Names } from '../naming.ts'
import { CrossPart } from './cross-part.tsx'
import { QuestionPart } from './question-part.tsx'
import { WavePart } from './wave-part.tsx'

type Props = {
  outcome: SurveyOutcome
  names: Names
  language: Language
  /** The files of a question or table; none for who looks inside. */
  filesOf?: (name: string) => Download[]
  noteOf?: (question: Question) => string
}

/** All questions of a survey, then by district, tables of two questions, and what changed since before. */
export function OutcomePart({ outcome, names, language, filesOf = () => [], noteOf }: Props) {
  const t = surveyResultsTexts[language]
  const { questions, crossings, crossingsLeftOut, wave } = outcome
  const questionOf = (key: string) =>
    questions.find(({ question }) => question.key === key || key.startsWith(`${question.key}.`))?.question
  const isByDistrict = ({ row }: CrossResult) => questionOf(row)?.kind === 'area'
  const groups = [
    { id: 'per-wijk', title: t.byDistrict, intro: t.byDistrictIntro, tables: crossings.filter(isByDistrict) },
    { id: 'kruistabellen', title: t.crosstabs, intro: '', tables: crossings.filter((one) => !isByDistrict(one)) },
  ]
  return (
    <>
      {questions.map((result) => (
        <QuestionPart
          key={result.question.key}
          {...{ result, names, language }}
          level={2}
          downloads={filesOf(result.question.key)}
          note={noteOf?.(result.question)}
        />
      ))}
      {groups.map(
        ({ id, title, intro, tables }) =>
          tables.length > 0 && (
            <Section key={id} id={id}>
              <Heading level={2}>{title}</Heading>
              {intro && <Paragraph>{intro}</Paragraph>}
              {tables.map((cross) => {
                const [row, column] = [questionOf(cross.row), questionOf(cross.column)]
                return (
                  row &&
                  column && (
                    <CrossPart
                      key={`${cross.row} ${cross.columnLine}`}
                      {...{ cross, row, column, names, language }}
                      level={3}
                      downloads={filesOf(crossFileName(cross))}
                    />
                  )
                )
              })}
            </Section>
          ),
      )}
      {crossingsLeftOut.length > 0 && (
        <>
          <Paragraph>{t.leftOut}</Paragraph>
          <List items={crossingsLeftOut.map((pair) => pair.map((key) => titleOf(key)).join(' × '))} />
        </>
      )}
      {wave && <WavePart {...{ wave, outcome, names, language }} />}
    </>
  )

  function titleOf(key: string): string {
    const question = questionOf(key)
    if (!question) return key
    const line = key.slice(question.key.length + 1)
    return [names.question(question), line && names.line(question, line)].filter(Boolean).join(': ')
  }
}

/** The name of the files of a table: the groups, then what they answered. */
export const crossFileName = ({ row, columnLine }: Pick<CrossResult, 'row' | 'columnLine'>): string =>
  `${columnLine}--${row}`
