import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { listSnapshotFigures, readSeries } from '../monitor.queries.ts'
import { importObservations } from '../operations/import-observations.ts'
import { previewImport } from '../operations/preview-import.ts'
import { addReadySource, readingOf, saveImportSource } from '../operations/save-import-source.ts'
import { verifySnapshots } from '../snapshot.queries.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
let storage: TestDatabase

const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)
const table = (name: string) => readFileSync(path.join(import.meta.dirname, '../../../../db/seed/data/imports', name))

/** Adds a source that comes with Regie and imports the file with it. */
const load = (key: string, fileName: string) =>
  act(async (tx) => {
    const source = mustBe(await addReadySource(tx, town, key))
    const facts = { title: source.name, source: source.source, licence: source.licence, publishedOn: '2021' }
    const when = { retrievedAt: new Date('2026-11-01T10:00:00Z'), fileName, content: table(fileName) }
    return mustBe(await importObservations(tx, town, command, { ...facts, ...when, reading: readingOf(source) }))
  })

const CRIME = '83648NED_totaal_2010-2020_gemeenten.csv.gz'

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator(
    `insert into municipality (id, name, settings) values ('stad', 'Stad', '{"cbsCode": "GM0150"}')`,
  )
})
afterAll(() => storage?.close())

/** The real file as its next edition might be: some figures revised, one gone, one new, and everything in another order. */
function nextEdition(): string {
  const [header, ...lines] = gunzipSync(table(CRIME)).toString('utf8').trimEnd().split('\n')
  const revised = lines
    .map((line) => line.replace('GM0150,Deventer,2020,4525,', 'GM0150,Deventer,2020,4600,'))
    .map((line) =>
      line.replace("GM0518,'s-Gravenhage (gemeente),2020,37235,", "GM0518,'s-Gravenhage (gemeente),2020,36235,"),
    )
    .filter((line) => !line.startsWith('GM0150,Deventer,2010,'))
  return [header, 'GM0150,Deventer,2021,4300,,,,,', ...revised.reverse()].join('\n')
}

describe('registered crime of all municipalities', () => {
  test('shows beforehand which rows are passed over, with their names', async () => {
    const preview = await act(async (tx) => {
      const source = mustBe(await addReadySource(tx, town, 'cbs-83648ned-totaal'))
      return previewImport(tx, table(CRIME), readingOf(source))
    })
    expect([preview.problemCount, preview.rowCount]).toEqual([0, 3795])
    const [dissolved] = preview.leftOut!.skipped
    expect([dissolved!.count, dissolved!.names.length, dissolved!.names[0]]).toEqual([528, 48, 'Abcoude'])
  })

  test('comes in with every region, and the own municipality has its series', async () => {
    const { snapshot } = await load('cbs-83648ned-totaal', CRIME)
    expect(snapshot).toMatchObject({
      rowCount: 3795,
      tableId: '83648NED',
      roundingBase: 5,
      licence: 'CC BY 4.0, bron: CBS',
      fileName: CRIME,
    })
    const [series] = await act((tx) => readSeries(tx, ['crime_registered_cbs']))
    expect(series!.figures.map(({ period, value }) => [period, value])).toEqual([
      ['2010', 7055],
      ['2011', 7260],
      ['2012', 7095],
      ['2013', 6765],
      ['2014', 6485],
      ['2015', 5620],
      ['2016', 5570],
      ['2017', 5005],
      ['2018', 4725],
      ['2019', 4710],
      ['2020', 4525],
    ])
    const [first] = await act((tx) => listSnapshotFigures(tx, snapshot.id, 0, 1))
    expect(first).toMatchObject({ region: 'GM0518', period: '2010', value: 58085, place: 'regel 2' })
    const missing = await act((tx) =>
      tx
        .selectFrom('observation')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('snapshotId', '=', snapshot.id)
        .where('state', '=', 'missing')
        .executeTakeFirstOrThrow(),
    )
    expect(Number(missing.count)).toBe(218)
  })

  test('comes in once, however often it is imported', async () => {
    expect((await load('cbs-83648ned-totaal', CRIME)).isNew).toBe(false)
  })

  test('revised by the source shows what changes, largest first, what is new and what is gone, in any order of rows', async () => {
    const preview = await act(async (tx) => {
      const source = mustBe(await addReadySource(tx, town, 'cbs-83648ned-totaal'))
      return previewImport(tx, nextEdition(), readingOf(source))
    })
    expect(preview.changed.map(({ before, after }) => [after.region, after.period, before.value, after.value])).toEqual(
      [
        ['GM0518', '2020', 37235, 36235],
        ['GM0150', '2020', 4525, 4600],
      ],
    )
    expect(preview.added.map(({ after }) => [after.region, after.period, after.value])).toEqual([
      ['GM0150', '2021', 4300],
    ])
    expect(preview.gone.map(({ region, period, value }) => [region, period, value])).toEqual([['GM0150', '2010', 7055]])
    const { addedCount, changedCount, sameCount, goneCount } = preview
    expect([addedCount, changedCount, sameCount, goneCount]).toEqual([1, 2, 3792, 1])
  })

  test('under another mapping is another snapshot of the same file', async () => {
    const done = await act(async (tx) => {
      const source = mustBe(await addReadySource(tx, town, 'cbs-83648ned-totaal'))
      const { mapping } = source
      const changed = { ...mapping, marks: { '': 'not-applicable' as const } }
      mustBe(await saveImportSource(tx, town, { ...source, mapping: changed }, source.revision))
      const facts = { title: 'x', source: 'x', licence: 'x', retrievedAt: new Date('2026-11-02T10:00:00Z') }
      const reading = readingOf({ ...source, mapping: changed })
      return importObservations(tx, town, command, { ...facts, fileName: CRIME, content: table(CRIME), reading })
    })
    expect(done).toMatchObject({ ok: true, value: { isNew: true, snapshot: { rowCount: 3795 } } })
  })
})

test('the police count adds the police units by their names', async () => {
  const { snapshot } = await load('politie-47013ned-totaal', '47013NED_totaal_2022-2024_gemeenten.csv.gz')
  expect(snapshot.rowCount).toBe(1059)
  const east = await act((tx) =>
    tx
      .selectFrom('regionalObservation')
      .innerJoin('indicator', 'indicator.id', 'regionalObservation.indicatorId')
      .select(['period', 'value'])
      .where('key', '=', 'crime_registered_police')
      .where('region', '=', 'RE02')
      .orderBy('period')
      .execute(),
  )
  expect(east).toEqual([
    { period: '2022', value: 127470 },
    { period: '2023', value: 122522 },
    { period: '2024', value: 122993 },
  ])
})

test('survey figures come in with their margins', async () => {
  await load('cbs-81877ned-provincies-met-marges', 'veiligheidsmonitor_2015-2017_provincies_met_marges.csv.gz')
  const overijssel = await act((tx) =>
    tx
      .selectFrom('regionalObservation')
      .innerJoin('indicator', 'indicator.id', 'regionalObservation.indicatorId')
      .select(['period', 'value', 'margin'])
      .where('key', '=', 'unsafe_sometimes')
      .where('region', '=', 'PV23')
      .orderBy('period')
      .execute(),
  )
  expect(overijssel).toEqual([
    { period: '2015', value: 31.7, margin: 1.5 },
    { period: '2016', value: 31.8, margin: 1.6 },
    { period: '2017', value: 30, margin: 1.5 },
  ])
})

test('the survey of the country and the provinces, with semicolons and decimal commas, comes in whole', async () => {
  const file = '81877NED_veiligheidsbeleving_2013-2017_provincies.csv.gz'
  expect((await load('cbs-81877ned-nederland', file)).snapshot.rowCount).toBe(20)
  expect((await load('cbs-81877ned-provincies-2013-2014', file)).snapshot.rowCount).toBe(96)
  const { margins } = await act((tx) =>
    tx
      .selectFrom('regionalObservation')
      .innerJoin('indicator', 'indicator.id', 'regionalObservation.indicatorId')
      .select(({ fn }) => fn.count<string>('margin').as('margins'))
      .where('key', '=', 'unsafe_sometimes')
      .executeTakeFirstOrThrow(),
  )
  // Twelve provinces in three years: none was hidden by the table without margins.
  expect(Number(margins)).toBe(36)
})

test('a file that leaves out the margins of figures says so before it is stored', async () => {
  const preview = await act(async (tx) => {
    const { mapping, ...source } = mustBe(await addReadySource(tx, town, 'cbs-81877ned-provincies-2013-2014'))
    const only = mapping.only.map((one) => (one.column === 'Perioden' ? { ...one, is: ['2014', '2015'] } : one))
    const file = table('81877NED_veiligheidsbeleving_2013-2017_provincies.csv.gz')
    return previewImport(tx, file, readingOf({ ...source, mapping: { ...mapping, only } }))
  })
  // Four figures of twelve provinces, each with its value as it was.
  expect([preview.changedCount, preview.lostMarginCount]).toEqual([48, 48])
})

test('every snapshot still has the checksum of its rows', async () => {
  expect(await act((tx) => verifySnapshots(tx))).toMatchObject({ ok: true, count: 6 })
})
