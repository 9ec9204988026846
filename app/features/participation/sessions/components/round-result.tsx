import { liveTexts } from '../../../../i18n/live.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import { Heading, Paragraph, Table } from '../../../../ui/index.ts'
import { FEWEST_IN_HALL, type FractionPart, type RoundResult } from '../domain/results.ts'
import type { RoundOption } from '../domain/rounds.ts'
import { RankingResult } from './ranking-result.tsx'
import { RateResult } from './rate-result.tsx'
import type { ResultView } from './result-view.ts'
import { StatementsResult } from './statements-result.tsx'

/** What came of a round that is closed. */
export function RoundResultView({ result, ...view }: ResultView & { result: RoundResult }) {
  const t = liveTexts[view.language].result
  return (
    <>
      {!view.isOnScreen && <Paragraph>{result.n === 0 ? t.none : t.votes(result.n)}</Paragraph>}
      {result.kind === 'suppressed' && result.n > 0 && <Paragraph>{t.suppressed(FEWEST_IN_HALL)}</Paragraph>}
      {result.kind === 'ranking' && <RankingResult {...view} ranking={result.ranking} />}
      {result.kind === 'rate' && <RateResult {...view} options={result.options} />}
      {result.kind === 'statements' && (
        <StatementsResult {...view} statements={result.statements} opinions={result.opinions} />
      )}
      {result.fractions && result.fractions.length > 0 && <Fractions {...view} fractions={result.fractions} />}
    </>
  )
}

/** What each fraction of the council said, side by side. */
function Fractions({ round, language, level, fractions }: ResultView & { fractions: FractionPart[] }) {
  const t = liveTexts[language].result
  const note =
    round.kind === 'statements' ? 'statements' : round.kind === 'rate' ? ('rate' as const) : ('order' as const)
  const shown = (values: number[] | undefined) =>
    values === undefined || values.length === 0
      ? '–'
      : values.map((value) => formatNumber(value, language, round.kind === 'rate' ? 1 : 0)).join(' / ')
  return (
    <>
      <Heading level={level}>{t.fractions}</Heading>
      <Paragraph>{`${t.fractionsNote} ${t.fractionCells[note]}`}</Paragraph>
      <Table
        caption={t.fractions}
        captionHidden
        rows={[...round.options]}
        rowKey={({ key }) => key}
        columns={[
          { header: t.option, rowHeader: true, cell: ({ text }) => <span lang="nl">{text}</span> },
          ...fractions.map(({ fraction, n, cells }) => ({
            header: `${fraction} (${t.votes(n)})`,
            numeric: true,
            cell: ({ key }: RoundOption) => shown(cells[key]),
          })),
        ]}
      />
    </>
  )
}
