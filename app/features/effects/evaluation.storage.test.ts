import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Tx } from '../../platform/database/index.ts'
import { serviceActor } from '../identity/index.ts'
import { importObservations } from '../monitor/index.ts'
import { makeIndicator } from '../monitor/testing/monitor.factory.ts'
import { readEvaluation } from './evaluation-view.ts'
import { amendProtocol } from './operations/amend-protocol.ts'
import { registerProtocol } from './operations/register-protocol.ts'
import { runEvaluation } from './operations/run-evaluation.ts'
import { addProtocol } from './operations/save-protocol.ts'
import { verifyEvaluations } from './operations/verify-evaluation.ts'
import { DONORS, protocolOf } from './testing/effects.factory.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
let storage: TestDatabase
const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)

const HEADER = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note,region'
const YEARS = Array.from({ length: 11 }, (_, index) => 2010 + index)

/** Every area falls by 20 a year with a wobble of its own; ours drops by `drop` more from 2018 on. */
function figures(drop: number): string {
  const own = YEARS.map(
    (year) => `crime,${year},,value,${1000 - 20 * (year - 2010) - (year >= 2018 ? drop : 0)},,,,,,,GM0150`,
  )
  const others = DONORS.flatMap((region, at) =>
    YEARS.map((year) => {
      const wobble = ((at * 7 + year * 13) % 11) - 5
      return `crime,${year},,value,${1000 - 20 * (year - 2010) + wobble + at * (at % 2 ? 1 : -1)},,,,,,,${region}`
    }),
  )
  return [HEADER, ...own, ...others].join('\n')
}

const load = (content: string, fileName: string) =>
  act((tx) =>
    importObservations(tx, town, command, {
      title: fileName,
      source: 'CBS',
      licence: 'CC BY 4.0',
      retrievedAt: new Date(),
      fileName,
      content,
    }),
  )
const run = (slug = 'inzet') => act((tx) => runEvaluation(tx, town, slug))
const read = (number: number) => act((tx) => readEvaluation(tx, 'inzet', number))

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await act((tx) => makeIndicator(tx, town, { key: 'crime' }))
  const content = protocolOf({ startsOn: '2018-01-01', endsOn: '2020-12-31', judgedOn: '2021-06-01', neighbours: [] })
  await act((tx) => addProtocol(tx, town, content, 'inzet'))
})
afterAll(() => storage?.close())

describe('an evaluation', () => {
  test('is refused before the protocol is registered, and while there are no figures', async () => {
    expect(await run()).toMatchObject({ reason: 'not-registered' })
    await act((tx) => registerProtocol(tx, town, { slug: 'inzet', revision: 1 }))
    expect(await run()).toMatchObject({ reason: 'no-figures' })
    expect(await run('iets-anders')).toMatchObject({ reason: 'not-found' })
  })

  test('finds a drop that was planted, by how much, and calls it exploratory when it was registered afterwards', async () => {
    await load(figures(200), 'eerste.csv')
    expect(await run()).toMatchObject({ ok: true, value: { number: 1 } })
    const { result, frozen } = (await read(1))!
    expect(result).toMatchObject({ verdict: 'effect', level: 'indication', standing: 'exploratory', donors: 20 })
    // Without the effort 840, 820 and 800 were to be expected; 200 less is 24 % less.
    expect(result.estimate.relative!).toBeCloseTo(-0.24, 1)
    expect(result.estimate.expected!).toBeCloseTo(820, -1)
    expect(frozen.outcome.areas[0]!.rows[0]).toEqual([0, 1])
    expect(frozen.snapshots).toMatchObject([{ title: 'eerste.csv', licence: 'CC BY 4.0' }])
  })

  test('of the same figures is refused: the outcome would be the same', async () => {
    expect(await run()).toMatchObject({ reason: 'nothing-changed' })
  })

  test('stays as it was when the figures are revised, and a new one stands beside it', async () => {
    const before = await read(1)
    await load(figures(0), 'herzien.csv')
    expect(await read(1)).toEqual(before)
    expect(await run()).toMatchObject({ ok: true, value: { number: 2 } })
    expect((await read(2))!.result.verdict).not.toBe('effect')
    expect(await read(1)).toEqual(before)
  })

  test('gives the same numbers, byte for byte, when it is computed again from what was frozen', async () => {
    expect(await act((tx) => verifyEvaluations(tx, 'inzet'))).toMatchObject({
      ok: true,
      value: [
        { number: 2, isSame: true },
        { number: 1, isSame: true },
      ],
    })
    await storage.asAdministrator(
      `set session_replication_role = replica;
       update effect_evaluation set result = replace(result, '"verdict":"effect"', '"verdict":"opposite"'),
         result_hash = encode(sha256(convert_to(replace(result, '"verdict":"effect"', '"verdict":"opposite"'), 'UTF8')), 'hex')
        where number = 1`,
    )
    expect(await act((tx) => verifyEvaluations(tx, 'inzet'))).toMatchObject({
      value: [{ isSame: true }, { number: 1, isSame: false }],
    })
  })

  test('after a deviation says so in its inputs', async () => {
    await act((tx) => amendProtocol(tx, town, { slug: 'inzet', change: 'Later begonnen.', reason: 'Personeel.' }))
    expect(await run()).toMatchObject({ ok: true, value: { number: 3 } })
    expect((await read(3))!.frozen.amendments).toMatchObject([{ change: 'Later begonnen.', reason: 'Personeel.' }])
  })
})
