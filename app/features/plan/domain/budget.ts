import type { BudgetLine, PlanContent, ProgrammeBudget } from './content.ts'

/** Money in cents, so that sums are exact; null where no amount is known, which is not zero. */
export type Amounts = { planned: number | null; actual: number | null }

/** Null: the source names no year. */
export type BudgetYear = number | null

export type BudgetRow = {
  code: string
  title: string
  kind: 'theme' | 'goal' | 'action'
  /** Everything for this and what hangs under it, per year. */
  years: Map<BudgetYear, Amounts>
  total: Amounts
  below: BudgetRow[]
}

/** A year in which the lines and the programme's own total differ, in cents: lines minus programme. */
export type Gap = { year: BudgetYear; of: 'planned' | 'actual'; lines: number | null; programme: number; gap: number }

export type Budget = {
  years: BudgetYear[]
  themes: BudgetRow[]
  /** Actions with money that serve no goal, and so stand under no theme. */
  loose: BudgetRow[]
  total: { years: Map<BudgetYear, Amounts>; total: Amounts }
  programme: { years: Map<BudgetYear, Amounts>; total: Amounts }
  gaps: Gap[]
}

type Content = Pick<PlanContent, 'themes' | 'actions' | 'budget' | 'programmeBudget'>

/**
 * The budget of a plan, added up from action to goal to theme to plan and held against the programme's total. Money is
 * counted once: an action that serves several goals counts under the first of them.
 */
export function budgetOf({ themes, actions, budget = [], programmeBudget = [] }: Content): Budget {
  const lines = linesBySubject(budget)
  const years = yearsOf(budget, programmeBudget)
  const row = (kind: BudgetRow['kind'], code: string, title: string, below: BudgetRow[] = []): BudgetRow => {
    const own = [...(lines.get(code) ?? []), ...(lines.get(`${kind}:${code}`) ?? [])]
    return { code, title, kind, below, ...addUp(years, [...own.map(asYear), ...below.map((one) => one.years)]) }
  }
  const actionRow = (action: Content['actions'][number]) => row('action', action.code, action.title)
  const rows = themes.map((theme) => {
    const goals = theme.goals.map((goal) => {
      const first = actions.filter((action) => action.goals[0] === goal.code)
      return row('goal', goal.code, goal.title, first.map(actionRow).filter(hasMoney))
    })
    return row('theme', theme.code, theme.name, goals.filter(hasMoney))
  })
  const loose = actions
    .filter((action) => action.goals.length === 0)
    .map(actionRow)
    .filter(hasMoney)
  const total = addUp(
    years,
    [...rows, ...loose].map((one) => one.years),
  )
  const programme = addUp(years, programmeBudget.map(asYear))
  return {
    years,
    themes: rows.filter(hasMoney),
    loose,
    total,
    programme,
    gaps: gapsOf(years, total.years, programme.years),
  }
}

const hasMoney = ({ total }: BudgetRow) => total.planned !== null || total.actual !== null

/** Euros to cents, exactly: an amount has at most two decimals. */
export const toCents = (euros: number | null) => (euros === null ? null : Math.round(euros * 100))

function asYear({ year, planned, actual }: BudgetLine | ProgrammeBudget): Map<BudgetYear, Amounts> {
  return new Map([[year, { planned: toCents(planned), actual: toCents(actual) }]])
}

function linesBySubject(budget: readonly BudgetLine[]): Map<string, BudgetLine[]> {
  const found = new Map<string, BudgetLine[]>()
  for (const line of budget) found.set(line.subject, [...(found.get(line.subject) ?? []), line])
  return found
}

function yearsOf(...lists: readonly { year: BudgetYear }[][]): BudgetYear[] {
  const years = new Set(lists.flat().map(({ year }) => year))
  return [...years].sort((a, b) => (a ?? 9999) - (b ?? 9999))
}

function addUp(years: readonly BudgetYear[], parts: readonly ReadonlyMap<BudgetYear, Amounts>[]) {
  const found = new Map<BudgetYear, Amounts>()
  for (const year of years) found.set(year, sum(parts.map((part) => part.get(year))))
  return { years: found, total: sum([...found.values()]) }
}

function sum(parts: readonly (Amounts | undefined)[]): Amounts {
  const add = (of: keyof Amounts) =>
    parts.reduce<number | null>((total, part) => (part?.[of] == null ? total : (total ?? 0) + part[of]), null)
  return { planned: add('planned'), actual: add('actual') }
}

function gapsOf(
  years: readonly BudgetYear[],
  lines: ReadonlyMap<BudgetYear, Amounts>,
  programme: ReadonlyMap<BudgetYear, Amounts>,
): Gap[] {
  return years.flatMap((year) =>
    (['planned', 'actual'] as const).flatMap((of) => {
      const named = programme.get(year)?.[of] ?? null
      const added = lines.get(year)?.[of] ?? null
      if (named === null || named === added) return []
      return [{ year, of, lines: added, programme: named, gap: (added ?? 0) - named }]
    }),
  )
}
