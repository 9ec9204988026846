import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
import { formatNumber, type Language } from '../../../../shared/numbers.ts'
import { type Download, Figure, Heading, Paragraph, Table } from '../../../../ui/index.ts'
import type { Question } from '../../domain/definition.ts'
import { CHOSEN } from '../analysis/lines.ts'
import type { CrossResult } from '../analysis/outcome.ts'
import type { Names } from '../naming.ts'
import { chartedAnswer, chartsMean, crossChart } from '../outcome-chart.ts'
import { Count, percent } from './question-part.tsx'

type Props = {
  cross: CrossResult
  row: Question
  column: Question
  names: Names
  language: Language
  level?: 2 | 3 | 4
  downloads?: Download[]
}

/** How groups answered a question: count and share of each, whether the difference is more than chance, and its files. */
export function CrossPart({ cross, row, column, names, language, level = 4, downloads = [] }: Props) {
  const t = surveyResultsTexts[language]
  const { title, groups, answers, places } = crossNames(cross, row, column, names)
  const chart = crossChart(
    cross,
    title,
    { groups, answers: cross.columns.map((one) => names.group(column, one)) },
    { language },
  )
  const narrow = crossChart(
    cross,
    title,
    { groups, answers: cross.columns.map((one) => names.group(column, one)) },
    { language, width: 340 },
  )
  const hasMean = cross.rows.some(({ mean }) => mean)
  const table = (
    <Table
      caption={title}
      captionHidden
      rows={cross.rows}
      rowKey={({ key }) => key}
      columns={[
        { header: names.question(row), rowHeader: true, cell: (_, at) => groups[at]! },
        { header: t.columns.n, numeric: true, cell: ({ n }) => <Count count={n} language={language} /> },
        ...places.map((place, at) => ({
          header: answers[at]!,
          numeric: true,
          cell: ({ cells }: CrossResult['rows'][number]) => (
            <>
              <Count count={cells[place]!.count} language={language} />
              {cells[place]!.share && ` (${percent(cells[place]!.share, language)})`}
            </>
          ),
        })),
        ...(hasMean
          ? [
              {
                header: t.columns.mean,
                numeric: true,
                cell: ({ mean }: CrossResult['rows'][number]) => (mean ? formatNumber(mean.mean, language, 1) : '–'),
              },
            ]
          : []),
      ]}
    />
  )
  return (
    <section>
      <Heading level={level}>
        <span lang={names.otherThan(language)}>{title}</span>
      </Heading>
      <Paragraph>{cross.test ? testInWords(cross.test.p, language) : t.noTest}</Paragraph>
      <Figure
        title={chartsMean(cross) ? t.chartMean : t.chartOf(names.group(column, cross.columns[chartedAnswer(cross)]!))}
        svg={chart.svg}
        narrowSvg={narrow.svg}
        table={{ summary: t.chartTable, content: table, open: true }}
        downloads={downloads}
      />
    </section>
  )
}

function testInWords(p: number, language: Language): string {
  const t = surveyResultsTexts[language]
  const shown = p < 0.001 ? `< ${formatNumber(0.001, language, 3)}` : formatNumber(p, language, 3)
  return `${p < 0.05 ? t.hangs.yes : t.hangs.no} ${t.test(shown)}`
}

/** What a table of two questions, its groups and its answers are called; of an option of several only that it was chosen. */
export function crossNames(cross: CrossResult, row: Question, column: Question, names: Names) {
  const line = cross.columnLine.slice(column.key.length + 1)
  const isOneOfSeveral = column.kind === 'multiple'
  const places = [...cross.columns.keys()].filter((at) => !isOneOfSeveral || cross.columns[at]!.key === CHOSEN)
  const title = line === '' ? names.question(column) : `${names.question(column)} ${names.line(column, line)}`
  return {
    title,
    groups: cross.rows.map((one) => names.group(row, one)),
    answers: places.map((at) => names.group(column, cross.columns[at]!)),
    places,
  }
}
