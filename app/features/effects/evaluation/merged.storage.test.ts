import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { importObservations } from '../../monitor/index.ts'
import { makeIndicator } from '../../monitor/testing/monitor.factory.ts'
import { type EvaluationView, readEvaluation } from '../evaluation-view.ts'
import { registerProtocol } from '../operations/register-protocol.ts'
import { runEvaluation } from '../operations/run-evaluation.ts'
import { addProtocol } from '../operations/save-protocol.ts'
import { verifyEvaluations } from '../operations/verify-evaluation.ts'
import { leftOutInWords, summedInWords } from '../result-words.ts'
import { DONORS, protocolOf } from '../testing/effects.factory.ts'

// Haren and Ten Boer went up in Groningen in 2019; Winsum was divided over Het Hogeland and Westerkwartier.
const [GRONINGEN, TEN_BOER, HAREN, HOGELAND] = ['GM0014', 'GM0009', 'GM0017', 'GM1966']
const YEARS = Array.from({ length: 11 }, (_, index) => 2010 + index)
const HEADER = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note,region'

const town = 'stad'
const command = serviceActor(town, 'service:command')
let storage: TestDatabase
const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)

const row = (indicator: string, region: string, year: number, value: number) =>
  `${indicator},${year},,value,${value},,,,,,,${region}`

/** Counts and residents: the small ones 30 and 100 on 3,000 and 10,000 people, until they went up in Groningen. */
function figures(): string {
  const stood = (region: string, until: number, count: number, people: number) =>
    YEARS.filter((year) => year <= until).flatMap((year) => [
      row('crime', region, year, count),
      row('people', region, year - 1, people),
      row('survey', region, year, 30),
    ])
  return [
    HEADER,
    ...stood('GM0150', 2020, 1000, 100_000),
    ...DONORS.flatMap((region, at) => stood(region, 2020, 900 + at, 100_000 + at)),
    ...stood(GRONINGEN, 2018, 2000, 200_000),
    ...stood(TEN_BOER, 2018, 30, 3000),
    ...stood(HAREN, 2018, 100, 10_000),
    ...[2019, 2020].flatMap((year) => [row('crime', GRONINGEN, year, 2140), row('survey', GRONINGEN, year, 30)]),
    row('people', GRONINGEN, 2019, 214_000),
    // What stood in 2018 is what the counts of 2019 are set over: the three of them.
    row('people', GRONINGEN, 2018, 201_000),
    row('people', TEN_BOER, 2018, 3000),
    row('people', HAREN, 2018, 10_000),
    ...stood(HOGELAND, 2020, 500, 48_000),
  ].join('\n')
}

async function evaluated(slug: string, values: Parameters<typeof protocolOf>[0]): Promise<EvaluationView> {
  const content = protocolOf({
    startsOn: '2018-01-01',
    endsOn: '2020-12-31',
    judgedOn: '2021-06-01',
    donors: [...DONORS, GRONINGEN, HOGELAND],
    neighbours: [],
    ...values,
  })
  await act((tx) => addProtocol(tx, town, content, slug))
  await act((tx) => registerProtocol(tx, town, { slug, revision: 1 }))
  expect(await act((tx) => runEvaluation(tx, town, slug))).toMatchObject({ ok: true })
  return (await act((tx) => readEvaluation(tx, slug)))!
}

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await act((tx) => makeIndicator(tx, town, { key: 'crime' }))
  await act((tx) => makeIndicator(tx, town, { key: 'people' }))
  await act((tx) => makeIndicator(tx, town, { key: 'survey', valueType: 'amount' }))
  const file = { title: 'c', source: 'CBS', licence: 'CC BY 4.0', retrievedAt: new Date(), fileName: 'c.csv' }
  expect(await act((tx) => importObservations(tx, town, command, { ...file, content: figures() }))).toMatchObject({
    ok: true,
  })
})
afterAll(() => storage?.close())

describe('of municipalities that merged', () => {
  let view: EvaluationView
  beforeAll(async () => {
    view = await evaluated('telling', { population: 'people' })
  })
  const groningen = () => view.frozen.outcome.areas.find(({ region }) => region === GRONINGEN)!

  test('counts and residents are added up to the municipality of today, year by year', () => {
    expect(groningen().values).toEqual([2130, 2130, 2130, 2130, 2130, 2130, 2130, 2130, 2130, 2140, 2140])
    expect(groningen().over!.slice(0, 2)).toEqual([213_000, 213_000])
    expect(groningen().over!.slice(-3)).toEqual([213_000, 214_000, 214_000])
  })

  test('each part stands in the inputs with its own rows, and the sum has none of its own', () => {
    expect(groningen().parts!.map(({ region, name }) => [region, name])).toEqual([
      [GRONINGEN, 'Groningen'],
      [TEN_BOER, 'Ten Boer'],
      [HAREN, 'Haren'],
    ])
    expect(groningen().rows.map((one) => one !== null)).toEqual([...Array(9).fill(false), true, true])
    const tenBoer = groningen().parts![1]!
    expect(tenBoer.values).toEqual([30, 30, 30, 30, 30, 30, 30, 30, 30, null, null])
    expect(tenBoer.rows[0]![0]).toBe(0)
  })

  test('the result says what was added up, and the one that took in a part is left out by name', async () => {
    expect(view.result.donors).toBe(21)
    expect(view.result.summed).toEqual([{ name: 'Groningen', parts: ['Ten Boer', 'Haren'] }])
    expect(summedInWords(view.result, 'nl')).toBe('Groningen (met Ten Boer en Haren)')
    expect(view.frozen.leftOut).toEqual([{ region: HOGELAND, name: 'Het Hogeland', reason: 'divided', why: 'Winsum' }])
    expect(leftOutInWords(view.frozen, 'en')).toBe(
      'Het Hogeland (a part of Winsum came to it, and nobody knows how much that brought)',
    )
    expect(await act((tx) => verifyEvaluations(tx, 'telling'))).toMatchObject({ value: [{ isSame: true }] })
  })

  test('a share is never added up: such a municipality is left out by name', async () => {
    const { frozen, result } = await evaluated('aandeel', { outcome: 'survey' })
    expect(frozen.leftOut).toEqual([
      { region: GRONINGEN, name: 'Groningen', reason: 'merged', why: 'Ten Boer, Haren' },
      { region: HOGELAND, name: 'Het Hogeland', reason: 'divided', why: 'Winsum' },
    ])
    expect(result.summed).toBeUndefined()
    expect(result.donors).toBe(20)
  })

  test('a period that ends before the division does not leave anybody out', async () => {
    const { frozen } = await evaluated('eerder', {
      startsOn: '2017-01-01',
      endsOn: '2018-12-31',
      judgedOn: '2019-06-01',
      donors: [...DONORS, HOGELAND],
    })
    expect(frozen.leftOut).not.toContainEqual(expect.objectContaining({ reason: 'divided' }))
  })
})

test('the area of the effort itself has a gap where it took in a part, and nothing is said', async () => {
  const { result } = await evaluated('gat', { treated: [HOGELAND], donors: DONORS, population: 'people' })
  expect(result.verdict).toBe('no-statement')
  // The counts of 2010-2018, and that of 2019 because the residents are those of the end of 2018.
  expect(result.guards[0]).toMatchObject({ code: 'complete', outcome: 'failed', value: 10 })
})
