import { triangleTexts } from '../../../i18n/triangle.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Badge, ButtonLink, EmptyState, Heading, Intro, Link, Table } from '../../../ui/index.ts'
import { listPlanChanges, type PlanChange } from './triangle.queries.ts'

/** Every deviation from an adopted plan that the reader may see. */
export async function showChanges(ctx: PageContext): Promise<PageView> {
  const t = triangleTexts[ctx.language]
  const changes = await listPlanChanges(ctx.tx)
  const raise = ctx.may('triangle.keep') && (
    <ButtonLink href={ctx.href('/werk/planwijzigingen/nieuw')}>{t.raise}</ButtonLink>
  )
  return {
    title: t.changesTitle,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.changesTitle}</Heading>
        <Intro>{t.changesIntro}</Intro>
        {changes.length === 0 ? (
          <EmptyState title={t.changesNone} action={raise}>
            {t.changesNoneWhy}
          </EmptyState>
        ) : (
          <>
            {raise}
            <Table
              caption={t.changesTitle}
              captionHidden
              stack
              rows={changes}
              rowKey={({ id }) => id}
              columns={[
                {
                  header: t.changeTitle,
                  rowHeader: true,
                  cell: ({ id, title }) => (
                    <Link href={ctx.href(`/werk/planwijzigingen/${id}`)}>
                      <span lang="nl">{title}</span>
                    </Link>
                  ),
                },
                { header: t.planField, cell: ({ planTitle }) => <span lang="nl">{planTitle}</span> },
                { header: t.raisedOn, cell: ({ raisedOn }) => formatDay(raisedOn, ctx.language) },
                { header: t.state, cell: (change) => <ChangeBadges ctx={ctx} change={change} /> },
              ]}
            />
          </>
        )}
      </>
    ),
  }
}

/** How far a change is, and what else there is to know of it, in a word each. */
export function ChangeBadges({ ctx, change }: { ctx: Pick<PageContext, 'language'>; change: PlanChange }) {
  const t = triangleTexts[ctx.language]
  const { state, isConfidential, isExample } = change
  return (
    <>
      <Badge tone={state === 'agreed' ? 'ok' : 'neutral'}>{t.changeStates[state]}</Badge>{' '}
      {isConfidential && <Badge tone="warning">{t.confidential}</Badge>} {isExample && <Badge>{t.example}</Badge>}
    </>
  )
}
