import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { importObservations } from '../operations/import-observations.ts'
import { openMonitorApp, TOWN } from '../testing/monitor.app.ts'
import { fileOf, makeIndicator } from '../testing/monitor.factory.ts'

const command = serviceActor(TOWN, 'service:command')
let storage: TestDatabase
let site: ReturnType<typeof openMonitorApp>

const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)

const square = (x: number) =>
  JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [x, 52],
        [x, 52.1],
        [x + 0.1, 52.1],
        [x + 0.1, 52],
        [x, 52],
      ],
    ],
  })

beforeAll(async () => {
  storage = await createTestDatabase()
  site = openMonitorApp(storage.database, { cbsCode: 'GM0150' })
  const area = (code: string, name: string, vintage: number, x: number) =>
    `('stad', '${code}', '${name}', 'district', ${vintage}, '${square(x)}', 'CBS')`
  await storage.asAdministrator(`
    insert into municipality (id, name, settings) values ('stad', 'Stad', '{"cbsCode":"GM0150"}');
    insert into area (municipality_id, code, name, kind, vintage, geometry, source) values
      ${area('WK015001', 'Binnenstad', 2022, 6.1)}, ${area('WK015002', 'De Hoven', 2022, 6.2)},
      ${area('WK015001', 'Centrum', 2018, 6.1)}`)
  await act(async (tx) => {
    await makeIndicator(tx, TOWN, { key: 'nuisance', name: { nl: 'Overlast', en: 'Nuisance' } })
    await makeIndicator(tx, TOWN, { key: 'whole', name: { nl: 'Geheel', en: 'Whole' } })
    const file = fileOf()
    const rows = [
      `${file.content},region`,
      'nuisance,2019,,value,12,,,,,,,WK015001',
      'nuisance,2022,,value,40,,,,,,,WK015001',
      'nuisance,2022,,suppressed,,,,,,,,WK015002',
      'nuisance,2022,,value,7,,,,,,,WK015009',
      'nuisance,2022,,value,99,,,,,,,WK030001',
      'whole,2022,,value,3,,,,,,,',
    ]
    await importObservations(tx, TOWN, command, { ...file, content: rows.join('\n') })
  })
})
afterAll(() => storage?.close())

describe('a figure by district', () => {
  test('is shown of the last period by the borders of that year, and says what is hidden', async () => {
    const { text } = await site.get('/cijfers/nuisance/wijken')
    expect(text).toContain('Met de grenzen van 2022.')
    expect(text).toMatch(/Binnenstad<\/th><td[^>]*>40</)
    expect(text).toMatch(/De Hoven<\/th><td[^>]*>×</)
    expect(text).toContain('De Hoven: onderdrukt')
    // A district of another municipality is not ours.
    expect(text).not.toMatch(/>99</)
  })

  test('names what has a figure and is not in this division', async () => {
    expect((await site.get('/cijfers/nuisance/wijken')).text).toContain('niet in deze indeling: WK015009')
  })

  test('of an earlier year stands within the borders of then', async () => {
    const { text } = await site.get('/cijfers/nuisance/wijken?periode=2019')
    expect(text).toContain('Met de grenzen van 2018.')
    expect(text).toMatch(/Centrum<\/th><td[^>]*>12</)
  })

  test('has the same in its file, with nothing of what is hidden', async () => {
    const { text } = await site.get('/cijfers/nuisance/wijken.csv?gebied=wijken&periode=2022')
    expect(text.trimEnd().split('\r\n')).toEqual([
      'code,name,period,state,value',
      'WK015001,Binnenstad,2022,value,40',
      'WK015002,De Hoven,2022,suppressed,',
    ])
  })

  test('is not there for a figure of the whole municipality', async () => {
    expect((await site.get('/cijfers/whole/wijken')).text).toContain('Nog niet per wijk of buurt')
    expect((await site.get('/cijfers/whole/wijken.csv')).status).toBe(404)
    expect((await site.get('/cijfers/whole')).text).not.toContain('/wijken')
  })
})
