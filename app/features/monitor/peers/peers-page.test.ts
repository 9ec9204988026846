import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { importObservations } from '../operations/import-observations.ts'
import { saveBreak } from '../operations/save-marks.ts'
import { openMonitorApp, TOWN } from '../testing/monitor.app.ts'
import { fileOf, makeIndicator } from '../testing/monitor.factory.ts'

const command = serviceActor(TOWN, 'service:command')
let storage: TestDatabase
let site: ReturnType<typeof openMonitorApp>

const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)

/** Registered crimes of the Politie (47013NED) in 2022 and 2023, and inhabitants (37230ned) of the two years before. */
const REAL: [code: string, counts: [number, number], people: [number, number]][] = [
  ['GM0150', [4656, 4807], [101_446, 102_781]],
  ['GM0177', [792, 795], [38_140, 38_500]],
  ['GM1742', [840, 860], [38_200, 38_300]],
  ['GM1773', [333, 341], [18_600, 18_800]],
  ['GM0262', [1011, 1034], [33_900, 34_100]],
  ['GM0285', [801, 790], [24_900, 25_100]],
]

const rowsOf = (key: string, years: [number, number], pick: (row: (typeof REAL)[number]) => [number, number]) =>
  REAL.flatMap((row) => years.map((year, index) => `${key},${year},,value,${pick(row)[index]},,,,,,,${row[0]}`))

beforeAll(async () => {
  storage = await createTestDatabase()
  site = openMonitorApp(storage.database, { cbsCode: 'GM0150' })
  await storage.asAdministrator(
    `insert into municipality (id, name, settings) values ('stad', 'Stad', '{"cbsCode":"GM0150"}')`,
  )
  await act(async (tx) => {
    await makeIndicator(tx, TOWN, { key: 'crime', name: { nl: 'Misdrijven', en: 'Crimes' } })
    await makeIndicator(tx, TOWN, { key: 'population', name: { nl: 'Inwoners', en: 'Inhabitants' } })
    await makeIndicator(tx, TOWN, { key: 'alone', name: { nl: 'Alleen hier', en: 'Only here' } })
    const file = fileOf()
    const rows = [
      `${file.content},region`,
      ...rowsOf('crime', [2022, 2023], (row) => row[1]),
      ...rowsOf('population', [2021, 2022], (row) => row[2]),
      'alone,2022,,value,3,,,,,,,',
    ]
    await importObservations(tx, TOWN, command, { ...file, content: rows.join('\n') })
  })
})
afterAll(() => storage?.close())

const NEAR = '/cijfers/crime/vergelijken?groep=buren&jaar=2023'

describe('a figure beside those of the neighbours', () => {
  test('says our rate, the middle of the group, and whether the change may be called one', async () => {
    const { text, status } = await site.get(NEAR)
    expect(status).toBe(200)
    // 4,807 of 102,781 inhabitants.
    expect(text).toContain('46,8')
    // The middle of 20.6, 22.5, 18.1, 30.3 and 31.5.
    expect(text).toMatch(/22,5<?.*Middelste van de groep in 2023/s)
    // From 45.9 to 46.8 per 1,000.
    expect(text).toContain('sinds 2022: kan toeval zijn')
    expect(text).toContain('Olst-Wijhe')
  })

  test('draws a chart and a map in which our own place stands out', async () => {
    const { text } = await site.get(NEAR)
    expect(text.match(/<svg/g)).toHaveLength(4)
    expect(text).toContain('Deventer: 46,8')
  })

  test('is in English too', async () => {
    const { text } = await site.get('/en/cijfers/crime/vergelijken?groep=buren')
    expect(text).toContain('Middle of the group in 2023')
    expect(text).toContain('may be chance')
  })

  test('has the same numbers in its file', async () => {
    const { text, headers } = await site.get('/cijfers/crime/vergelijking.csv?groep=buren&jaar=2023')
    expect(headers.get('content-disposition')).toContain('crime-vergelijking.csv')
    const lines = text.trimEnd().split('\r\n')
    expect(lines[0]).toBe('region,name,year,state,count,population,rate,provisional')
    expect(lines).toContain('GM0150,Deventer,2022,value,4656,101446,45.9,false')
    expect(lines).toContain('GM0150,Deventer,2023,value,4807,102781,46.8,false')
    expect(lines).toContain('GM1773,Olst-Wijhe,2023,value,341,18800,18.1,false')
  })

  test('gives its drawings to take along', async () => {
    expect((await site.get('/cijfers/crime/vergelijking.svg?groep=buren')).text).toMatch(/^<svg/)
    const png = await site.get('/cijfers/crime/kaart.png?groep=buren')
    expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  test('can be reached from the figure, when there are others to compare with', async () => {
    expect((await site.get('/cijfers/crime')).text).toContain('/cijfers/crime/vergelijken')
    expect((await site.get('/cijfers/alone')).text).not.toContain('/cijfers/alone/vergelijken')
    expect((await site.get('/cijfers/alone/vergelijken')).text).toContain('Nog niet te vergelijken')
    expect((await site.get('/cijfers/alone/vergelijking.csv')).status).toBe(404)
  })

  test('tells no change over a break', async () => {
    const words = { nl: 'Andere telling', en: 'Other count' }
    const found = { key: 'count', period: '2023', happenedOn: '2023-01-01', title: words, text: words, source: 'Nota' }
    await act((tx) => saveBreak(tx, TOWN, { ...found, indicators: ['crime'] }))
    const { text } = await site.get(NEAR)
    expect(text).toContain('Tussen 2022 en 2023 ligt een breuk in de reeks')
    expect(text).not.toContain('kan toeval zijn')
  })
})

describe('municipalities of your own choice', () => {
  const CHOSEN = 'groep=eigen&gemeente=GM0177&gemeente=GM0262&gemeente=GM1742'

  test('are compared with, on the page and in the file, at an address that keeps the choice', async () => {
    const { text } = await site.get(`/cijfers/crime/vergelijken?${CHOSEN}&jaar=2023`)
    expect(text).toContain('Gekozen: Lochem, Raalte, Rijssen-Holten.')
    expect(text).not.toContain('Olst-Wijhe')
    expect(text).toContain(`vergelijking.svg?${CHOSEN.replaceAll('&', '&amp;')}&amp;jaar=2023`)
    // Three say nothing of a middle: each has a line and a column of its own. 792 of 38,140 in 2022.
    expect(text).not.toContain('Kwart zit lager')
    expect(text).toMatch(/<th[^>]*>Raalte<\/th>/)
    expect(text).toContain('20,8')
    const csv = (await site.get(`/cijfers/crime/vergelijking.csv?${CHOSEN}&jaar=2023`)).text
    expect(csv).toMatch(/GM0177,Raalte,2022,value,792,38140,20\.8/)
    expect(csv.split('\r\n').filter((line) => line.startsWith('GM') && line.includes(',2023,'))).toHaveLength(4)
    expect((await site.get(`/cijfers/crime/kaart.svg?${CHOSEN}`)).status).toBe(200)
  })

  test('stay when another year is asked, and when one looks for a name', async () => {
    const { text } = await site.get(`/cijfers/crime/vergelijken?${CHOSEN}`)
    expect(text.match(/<input type="hidden" name="gemeente" value="GM0\d{3}"\/?>/g)).toHaveLength(2)
    const chooser = (await site.get(`/cijfers/crime/vergelijken/kiezen?${CHOSEN}&zoek=zwol`)).text
    const boxes = [...chooser.matchAll(/value="(GM\d{4})"( checked)?/g)].map(
      ([, code, ticked]) => code! + (ticked ?? ''),
    )
    expect(boxes).toEqual(['GM0262 checked', 'GM0177 checked', 'GM1742 checked', 'GM0193'])
  })

  test('are three to thirty; fewer give a sentence, and no file', async () => {
    const { text, status } = await site.get('/cijfers/crime/vergelijken?groep=eigen&gemeente=GM0177')
    expect([status, text.includes('U koos er 1. Kies minstens 3 en hooguit 30 gemeenten.')]).toEqual([200, true])
    expect((await site.get('/cijfers/crime/vergelijking.csv?groep=eigen&gemeente=GM0177')).status).toBe(404)
  })
})
