import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Role, rightsOf, serviceActor } from '../identity/index.ts'
import { importObservations } from '../monitor/index.ts'
import { makeIndicator } from '../monitor/testing/monitor.factory.ts'
import { findJudgementsPastDue, findRevisedEvaluations, listJudgements } from './loose-ends.queries.ts'
import { publishProtocol } from './operations/publish-protocol.ts'
import { registerProtocol } from './operations/register-protocol.ts'
import { runEvaluation } from './operations/run-evaluation.ts'
import { addProtocol } from './operations/save-protocol.ts'
import { DONORS, protocolOf } from './testing/effects.factory.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
const visitor = serviceActor(town, 'service:public')
const actorFor = (role: Role) => ({ municipalityId: town, id: role, roles: [role], rights: rightsOf([role]) })
let storage: TestDatabase
const act = <T>(work: (tx: Tx) => Promise<T>, actor: typeof command = command) =>
  storage.database.as(actor, 'test', work)

const HEADER = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note,region'
const load = (rows: string[]) =>
  act((tx) =>
    importObservations(tx, town, command, {
      title: 't',
      source: 's',
      licence: 'l',
      retrievedAt: new Date(),
      fileName: 'c.csv',
      content: [HEADER, ...rows].join('\n'),
    }),
  )
const row = (region: string, year: number, value: number) => `crime,${year},,value,${value},,,,,,,${region}`

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await act((tx) => makeIndicator(tx, town, { key: 'crime' }))
  const years = Array.from({ length: 11 }, (_, index) => 2010 + index)
  const all = ['GM0150', ...DONORS].flatMap((region, at) =>
    years.map((year) => row(region, year, 500 + at + (year % 5))),
  )
  expect(await load(all)).toMatchObject({ ok: true })
  const past = { startsOn: '2018-01-01', endsOn: '2020-12-31', judgedOn: '2021-06-01', neighbours: [] }
  await act((tx) => addProtocol(tx, town, protocolOf({ ...past, title: 'Verlichting in het park' }), 'park'))
  await act((tx) => addProtocol(tx, town, protocolOf({ title: 'Later pas' }), 'later'))
  for (const slug of ['park', 'later']) {
    expect(await act((tx) => registerProtocol(tx, town, { slug, revision: 1 }))).toMatchObject({ ok: true })
  }
})
afterAll(() => storage?.close())

describe('what hangs loose', () => {
  const late = (today: string) => act((tx) => findJudgementsPastDue(tx, today))
  const revised = async () =>
    (await act((tx) => findRevisedEvaluations(tx))).map(({ title, detail }) => [title, detail])

  test('is a registration whose day of judgement is over, until it is evaluated', async () => {
    expect((await act((tx) => listJudgements(tx))).map(({ slug }) => slug)).toEqual(['park', 'later'])
    expect(await late('2021-06-01')).toEqual([])
    expect(await late('2021-06-02')).toMatchObject([
      { title: 'Verlichting in het park', detail: '2021-06-01', solvePath: '/werk/effecten/park' },
    ])
    expect(await act((tx) => runEvaluation(tx, town, 'park'))).toMatchObject({ ok: true })
    expect(await late('2021-06-02')).toEqual([])
    expect((await act((tx) => listJudgements(tx))).map(({ slug }) => slug)).toEqual(['later'])
  })

  test('is an evaluation of which a figure was revised; a new year, or a figure elsewhere, is none', async () => {
    expect(await revised()).toEqual([])
    await load([row('GM0150', 2021, 400), row('GM0999', 2015, 1)])
    expect(await revised()).toEqual([])
    await load([row('GM0999', 2015, 2)])
    expect(await revised()).toEqual([])
    await load([row(DONORS[3]!, 2015, 999)])
    expect(await revised()).toEqual([['Verlichting in het park', '1']])
    expect(await act((tx) => runEvaluation(tx, town, 'park'))).toMatchObject({ ok: true })
    expect(await revised()).toEqual([])
  })
})

describe('searching', () => {
  const found = async (actor: typeof command) => {
    const rows = await act(
      (tx) =>
        tx
          .selectFrom('searchEntry')
          .select(['kind', 'title', 'address'])
          .where('kind', 'in', ['effect', 'evaluation'])
          .orderBy('kind')
          .orderBy('title')
          .execute(),
      actor,
    )
    return rows.map(({ kind, title, address }) => [kind, title, address])
  }

  test('finds registrations and evaluations for who may read them, and for nobody else before they are public', async () => {
    expect(await found(actorFor('analyst'))).toEqual([
      ['effect', 'Later pas', ''],
      ['effect', 'Verlichting in het park', ''],
      ['evaluation', 'Verlichting in het park, meting 1', '/werk/effecten/park/metingen/1'],
      ['evaluation', 'Verlichting in het park, meting 2', '/werk/effecten/park/metingen/2'],
    ])
    expect(await found(visitor)).toEqual([])
    expect(await found(actorFor('councilMember'))).toEqual([])
  })

  test('finds what was published for everybody, with every evaluation, also one that comes later', async () => {
    expect(await act((tx) => publishProtocol(tx, town, 'park'))).toMatchObject({ ok: true })
    const open = [
      ['effect', 'Verlichting in het park', '/effecten/park'],
      ['evaluation', 'Verlichting in het park, meting 1', '/effecten/park/metingen/1'],
      ['evaluation', 'Verlichting in het park, meting 2', '/effecten/park/metingen/2'],
    ]
    expect(await found(visitor)).toEqual(open)
    await load([row('GM0150', 2019, 401)])
    expect(await act((tx) => runEvaluation(tx, town, 'park'))).toMatchObject({ ok: true })
    expect(await found(visitor)).toEqual([
      ...open,
      ['evaluation', 'Verlichting in het park, meting 3', '/effecten/park/metingen/3'],
    ])
  })
})
