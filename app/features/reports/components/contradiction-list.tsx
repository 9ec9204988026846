import { reportTexts } from '../../../i18n/reports.ts'
import { statementTexts } from '../../../i18n/statements.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Badge, Card, DataList, Link, Paragraph, Section, Table } from '../../../ui/index.ts'
import { type Figure, formatFigure, type IndicatorSeries } from '../../monitor/index.ts'
import { nameOfRow, sentenceInWords } from '../document/figure-book.ts'
import type { Contradiction } from '../domain/contradictions.ts'
import { referenceOf } from '../domain/references.ts'
import { sourceAddress } from '../pages/edition-files.ts'
import type { Explaining } from '../pages/section-view.ts'
import { ExplainForm } from './explain-form.tsx'
import { figuresSay } from './finding-words.ts'

type Props = { ctx: RequestContext; series: IndicatorSeries[]; explaining: Explaining }

/** Each sentence that says something else than the figures, beside the figures and their rows. */
export function ContradictionList({ contradictions, ...props }: Props & { contradictions: Contradiction[] }) {
  return (
    <>
      {contradictions.map((one) => (
        <Section key={one.fingerprint}>
          <OneContradiction {...props} one={one} />
        </Section>
      ))}
    </>
  )
}

function OneContradiction({ ctx, series, explaining, one }: Props & { one: Contradiction }) {
  const t = statementTexts[ctx.language]
  const place = t.line(reportTexts[ctx.language].blocks[one.block], one.line)
  return (
    <Card
      title={`${t.kinds[one.kind]}: ${place}`}
      kicker={one.explanation ? <Badge tone="ok">{t.explained}</Badge> : <Badge tone="warning">{t.open}</Badge>}
    >
      <DataList
        items={[
          { term: t.sentence, value: <span lang="nl">{sentenceInWords(one.sentence, series, 'nl')}</span> },
          { term: t.textSays, value: <span lang="nl">“{sentenceInWords(one.quote, series, 'nl')}”</span> },
          { term: t.figuresSay, value: figuresSay(one, ctx.language) },
          ...(one.explanation ? [] : [{ term: t.perhaps, value: t.advice[one.kind] }]),
        ]}
      />
      {one.figures.length > 0 && <FigureRows ctx={ctx} series={series} one={one} />}
      {one.explanation && (
        <Paragraph>
          <strong>{t.explanationOf(explaining.nameOf(one.explanation.explainedBy))}:</strong>{' '}
          <span lang="nl">{one.explanation.explanation}</span> {one.explanation.isPrinted && t.isPrinted}
        </Paragraph>
      )}
      <ExplainForm ctx={ctx} explaining={explaining} found={one} summary={t.explainAnyway} label={t.explanation} />
    </Card>
  )
}

/** The rows of the frozen source that the verdict rests on. */
function FigureRows({ ctx, series, one }: Omit<Props, 'explaining'> & { one: Contradiction }) {
  const t = statementTexts[ctx.language]
  const addressOf = sourceAddress(ctx)
  const rows = one.figures.flatMap((stated): { figure: Figure; from: IndicatorSeries }[] => {
    const from = series.find(({ passport }) => passport.key === stated.indicator)
    const figure = from?.figures.find((found) => referenceOf(found) === referenceOf(stated))
    return from && figure ? [{ figure, from }] : []
  })
  return (
    <Table
      caption={t.rows}
      captionHidden
      rowKey={({ figure }) => referenceOf(figure)}
      columns={[
        { header: t.figure, rowHeader: true, cell: ({ figure, from }) => nameOfRow(from.passport, figure.category) },
        { header: t.period, cell: ({ figure }) => periodInWords(figure.period, ctx.language) },
        {
          header: t.value,
          numeric: true,
          cell: ({ figure, from }) => formatFigure(figure, from.passport, ctx.language).text,
        },
        {
          header: t.source,
          cell: ({ figure }) => <Link href={addressOf(figure.snapshotId, figure.row)}>{t.row(figure.row)}</Link>,
        },
      ]}
      rows={rows}
    />
  )
}
