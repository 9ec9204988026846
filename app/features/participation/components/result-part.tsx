import { participationTexts } from '../../../i18n/participation.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { scoreInterval } from '../../../statistics/index.ts'
import { Heading, Paragraph, Table } from '../../../ui/index.ts'
import { type Option, said } from '../domain/definition.ts'
import { FEWEST_PEOPLE } from '../domain/public-result.ts'
import type { PublicResult } from '../surveys/surveys.queries.ts'

type Props = { result: PublicResult; areas: readonly { code: string; name: string }[]; language: Language }

/** What was answered to one question: counts with their margin, in a table. */
export function ResultPart({ result, areas, language }: Props) {
  const t = participationTexts[language]
  const { question, n } = result
  const written = { languages: [question.text.nl === undefined ? Object.keys(question.text)[0]! : 'nl'] }
  const title = said(question.text, language, written)
  const nameIn = (list: readonly Option[] | undefined, key: string) =>
    said(list?.find((one) => one.key === key)?.text, language, written)
  const nameOf = (key: string) =>
    question.kind === 'statement'
      ? (t.fill.stances[key as keyof typeof t.fill.stances] ?? key)
      : nameIn(question.options, key) || areas.find(({ code }) => code === key)?.name || key
  const lineOf = (row: string | undefined) =>
    row === undefined
      ? ''
      : question.kind === 'best-worst'
        ? t.fill[row as 'best' | 'worst']
        : nameIn(question.rows, row)
  const percent = (share: number) => `${formatNumber(share * 100, language, 0)} %`
  const of = (row: string | undefined) =>
    row === undefined ? n : result.counts.filter((one) => one.row === row).reduce((sum, one) => sum + one.count, 0)
  const hasLines = result.counts.some((one) => one.row !== undefined)
  return (
    <section>
      <Heading level={3}>{title}</Heading>
      <Paragraph>
        {n === 0 ? t.result.nobody : result.isSuppressed ? t.result.suppressed(FEWEST_PEOPLE) : t.result.answered(n)}
      </Paragraph>
      {result.texts !== undefined && result.texts > 0 && <Paragraph>{t.result.texts(result.texts)}</Paragraph>}
      {result.middle && (
        <Paragraph>
          {t.result.middle(
            formatNumber(result.middle.low, language),
            formatNumber(result.middle.middle, language),
            formatNumber(result.middle.high, language),
          )}
        </Paragraph>
      )}
      {result.means && n > 0 && (
        <Table
          caption={title}
          captionHidden
          rows={result.means}
          rowKey={(row) => row.option}
          columns={[
            { header: t.result.option, rowHeader: true, cell: (row) => nameOf(row.option) },
            { header: t.result.mean, numeric: true, cell: (row) => formatNumber(row.mean, language, 1) },
          ]}
        />
      )}
      {result.counts.length > 0 && n > 0 && (
        <Table
          caption={question.kind === 'ranking' ? t.result.first : title}
          captionHidden={question.kind !== 'ranking'}
          rows={result.counts}
          rowKey={(row) => `${row.row ?? ''} ${row.option}`}
          columns={[
            ...(hasLines ? [{ header: t.result.line, cell: (row: { row?: string }) => lineOf(row.row) }] : []),
            { header: t.result.option, rowHeader: true, cell: (row) => nameOf(row.option) },
            { header: t.result.count, numeric: true, cell: (row) => formatNumber(row.count, language) },
            {
              header: t.result.share,
              numeric: true,
              cell: (row) => (of(row.row) === 0 ? '–' : percent(row.count / of(row.row))),
            },
            {
              header: t.result.margin,
              numeric: true,
              cell: (row) => {
                const all = of(row.row)
                if (all === 0) return '–'
                const { lo, hi } = scoreInterval(row.count / all, all, 0.95)
                return `${percent(lo)} – ${percent(hi)}`
              },
            },
          ]}
        />
      )}
    </section>
  )
}
