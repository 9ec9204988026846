import { routingTexts } from '../../../../i18n/routing.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { Badge, Link, Table } from '../../../../ui/index.ts'
import type { AgendaItem } from '../../meetings/meetings.queries.ts'

/** The items of a meeting with what was decided on each. */
export function AgendaTable({ ctx, items }: { ctx: RequestContext; items: AgendaItem[] }) {
  const { college: t } = routingTexts[ctx.language]
  return (
    <Table
      caption={t.agenda}
      captionHidden
      stack
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t.columns.item,
          rowHeader: true,
          cell: ({ position, title, documentId }) => (
            <>
              {position}.{' '}
              {documentId ? (
                <Link href={ctx.href(`/werk/draad/${documentId}`)}>
                  <span lang="nl">{title}</span>
                </Link>
              ) : (
                <span lang="nl">{title}</span>
              )}
            </>
          ),
        },
        {
          header: t.columns.consent,
          cell: ({ isConsent, isClosed }) => (
            <>
              {isConsent ? t.consent : t.discussion}
              {isClosed && (
                <>
                  {' '}
                  <Badge>{t.closed}</Badge>
                </>
              )}
            </>
          ),
        },
        { header: t.columns.outcome, cell: ({ outcome }) => (outcome ? t.outcomes[outcome] : '–') },
        { header: t.columns.remark, cell: ({ remark }) => <span lang="nl">{remark || '–'}</span> },
      ]}
    />
  )
}
