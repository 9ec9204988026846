import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { TEST_SECRET } from '../../../../tests/support/storage-server.ts'
import type { Actor, Tx } from '../../../platform/database/index.ts'
import { rightsOf, serviceActor } from '../../identity/index.ts'
import { KETTLES } from '../../registers/counting/testing/kettles.ts'
import { type CountedPeriod, openRecords, periodsOfYear } from '../../registers/index.ts'
import { listDistrictFigures } from '../areas/areas.queries.ts'
import { findIndicator, readRegionFigures, readSeries } from '../monitor.queries.ts'
import { makeIndicator } from '../testing/monitor.factory.ts'
import { readDivision } from './districts.ts'
import { prepareRelease } from './prepare-release.ts'
import { storeRelease } from './store-release.ts'

const TOWN = 'stad'
const TODAY = '2026-11-22'
const NORTH = 'WK999901'
const SOUTH = 'WK999902'
const command = serviceActor(TOWN, 'service:command')
const visitor = serviceActor(TOWN, 'service:public')
const analyst: Actor = { municipalityId: TOWN, id: 'analyst', roles: ['analyst'], rights: rightsOf(['analyst']) }
let storage: TestDatabase

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => storage.database.as(actor, 'test', work)

/** Takes in so many kettles on one day in each neighbourhood; '' is a kettle of which nobody wrote down where it was. */
async function kettles(day: string, where: Record<string, number>, metal = 'ijzer') {
  const inputs = Object.entries(where).flatMap(([area, count]) =>
    Array.from({ length: count }, () => ({ basis: 'proef', openedOn: day, facts: { metal }, areaCode: area || null })),
  )
  const scope = { municipalityId: TOWN, secret: TEST_SECRET, actor: command, today: TODAY }
  expect(await as(command, (tx) => openRecords({ ...scope, tx }, KETTLES, inputs))).toMatchObject({ ok: true })
}

const year = (...numbers: number[]) => numbers.flatMap((one) => periodsOfYear(KETTLES.counts![0]!, one, TODAY))

const prepare = (wanted: Record<string, CountedPeriod[]>, byDistrict = true) =>
  as(command, async (tx) =>
    prepareRelease(
      tx,
      Object.entries(wanted).map(([rule, periods]) => ({ rule, periods })),
      { threshold: 5, registers: [KETTLES], ...(byDistrict ? { division: await readDivision(tx) } : {}) },
    ),
  )

async function publish(wanted: Record<string, CountedPeriod[]>, byDistrict = true) {
  const prepared = await prepare(wanted, byDistrict)
  if (!prepared.ok) return prepared
  return as(analyst, (tx) =>
    storeRelease(tx, TOWN, { id: 'analyst' }, prepared.value, new Date('2026-11-22T09:00:00Z')),
  )
}

/** Period, district, state and value of a figure, as everybody reads them. */
async function ofDistricts(key: string) {
  const figures = await as(visitor, async (tx) =>
    listDistrictFigures(tx, [(await findIndicator(tx, key))!], { from: 2000, to: 2026 }),
  )
  return figures.map(({ period, region, state, value }) => [period, region, state, value])
}

const ofWhole = async (key: string) =>
  (await as(visitor, (tx) => readSeries(tx, [key])))[0]!.figures.map(({ period, state, value }) => [
    period,
    state,
    value,
  ])

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator(
    `insert into municipality (id, name, settings) values ('stad', 'Stad', '{"cbsCode": "GM9999"}')`,
  )
  const area = (code: string, name: string, vintage: number) =>
    storage.asAdministrator(
      `insert into area (municipality_id, code, name, kind, vintage, geometry, source)
       values ('stad', $1, $2, case when $1 like 'WK%' then 'district' else 'neighbourhood' end, $3, '{}', 'proef')`,
      [code, name, vintage],
    )
  for (const [code, name] of [
    [NORTH, 'Noord'],
    [SOUTH, 'Zuid'],
    ['BU99990101', 'Kade'],
    ['BU99990102', 'Wal'],
    ['BU99990201', 'Veld'],
  ] as const)
    await area(code, name, 2024)
  // A quay of an earlier division lies in a district that is still there, the fen in one that is gone.
  await area('WK999909', 'Weg', 2019)
  await area('BU99990107', 'Oude kade', 2019)
  await area('BU99990901', 'Ven', 2019)
  await as(command, async (tx) => {
    for (const key of ['kettles', 'kettles_copper', 'kettles_used', 'poured_monthly'])
      await makeIndicator(tx, TOWN, { key, partOf: key === 'kettles_copper' ? 'kettles' : null })
    await makeIndicator(tx, TOWN, { key: 'kettles_copper_pct', valueType: 'share', shareOf: 'kettles' })
  })
  await kettles('2018-05-05', { BU99990101: 3, BU99990102: 3, BU99990107: 2, BU99990201: 4 })
  await kettles('2018-05-05', { BU99990102: 6, BU99990201: 8 }, 'koper')
  await kettles('2019-05-05', { BU99990101: 10, BU99990201: 3 })
  await kettles('2020-05-05', { BU99990101: 10, BU99990201: 20, '': 3, BU99990901: 3 })
  await kettles('2021-05-05', { '': 9, BU99990901: 4 })
  await kettles('2022-05-05', { BU99990101: 90, BU99990201: 20, '': 6 })
})
afterAll(() => storage?.close())

test('a neighbourhood lies in the district whose digits it carries, also one of an earlier division', async () => {
  expect(await as(visitor, readDivision)).toEqual({
    districts: [
      { code: NORTH, name: 'Noord', neighbourhoods: ['BU99990101', 'BU99990102', 'BU99990107'] },
      { code: SOUTH, name: 'Zuid', neighbourhoods: ['BU99990201'] },
    ],
    elsewhere: ['BU99990901'],
  })
})

describe('a release by district', () => {
  test('tells the whole and each district; what could be worked out of a small one is hidden', async () => {
    expect(await publish({ kettles: year(2017, 2018, 2019) })).toMatchObject({ ok: true, value: { number: 1 } })
    expect(await ofWhole('kettles')).toEqual([
      ['2017', 'zero', 0],
      ['2018', 'value', 26],
      ['2019', 'value', 13],
    ])
    expect(await ofDistricts('kettles')).toEqual([
      ['2017', NORTH, 'zero', 0],
      ['2018', NORTH, 'value', 14],
      // Thirteen less ten would be three.
      ['2019', NORTH, 'suppressed', null],
      ['2017', SOUTH, 'zero', 0],
      ['2018', SOUTH, 'value', 12],
      ['2019', SOUTH, 'suppressed', null],
    ])
  })

  test('keeps the counts behind what is hidden for who may see them', async () => {
    const read = (actor: Actor) => as(actor, (tx) => readRegionFigures(tx, ['kettles'], [NORTH, SOUTH]))
    const in2019 = async (actor: Actor) =>
      (await read(actor))
        .filter(({ period }) => period === '2019')
        .map(({ value, hiddenBecause }) => [value, hiddenBecause])
    expect(await in2019(analyst)).toEqual([
      [10, 'protects'],
      [3, 'small'],
    ])
    expect(await in2019(visitor)).toEqual([
      [null, undefined],
      [null, undefined],
    ])
  })

  test('that tells nothing new is not made; one more in a district is something new', async () => {
    expect(await publish({ kettles: year(2018) })).toMatchObject({ ok: false, reason: 'nothing-changed' })
    await kettles('2018-06-06', { BU99990201: 6 })
    expect(await publish({ kettles: year(2018) })).toMatchObject({ ok: true, value: { number: 2 } })
    expect(await ofDistricts('kettles')).toContainEqual(['2018', SOUTH, 'value', 18])
    expect(await ofWhole('kettles')).toContainEqual(['2018', 'value', 32])
  })

  test('says nothing of districts where the district of more than one in ten is not known', async () => {
    expect(await publish({ kettles: year(2020, 2022) })).toMatchObject({ ok: true })
    expect(await ofWhole('kettles')).toEqual(
      expect.arrayContaining([
        ['2020', 'value', 36],
        ['2022', 'value', 116],
      ]),
    )
    const found = await ofDistricts('kettles')
    for (const district of [NORTH, SOUTH]) expect(found).toContainEqual(['2020', district, 'missing', null])
    // Six of 116 is less than one in ten.
    expect(found).toContainEqual(['2022', NORTH, 'value', 90])
    expect(found).toContainEqual(['2022', SOUTH, 'value', 20])
  })

  test('says beside figures of a district that some of what was counted has none', async () => {
    const figures = await as(visitor, (tx) => readRegionFigures(tx, ['kettles'], [NORTH]))
    const note = (period: string) => figures.find((figure) => figure.period === period)!.note
    expect(note('2022')).toBe('Van een deel is de wijk niet bekend; dat telt alleen in het geheel mee')
    expect(note('2018')).toBe('')
    expect(note('2020')).toBe('')
  })

  test('has no figures of districts where nothing at all has a district', async () => {
    const prepared = await prepare({ kettles: year(2021) })
    if (!prepared.ok) throw new Error(prepared.reason)
    expect(prepared.value.cells).toMatchObject([{ region: '', figure: { state: 'value', value: 13 } }])
    expect(prepared.value.unplaced).toMatchObject([{ period: { id: '2021' }, isTold: false }])
    expect(prepared.value.unplaced[0]!.unplaced.readBy(analyst)).toBe(13)
    expect(prepared.value.rules).toEqual([{ key: 'kettles', version: 1, periods: ['2021'] }])
  })

  test('tells a share of a district from the parts of that district', async () => {
    await kettles('2014-05-05', { BU99990101: 8, BU99990201: 10 })
    await kettles('2014-05-05', { BU99990102: 6, BU99990201: 8 }, 'koper')
    expect(await publish({ kettles: year(2014), kettles_copper: year(2014) })).toMatchObject({ ok: true })
    expect(await ofDistricts('kettles_copper_pct')).toEqual([
      ['2014', NORTH, 'value', (6 / 14) * 100],
      ['2014', SOUTH, 'value', (8 / 18) * 100],
    ])
  })

  test('hides a part of a district where an earlier release of that district would give away the rest', async () => {
    // Of the twelve that were told of the south at first four were of iron: eight of copper would say so.
    expect(await publish({ kettles_copper: year(2018) })).toMatchObject({ ok: true })
    const of2018 = (await ofDistricts('kettles_copper')).filter(([period]) => period === '2018')
    expect(of2018.map(([, region, state]) => [region, state])).toContainEqual([SOUTH, 'suppressed'])
    expect(await ofWhole('kettles_copper')).toContainEqual(['2018', 'value', 14])
  })

  test('counts by month of the whole alone', async () => {
    const months = periodsOfYear(KETTLES.counts!.find(({ key }) => key === 'poured_monthly')!, 2018, TODAY)
    const prepared = await prepare({ poured_monthly: months })
    if (!prepared.ok) throw new Error(prepared.reason)
    expect(prepared.value.cells.map(({ region }) => region)).toEqual(Array(12).fill(''))
    expect(prepared.value.unplaced).toEqual([])
  })

  test('is judged beside a release of the whole before it, and one of the whole after it beside the districts', async () => {
    await kettles('2016-05-05', { BU99990101: 12, BU99990201: 2 })
    expect(await publish({ kettles: year(2016) }, false)).toMatchObject({ ok: true })
    expect(await ofWhole('kettles')).toContainEqual(['2016', 'value', 14])
    expect(await publish({ kettles: year(2016) })).toMatchObject({ ok: true })
    const of2016 = (await ofDistricts('kettles')).filter(([period]) => period === '2016')
    expect(of2016).toEqual([
      ['2016', NORTH, 'suppressed', null],
      ['2016', SOUTH, 'suppressed', null],
    ])
    await kettles('2015-05-05', { BU99990101: 12, BU99990201: 2 })
    await kettles('2015-05-05', { BU99990101: 2 }, 'koper')
    expect(await publish({ kettles: year(2015) })).toMatchObject({ ok: true })
    // Of copper there are two, all of them in one district: neither stands anywhere after the second release.
    expect(await publish({ kettles_copper: year(2015) }, false)).toMatchObject({ ok: true })
    expect(await ofWhole('kettles_copper')).toContainEqual(['2015', 'suppressed', null])
  })
})
