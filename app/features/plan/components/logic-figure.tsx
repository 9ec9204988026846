import { planTexts } from '../../../i18n/plan.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { logicDiagram } from '../../../ui/charts/index.ts'
import { Details, Link, Table } from '../../../ui/index.ts'
import { type Direction, EVIDENCE_LEVELS } from '../domain/evidence.ts'
import type { GoalLogic, LogicStep } from '../domain/logic.ts'

const SIGNS: Record<Direction, string> = { rise: '↑', fall: '↓', hold: '=', '': '' }

/** How the actions for a goal should work: drawn from left to right, on a phone as a list, and always as a table. */
export function LogicFigure({ ctx, logic }: { ctx: RequestContext; logic: GoalLogic }) {
  const t = planTexts[ctx.language]
  if (logic.steps.length === 0) return null
  const indicators = new Set(logic.steps.flatMap((step) => (step.indicator ? [step.indicator.key] : [])))
  const actions = new Set(logic.steps.map((step) => step.action.code))
  const { svg } = logicDiagram({
    title: t.logic,
    alt: t.logicAlt(actions.size, indicators.size),
    goal: logic.goal.title,
    headings: [t.logicColumns.action, t.logicColumns.mechanism, t.logicColumns.indicator, t.logicColumns.goal],
    noIndicator: t.noIndicator,
    paths: logic.steps.map((step) => ({
      action: step.action.title,
      mechanism: step.mechanism,
      indicator: step.indicator?.title ?? '',
      sign: SIGNS[step.direction],
      level: EVIDENCE_LEVELS.indexOf(step.evidence),
      levelWords: t.choices[step.evidence],
    })),
  })
  return (
    <figure class="utrecht-figure regie-logic">
      <div class="regie-logic__drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      <ol class="regie-logic__list">
        {logic.steps.map((step) => (
          <li key={keyOf(step)}>
            <strong lang="nl">{step.action.title}</strong>
            <span class="regie-logic__way">{t.logicColumns.mechanism}</span>
            <span lang="nl">{step.mechanism}</span>
            <span class="regie-logic__way">{`${t.fields.evidence}: ${t.choices[step.evidence].toLowerCase()}`}</span>
            <span class="regie-logic__way">{t.logicColumns.indicator}</span>
            <IndicatorCell ctx={ctx} step={step} />
          </li>
        ))}
      </ol>
      <Details summary={t.logicTable}>
        <LogicTable ctx={ctx} logic={logic} />
        <p class="regie-small">{t.logicEvidenceSource}</p>
      </Details>
    </figure>
  )
}

function LogicTable({ ctx, logic }: { ctx: RequestContext; logic: GoalLogic }) {
  const t = planTexts[ctx.language]
  const hasAssumptions = logic.steps.some((step) => step.assumptions)
  const dutch = (text: string) => <span lang="nl">{text}</span>
  return (
    <Table
      caption={t.logic}
      captionHidden
      stack
      rows={logic.steps}
      rowKey={keyOf}
      columns={[
        { header: t.logicColumns.action, rowHeader: true, cell: (step) => dutch(step.action.title) },
        { header: t.logicColumns.mechanism, cell: (step) => dutch(step.mechanism) },
        { header: t.logicColumns.indicator, cell: (step) => <IndicatorCell ctx={ctx} step={step} /> },
        { header: t.fields.evidence, cell: (step) => t.choices[step.evidence] },
        ...(hasAssumptions
          ? [{ header: t.fields.assumptions, cell: (step: LogicStep) => dutch(step.assumptions) }]
          : []),
        {
          header: t.fields.source,
          cell: (step) => dutch([step.reference, step.source].filter(Boolean).join('; ')),
        },
      ]}
    />
  )
}

function IndicatorCell({ ctx, step }: { ctx: RequestContext; step: LogicStep }) {
  const t = planTexts[ctx.language]
  if (!step.indicator) return <span>{t.noIndicator}</span>
  return (
    <span>
      <Link href={ctx.href(`/cijfers/${step.indicator.key}`)}>
        <span lang="nl">{step.indicator.title}</span>
      </Link>
      {step.direction && `: ${t.choices[step.direction].toLowerCase()}`}
    </span>
  )
}

const keyOf = (step: LogicStep) => `${step.action.code} ${step.indicator?.key ?? ''}`
