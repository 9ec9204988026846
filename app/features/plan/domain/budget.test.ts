import { expect, test } from 'vitest'
import { budgetOf } from './budget.ts'
import type { Action, BudgetLine, Goal, Theme } from './content.ts'

const goal = (code: string) => ({ code, title: `Doel ${code}` }) as Goal
const theme = (code: string, ...goals: string[]) => ({ code, name: `Thema ${code}`, goals: goals.map(goal) }) as Theme
const action = (code: string, ...goals: string[]) => ({ code, title: `Actie ${code}`, goals }) as Action
const line = (
  subject: string,
  year: number | null,
  planned: number | null,
  actual: number | null = null,
): BudgetLine => ({
  subject,
  year,
  planned,
  actual,
  funding: '',
  remark: '',
  source: '',
})
const programme = (year: number, planned: number | null, actual: number | null = null) => ({
  year,
  planned,
  actual,
  remark: '',
  source: '',
})

const themes = [theme('T1', 'D1', 'D2'), theme('T2', 'D3')]
const actions = [action('A1', 'D1', 'D3'), action('A2', 'D2'), action('A3')]

test('money adds up from action to goal to theme to plan, and an action for two goals counts once', () => {
  const budget = budgetOf({
    themes,
    actions,
    budget: [
      line('A1', 2025, 100, 90),
      line('A2', 2025, 50),
      line('D1', 2025, 10),
      line('T1', 2026, 5),
      line('A3', 2026, 7),
    ],
  })
  const [t1] = budget.themes
  expect(budget.themes.map(({ code }) => code)).toEqual(['T1'])
  expect(t1!.below[0]).toMatchObject({ code: 'D1', total: { planned: 11_000, actual: 9_000 } })
  expect(t1!.years.get(2025)).toEqual({ planned: 16_000, actual: 9_000 })
  expect(t1!.years.get(2026)).toEqual({ planned: 500, actual: null })
  expect(budget.loose.map(({ code }) => code)).toEqual(['A3'])
  expect(budget.total.total).toEqual({ planned: 17_200, actual: 9_000 })
})

test('cents stay exact where floating point would not', () => {
  const budget = budgetOf({ themes, actions, budget: [line('A1', 2025, 0.1), line('A2', 2025, 0.2)] })
  expect(budget.total.total.planned).toBe(30)
})

test('an amount that is not known is not a zero', () => {
  const budget = budgetOf({ themes, actions, budget: [line('A1', 2025, null, 0)] })
  expect(budget.total.total).toEqual({ planned: null, actual: 0 })
})

test('every difference with the programme is told, also when there are no lines, and none where they agree', () => {
  const budget = budgetOf({
    themes,
    actions,
    budget: [line('A1', 2025, 100, 120), line('A2', 2026, 80)],
    programmeBudget: [programme(2025, 150, 100), programme(2026, 80), programme(2027, 60)],
  })
  expect(budget.gaps).toEqual([
    { year: 2025, of: 'planned', lines: 10_000, programme: 15_000, gap: -5_000 },
    { year: 2025, of: 'actual', lines: 12_000, programme: 10_000, gap: 2_000 },
    { year: 2027, of: 'planned', lines: null, programme: 6_000, gap: -6_000 },
  ])
})

test('money without a year stands behind the years', () => {
  const budget = budgetOf({ themes, actions, budget: [line('A1', null, 120_000), line('A1', 2024, 1)] })
  expect(budget.years).toEqual([2024, null])
})
