import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { importObservations } from '../operations/import-observations.ts'
import { openMonitorApp, TOWN } from '../testing/monitor.app.ts'
import { fileOf, makeIndicator } from '../testing/monitor.factory.ts'
import { endSearch } from './area-searches.queries.ts'
import { type Act, searchAreas } from './search-areas.ts'

const command = serviceActor(TOWN, 'service:command')
const watcher = serviceActor(TOWN, 'service:watcher')
const ADDRESS = '/werk/wat-opvalt/gebieden'
const now = () => new Date('2026-11-22T09:00:00Z')
let storage: TestDatabase
let site: ReturnType<typeof openMonitorApp>

const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)
const asWatcher: Act = (what, work) => storage.database.as(watcher, what, work)

/** Fifty districts of about a hundred a year; of one the last year is 180, of one 128, and one is too small to judge. */
const DISTRICTS = Array.from({ length: 50 }, (_, index) => `WK0001${String(index + 1).padStart(2, '0')}`)
const countsOf = (index: number) =>
  index === 49 ? [1, 0, 2, 1, 0, 4] : [100, 98, 103, 101, 99, index === 0 ? 180 : index === 1 ? 128 : 101]

beforeAll(async () => {
  storage = await createTestDatabase()
  site = openMonitorApp(storage.database)
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await act(async (tx) => {
    await makeIndicator(tx, TOWN, { key: 'thefts', name: { nl: 'Diefstallen', en: 'Thefts' } })
    await makeIndicator(tx, TOWN, { key: 'fear', name: { nl: 'Onveilig', en: 'Unsafe' }, valueType: 'amount' })
    const rows = DISTRICTS.flatMap((code, index) =>
      countsOf(index).flatMap((value, year) => [
        `thefts,${2019 + year},,${value === 0 ? 'zero' : 'value'},${value === 0 ? '' : value},,,,,,,${code}`,
        `fear,${2019 + year},,value,30,,,,,,,${code}`,
      ]),
    )
    const file = fileOf(...rows)
    const done = await importObservations(tx, TOWN, command, {
      ...file,
      content: file.content.replace(',note', ',note,region'),
    })
    expect(done.ok).toBe(true)
  })
})
afterAll(() => storage?.close())

/** Asks in the browser and does the job that was queued. */
async function search() {
  const asked = await site.post(ADDRESS, 'analyst', { what: 'thefts district' })
  const id = asked.location.split('/').at(-1)!
  return { asked, id, run: () => searchAreas(asWatcher, TOWN, id, now) }
}

describe('a look at every area', () => {
  test('can only be asked of counts by area, and by who brings figures in', async () => {
    const page = await site.get(ADDRESS, 'analyst')
    expect(page.text).toContain('Diefstallen, per wijk')
    expect(page.text).not.toContain('Onveilig, per')
    expect(page.text).toContain('Het voorspelt niet waar iets gebeurt')
    expect((await site.post(ADDRESS, 'analyst', { what: 'fear district' })).status).toBe(422)
    expect((await site.post(ADDRESS, 'mayor', { what: 'thefts district' })).status).toBe(403)
  })

  test('says how far it is, and tells what stands out when all areas are judged together', async () => {
    const { asked, run } = await search()
    const waiting = await site.get(asked.location, 'policyLead')
    expect(waiting.headers.get('refresh')).toBe('3')
    expect(waiting.text).toContain('0 van 0 gebieden bekeken.')
    await run()
    const { text, headers } = await site.get(asked.location, 'policyLead')
    expect(headers.get('refresh')).toBeNull()
    expect(text).toContain(
      'Er zijn 50 gebieden bekeken. Van 49 kon iets gezegd worden; bij 1 is er te weinig om te beoordelen',
    )
    expect(text).toContain('Wat opvalt: 1')
    expect(text).toContain('WK000101')
    // 128 would stand out alone; of forty-nine districts one such is expected by chance.
    expect(text).not.toContain('WK000102')
    expect(text).toContain('Van wat hier staat is naar verwachting hooguit 10% toeval')
  })

  test('is concluded on as any other, and stands apart from what stands out in our own series', async () => {
    const { asked, run } = await search()
    await run()
    const signal = (await site.get(asked.location, 'analyst')).text.match(/\/werk\/wat-opvalt\/[0-9a-f-]{36}/)![0]
    const page = (await site.get(signal, 'analyst')).text
    expect(page).toContain('Diefstallen, WK000101, 2024: meer dan verwacht')
    expect(page).toContain('In 2024 werden er 180 geteld. Op grond van 2019–2023 werden er 100 verwacht')
    await site.post(signal, 'analyst', { conclusion: 'explained', reason: 'Nieuw winkelcentrum.' })
    // Asked again, the same count of the same district was concluded on already.
    const again = await search()
    await again.run()
    expect((await site.get(again.asked.location, 'analyst')).text).toContain('verklaard')
    expect((await site.get('/werk/wat-opvalt', 'analyst')).text).not.toContain('WK000101')
  })

  test('keeps nothing when it is stopped, and nothing twice when it is done again', async () => {
    const stopped = await search()
    expect((await site.post(`${stopped.asked.location}/stoppen`, 'analyst', {})).status).toBe(303)
    await stopped.run()
    const { text } = await site.get(stopped.asked.location, 'analyst')
    expect(text).toContain('De controle is gestopt.')
    expect(text).not.toContain('WK000101')
    const done = await search()
    await done.run()
    await done.run()
    const [runs] = await storage.asAdministrator<{ count: string }>(
      'select count(*) from signal_run where area_search_id = $1',
      [done.id],
    )
    expect(runs!.count).toBe('1')
    expect(await asWatcher('test', (tx) => endSearch(tx, done.id, 'stopped', now()))).toBe(false)
  })
})
