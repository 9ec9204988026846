import { signalTexts } from '../../../i18n/signals.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Link, Table } from '../../../ui/index.ts'
import type { SignalRow } from './signals.queries.ts'

type Props = {
  ctx: RequestContext
  caption: string
  /** What the names are of: figures or areas. */
  nameHeader: string
  rows: { signal: SignalRow; name: string }[]
}

/** What stands out, each with what was expected and what people concluded. */
export function SignalTable({ ctx, caption, nameHeader, rows }: Props) {
  const { language } = ctx
  const t = signalTexts[language]
  const number = (value: number) => formatNumber(value, language, 0)
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={rows}
      rowKey={({ signal }) => signal.id}
      columns={[
        {
          header: nameHeader,
          rowHeader: true,
          cell: ({ signal, name }) => <Link href={ctx.href(`/werk/wat-opvalt/${signal.id}`)}>{name}</Link>,
        },
        { header: t.period, cell: ({ signal }) => periodInWords(signal.period, language) },
        { header: t.observed, cell: ({ signal }) => `${number(signal.observed)}, ${t[signal.direction]}` },
        { header: t.expected, cell: ({ signal }) => number(signal.expected), numeric: true },
        {
          header: t.range,
          cell: ({ signal }) => t.span(number(signal.lo), number(signal.hi)),
          numeric: true,
        },
        {
          header: t.conclusion,
          cell: ({ signal }) => (signal.conclusion ? t.conclusions[signal.conclusion] : t.nobody),
        },
      ]}
    />
  )
}
