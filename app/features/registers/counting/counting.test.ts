import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { TEST_SECRET } from '../../../../tests/support/storage-server.ts'
import type { Actor, Tx } from '../../../platform/database/index.ts'
import { rightsOf, serviceActor } from '../../identity/index.ts'
import type { Facts } from '../declaration.ts'
import type { NewRecord } from '../domain/new-record.ts'
import { openRecords } from '../operations/open-records.ts'
import { countTable } from './count-table.ts'
import { familiesOf } from './families.ts'
import { periodsOfYear, yearUpTo } from './periods.ts'
import { KETTLES } from './testing/kettles.ts'

const TOWN = 'stad'
const TODAY = '2026-11-22'
const counter = serviceActor(TOWN, 'service:counter')
const reader = { rights: ['figures.exact'] }
let storage: TestDatabase

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => storage.database.as(actor, 'test', work)

const kettle = (openedOn: string, facts: Facts, history: NewRecord['history'] = [], areaCode?: string): NewRecord => ({
  ...{ openedOn, facts, history, basis: 'proef' },
  ...(areaCode ? { areaCode } : {}),
})

/** Nine kettles; what must come of them stands written out in the tests. */
const NINE: NewRecord[] = [
  kettle('2021-03-01', { metal: 'koper', isLarge: true }, [{ step: 'heat', day: '2021-12-30' }], 'BU01'),
  kettle('2021-04-01', { metal: 'koper', isLarge: false, marks: ['leeuw', 'roos'] }, [
    { step: 'heat', day: '2021-05-01' },
    { step: 'cool', day: '2021-06-01' },
    { step: 'heat', day: '2022-02-01' },
    { step: 'sell', day: '2022-03-01' },
  ]),
  kettle('2021-12-31', { metal: 'ijzer', marks: ['roos'] }, [
    { step: 'pour', day: '2021-12-31', given: { cups: 3 } },
    { step: 'pour', day: '2022-01-01', given: { cups: 4, metal: 'koper' } },
    { step: 'pour', day: '2022-01-31', given: { cups: 5 } },
  ]),
  kettle('2022-01-01', { metal: 'ijzer', isLarge: true, marks: ['leeuw'] }, [{ step: 'heat', day: '2022-12-31' }]),
  kettle(
    '2022-05-05',
    { metal: 'koper', isLarge: true },
    [{ step: 'pour', day: '2022-05-05', given: { cups: 1 } }],
    'BU01',
  ),
  kettle('2022-06-06', { metal: 'koper' }, [], 'BU02'),
  kettle('2022-07-07', {}),
  { ...kettle('2023-01-15', { metal: 'koper' }), parties: [{ role: 'owner', person: { name: 'Ketellapper Proef' } }] },
  kettle('2023-04-30', { metal: 'ijzer' }),
]

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  const command = serviceActor(TOWN, 'service:command')
  const opened = await as(command, (tx) =>
    openRecords({ tx, municipalityId: TOWN, secret: TEST_SECRET, actor: command, today: TODAY }, KETTLES, NINE),
  )
  expect(opened).toMatchObject({ ok: true })
})
afterAll(() => storage?.close())

const familyOf = (rule: string) => familiesOf(KETTLES).find(({ rules }) => rules.some(({ key }) => key === rule))!

/** What a rule counts in these periods, as somebody with the right to exact figures reads it. */
async function counted(rule: string, periods: (string | number)[], areas?: Record<string, string[]>) {
  const family = familyOf(rule)
  const found = family.rules.filter(({ key }) => key === rule)
  const wanted = periods.flatMap((one) =>
    typeof one === 'string' ? [yearUpTo(one)] : periodsOfYear(found[0]!, one, TODAY),
  )
  const groups = areas && Object.entries(areas).map(([id, parts]) => ({ id, parts }))
  const table = await as(counter, (tx) =>
    countTable(tx, { family, rules: found, periods: wanted, ...(groups ? { areas: groups } : {}) }),
  )
  return wanted.flatMap(({ id }) =>
    (groups ?? [undefined]).map((area) => table.exact({ rule, period: id, area: area?.id }).readBy(reader)),
  )
}

describe('a counting rule', () => {
  test.each([
    ['counts what happened in a year, to its last day', 'kettles', [2020, 2021, 2022, 2023], [0, 3, 4, 2]],
    ['selects on what was given at intake', 'kettles_copper', [2021, 2022], [2, 2]],
    ['takes what was not ticked for no', 'kettles_small', [2021, 2022], [2, 2]],
    ['counts an answer among several', 'kettles_rose', [2021, 2022], [2, 0]],
    ['counts every time a step was taken', 'pourings', [2021, 2022], [1, 3]],
    ['lets a list mean one of these', 'pourings_any_metal', [2021, 2022], [1, 3]],
    ['lets what was given with the step go before what was given at intake', 'pourings_copper', [2021, 2022], [0, 2]],
    ['counts a year up to the end of a month', 'kettles', ['2023-03'], [1]],
    ['of different records counts each once a year', 'kettles_used', [2021, 2022], [3, 4]],
    ['counts a record whose steps differ where one of them fits', 'kettles_used_copper', [2021, 2022], [2, 3]],
    [
      'of a stock counts what came so far and not further, on the last day of the year',
      'kettles_hot',
      [2020, 2021, 2022],
      [0, 1, 2],
    ],
    ['adds up a field', 'cups', [2021, 2022], [3, 10]],
  ])('%s', async (_title, rule, periods, expected) => {
    expect(await counted(rule, periods)).toEqual(expected)
  })

  test('of months counts each of them', async () => {
    expect(await counted('poured_monthly', [2022])).toEqual([2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
  })

  test('splits by area, and leaves out no record without one from the whole', async () => {
    const areas = { geheel: ['', 'BU01', 'BU02'], BU01: ['BU01'], BU02: ['BU02'] }
    expect(await counted('kettles', [2022], areas)).toEqual([4, 1, 1])
  })

  test('counts a record that few may see, and nothing that was taken back', async () => {
    const [record] = await storage.asAdministrator<{ id: string }>(
      "select id from register_record where number = 'K-2022-0002'",
    )
    await storage.asAdministrator('update register_record set is_restricted = true where id = $1', [record!.id])
    const coordinator: Actor = { municipalityId: TOWN, id: 'x', roles: [], rights: rightsOf(['caseworker']) }
    const seen = await as(coordinator, (tx) => tx.selectFrom('registerRecord').select('number').execute())
    expect(seen.map(({ number }) => number)).not.toContain('K-2022-0002')
    expect(await counted('kettles', [2022])).toEqual([4])
    expect(await counted('pourings', [2022])).toEqual([3])
    await storage.asAdministrator(
      `insert into record_event (municipality_id, record_id, register, seq, step, day, to_state, voids, actor)
       values ('stad', $1, 'ketels', 3, 'take-back', '2022-05-06', 'cold', 2, 'service:command')`,
      [record!.id],
    )
    expect(await counted('pourings', [2022])).toEqual([2])
    expect(await counted('kettles', [2022])).toEqual([4])
  })
})

describe('what was set right', () => {
  test('counts as what it is said to be now, unless the step said otherwise', async () => {
    const [record] = await storage.asAdministrator<{ id: string }>(
      "select id from register_record where number = 'K-2021-0003'",
    )
    const correct = (seq: number, given: object) =>
      storage.asAdministrator(
        `insert into record_event (municipality_id, record_id, register, seq, step, day, from_state, to_state, given, actor)
         values ('stad', $1, 'ketels', $2, 'corrected', '2023-06-01', 'cold', 'cold', $3, 'service:command')`,
        [record!.id, seq, JSON.stringify(given)],
      )
    // Of iron at intake, with roses; poured three times, once as copper.
    expect(await counted('kettles_copper', [2021])).toEqual([2])
    expect(await counted('pourings_copper', [2021, 2022])).toEqual([0, 1])
    await correct(5, { metal: 'koper', marks: ['leeuw'] })
    expect(await counted('kettles_copper', [2021])).toEqual([3])
    expect(await counted('kettles_rose', [2021])).toEqual([1])
    expect(await counted('pourings_copper', [2021, 2022])).toEqual([1, 2])
    await correct(6, { metal: 'ijzer' })
    expect(await counted('kettles_copper', [2021])).toEqual([2])
    expect(await counted('kettles_rose', [2021])).toEqual([1])
    expect(await counted('kettles', [2021])).toEqual([3])
  })

  test('of numbers handed in adds up as they are now', async () => {
    const [record] = await storage.asAdministrator<{ id: string }>(
      "select id from register_record where number = 'K-2022-0003'",
    )
    expect(await counted('sizes', [2022])).toEqual([0])
    await storage.asAdministrator(
      `insert into record_event (municipality_id, record_id, register, seq, step, day, from_state, to_state, given, actor)
       values ('stad', $1, 'ketels', 2, 'corrected', '2023-06-01', 'cold', 'cold', '{"size": 7}', 'service:command')`,
      [record!.id],
    )
    expect(await counted('sizes', [2022])).toEqual([7])
    expect(await counted('sizes', [2023])).toEqual([0])
  })
})

describe('what was counted', () => {
  test('cannot be read, printed or sent without the right to exact figures', async () => {
    const family = familyOf('kettles')
    const table = await as(counter, (tx) =>
      countTable(tx, { family, rules: family.rules, periods: periodsOfYear(family.rules[0]!, 2022, TODAY) }),
    )
    const exact = table.exact({ rule: 'kettles', period: '2022' })
    expect(exact.readBy({ rights: rightsOf(['caseCoordinator']) })).toBeUndefined()
    expect(`${exact} ${JSON.stringify(exact)}`).toBe('[confidential] "[confidential]"')
    expect(JSON.stringify(table.cube.counts)).toBe('"[confidential]"')
  })

  test('is nothing to an actor without the right to count', async () => {
    const family = familyOf('kettles')
    const analyst: Actor = { municipalityId: TOWN, id: 'x', roles: [], rights: rightsOf(['analyst']) }
    const table = await as(analyst, (tx) =>
      countTable(tx, { family, rules: family.rules, periods: periodsOfYear(family.rules[0]!, 2022, TODAY) }),
    )
    expect(table.exact({ rule: 'kettles', period: '2022' }).readBy(reader)).toBe(0)
  })

  test('says nothing that is sealed, even to the service that counts', async () => {
    const sealed = await as(counter, (tx) => tx.selectFrom('recordSealed').selectAll().execute())
    const parties = await as(counter, (tx) => tx.selectFrom('recordParty').selectAll().execute())
    expect([sealed, parties]).toEqual([[], []])
    const [there] = await storage.asAdministrator<{ sealed: string }>('select count(*) as sealed from record_sealed')
    expect(there!.sealed).toBe('1')
  })
})
