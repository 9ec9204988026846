import { reportTexts } from '../../../i18n/reports.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Details, Heading, Paragraph, Section, Table } from '../../../ui/index.ts'
import { formatFigure, type IndicatorSeries } from '../../monitor/index.ts'
import { nameOfRow } from '../document/figure-book.ts'
import { referenceOf } from '../domain/references.ts'

/** The figures that can be put in the text: what to write, and the value it stands for now. */
export function ReferenceList({ ctx, series }: { ctx: RequestContext; series: IndicatorSeries[] }) {
  const t = reportTexts[ctx.language]
  if (series.length === 0) return null
  return (
    <Section id="verwijzingen">
      <Heading level={2}>{t.references}</Heading>
      <Paragraph>{t.referencesIntro}</Paragraph>
      {series.map((one) => (
        <Details key={one.passport.key} summary={one.passport.name[ctx.language]}>
          <Paragraph small>
            {t.asBlock} <code>{`{{tabel: ${one.passport.key} | …}}`}</code>{' '}
            <code>{`{{grafiek: ${one.passport.key} | …}}`}</code> <code>{`{{cijfers: ${one.passport.key} | …}}`}</code>
          </Paragraph>
          <Table
            caption={one.passport.name[ctx.language]}
            captionHidden
            rowKey={referenceOf}
            columns={[
              { header: t.reference, rowHeader: true, cell: (figure) => <code>{`[[${referenceOf(figure)}]]`}</code> },
              {
                header: t.period,
                cell: (figure) =>
                  figure.category
                    ? `${periodInWords(figure.period, ctx.language)}, ${nameOfRow(one.passport, figure.category)}`
                    : periodInWords(figure.period, ctx.language),
              },
              {
                header: t.valueNow,
                numeric: true,
                cell: (figure) => formatFigure(figure, one.passport, ctx.language).text,
              },
            ]}
            rows={one.figures}
          />
        </Details>
      ))}
    </Section>
  )
}
