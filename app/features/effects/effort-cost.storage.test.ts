import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Tx } from '../../platform/database/index.ts'
import { mustBe } from '../../platform/http/index.ts'
import { DEFAULT_SETTINGS, insertMunicipality } from '../../platform/municipality.ts'
import { serviceActor } from '../identity/index.ts'
import { importObservations } from '../monitor/index.ts'
import { makeIndicator } from '../monitor/testing/monitor.factory.ts'
import { addPart, adoptPlan, listPlans, PARTS } from '../plan/index.ts'
import { makeGoal, makePlan } from '../plan/testing/plan.factory.ts'
import { protocolForm } from './effects.schemas.ts'
import { costInWords, readCost } from './effort-cost.ts'
import { readEvaluation } from './evaluation-view.ts'
import { registerProtocol } from './operations/register-protocol.ts'
import { runEvaluation } from './operations/run-evaluation.ts'
import { addProtocol } from './operations/save-protocol.ts'
import { readProtocol } from './read-protocol.ts'
import { DONORS, protocolOf } from './testing/effects.factory.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
let storage: TestDatabase
let planId: string
let goalId: string
const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)
const effort = { plan: 'proefplan', code: 'T1.D1', title: 'Minder overlast' }
const period = { startsOn: '2018-01-01', endsOn: '2020-12-31', judgedOn: '2021-06-01' }
const adopt = () =>
  act((tx) => adoptPlan(tx, town, 'test', { planId, stage: 'council', decidedBy: 'Raad', remark: '' }))

/** Every area falls by 20 a year with a wobble of its own; ours drops by 200 more from 2018 on. */
function figures(): string {
  const years = Array.from({ length: 11 }, (_, index) => 2010 + index)
  const row = (region: string, year: number, value: number) => [
    `crime,${year},,value,${value},,,,,,,${region}`,
    `people,${year - 1},,value,100000,,,,,,,${region}`,
  ]
  const level = (year: number) => 1000 - 20 * (year - 2010)
  return [
    'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note,region',
    ...years.flatMap((year) => row('GM0150', year, level(year) - (year >= 2018 ? 200 : 0))),
    ...DONORS.flatMap((region, at) =>
      years.flatMap((year) =>
        row(region, year, level(year) + ((at * 7 + year * 13) % 11) - 5 + at * (at % 2 ? 1 : -1)),
      ),
    ),
  ].join('\n')
}

const form = (values: Record<string, string>) =>
  protocolForm.parse({
    title: 'Buurtpreventie',
    effort: 'proefplan:T1.D1',
    direction: 'fall',
    unit: 'percent',
    comparison: 'urbanity',
    method: 'synth',
    ...period,
    ...values,
  })

beforeAll(async () => {
  storage = await createTestDatabase()
  await act((tx) =>
    insertMunicipality(tx, { id: town, name: 'Stad', settings: { ...DEFAULT_SETTINGS, currentPlan: 'proefplan' } }),
  )
  for (const key of ['crime', 'people']) await act((tx) => makeIndicator(tx, town, { key }))
  const plan = await act((tx) => makePlan(tx, town))
  planId = plan.planId
  goalId = (await act((tx) => makeGoal(tx, town, plan.themeId))).id
  const file = { title: 'c', source: 'CBS', licence: 'CC BY 4.0', retrievedAt: new Date(), fileName: 'c.csv' }
  mustBe(await act((tx) => importObservations(tx, town, command, { ...file, content: figures() })))
})
afterAll(() => storage?.close())

test('as long as the plan names no amount the cost is what was typed, marked so, with where it stands', async () => {
  mustBe(await adopt())
  const read = await act(async (tx) =>
    readProtocol(tx, form({ cost: '20000', costSource: 'Raadsvoorstel 2018-12, blz. 3' }), {
      plans: await listPlans(tx),
      sideEffects: [],
    }),
  )
  expect(read.errors).toEqual({})
  const cost = await act((tx) => readCost(tx, read.protocol))
  expect(costInWords(cost, 'nl')).toBe(
    '€ 20.000, zelf ingevuld: de begroting van het plan noemt geen bedrag. Bron: Raadsvoorstel 2018-12, blz. 3',
  )
})

test('an amount without its source is not registered', async () => {
  await act((tx) => addProtocol(tx, town, protocolOf({ cost: 20_000 }), 'zonder-bron'))
  expect(await act((tx) => registerProtocol(tx, town, { slug: 'zonder-bron', revision: 1 }))).toMatchObject({
    lacks: ['cost-source'],
  })
})

test('what the plan decided on goes before what was typed, and becomes the cost for each averted case', async () => {
  const values = {
    planId,
    subjectId: goalId,
    year: 2019,
    planned: 60_000,
    actual: null,
    source: 'Programmabegroting 2019',
  }
  mustBe(await act((tx) => addPart(tx, town, PARTS.budgetLine, { parentId: planId, values })))
  const content = protocolOf({
    ...period,
    effort,
    population: 'people',
    neighbours: [],
    cost: 20_000,
    costSource: 'Raadsvoorstel 2018-12, blz. 3',
  })
  // A working copy is nobody's decision yet.
  expect(await act((tx) => readCost(tx, content))).toMatchObject({ origin: 'typed', euros: 20_000 })
  mustBe(await adopt())
  expect(costInWords(await act((tx) => readCost(tx, content)), 'nl')).toBe(
    '€ 60.000, begroot in het plan (2019). Bron: Programmabegroting 2019',
  )
  await act((tx) => addProtocol(tx, town, content, 'inzet'))
  expect(await act((tx) => registerProtocol(tx, town, { slug: 'inzet', revision: 1 }))).toMatchObject({ ok: true })
  mustBe(await act((tx) => runEvaluation(tx, town, 'inzet')))
  const { frozen, result } = (await act((tx) => readEvaluation(tx, 'inzet')))!
  expect(frozen.cost).toEqual({
    origin: 'plan',
    euros: 60_000,
    basis: 'planned',
    years: [2019],
    sources: ['Programmabegroting 2019'],
  })
  // About 200 fewer in each of three years: 60,000 euros over some 600 cases.
  expect(result.averted!.value!).toBeCloseTo(600, -2)
  expect(result.costPerUnit!).toBeGreaterThan(90)
  expect(result.costPerUnit!).toBeLessThan(110)
})

test('then nothing can be typed any more', async () => {
  const read = await act(async (tx) =>
    readProtocol(tx, form({ cost: '20000', costSource: 'x' }), { plans: await listPlans(tx), sideEffects: [] }),
  )
  expect(read.errors).toEqual({ cost: 'cost-in-plan' })
})
