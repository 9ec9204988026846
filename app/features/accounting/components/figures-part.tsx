import { accountingTexts } from '../../../i18n/accounting.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { Link, Paragraph, Table } from '../../../ui/index.ts'
import type { AccountFigure } from '../domain/frozen-account.ts'

/** The figures of an account with their sources; each leads to its own page. */
export function FigureTable({ ctx, figures }: { ctx: RequestContext; figures: AccountFigure[] }) {
  const t = accountingTexts[ctx.language]
  if (figures.length === 0) return <Paragraph>{t.figuresNone}</Paragraph>
  return (
    <Table
      caption={t.figures}
      captionHidden
      stack
      rows={figures}
      columns={[
        {
          header: t.figure,
          rowHeader: true,
          cell: ({ indicator, name }) => (
            <Link href={ctx.href(`/cijfers/${indicator}`)}>
              <span lang="nl">{name}</span>
            </Link>
          ),
        },
        { header: t.period, cell: ({ period, isOld }) => (isOld ? `${period} (${t.old})` : period) },
        { header: t.value, numeric: true, cell: ({ text }) => text },
        { header: t.source, cell: ({ source }) => <span lang="nl">{source}</span> },
      ]}
    />
  )
}
