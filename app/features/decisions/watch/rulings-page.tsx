import { policyTexts } from '../../../i18n/policy.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { formatSpan } from '../../../shared/days.ts'
import { Badge, ButtonLink, EmptyState, Heading, Intro, Link, Table } from '../../../ui/index.ts'
import { listRulings } from './watch.queries.ts'

/** Rulings, bills and guidelines that change practice, what is still open first. */
export async function showRulings(ctx: PageContext): Promise<PageView> {
  const t = policyTexts[ctx.language]
  const rulings = await listRulings(ctx.tx)
  const add = ctx.may('policy.keep') && (
    <ButtonLink href={ctx.href('/werk/rechtspraak/nieuw')}>{t.addRuling}</ButtonLink>
  )
  const dutch = (text: string) => <span lang="nl">{text}</span>
  return {
    title: t.watch,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/beleidsstukken' }],
    body: (
      <>
        <Heading level={1}>{t.watch}</Heading>
        <Intro>{t.watchIntro}</Intro>
        {rulings.length === 0 ? (
          <EmptyState title={t.watchNone} action={add}>
            {t.watchNoneWhy}
          </EmptyState>
        ) : (
          <>
            {add}
            <Table
              caption={t.watch}
              captionHidden
              stack
              rows={rulings}
              rowKey={({ id }) => id}
              columns={[
                {
                  header: t.rulingTitle,
                  rowHeader: true,
                  cell: ({ id, title }) => <Link href={ctx.href(`/werk/rechtspraak/${id}`)}>{dutch(title)}</Link>,
                },
                { header: t.kind, cell: ({ kind }) => t.rulingKinds[kind] },
                { header: t.happenedOn, cell: ({ happenedOn }) => happenedOn && formatSpan(happenedOn, ctx.language) },
                { header: t.consequence, cell: ({ consequence }) => dutch(consequence) },
                {
                  header: t.state,
                  cell: ({ state }) => (
                    <Badge tone={state === 'followed' ? 'active' : 'neutral'}>{t.rulingStates[state]}</Badge>
                  ),
                },
              ]}
            />
          </>
        )}
      </>
    ),
  }
}
