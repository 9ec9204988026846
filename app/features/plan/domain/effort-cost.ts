import { budgetOf, toCents } from './budget.ts'
import type { BudgetLine, PlanContent } from './content.ts'

/** What an action or goal costs by the budget of the plan, in whole cents, with the lines that say so. */
export type EffortCost = {
  cents: number
  /** What was spent when every line tells it, otherwise what was planned. */
  basis: 'actual' | 'planned'
  /** Null: the source names no year. */
  years: (number | null)[]
  /** What each line says of where it comes from. */
  sources: string[]
}

/**
 * The cost of an action, or of a goal with the actions that count under it, over these years. A line without a year counts
 * too, and says so by its year. Undefined when no line names an amount: that is not known, and no zero.
 */
export function costOfEffort(
  content: PlanContent,
  code: string,
  { from, to }: { from: number; to: number },
): EffortCost | undefined {
  const codes = codesUnder(content, code)
  const lines = (content.budget ?? []).filter(
    ({ subject, year, planned, actual }) =>
      codes.has(subject.replace(/^(theme|goal|action):/, '')) &&
      (year === null || (year >= from && year <= to)) &&
      (planned !== null || actual !== null),
  )
  if (lines.length === 0) return undefined
  const basis = lines.every(({ actual }) => actual !== null) ? 'actual' : 'planned'
  const amountOf = ({ planned, actual }: BudgetLine) => toCents(basis === 'actual' ? actual : (planned ?? actual))!
  return {
    basis,
    cents: lines.reduce((sum, line) => sum + amountOf(line), 0),
    years: [...new Set(lines.map(({ year }) => year))].sort((a, b) => (a ?? 9999) - (b ?? 9999)),
    sources: [...new Set(lines.map(({ source, remark }) => [source, remark].filter(Boolean).join(': ')))].filter(
      Boolean,
    ),
  }
}

/** The code itself and, for a goal, those of the actions with money that the budget counts under it. */
function codesUnder(content: PlanContent, code: string): Set<string> {
  const goals = budgetOf(content).themes.flatMap(({ below }) => below)
  const actions = goals.find((goal) => goal.code === code)?.below ?? []
  return new Set([code, ...actions.map((action) => action.code)])
}
