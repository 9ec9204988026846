import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { TEST_SECRET } from '../../../../tests/support/storage-server.ts'
import type { Actor, Tx } from '../../../platform/database/index.ts'
import { type Role, rightsOf, serviceActor } from '../../identity/index.ts'
import { KETTLES } from '../../registers/counting/testing/kettles.ts'
import { type CountedPeriod, openRecords, periodsOfYear, type RegisterType, yearUpTo } from '../../registers/index.ts'
import type { Audience } from '../domain/series.ts'
import { listSnapshots, readSeries } from '../monitor.queries.ts'
import { verifySnapshots } from '../snapshot.queries.ts'
import { makeIndicator } from '../testing/monitor.factory.ts'
import { prepareRelease } from './prepare-release.ts'
import { storeRelease } from './store-release.ts'

const TOWN = 'stad'
const TODAY = '2026-11-22'
const NOW = new Date('2026-11-22T09:00:00Z')
const command = serviceActor(TOWN, 'service:command')
const visitor = serviceActor(TOWN, 'service:public')
const person = (role: Role): Actor => ({ municipalityId: TOWN, id: role, roles: [role], rights: rightsOf([role]) })
let storage: TestDatabase

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => storage.database.as(actor, 'test', work)

/** Takes in as many kettles as said, all on one day, with as many of copper. */
async function kettles(day: string, count: number, copper = 0) {
  const inputs = Array.from({ length: count }, (_, index) => ({
    ...{ basis: 'proef', openedOn: day, facts: { metal: index < copper ? 'koper' : 'ijzer' } },
  }))
  const scope = { municipalityId: TOWN, secret: TEST_SECRET, actor: command, today: TODAY }
  expect(await as(command, (tx) => openRecords({ ...scope, tx }, KETTLES, inputs))).toMatchObject({ ok: true })
}

const year = (number: number) => periodsOfYear(KETTLES.counts![0]!, number, TODAY)

const prepare = (wanted: Record<string, CountedPeriod[]>, registers: RegisterType[] = [KETTLES], actor = command) =>
  as(actor, (tx) =>
    prepareRelease(
      tx,
      Object.entries(wanted).map(([rule, periods]) => ({ rule, periods })),
      { threshold: 5, registers },
    ),
  )

async function publish(wanted: Record<string, CountedPeriod[]>, registers?: RegisterType[]) {
  const prepared = await prepare(wanted, registers)
  if (!prepared.ok) return prepared
  return as(person('analyst'), (tx) => storeRelease(tx, TOWN, { id: 'analyst' }, prepared.value, NOW))
}

/** Period, state, value of a series, as this actor reads it. */
async function shown(key: string, actor: Actor, audience: Audience = 'public') {
  const [series] = await as(actor, (tx) => readSeries(tx, [key], audience))
  return series!.figures.map(({ period, state, value, numerator }) => [period, state, value, numerator])
}

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await as(command, async (tx) => {
    for (const key of ['kettles', 'kettles_copper', 'kettles_rose', 'kettles_used'])
      await makeIndicator(tx, TOWN, { key, partOf: key === 'kettles_copper' ? 'kettles' : null })
    await makeIndicator(tx, TOWN, { key: 'kettles_copper_pct', valueType: 'share', shareOf: 'kettles' })
  })
  await kettles('2019-05-05', 20, 12)
  await kettles('2020-05-05', 30, 2)
  await kettles('2021-02-02', 10)
  await kettles('2021-04-04', 2)
  await kettles('2021-09-09', 9)
})
afterAll(() => storage?.close())

describe('a release', () => {
  test('publishes counts as a snapshot: large ones, zeros, and of small ones only that they are hidden', async () => {
    const wanted = { kettles: [...year(2018), ...year(2019), ...year(2020)] }
    const done = await publish({ ...wanted, kettles_copper: wanted.kettles })
    expect(done).toMatchObject({ ok: true, value: { number: 1 } })
    expect(await shown('kettles', visitor)).toEqual([
      ['2018', 'zero', 0, null],
      ['2019', 'value', 20, null],
      ['2020', 'value', 30, null],
    ])
    expect(await shown('kettles_copper', visitor)).toEqual([
      ['2018', 'zero', 0, null],
      ['2019', 'value', 12, null],
      ['2020', 'suppressed', null, null],
    ])
    const [snapshot] = await as(visitor, (tx) => listSnapshots(tx))
    expect(snapshot).toMatchObject({ kind: 'release', title: 'Vrijgave 1 uit de registers', rowCount: 9 })
    expect(await as(command, (tx) => verifySnapshots(tx))).toEqual({ ok: true, count: 1 })
  })

  test('publishes a share only where both of its parts can be shown', async () => {
    expect(await shown('kettles_copper_pct', visitor)).toEqual([
      ['2018', 'not-applicable', null, null],
      ['2019', 'value', 60, 12],
      ['2020', 'suppressed', null, null],
    ])
  })

  test('names for each figure the release, the register, the counting rule and its version', async () => {
    const [series] = await as(visitor, (tx) => readSeries(tx, ['kettles_copper']))
    expect(series!.figures[1]!.place).toBe('Vrijgave 1, register Ketels, telregel kettles_copper, versie 1')
  })

  test('shows the counts behind hidden figures to who may see them, and to nobody else', async () => {
    expect(await shown('kettles_copper', person('analyst'), 'internal')).toEqual([
      ['2018', 'zero', 0, null],
      ['2019', 'value', 12, null],
      ['2020', 'value', 2, null],
    ])
    expect((await shown('kettles_copper_pct', person('mayor'), 'internal'))[2]).toEqual([
      '2020',
      'value',
      (2 / 30) * 100,
      2,
    ])
    const hidden = ['2020', 'suppressed', null, null]
    expect((await shown('kettles_copper', person('analyst')))[2]).toEqual(hidden)
    for (const role of ['caseCoordinator', 'enforcementLawyer', 'councilMember', 'administrator'] as const) {
      for (const table of ['observation_exact', 'count_release_decision', 'count_release_record'] as const) {
        const rows = await as(person(role), (tx) => tx.selectFrom(camel(table)).selectAll().execute())
        expect(rows, `${role} ${table}`).toEqual([])
      }
      // Who may not read figures in the work place still sees the public ones.
      expect((await shown('kettles_copper', person(role), 'internal'))[2]).toEqual(hidden)
    }
    const records = await as(person('analyst'), (tx) => tx.selectFrom('countReleaseRecord').selectAll().execute())
    expect(records).toEqual([])
  })

  test('keeps the hidden numbers out of the rows that everybody reads', async () => {
    const rows = await storage.asAdministrator<{ row: string }>(
      "select o::text as row from observation o where state = 'suppressed'",
    )
    expect(rows.length).toBe(2)
    for (const { row } of rows) expect(row).toMatch(/,suppressed,,,,,f,/)
  })

  test('that tells nothing new is not made', async () => {
    const again = await publish({ kettles: year(2019), kettles_copper: year(2020) })
    expect(again).toMatchObject({ ok: false, reason: 'nothing-changed' })
  })

  test('is judged beside what was released before: the growth of a year to date gives no small count away', async () => {
    expect(await publish({ kettles: [yearUpTo('2021-03')] })).toMatchObject({ ok: true })
    expect(await shown('kettles', visitor)).toContainEqual(['2021-ytd', 'value', 10, null])
    // Twelve up to April would say that there were two in April.
    const prepared = await prepare({ kettles: [yearUpTo('2021-04')] })
    if (!prepared.ok) throw new Error(prepared.reason)
    expect(prepared.value.cells).toMatchObject([
      { figure: { state: 'suppressed', value: null }, hiddenBecause: 'protects' },
    ])
    // Twenty-one over the year says only that there were eleven in the rest of it.
    expect(await publish({ kettles: year(2021) })).toMatchObject({ ok: true, value: { number: 3 } })
    expect(await shown('kettles', visitor)).toContainEqual(['2021', 'value', 21, null])
  })

  test('marks a year to date as provisional, and says until when it runs', async () => {
    const [series] = await as(visitor, (tx) => readSeries(tx, ['kettles']))
    const toDate = series!.figures.find(({ period }) => period === '2021-ytd')
    expect(toDate).toMatchObject({ isProvisional: true, note: 'Tot en met 31 maart 2021' })
  })

  test('is refused where years were released before that were split in another way', async () => {
    const split: RegisterType = {
      ...KETTLES,
      counts: KETTLES.counts!.map((rule) =>
        rule.key === 'kettles_rose' ? { ...rule, where: { isShared: true } } : rule,
      ),
    }
    expect(await prepare({ kettles: year(2020) }, [split])).toMatchObject({
      ok: false,
      reason: 'counted-otherwise',
      number: 1,
      periods: ['2018', '2019', '2020'],
    })
    expect(await prepare({ kettles: year(2022) }, [split])).toMatchObject({ ok: true })
  })

  test('asks for at least one rule that fills a figure known here', async () => {
    expect(await prepare({})).toMatchObject({ ok: false, reason: 'nothing-chosen' })
    expect(await prepare({ pourings: year(2020) })).toMatchObject({ ok: false, reason: 'nothing-chosen' })
  })

  test('of two that are made at once the second is told that it changed meanwhile', async () => {
    const [first, second] = [await prepare({ kettles_rose: year(2019) }), await prepare({ kettles_used: year(2019) })]
    if (!first.ok || !second.ok) throw new Error('not prepared')
    const store = (value: typeof first.value) =>
      as(person('policyLead'), (tx) => storeRelease(tx, TOWN, { id: 'policyLead' }, value, NOW))
    expect(await store(first.value)).toMatchObject({ ok: true })
    expect(await store(second.value)).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
  })

  test('can be made by nobody without the right to bring in figures', async () => {
    const prepared = await prepare({ kettles_used: year(2019) })
    if (!prepared.ok) throw new Error(prepared.reason)
    const attempt = as(person('mayor'), (tx) => storeRelease(tx, TOWN, { id: 'mayor' }, prepared.value, NOW))
    await expect(attempt).rejects.toThrow('row-level security')
  })
})

const camel = (table: string) =>
  table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as
    | 'observationExact'
    | 'countReleaseDecision'
    | 'countReleaseRecord'
