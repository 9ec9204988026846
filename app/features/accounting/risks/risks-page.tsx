import type { ComponentChildren } from 'preact'
import { accountingTexts } from '../../../i18n/accounting.ts'
import { riskTexts } from '../../../i18n/risks.ts'
import type { PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Badge, ButtonLink, EmptyState, Heading, Intro, Link, Paragraph, Section, Table } from '../../../ui/index.ts'
import { findPlanBySlug } from '../../plan/index.ts'
import type { LooseEnd, LooseEndRule } from '../../thread/index.ts'
import { findGoalNode } from '../accounts.queries.ts'
import { listRisks, type Risk } from './risks.queries.ts'

export const RISKS = '/werk/verantwoording/risicos'

/** The register of what can go wrong and on whom it depends. */
export async function showRisks(ctx: PageContext): Promise<PageView> {
  const t = riskTexts[ctx.language]
  const risks = await listRisks(ctx.tx)
  const add = ctx.may('accounts.keep') && <ButtonLink href={ctx.href(`${RISKS}/nieuw`)}>{t.add}</ButtonLink>
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: accountingTexts[ctx.language].title, href: '/werk/verantwoording' }],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {risks.length === 0 ? (
          <EmptyState title={t.none} action={add}>
            {t.noneWhy}
          </EmptyState>
        ) : (
          <>
            <RiskTable ctx={ctx} risks={risks} />
            {add}
          </>
        )}
      </>
    ),
  }
}

function RiskTable({ ctx, risks }: { ctx: RequestContext; risks: Risk[] }) {
  const t = riskTexts[ctx.language]
  const today = ctx.clock.today()
  const dutch = (text: string) => <span lang="nl">{text}</span>
  return (
    <Table
      caption={t.title}
      captionHidden
      stack
      rows={risks}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t.what,
          rowHeader: true,
          cell: ({ id, title }) => <Link href={ctx.href(`${RISKS}/${id}`)}>{dutch(title)}</Link>,
        },
        { header: t.kind, cell: ({ kind }) => t.kinds[kind] },
        { header: t.subject, cell: ({ subject }) => dutch(subject) },
        { header: t.owner, cell: ({ owner }) => (owner ? dutch(owner) : t.noOwner) },
        { header: t.partner, cell: ({ organisation }) => (organisation ? dutch(organisation) : '–') },
        {
          header: t.reviewOn,
          cell: ({ closedOn, reviewOn }) =>
            closedOn ? (
              <Badge tone="neutral">{t.closed}</Badge>
            ) : reviewOn ? (
              <>
                {formatDay(reviewOn, ctx.language)} {reviewOn < today && <Badge tone="danger">{t.late}</Badge>}
              </>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

/** On the page of a goal: what can go wrong with it and its actions. */
export async function goalRisksPart(ctx: PageContext, code: string): Promise<ComponentChildren> {
  if (!ctx.may('accounts.read')) return null
  const t = riskTexts[ctx.language]
  const plan = await findPlanBySlug(ctx.tx, ctx.params.plan!)
  const goalId = plan && (await findGoalNode(ctx.tx, plan.id, code))
  const risks = goalId ? await listRisks(ctx.tx, { goalId }) : []
  return (
    <Section id="risicos">
      <Heading level={2}>{t.title}</Heading>
      {risks.length === 0 ? <Paragraph>{t.noneHere}</Paragraph> : <RiskTable ctx={ctx} risks={risks} />}
    </Section>
  )
}

/** What nobody watches over, or should have been looked at again by now. */
export const riskLooseEnds: LooseEndRule[] = [
  {
    name: 'risk-unwatched',
    severity: 'medium',
    right: 'accounts.keep',
    heading: { nl: riskTexts.nl.looseEnds.heading, en: riskTexts.en.looseEnds.heading },
    advice: { nl: riskTexts.nl.looseEnds.advice, en: riskTexts.en.looseEnds.advice },
    find: async (tx, today) =>
      (await listRisks(tx))
        .filter(
          ({ closedOn, owner, reviewOn }) => !closedOn && (owner === '' || (reviewOn !== null && reviewOn < today)),
        )
        .map(
          (risk): LooseEnd => ({
            ...{ nodeId: risk.subjectId, subject: risk.id, title: risk.title, detail: risk.reviewOn ?? '' },
            ...{ owner: risk.owner, themeId: null, solvePath: `${RISKS}/${risk.id}` },
          }),
        ),
  },
]
