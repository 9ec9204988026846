import { liveTexts } from '../../../../i18n/live.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import { quadrantChart } from '../../../../ui/charts/index.ts'
import { Figure, Paragraph, Table } from '../../../../ui/index.ts'
import type { Mean, RatedOption } from '../domain/results.ts'
import type { ResultView } from './result-view.ts'

/** Importance against feasibility, in four fields and in words. */
export function RateResult({ round, options, language, isOnScreen }: ResultView & { options: RatedOption[] }) {
  const t = liveTexts[language].result
  const nameOf = (key: string) => round.options.find((one) => one.key === key)?.text ?? key
  const namesWhere = (test: (one: RatedOption) => boolean) =>
    options
      .filter(test)
      .map(({ option }) => nameOf(option))
      .join('; ')
  const first = namesWhere(({ sides }) => sides.importance === 'high' && sides.feasibility === 'high')
  const unclear = namesWhere(({ sides }) => sides.importance === 'unclear' || sides.feasibility === 'unclear')
  const known = options.filter((one) => one.importance && one.feasibility)
  const spec = {
    title: t.rateChart,
    language,
    across: t.feasibility,
    upwards: t.importance,
    from: 1,
    to: 5,
    corners: [...t.corners] as [string, string, string, string],
    points: known.map(({ option, importance, feasibility }) => ({
      name: nameOf(option),
      x: between(feasibility!),
      y: between(importance!),
    })),
  }
  const mean = (one: Mean | null) =>
    one
      ? t.margin(
          formatNumber(one.mean, language, 1),
          formatNumber(one.lo, language, 1),
          formatNumber(one.hi, language, 1),
        )
      : '–'
  const words = [first ? t.doFirst(first) : t.doNone, unclear && t.unclear(unclear)].filter(Boolean).join(' ')
  if (isOnScreen) {
    return (
      <>
        <div class="regie-screen__rated">
          <div
            class="regie-figure__canvas"
            dangerouslySetInnerHTML={{ __html: quadrantChart({ ...spec, width: 340, withoutNames: true }).svg }}
          />
          <ol lang="nl">
            {known.map(({ option }) => (
              <li key={option}>
                <bdi>{nameOf(option)}</bdi>
              </li>
            ))}
          </ol>
        </div>
        <Paragraph>{words}</Paragraph>
      </>
    )
  }
  return (
    <>
      <Figure
        title={t.rateChart}
        svg={quadrantChart(spec).svg}
        narrowSvg={quadrantChart({ ...spec, width: 340 }).svg}
        table={{
          summary: t.table,
          content: (
            <Table
              caption={t.rateTable}
              rows={options}
              rowKey={({ option }) => option}
              columns={[
                { header: t.option, rowHeader: true, cell: ({ option }) => <span lang="nl">{nameOf(option)}</span> },
                { header: t.importance, numeric: true, cell: ({ importance }) => mean(importance) },
                { header: t.feasibility, numeric: true, cell: ({ feasibility }) => mean(feasibility) },
              ]}
            />
          ),
        }}
      />
      <Paragraph>{words}</Paragraph>
    </>
  )
}

const between = ({ mean, lo, hi }: Mean) => ({ value: mean, lo, hi })
