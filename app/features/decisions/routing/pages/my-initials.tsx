import { routingTexts } from '../../../../i18n/routing.ts'
import type { PageContext, PageView } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { EmptyState, Heading, Intro, Link, Table } from '../../../../ui/index.ts'
import { findDocument } from '../../documents/documents.queries.ts'
import { readRoute } from '../read-route.ts'
import { listAskedOf } from '../routing.queries.ts'

/** The documents whose route stands still at who asks. */
export async function showMyInitials(ctx: PageContext): Promise<PageView> {
  const t = routingTexts[ctx.language]
  const today = ctx.clock.today()
  const asked = await listAskedOf(ctx.tx, ctx.actor.id, today)
  const waiting = []
  for (const one of asked) {
    const document = (await findDocument(ctx.tx, { id: one.id }))!
    const { stops } = await readRoute(ctx.tx, document, ctx.actor.id, today)
    if (stops.some(({ id, isTurn, isMine }) => id === one.stopId && isTurn && isMine)) waiting.push(one)
  }
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.mine}</Heading>
        <Intro>{t.intro}</Intro>
        {waiting.length === 0 ? (
          <EmptyState title={t.none}>{t.noneHint}</EmptyState>
        ) : (
          <Table
            caption={t.mine}
            captionHidden
            stack
            rows={waiting}
            rowKey={({ stopId }) => stopId}
            columns={[
              {
                header: t.columns.document,
                rowHeader: true,
                cell: ({ slug, title, number }) => (
                  <Link href={ctx.href(`/werk/stukken/${slug}`)}>
                    {number} <span lang="nl">{title}</span>
                  </Link>
                ),
              },
              { header: t.columns.office, cell: ({ office }) => <span lang="nl">{office}</span> },
              { header: t.columns.due, cell: ({ dueOn }) => (dueOn ? formatDay(dueOn, ctx.language) : '–') },
            ]}
          />
        )}
      </>
    ),
  }
}
