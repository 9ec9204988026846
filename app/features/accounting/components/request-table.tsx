import { accountingTexts } from '../../../i18n/accounting.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Badge, type BadgeTone, Link, Table } from '../../../ui/index.ts'
import type { ContributionRequest } from '../requests.queries.ts'
import type { Round } from '../rounds.queries.ts'

type Standing = keyof typeof accountingTexts.nl.requestStates

const TONES: Record<Standing, BadgeTone> = {
  open: 'neutral',
  late: 'danger',
  handedIn: 'ok',
  handedOver: 'neutral',
  left: 'warning',
  neverAnswered: 'danger',
}

export const standingOf = ({ state, dueOn }: ContributionRequest, today: string): Standing =>
  state === 'open' && dueOn < today ? 'late' : state

/** Who was asked in a round, about what, and what came of it. */
export function RequestTable({
  ctx,
  round,
  requests,
}: {
  ctx: RequestContext
  round: Round
  requests: ContributionRequest[]
}) {
  const t = accountingTexts[ctx.language]
  return (
    <Table
      caption={t.asked}
      captionHidden
      stack
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t.askedWho,
          rowHeader: true,
          cell: ({ id, asked }) => (
            <Link href={ctx.href(`/werk/verantwoording/${round.slug}/gevraagd/${id}`)}>
              <span lang="nl">{asked}</span>
            </Link>
          ),
        },
        { header: t.goals, cell: ({ subjects }) => subjects.map(({ code }) => code).join(', ') },
        { header: t.dueOn, cell: ({ dueOn }) => formatDay(dueOn, ctx.language) },
        { header: t.state, cell: (request) => <RequestBadge ctx={ctx} request={request} /> },
      ]}
    />
  )
}

/** How far a request is. */
export function RequestBadge({ ctx, request }: { ctx: RequestContext; request: ContributionRequest }) {
  const standing = standingOf(request, ctx.clock.today())
  return <Badge tone={TONES[standing]}>{accountingTexts[ctx.language].requestStates[standing]}</Badge>
}
