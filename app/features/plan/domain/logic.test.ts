import { describe, expect, test } from 'vitest'
import { comparePlans } from './compare.ts'
import type { Action, Mechanism, PlanContent } from './content.ts'
import { logicOfGoal } from './logic.ts'

const mechanism = (goal: string, more: Partial<Mechanism> = {}): Mechanism => ({
  goal,
  mechanism: 'Wie de trucs kent, wordt minder snel slachtoffer.',
  indicator: null,
  direction: '',
  evidence: 'notAssessed',
  reference: '',
  assumptions: '',
  source: '',
  ...more,
})

const action = (code: string, goals: string[], logic?: Mechanism[]) =>
  ({ code, title: `Actie ${code}`, goals, logic, milestones: [], partners: [] }) as unknown as Action

const planWith = (...actions: Action[]) =>
  ({
    slug: 'plan',
    principles: [],
    coreTasks: [],
    mayorRoles: [],
    themes: [],
    partners: [],
    processPlanning: [],
    alignedPlans: [],
    actions,
  }) as unknown as PlanContent

const GOAL = { code: 'D1', title: 'Vergroten van bewustzijn' }

describe('the policy logic of a goal', () => {
  test('tells the way of each action to this goal, and leaves its way to other goals out', () => {
    const plan = planWith(action('A1', ['D1', 'D2'], [mechanism('D1'), mechanism('D2', { mechanism: 'Iets anders.' })]))
    const { steps, without } = logicOfGoal(plan, GOAL)
    expect(steps.map((step) => [step.action.title, step.mechanism])).toEqual([
      ['Actie A1', 'Wie de trucs kent, wordt minder snel slachtoffer.'],
    ])
    expect(without).toEqual([])
  })

  test('names the actions that serve the goal without anybody saying how', () => {
    const plan = planWith(action('A1', ['D1'], [mechanism('D2')]), action('A2', ['D1']), action('A3', ['D2']))
    expect(logicOfGoal(plan, GOAL).without.map((one) => one.code)).toEqual(['A1', 'A2'])
  })
})

describe('comparing the policy logic of two versions', () => {
  test('names what was added and what reads differently, also against a version from before there was any', () => {
    const before = planWith(action('A1', ['D1']))
    const first = planWith(action('A1', ['D1'], [mechanism('D1')]))
    const later = planWith(action('A1', ['D1'], [mechanism('D1', { evidence: 'wellFounded' })]))
    expect(comparePlans(before, first)).toEqual([
      { kind: 'added', part: 'mechanism', code: 'A1 D1 ', title: 'A1 → D1' },
    ])
    expect(comparePlans(first, later)).toMatchObject([
      { kind: 'changed', part: 'mechanism', field: 'evidence', before: 'notAssessed', after: 'wellFounded' },
    ])
  })
})
