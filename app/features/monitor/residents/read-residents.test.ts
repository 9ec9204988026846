import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { serviceActor } from '../../identity/index.ts'
import type { FileContent } from '../observation-file.ts'
import { importObservations } from '../operations/import-observations.ts'
import { addReadySource, readingOf } from '../operations/save-import-source.ts'
import { TOWN } from '../testing/monitor.app.ts'
import { fileOf } from '../testing/monitor.factory.ts'
import { readResidents } from './read-residents.ts'

const command = serviceActor(TOWN, 'service:command')
const TABLE = 'db/seed/data/imports/84799NED_kerncijfers_2020_deventer_wijken.csv.gz'
let storage: TestDatabase
const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator(
    `insert into municipality (id, name, settings) values ('stad', 'Stad', '{"cbsCode": "GM0150"}')`,
  )
})
afterAll(() => storage?.close())

async function importTable(content: FileContent) {
  return act(async (tx) => {
    const added = await addReadySource(tx, TOWN, 'cbs-84799ned-bewoners-wijken-2020')
    if (!added.ok) throw new Error(added.reason)
    const { name: title, source, licence } = added.value
    const facts = { title, source, licence, fileName: 'bewoners.csv', retrievedAt: new Date('2026-11-22') }
    return importObservations(tx, TOWN, command, { ...facts, content, reading: readingOf(added.value) })
  })
}

describe('who live here', () => {
  test('is not known before somebody loaded it', async () => {
    expect(await act(readResidents)).toEqual({ age: undefined, sex: undefined })
  })

  test('comes from the table of CBS by age and sex, for the municipality and each district, with its source', async () => {
    expect(await importTable(await readFile(TABLE))).toMatchObject({ ok: true })
    const { age, sex } = await act(readResidents)
    expect([...age!.total]).toEqual([
      ['0-14', 16168],
      ['15-24', 12474],
      ['25-44', 25524],
      ['45-64', 28215],
      ['65plus', 18338],
    ])
    expect(Object.fromEntries(sex!.total)).toEqual({ man: 49763, woman: 50956 })
    expect(age!.byDistrict.size).toBe(15)
    expect([...age!.byDistrict.get('WK015013')!.values()]).toEqual([55, 25, 65, 100, 50])
    expect(sex!.byDistrict.get('WK015001')!.get('woman')).toBe(4075)
    expect(age).toMatchObject({ period: '2020', licence: 'CC BY 4.0, bron: CBS' })
    expect(age!.source).toContain('84799NED')
    expect(age!.checksum).toMatch(/^[0-9a-f]{64}$/)
  })

  test('refuses a table in which a number is none, with the line, and keeps what there was', async () => {
    const wrong = `WijkenEnBuurten,RegioTitel,Mannen_6,Vrouwen_7,k_0Tot15Jaar_8,k_15Tot25Jaar_9,k_25Tot45Jaar_10,k_45Tot65Jaar_11,k_65JaarOfOuder_12
GM0150,Deventer,50000,51000,veel,12000,25000,28000,18000
`
    expect(await importTable(wrong)).toMatchObject({
      ok: false,
      problems: [{ line: 2, column: 'k_0Tot15Jaar_8', code: 'not-a-number', found: 'veel' }],
    })
    expect((await act(readResidents)).age!.total.get('0-14')).toBe(16168)
  })

  test('is that of the latest year, also when a municipality typed it without districts', async () => {
    const rows = ['0-14', '15-24', '25-44', '45-64', '65plus'].map(
      (category, index) => `residents_by_age,2026,${category},value,${1000 + index},,,,,,`,
    )
    expect(await act((tx) => importObservations(tx, TOWN, command, fileOf(...rows)))).toMatchObject({ ok: true })
    const { age, sex } = await act(readResidents)
    expect(age).toMatchObject({
      period: '2026',
      total: new Map([
        ['0-14', 1000],
        ['15-24', 1001],
        ['25-44', 1002],
        ['45-64', 1003],
        ['65plus', 1004],
      ]),
    })
    expect(age!.byDistrict.size).toBe(0)
    expect(sex!.period).toBe('2020')
  })
})
