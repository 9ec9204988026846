import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
import { formatDay } from '../../../../shared/days.ts'
import { formatNumber, type Language } from '../../../../shared/numbers.ts'
import { Heading, List, Paragraph, Section, Table } from '../../../../ui/index.ts'
import { CHOSEN } from '../analysis/lines.ts'
import type { SurveyOutcome, WaveResult } from '../analysis/outcome.ts'
import type { Names } from '../naming.ts'

type Props = { wave: WaveResult; outcome: SurveyOutcome; names: Names; language: Language }

/** What changed since the same was asked before, and what cannot be compared. */
export function WavePart({ wave, outcome, names, language }: Props) {
  const t = surveyResultsTexts[language]
  const questionOf = (line: string) =>
    outcome.questions.find(({ question }) => question.key === line || line.startsWith(`${question.key}.`))!.question
  const shown = (value: number, isMean: boolean) =>
    isMean ? formatNumber(value, language, 1) : `${formatNumber(value * 100, language, 0)} %`
  const compared = wave.compared.filter(
    ({ line, classKey }) => questionOf(line).kind !== 'multiple' || classKey === CHOSEN,
  )
  const nameOf = ({ line, classKey }: WaveResult['compared'][number]) => {
    const question = questionOf(line)
    const row = line.slice(question.key.length + 1)
    const option = classKey === null ? t.columns.mean : names.group(question, classIn(outcome, line, classKey))
    if (question.kind === 'multiple') return names.line(question, row)
    return row === '' ? option : `${names.line(question, row)}: ${option}`
  }
  const titleOf = (key: string) => {
    const found = outcome.questions.find(({ question }) => question.key === key)
    return found ? names.question(found.question) : key
  }
  return (
    <Section id="vergelijking">
      <Heading level={2}>{t.wave(wave.title, formatDay(wave.closedOn, language))}</Heading>
      <Paragraph>{t.waveIntro}</Paragraph>
      {compared.length > 0 && (
        <Table
          caption={t.wave(wave.title, formatDay(wave.closedOn, language))}
          captionHidden
          stack
          rows={compared}
          rowKey={({ line, classKey }) => `${line} ${classKey}`}
          columns={[
            {
              header: t.waveColumns.question,
              rowHeader: true,
              cell: ({ line, isReworded }) =>
                `${names.question(questionOf(line))}${isReworded ? ` (${t.reworded})` : ''}`,
            },
            { header: t.waveColumns.option, cell: nameOf },
            { header: t.waveColumns.before, numeric: true, cell: (one) => shown(one.before, one.classKey === null) },
            { header: t.waveColumns.now, numeric: true, cell: (one) => shown(one.now, one.classKey === null) },
            {
              header: t.waveColumns.diff,
              numeric: true,
              cell: (one) => {
                const isMean = one.classKey === null
                const said = (value: number) =>
                  `${value > 0 ? '+' : ''}${formatNumber(isMean ? value : value * 100, language, isMean ? 2 : 0)}`
                return `${said(one.diff)} (${said(one.lo)} – ${said(one.hi)})`
              },
            },
            { header: t.waveColumns.judged, cell: ({ change }) => t.change[change] },
          ]}
        />
      )}
      {wave.notCompared.length > 0 && (
        <List
          items={wave.notCompared.map(({ question, because }) => `${titleOf(question)}: ${t.notCompared[because]}`)}
        />
      )}
    </Section>
  )
}

function classIn(outcome: SurveyOutcome, line: string, key: string) {
  const found = outcome.questions.flatMap(({ lines }) => lines).find((one) => one.key === line)
  return found?.classes.find((one) => one.key === key) ?? { key, members: [key] }
}
