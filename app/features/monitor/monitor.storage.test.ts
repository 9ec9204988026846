import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Tx } from '../../platform/database/index.ts'
import { serviceActor } from '../identity/index.ts'
import { listSnapshots, readSeries } from './monitor.queries.ts'
import { importObservations } from './operations/import-observations.ts'
import { previewImport } from './operations/preview-import.ts'
import { addIndicator, saveDefinition, saveIndicator } from './operations/save-indicator.ts'
import { saveBreak, saveCaveats } from './operations/save-marks.ts'
import { verifySnapshots } from './snapshot.queries.ts'
import { fileOf, makeIndicator, passportInput } from './testing/monitor.factory.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
const visitor = serviceActor(town, 'service:public')
let storage: TestDatabase

const act = <T>(work: (tx: Tx) => Promise<T>, actor = command) => storage.database.as(actor, 'test', work)
const load = (...rows: string[]) => act((tx) => importObservations(tx, town, command, fileOf(...rows)))
const one = async (key: string) => (await act((tx) => readSeries(tx, [key])))[0]!

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
})
afterAll(() => storage?.close())

describe('an import', () => {
  test('freezes a file with its checksums, and the series shows its figures in order of time', async () => {
    await act((tx) => makeIndicator(tx, town, { key: 'cases' }))
    const done = await load(
      'cases,2022,,value,46,,,,,blz. 4,',
      'cases,2021,,zero,0,,,,,blz. 4,',
      'cases,2020,,missing,,,,,,,',
    )
    expect(done).toMatchObject({
      ok: true,
      value: { isNew: true, snapshot: { rowCount: 3, importedBy: 'service:command' } },
    })
    expect((await one('cases')).figures.map(({ period, state, value, row }) => [period, state, value, row])).toEqual([
      ['2020', 'missing', null, 3],
      ['2021', 'zero', 0, 2],
      ['2022', 'value', 46, 1],
    ])
  })

  test('of the same file again answers the snapshot that is there and changes nothing', async () => {
    const before = await act((tx) => listSnapshots(tx))
    const again = await load(
      'cases,2022,,value,46,,,,,blz. 4,',
      'cases,2021,,zero,0,,,,,blz. 4,',
      'cases,2020,,missing,,,,,,,',
    )
    expect(again).toMatchObject({ ok: true, value: { isNew: false, snapshot: { id: before[0]!.id } } })
    expect(await act((tx) => listSnapshots(tx))).toEqual(before)
  })

  test('with one bad row stores nothing at all', async () => {
    const before = await act((tx) => listSnapshots(tx))
    const refused = await load('cases,2023,,value,50,,,,,,', 'cases,2024,,value,many,,,,,,')
    expect(refused).toMatchObject({ ok: false, reason: 'problems', problemCount: 1 })
    expect(await act((tx) => listSnapshots(tx))).toEqual(before)
    expect((await one('cases')).figures).toHaveLength(3)
  })

  test('that revises a year shows old and new first, and afterwards only the new one counts', async () => {
    const content = fileOf(
      'cases,2022,,value,47,,,,,blz. 4,',
      'cases,2021,,zero,0,,,,,blz. 4,',
      'cases,2023,,value,9,,,,,,',
    ).content
    const preview = await act((tx) => previewImport(tx, content))
    expect(preview.changed.map(({ before, after }) => [before.period, before.value, after.value])).toEqual([
      ['2022', 46, 47],
    ])
    expect(preview.added.map(({ after }) => after.period)).toEqual(['2023'])
    expect(preview.sameCount).toBe(1)
    await act((tx) => importObservations(tx, town, command, { ...fileOf(), content }))
    expect((await one('cases')).figures.map((figure) => figure.value)).toEqual([null, 0, 47, 9])
  })

  test('of a share keeps its parts and the printed value and computes the share', async () => {
    await act((tx) => makeIndicator(tx, town, { key: 'complex_pct', valueType: 'share' }))
    await load('complex_pct,2019,,value,,32,98,32,,,')
    const [figure] = (await one('complex_pct')).figures
    expect(figure).toMatchObject({ numerator: 32, denominator: 98, printed: 32 })
    expect(figure!.value).toBeCloseTo(32.653, 3)
    const [stored] = await storage.asAdministrator('select value from observation where numerator = 32')
    expect(stored!.value).toBeNull()
  })

  test('holds other regions apart: of a municipality with a code its own rows are its series', async () => {
    await act((tx) => makeIndicator(tx, town, { key: 'crime' }))
    const content = `indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note,region
crime,2022,,value,4656,,,,,,,GM0150
crime,2022,,value,1200,,,,,,,GM0141
`
    await act((tx) => importObservations(tx, town, command, { ...fileOf(), content }))
    expect((await one('crime')).figures).toEqual([])
    await storage.asAdministrator(
      `update municipality set settings = settings || '{"cbsCode":"GM0150"}' where id = '${town}'`,
    )
    expect((await one('crime')).figures.map(({ value, region }) => [value, region])).toEqual([[4656, 'GM0150']])
  })

  test('remembers of every figure what it brought: new rows, changed rows, other regions and the last period', async () => {
    const brought = await storage.asAdministrator(
      `select b.row_count, added, changed, has_regions, last_period from snapshot_indicator b
         join snapshot s on s.id = b.snapshot_id join indicator i on i.id = b.indicator_id
        where i.key in ('cases', 'crime') order by s.sequence`,
    )
    // The revision above: 2021 stayed nought, 2022 went from 46 to 47, 2023 is new.
    expect(brought).toContainEqual({ row_count: 3, added: 1, changed: 1, has_regions: false, last_period: '2023' })
    expect(brought.at(-1)).toEqual({ row_count: 2, added: 2, changed: 0, has_regions: true, last_period: '2022' })
  })

  test('keeps quotes, backslashes, braces and the word null in texts as they are', async () => {
    await load('cases,2019,,value,1,,,,,"{a,""b"" \\n}",null')
    expect((await one('cases')).figures[0]).toMatchObject({ place: '{a,"b" \\n}', note: 'null' })
  })
})

describe('verification', () => {
  test('passes on what was stored, and names the snapshot of which one row was altered by hand', async () => {
    expect(await act((tx) => verifySnapshots(tx))).toMatchObject({ ok: true })
    await storage.asAdministrator('alter table observation disable trigger only_grows')
    await storage.asAdministrator('update observation set numerator = 31 where numerator = 32')
    await storage.asAdministrator('alter table observation enable trigger only_grows')
    expect(await act((tx) => verifySnapshots(tx))).toMatchObject({ ok: false, snapshot: { title: 'Verslag 2023' } })
  })
})

describe('a passport', () => {
  test('is not overwritten by somebody who did not see the newer one', async () => {
    const { definition: _, ...mine } = passportInput({ key: 'cases', holder: 'Politie' })
    expect(await act((tx) => saveIndicator(tx, { ...mine, revision: 1 }))).toMatchObject({ ok: true })
    const refused = await act((tx) => saveIndicator(tx, { ...mine, holder: 'Zorg', revision: 1 }))
    expect(refused).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
  })

  test('cannot take a key that is in use, or become part of something unknown or of itself', async () => {
    const add = (given: Parameters<typeof passportInput>[0]) =>
      act((tx) => addIndicator(tx, town, passportInput(given)))
    expect(await add({ key: 'cases' })).toMatchObject({ ok: false, reason: 'key-in-use' })
    const { definition: _, ...mine } = passportInput({ key: 'cases' })
    const save = (partOf: string) => act((tx) => saveIndicator(tx, { ...mine, partOf, revision: 2 }))
    expect(await save('nothing')).toMatchObject({ ok: false, reason: 'unknown-related' })
    expect(await save('cases')).toMatchObject({ ok: false, reason: 'related-to-itself' })
  })

  test('that is not public hides the indicator, its figures and its caveats from visitors', async () => {
    await act((tx) => makeIndicator(tx, town, { key: 'secret', isPublic: false }))
    await load('secret,2022,,value,3,,,,,,')
    expect(await act((tx) => readSeries(tx, ['secret', 'cases']), visitor)).toHaveLength(1)
    expect(await act((tx) => readSeries(tx, ['secret', 'cases']))).toHaveLength(2)
  })

  test('keeps earlier definitions, and a figure keeps the one it was counted by', async () => {
    const text = { nl: 'Nieuwe telling', en: 'New count' }
    await act((tx) => saveDefinition(tx, town, 'cases', { text, validFrom: '2024', source: 'APV 2024' }))
    await load('cases,2024,,value,12,,,,,,')
    const { passport, figures } = await one('cases')
    expect(passport.definitions.map((definition) => definition.number)).toEqual([1, 2])
    expect(figures.map((figure) => figure.definition)).toEqual([1, 1, 1, 1, 1, 2])
  })
})

test('a break and a caveat stand with every series they belong to', async () => {
  const words = { nl: 'Nieuwe APV', en: 'New by-law' }
  const found = { key: 'apv', period: '2022', happenedOn: '2022-01-01', title: words, text: words, source: 'APV' }
  await act((tx) => saveBreak(tx, town, { ...found, indicators: ['cases', 'complex_pct'] }))
  await act((tx) => saveCaveats(tx, town, 'cases', [{ period: '2020', text: { nl: 'Corona', en: 'Corona' } }]))
  const series = await act((tx) => readSeries(tx, ['complex_pct', 'cases']))
  expect(series.map((one) => [one.passport.key, one.breaks.length, one.caveats.length])).toEqual([
    ['complex_pct', 1, 0],
    ['cases', 1, 1],
  ])
  const unknown = await act((tx) => saveBreak(tx, town, { ...found, indicators: ['nonsense'] }))
  expect(unknown).toMatchObject({ ok: false, reason: 'unknown-indicator' })
})

test('the passports and figures of the demonstration load', async () => {
  const { INDICATORS } = await import('../../../db/seed/data/indicators/index.ts')
  await act(async (tx) => {
    for (const { definitions, caveats: _, source, ...seed } of INDICATORS) {
      const added = await addIndicator(tx, town, {
        ...seed,
        categories: seed.categories ?? [],
        partOf: seed.partOf ?? null,
        shareOf: seed.shareOf ?? null,
        isPublic: true,
        source: source.document,
        definition: { text: definitions[0]!.text, source: definitions[0]!.source.document },
      })
      expect([seed.key, added.ok]).toEqual([seed.key, true])
    }
  })
  for (const [name, rows] of [
    ['series/mjbp-2020-2023', 13],
    ['testing/gedrukt-2022', 132],
  ] as const) {
    const content = readFileSync(`db/seed/data/${name}.csv`)
    const done = await act((tx) =>
      importObservations(tx, town, command, { ...fileOf(), fileName: `${name.split('/')[1]}.csv`, content }),
    )
    expect(done).toMatchObject({ ok: true, value: { snapshot: { rowCount: rows } } })
  }
})
