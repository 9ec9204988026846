import { budgetTexts } from '../../../i18n/budget.ts'
import { planTexts } from '../../../i18n/plan.ts'
import type { Tx } from '../../../platform/database/index.ts'
import {
  type Answer,
  mustBe,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import { Alert, EmptyState, Heading, List, Paragraph } from '../../../ui/index.ts'
import { BudgetForm, formRows, sentRows } from '../budget/budget-form.tsx'
import { type BudgetItem, BudgetTable } from '../budget/budget-table.tsx'
import { gapInWords, hasCents } from '../budget/money.ts'
import { listMoneyStreams } from '../budget/money-streams.queries.ts'
import { MoneyStreams } from '../budget/money-streams.tsx'
import { type BudgetFormRow, saveBudget } from '../budget/save-budget.ts'
import { type Budget, type BudgetRow, budgetOf } from '../domain/budget.ts'
import { type HeldAgainst, holdAgainst } from '../domain/money-streams.ts'
import { PARTS } from '../plan.parts.ts'
import { findPlanBySlug, listParts, listSubjectsOfPlan } from '../plan.queries.ts'
import { readPlanContent } from '../plan-content.queries.ts'
import { PlanNavigation } from './plan-editor.tsx'

type BudgetPage = {
  plan: { id: string; slug: string; title: string }
  budget: Budget
  subjects: { value: string; label: string }[]
  rows: BudgetFormRow[]
  held: HeldAgainst[]
}

/** What the plan costs: per theme, goal and action, per year, and held against the programme's own total. */
export async function showBudget(ctx: PageContext): Promise<Answer> {
  return budgetPage(ctx, await readBudget(ctx, ctx.tx))
}

export async function changeBudget(ctx: RequestContext, form: FormData): Promise<Answer> {
  const rows = sentRows(form)
  const done = await ctx.transaction('change the budget', async (tx) => {
    const plan = orNotFound(await findPlanBySlug(tx, ctx.params.plan!))
    return saveBudget(tx, ctx.municipality.id, plan.id, rows)
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/plannen/${ctx.params.plan}/begroting`))
  const page = mustBe(await ctx.transaction('show the budget again', async (tx) => ok(await readBudget(ctx, tx))))
  const isLate = done.reason === 'changed-meanwhile'
  const shown = isLate ? page : { ...page, rows: merged(page.rows, done.rows ?? rows) }
  return { ...budgetPage(ctx, shown, isLate), status: isLate ? 409 : 422 }
}

/** What was typed, in the place of what is stored. */
function merged(stored: BudgetFormRow[], typed: BudgetFormRow[]): BudgetFormRow[] {
  const byPrefix = new Map(typed.map((row) => [row.prefix, row]))
  return stored.map((row) => byPrefix.get(row.prefix) ?? row)
}

async function readBudget(ctx: RequestContext, tx: Tx): Promise<BudgetPage> {
  const plan = orNotFound(await findPlanBySlug(tx, ctx.params.plan!))
  const content = await readPlanContent(tx, plan.id)
  const budget = budgetOf(content)
  // Who does not read the register cannot be told what is in it, nor what is not.
  const held = ctx.may('work.read') ? holdAgainst(await listMoneyStreams(tx), content.budget ?? [], plan) : []
  const lines = await listParts(tx, PARTS.budgetLine, plan.id)
  const totals = await listParts(tx, PARTS.programmeBudget, plan.id)
  return { plan, budget, subjects: await listSubjectsOfPlan(tx, plan.id), rows: formRows(lines, totals), held }
}

function budgetPage(ctx: RequestContext, { plan, budget, subjects, rows, held }: BudgetPage, isLate = false): PageView {
  const t = budgetTexts[ctx.language]
  const words = planTexts[ctx.language]
  const address = `/werk/plannen/${plan.slug}`
  return {
    title: t.budgetOf(plan.title),
    frame: 'work',
    breadcrumbs: [
      { label: words.plans, href: '/werk/plannen' },
      { label: plan.title, href: address },
    ],
    body: (
      <>
        <Heading level={1}>{t.budget}</Heading>
        <PlanNavigation ctx={ctx} slug={plan.slug} current="budget" />
        {isLate && (
          <Alert tone="warning" title={words.changedMeanwhile} announce>
            {words.budgetChanged}
          </Alert>
        )}
        {budget.years.length === 0 ? (
          <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
        ) : (
          <Overview ctx={ctx} budget={budget} />
        )}
        <MoneyStreams ctx={ctx} held={held} />
        {ctx.may('plan.edit') && (
          <>
            <Heading level={2}>{words.edit}</Heading>
            <BudgetForm ctx={ctx} rows={rows} choices={{ subjects }} action={ctx.href(`${address}/begroting`)} />
          </>
        )}
      </>
    ),
  }
}

function Overview({ ctx, budget }: { ctx: RequestContext; budget: Budget }) {
  const { language } = ctx
  const t = budgetTexts[language]
  const table = { years: budget.years, language }
  const programme = { name: t.programme, ...budget.programme }
  const whole = { name: t.wholePlan, ...budget.total }
  return (
    <>
      <Reconciliation ctx={ctx} budget={budget} />
      <Heading level={2}>{t.wholePlan}</Heading>
      <BudgetTable caption={t.wholePlan} items={hasProgramme(budget) ? [whole, programme] : [whole]} {...table} />
      {budget.themes.map((theme) => (
        <section key={theme.code} aria-labelledby={`begroting-${theme.code}`}>
          <Heading level={2} id={`begroting-${theme.code}`}>
            <span lang="nl">{nameOf(theme)}</span>
          </Heading>
          <BudgetTable caption={nameOf(theme)} items={withBelow(theme)} {...table} />
        </section>
      ))}
      {budget.loose.length > 0 && (
        <>
          <Heading level={2}>{t.loose}</Heading>
          <BudgetTable caption={t.loose} items={budget.loose.flatMap(withBelow)} {...table} />
        </>
      )}
      <Paragraph small>{t.countedOnce}</Paragraph>
      {hasCents(budget) && <Paragraph small>{t.rounding}</Paragraph>}
    </>
  )
}

/** Whether the lines add up to what the programme has; every difference in words. */
function Reconciliation({ ctx, budget }: { ctx: RequestContext; budget: Budget }) {
  const t = budgetTexts[ctx.language]
  if (!hasProgramme(budget)) return <Alert tone="info">{t.noProgramme}</Alert>
  if (budget.gaps.length === 0) return <Alert tone="ok">{t.reconciles}</Alert>
  return (
    <Alert tone="warning" title={t.gapsTitle}>
      <List items={budget.gaps.map((gap) => gapInWords(gap, ctx.language))} />
    </Alert>
  )
}

const hasProgramme = ({ programme: { total } }: Budget) => total.planned !== null || total.actual !== null

const nameOf = ({ code, title }: BudgetRow) => `${code} ${title}`

const withBelow = (row: BudgetRow): BudgetItem[] => [
  { name: nameOf(row), years: row.years, total: row.total },
  ...row.below.flatMap(withBelow),
]
