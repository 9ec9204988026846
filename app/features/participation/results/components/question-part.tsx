import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
import { formatNumber, type Language } from '../../../../shared/numbers.ts'
import { type Download, Figure, Heading, List, Paragraph, Table } from '../../../../ui/index.ts'
import { FEWEST_PEOPLE } from '../../domain/public-result.ts'
import { FEWEST_FOR_MEAN } from '../analysis/estimates.ts'
import type { Mean, QuestionResult, Share } from '../analysis/outcome.ts'
import type { Names, ShownRow } from '../naming.ts'
import { questionChart } from '../outcome-chart.ts'

type Props = {
  result: QuestionResult
  names: Names
  language: Language
  level?: 2 | 3
  downloads?: Download[]
  /** What stands beside the title, for who looks inside. */
  note?: string
}

/** What came of one question: how many answered, the shares with their margins as a drawing and a table, and its files. */
export function QuestionPart({ result, names, language, level = 3, downloads = [], note }: Props) {
  const t = surveyResultsTexts[language]
  const { question, n, isTooFew, written, means, lines } = result
  const title = names.question(question)
  const rows = names.rows(result)
  const chart = isTooFew ? undefined : questionChart(result, names, { language })
  const narrow = isTooFew ? undefined : questionChart(result, names, { language, width: 340 })
  return (
    <section id={`vraag-${question.key}`}>
      <Heading level={level}>
        <span lang={names.otherThan(language)}>{title}</span>
      </Heading>
      {note && <Paragraph>{note}</Paragraph>}
      <Paragraph>
        {isTooFew
          ? t.tooFew(FEWEST_PEOPLE)
          : written
            ? t.wrote(formatNumber(n, language))
            : t.answered(formatNumber(n, language))}
        {!isTooFew && !written && n < FEWEST_FOR_MEAN && ` ${t.few}`}
      </Paragraph>
      {written && !isTooFew && !written.texts && <Paragraph>{t.wroteInside}</Paragraph>}
      {written?.texts && (
        <>
          <Paragraph>{written.reason}</Paragraph>
          <List items={written.texts} />
        </>
      )}
      {lines.map(({ key, mean }) => mean && <Paragraph key={key}>{inWords(mean, language)}</Paragraph>)}
      {chart && (
        <Figure
          title={question.kind === 'ranking' ? `${t.first}: ${t.chartTitle.toLowerCase()}` : t.chartTitle}
          svg={chart.svg}
          narrowSvg={narrow!.svg}
          table={{
            summary: t.chartTable,
            content: <ShareTable caption={title} rows={rows} language={language} />,
            open: true,
          }}
          downloads={downloads}
        />
      )}
      {means && (
        <Table
          caption={title}
          captionHidden
          rows={means}
          rowKey={({ option }) => option}
          columns={[
            { header: t.columns.option, rowHeader: true, cell: ({ option }) => names.option(question, option) },
            {
              header: t.columns.mean,
              numeric: true,
              cell: ({ mean }) => (mean ? formatNumber(mean.mean, language, 1) : '–'),
            },
            {
              header: t.columns.margin,
              numeric: true,
              cell: ({ mean }) =>
                mean ? `${formatNumber(mean.lo, language, 1)} – ${formatNumber(mean.hi, language, 1)}` : '–',
            },
          ]}
        />
      )}
      {means?.some(({ mean }) => !mean) && <Paragraph>{t.meanNotShown}</Paragraph>}
    </section>
  )
}

const inWords = ({ mean, lo, hi }: Mean, language: Language) =>
  surveyResultsTexts[language].mean(
    formatNumber(mean, language, 1),
    formatNumber(lo, language, 1),
    formatNumber(hi, language, 1),
  )

function ShareTable({ caption, rows, language }: { caption: string; rows: ShownRow[]; language: Language }) {
  const t = surveyResultsTexts[language]
  const hasLines = rows.some(({ line }) => line !== '')
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ lineKey, optionKey }) => `${lineKey} ${optionKey}`}
      columns={[
        ...(hasLines ? [{ header: t.columns.line, cell: ({ line }: ShownRow) => line }] : []),
        { header: t.columns.option, rowHeader: true, cell: ({ option }) => option },
        { header: t.columns.count, numeric: true, cell: ({ count }) => <Count count={count} language={language} /> },
        { header: t.columns.share, numeric: true, cell: ({ share }) => percent(share, language) },
        { header: t.columns.margin, numeric: true, cell: ({ share }) => marginOf(share, language) },
      ]}
    />
  )
}

/** A count, or the sign that it is hidden with what that means for who cannot see it. */
export function Count({ count, language }: { count: number | null; language: Language }) {
  const t = surveyResultsTexts[language]
  if (count !== null) return <>{formatNumber(count, language)}</>
  return (
    <span title={t.hidden}>
      <span aria-hidden="true">{t.hiddenSign}</span>
      <span class="regie-hidden">{t.hidden}</span>
    </span>
  )
}

export const percent = (share: Share | undefined, language: Language): string =>
  share ? `${formatNumber(share.share * 100, language, 0)} %` : '–'

export const marginOf = (share: Share | undefined, language: Language): string =>
  share
    ? surveyResultsTexts[language].between(
        formatNumber(share.lo * 100, language, 0),
        formatNumber(share.hi * 100, language, 0),
      )
    : '–'
