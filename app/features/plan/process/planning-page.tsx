import { planTexts } from '../../../i18n/plan.ts'
import { processTexts } from '../../../i18n/process.ts'
import { orNotFound, type PageContext, type PageView, type RequestContext } from '../../../platform/http/index.ts'
import { formatDay, formatSpan } from '../../../shared/days.ts'
import {
  Badge,
  type BadgeTone,
  ButtonLink,
  EmptyState,
  Heading,
  Intro,
  Link,
  Paragraph,
  Table,
} from '../../../ui/index.ts'
import { goalsDuty } from '../domain/goals-duty.ts'
import { type JudgedStep, judgeSteps, type StepState } from '../domain/process.ts'
import { PlanNavigation } from '../pages/plan-editor.tsx'
import { findPlanBySlug } from '../plan.queries.ts'
import { Duty } from './duty.tsx'
import { findLastCouncilDecision, listSteps, type ProcessStepRow } from './process.queries.ts'
import { ProcessFigure } from './process-figure.tsx'

const TONES: Record<StepState, BadgeTone> = {
  done: 'ok',
  doneLate: 'ok',
  overdue: 'danger',
  comesTooLate: 'warning',
  planned: 'neutral',
  unknown: 'neutral',
}

/** The planning of a plan: its steps on a timeline and in a table, and the duty of goals every four years. */
export async function showPlanning(ctx: PageContext): Promise<PageView> {
  const t = processTexts[ctx.language]
  const words = planTexts[ctx.language]
  const plan = orNotFound(await findPlanBySlug(ctx.tx, ctx.params.plan!))
  const steps = await listSteps(ctx.tx, plan.id)
  const judged = judgeSteps(steps, ctx.clock.today())
  const duty = goalsDuty(await findLastCouncilDecision(ctx.tx), ctx.clock.today(), ctx.language)
  const base = `/werk/plannen/${plan.slug}`
  const add = ctx.may('plan.edit') && (
    <ButtonLink look="secondary" href={ctx.href(`${base}/nieuw/processStep/${plan.id}`)}>
      {t.add}
    </ButtonLink>
  )
  return {
    title: t.planningOf(plan.title),
    frame: 'work',
    breadcrumbs: [
      { label: words.plans, href: '/werk/plannen' },
      { label: plan.title, href: base },
    ],
    body: (
      <>
        <Heading level={1}>{t.planning}</Heading>
        <PlanNavigation ctx={ctx} slug={plan.slug} current="planning" />
        <Intro>{t.intro}</Intro>
        {steps.length === 0 ? (
          <EmptyState title={t.none} action={add}>
            {t.noneWhy}
          </EmptyState>
        ) : (
          <>
            <Paragraph>{summaryOf(ctx, judged)}</Paragraph>
            <ProcessFigure ctx={ctx} steps={steps} judged={judged} />
            <Heading level={2}>{t.table}</Heading>
            <StepTable ctx={ctx} base={base} steps={steps} judged={judged} />
            {add}
          </>
        )}
        <Duty ctx={ctx} duty={duty} />
      </>
    ),
  }
}

function summaryOf(ctx: RequestContext, judged: ReadonlyMap<string, JudgedStep>): string {
  const t = processTexts[ctx.language]
  const count = (...states: StepState[]) => [...judged.values()].filter(({ state }) => states.includes(state)).length
  const late = count('overdue')
  const held = count('comesTooLate')
  return [
    t.summary(count('done', 'doneLate'), judged.size),
    late > 0 && t.summaryLate(late),
    held > 0 && t.summaryHeld(held),
  ]
    .filter(Boolean)
    .join(' ')
}

type StepTableProps = {
  ctx: RequestContext
  base: string
  steps: ProcessStepRow[]
  judged: ReadonlyMap<string, JudgedStep>
}

function StepTable({ ctx, base, steps, judged }: StepTableProps) {
  const t = processTexts[ctx.language]
  const nameOf = (id: string) => {
    const step = steps.find((one) => one.id === id)
    return step ? `${step.what} (${step.body})` : ''
  }
  const dutch = (text: string) => text !== '' && <span lang="nl">{text}</span>
  return (
    <Table
      caption={t.table}
      captionHidden
      stack
      rows={steps}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t.what,
          rowHeader: true,
          cell: ({ id, what }) =>
            ctx.may('plan.edit') ? <Link href={ctx.href(`${base}/planning/${id}`)}>{dutch(what)}</Link> : dutch(what),
        },
        { header: t.body, cell: ({ body }) => dutch(body) },
        { header: t.plannedFor, cell: ({ plannedFor }) => formatSpan(plannedFor, ctx.language) },
        { header: t.doneOn, cell: ({ doneOn }) => doneOn && formatSpan(doneOn, ctx.language) },
        { header: t.document, cell: ({ document }) => dutch(document) },
        { header: t.needs, cell: ({ needs }) => dutch(needs.map(nameOf).join('; ')) || t.nothing },
        {
          header: t.state,
          cell: ({ id }) => <State ctx={ctx} found={judged.get(id)!} nameOf={nameOf} />,
        },
      ]}
    />
  )
}

function State({ ctx, found, nameOf }: { ctx: RequestContext; found: JudgedStep; nameOf: (id: string) => string }) {
  const t = processTexts[ctx.language]
  return (
    <>
      <Badge tone={TONES[found.state]}>{t.states[found.state]}</Badge>
      {found.heldBy && found.state === 'comesTooLate' && (
        <Paragraph small>{t.held(nameOf(found.heldBy), formatDay(found.possibleFrom!, ctx.language))}</Paragraph>
      )}
    </>
  )
}
