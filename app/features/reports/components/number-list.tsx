import { reportTexts } from '../../../i18n/reports.ts'
import { statementTexts } from '../../../i18n/statements.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { Table } from '../../../ui/index.ts'
import type { IndicatorSeries } from '../../monitor/index.ts'
import { sentenceInWords } from '../document/figure-book.ts'
import type { TypedNumber } from '../domain/contradictions.ts'
import type { Explaining } from '../pages/section-view.ts'
import { ExplainForm } from './explain-form.tsx'

/** The numbers that were typed and lead to no source, with the references they may stand for. */
export function NumberList(props: {
  ctx: RequestContext
  numbers: TypedNumber[]
  series: IndicatorSeries[]
  explaining: Explaining
}) {
  const { ctx, numbers, series, explaining } = props
  const t = statementTexts[ctx.language]
  return (
    <Table
      caption={t.numbers}
      captionHidden
      stack
      rowKey={(number) => `${number.fingerprint}${number.text}`}
      columns={[
        { header: t.number, rowHeader: true, cell: (number) => number.text },
        {
          header: t.sentence,
          cell: (number) => (
            <>
              <span lang="nl">{sentenceInWords(number.sentence, series, 'nl')}</span>{' '}
              <small>{t.line(reportTexts[ctx.language].blocks[number.block], number.line)}</small>
            </>
          ),
        },
        {
          header: t.maybe,
          cell: (number) =>
            number.perhaps.length > 0
              ? number.perhaps.map((reference) => <code key={reference}>{`[[${reference}]]`} </code>)
              : '–',
        },
        {
          header: t.origin,
          cell: (number) => (
            <>
              {number.explanation && <span lang="nl">{number.explanation.explanation}</span>}
              {!number.explanation && !explaining.action && '–'}
              <ExplainForm
                ctx={ctx}
                explaining={explaining}
                found={number}
                summary={t.numberExplain}
                label={t.origin}
              />
            </>
          ),
        },
      ]}
      rows={numbers}
    />
  )
}
