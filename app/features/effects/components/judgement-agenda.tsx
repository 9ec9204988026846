import { effectTexts } from '../../../i18n/effects.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Badge, Heading, Link, Table } from '../../../ui/index.ts'
import { type AwaitedJudgement, listJudgements } from '../loose-ends.queries.ts'

const MOST = 10

/** The registrations that somebody still has to judge, for who may; the first day first. */
export const readJudgements = async (ctx: PageContext): Promise<AwaitedJudgement[]> =>
  ctx.may('effects.write') ? (await listJudgements(ctx.tx)).slice(0, MOST) : []

/** In the work list of the analyst: which effort is to be judged when. */
export function JudgementAgenda({ ctx, rows }: { ctx: PageContext; rows: AwaitedJudgement[] }) {
  const t = effectTexts[ctx.language]
  if (rows.length === 0) return null
  const today = ctx.clock.today()
  return (
    <>
      <Heading level={2}>{t.agenda}</Heading>
      <Table
        caption={t.agenda}
        captionHidden
        stack
        rows={rows}
        rowKey={({ slug }) => slug}
        columns={[
          {
            header: t.columns.name,
            rowHeader: true,
            cell: ({ slug, title }) => (
              <Link href={ctx.href(`/werk/effecten/${slug}`)}>
                <span lang="nl">{title}</span>
              </Link>
            ),
          },
          {
            header: t.columns.judged,
            cell: ({ judgedOn }) => (
              <>
                {formatDay(judgedOn, ctx.language)} {judgedOn < today && <Badge tone="danger">{t.overdue}</Badge>}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
