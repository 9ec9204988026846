import { expect, test } from 'vitest'
import { comparePlans } from './compare.ts'
import type { Goal, PlanContent } from './content.ts'

const goal = (code: string, title: string, more: Partial<Goal> = {}): Goal => ({
  code,
  title,
  kind: 'goal',
  description: '',
  aliases: [],
  owner: '',
  state: 'running',
  baselineValue: null,
  baselinePeriod: '',
  targetValue: null,
  targetOn: null,
  measureUnit: '',
  indicators: [],
  source: '',
  ...more,
})

const plan = (goals: Goal[], more: Partial<PlanContent> = {}): PlanContent => ({
  slug: 'plan',
  title: 'Plan',
  startsOn: '2020-01-01',
  endsOn: '2023-12-31',
  publishedIn: '',
  motto: '',
  mission: '',
  vision: '',
  summary: '',
  legalBasis: [],
  coalitionAgreement: '',
  monitoringRule: '',
  principles: [],
  coreTasks: [],
  mayorRoles: [],
  themes: [
    {
      code: 'T1',
      slug: 't',
      name: 'Drugs',
      kind: 'development',
      strategyVerb: '',
      why: '',
      ambition: '',
      aliases: [],
      indicators: [],
      goals,
      source: '',
    },
  ],
  actions: [],
  partners: [],
  processPlanning: [],
  alignedPlans: [],
  ...more,
})

test('equal plans have no differences', () => {
  expect(comparePlans(plan([goal('D1', 'Doel')]), plan([goal('D1', 'Doel')]))).toEqual([])
})

test('an added and a dropped goal are named', () => {
  expect(comparePlans(plan([goal('D1', 'Oud')]), plan([goal('D2', 'Nieuw')]))).toEqual([
    { kind: 'added', part: 'goal', code: 'D2', title: 'Nieuw' },
    { kind: 'removed', part: 'goal', code: 'D1', title: 'Oud' },
  ])
})

test('a goal keeps its code when its title and target change', () => {
  const after = goal('D1', 'Minder overlast', { targetValue: 300 })
  expect(comparePlans(plan([goal('D1', 'Overlast')]), plan([after]))).toEqual([
    {
      kind: 'changed',
      part: 'goal',
      code: 'D1',
      title: 'Minder overlast',
      field: 'title',
      before: 'Overlast',
      after: 'Minder overlast',
    },
    {
      kind: 'changed',
      part: 'goal',
      code: 'D1',
      title: 'Minder overlast',
      field: 'targetValue',
      before: '',
      after: '300',
    },
  ])
})

test('a changed motto is a change of the plan itself', () => {
  expect(comparePlans(plan([]), plan([], { motto: 'Samen veilig' }))).toEqual([
    { kind: 'changed', part: 'plan', code: 'plan', title: 'Plan', field: 'motto', before: '', after: 'Samen veilig' },
  ])
})
