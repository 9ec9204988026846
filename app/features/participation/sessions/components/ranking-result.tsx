import { liveTexts } from '../../../../i18n/live.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import { intervalChart } from '../../../../ui/charts/index.ts'
import { Figure, Paragraph, Table } from '../../../../ui/index.ts'
import type { RankedOption, Ranking } from '../domain/results.ts'
import type { ResultView } from './result-view.ts'

/** An order, with what cannot be told apart in it: in words, as a list, and with the ways of counting beside each other. */
export function RankingResult({ round, ranking, language, isOnScreen }: ResultView & { ranking: Ranking }) {
  const t = liveTexts[language].result
  const nameOf = (key: string) => round.options.find((one) => one.key === key)?.text ?? key
  const rows = inTiers(ranking)
  return (
    <>
      <ol class="regie-live-order">
        {rows.map(({ from, to, options }) => (
          <li key={from}>
            <span class="regie-live-order__place">{t.places(from, to)}</span>
            <span lang="nl">
              {options.map((key) => (
                <span key={key} class="regie-live-order__name">
                  {nameOf(key)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <Paragraph>{sentenceOf(ranking, nameOf, t)}</Paragraph>
      {!isOnScreen && (
        <Figure
          title={t.rankChart}
          {...chartsOf(ranking.options, nameOf, language)}
          table={{ summary: t.table, content: <RankTable {...{ ranking, nameOf, language }} /> }}
          source={<Paragraph small>{t.bootstrapNote}</Paragraph>}
        />
      )}
    </>
  )
}

type Texts = (typeof liveTexts)['nl']['result']

/** What may be said of an order: who is first by every count, and which places cannot be told apart. */
export function sentenceOf({ tiers, isSameByAll }: Ranking, nameOf: (key: string) => string, t: Texts): string {
  if (tiers.length === 1 && tiers[0]!.length > 1) return `${t.allSame} ${isSameByAll ? t.agreeing : t.differing}`
  const first = tiers[0]!.length === 1 ? t.first(nameOf(tiers[0]![0]!)) : t.noFirst
  const ties = placesOf(tiers).flatMap(({ from, to }) => (from < to ? [t.same(from, to)] : []))
  return [first, ...ties, isSameByAll ? t.agreeing : t.differing].join(' ')
}

/** The places that tiers take together. */
function placesOf(tiers: readonly string[][]) {
  let taken = 0
  return tiers.map((options) => {
    const from = taken + 1
    taken += options.length
    return { from, to: taken, options }
  })
}

/** Tiers in order; within one the order in which they were counted, which the place in front of it says is no order. */
function inTiers({ tiers, options }: Ranking) {
  const counted = options.map(({ option }) => option)
  return placesOf(tiers).map((tier) => ({
    ...tier,
    options: [...tier.options].sort((a, b) => counted.indexOf(a) - counted.indexOf(b)),
  }))
}

function chartsOf(options: readonly RankedOption[], nameOf: (key: string) => string, language: 'nl' | 'en') {
  const t = liveTexts[language].result
  const spec = {
    title: t.rankChart,
    language,
    unit: t.rankUnit,
    series: [t.seriesName],
    rows: options.map(({ option, schulze, lo, hi }) => ({
      name: nameOf(option),
      points: [{ state: 'value' as const, value: schulze, lo, hi }],
    })),
  }
  return { svg: intervalChart(spec).svg, narrowSvg: intervalChart({ ...spec, width: 340 }).svg }
}

function RankTable(props: { ranking: Ranking; nameOf: (key: string) => string; language: 'nl' | 'en' }) {
  const { ranking, nameOf, language } = props
  const t = liveTexts[language].result
  const place = (header: string, of: (row: RankedOption) => number | null) => ({
    header,
    numeric: true,
    cell: (row: RankedOption) => of(row) ?? '–',
  })
  const hasPoints = ranking.options.some(({ points }) => points !== undefined)
  return (
    <Table
      caption={t.rankTable}
      rows={ranking.options}
      rowKey={({ option }) => option}
      columns={[
        { header: t.option, rowHeader: true, cell: ({ option }) => <span lang="nl">{nameOf(option)}</span> },
        place(t.schulze, ({ schulze }) => schulze),
        place(t.copeland, ({ copeland }) => copeland),
        place(t.borda, ({ borda }) => borda),
        place(t.kemeny, ({ kemeny }) => kemeny),
        { header: t.between, numeric: true, cell: ({ lo, hi }) => t.span(lo, hi) },
        ...(hasPoints
          ? [
              {
                header: t.points,
                numeric: true,
                cell: ({ points = 0 }: RankedOption) => formatNumber(points, language, 1),
              },
            ]
          : []),
      ]}
    />
  )
}
