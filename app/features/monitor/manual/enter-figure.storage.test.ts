import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { ok } from '../../../shared/outcome.ts'
import { serviceActor } from '../../identity/index.ts'
import { listSnapshots, readSeries } from '../monitor.queries.ts'
import { importObservations } from '../operations/import-observations.ts'
import { fileOf, makeIndicator } from '../testing/monitor.factory.ts'
import { enterTypedFigure, type TypedFigure } from './enter-figure.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
let storage: TestDatabase

const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)
const TYPED: TypedFigure = {
  ...{ key: 'visits', period: '2024', category: '', state: 'value', value: '31', numerator: '', denominator: '' },
  ...{ isProvisional: false, source: 'Brief van de politie, blz. 2', licence: 'onbekend', reason: '' },
}
const enter = (values: Partial<TypedFigure>, now = new Date('2026-11-29T10:00:00Z')) =>
  act((tx) => enterTypedFigure(tx, town, command, { ...TYPED, ...values, now }))
const inForce = async (period: string) =>
  (await act((tx) => readSeries(tx, ['visits'])))[0]!.figures.find((one) => one.period === period)

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await act(async (tx) => {
    await makeIndicator(tx, town, { key: 'visits' })
    await importObservations(tx, town, command, fileOf('visits,2023,,value,40,,,,,blz. 4,'))
  })
})
afterAll(() => storage?.close())

test('a typed figure is a frozen file of its own, and says wherever it stands that it was typed', async () => {
  expect(await enter({})).toEqual(ok())
  expect(await inForce('2024')).toMatchObject({
    value: 31,
    state: 'value',
    note: 'Met de hand ingevoerd. Brief van de politie, blz. 2',
  })
  const [snapshot] = await act((tx) => listSnapshots(tx))
  expect(snapshot).toMatchObject({ kind: 'manual', rowCount: 1, source: TYPED.source, importedBy: 'service:command' })
})

test('typed again it is refused when it says the same, and taken when it says something else and then the first again', async () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 11, minute))
  const again = await act(async (tx) => {
    const done = await enterTypedFigure(tx, town, command, { ...TYPED, now: at(0) })
    return done
  })
  expect(again).toMatchObject({ ok: false, reason: 'already-there' })
  expect(await enter({ value: '32' }, at(1))).toEqual(ok())
  expect(await enter({ value: '31' }, at(2))).toEqual(ok())
  expect(await inForce('2024')).toMatchObject({ value: 31 })
})

test('what came from a table is only replaced with a reason, which stays beside it', async () => {
  expect(await enter({ period: '2023', value: '41' })).toMatchObject({ ok: false, reason: 'reason-needed' })
  expect(await inForce('2023')).toMatchObject({ value: 40 })
  expect(await enter({ period: '2023', value: '41', reason: 'De tabel telde een dag dubbel.' })).toEqual(ok())
  expect(await inForce('2023')).toMatchObject({
    value: 41,
    note: expect.stringContaining('De tabel telde een dag dubbel.'),
  })
})

test('is judged as any file: a period that does not exist and a value that cannot be are refused', async () => {
  expect(await enter({ period: '2024-13' })).toMatchObject({ reason: 'problems', problems: [{ column: 'period' }] })
  expect(await enter({ value: 'veel' })).toMatchObject({
    reason: 'problems',
    problems: [{ column: 'value', code: 'not-a-number' }],
  })
  expect(await enter({ state: 'zero', value: '3' })).toMatchObject({ reason: 'problems' })
})
