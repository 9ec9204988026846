import { expect, test } from 'vitest'
import type { Action, BudgetLine, PlanContent } from './content.ts'
import { costOfEffort } from './effort-cost.ts'

const action = (code: string, ...goals: string[]) => ({ code, title: code, goals }) as Action
const line = (subject: string, year: number | null, planned: number | null, actual: number | null): BudgetLine => ({
  subject,
  year,
  planned,
  actual,
  funding: '',
  remark: year === null ? 'de bron noemt geen jaar' : '',
  source: `nota, bij ${subject}`,
})
const planWith = (...budget: BudgetLine[]) =>
  ({
    themes: [{ code: 'T1', name: 'T1', goals: [{ code: 'D1', title: 'D1' }] }],
    actions: [action('A1', 'D1'), action('A2', 'D1'), action('A3')],
    budget,
  }) as unknown as PlanContent
const years = { from: 2025, to: 2026 }

test('an effort costs what was spent when every line tells it, in the years that are asked', () => {
  const plan = planWith(line('A1', 2024, 5, 5), line('A1', 2025, 100, 90.5), line('A1', 2026, 100, 80))
  expect(costOfEffort(plan, 'A1', years)).toEqual({
    cents: 17_050,
    basis: 'actual',
    years: [2025, 2026],
    sources: ['nota, bij A1'],
  })
})

test('and what was planned as long as one line does not', () => {
  const plan = planWith(line('A1', 2025, 100, 90), line('A1', 2026, 60, null))
  expect(costOfEffort(plan, 'A1', years)).toMatchObject({ cents: 16_000, basis: 'planned' })
})

test('a goal costs its own money and that of its actions; a line without a year says so', () => {
  const plan = planWith(line('goal:D1', 2025, 10, null), line('A2', null, 120_000, null), line('A3', 2025, 7, null))
  expect(costOfEffort(plan, 'D1', years)).toEqual({
    cents: 12_001_000,
    basis: 'planned',
    years: [2025, null],
    sources: ['nota, bij goal:D1', 'nota, bij A2: de bron noemt geen jaar'],
  })
})

test('without an amount it is not known, which is no zero', () => {
  expect(costOfEffort(planWith(line('A1', 2025, null, null)), 'A1', years)).toBeUndefined()
  expect(costOfEffort(planWith(line('A1', 2024, 10, 10)), 'A1', years)).toBeUndefined()
  expect(costOfEffort(planWith(line('A1', 2025, 0, null)), 'A1', years)).toMatchObject({ cents: 0 })
})
