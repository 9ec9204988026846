import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CbsServer, startCbsServer } from '../../../../../tests/support/cbs-server.ts'
import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts'
import { temporaryFolders } from '../../../../../tests/support/folders.ts'
import { TEST_SECRET } from '../../../../../tests/support/storage-server.ts'
import type { Config } from '../../../../platform/config.ts'
import { type Jobs, runDueJobsOnce, startWorker } from '../../../../platform/jobs/index.ts'
import { serviceActor } from '../../../identity/index.ts'
import { readSeries } from '../../monitor.queries.ts'
import { makeAbsenceSource } from '../../testing/absence.source.ts'
import { openMonitorApp } from '../../testing/monitor.app.ts'
import { fetchJobs } from './fetch.jobs.ts'

const SOURCE = '/werk/cijfers/bronnen/ziekteverzuim'
const jobs: Jobs = { handlers: fetchJobs, daily: [], atStart: [] }
const folders = temporaryFolders()

let storage: TestDatabase
let server: CbsServer
let app: ReturnType<typeof openMonitorApp>
let config: Config
let parts: Parameters<typeof runDueJobsOnce>[1]
let heard: string[]

beforeAll(async () => {
  storage = await createTestDatabase()
  server = await startCbsServer()
  await storage.asAdministrator(`insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')`)
  config = {
    ...{ port: 0, host: '127.0.0.1', isDefaultFolder: false, secret: TEST_SECRET, isDemonstration: true },
    dataFolder: folders.make(),
    sourceHosts: [server.origin],
    importLimits: { pause: 0 },
  }
  app = openMonitorApp(storage.database, { config })
  const clock = { now: () => new Date('2026-11-22T09:00:00Z'), today: () => '2026-11-22' }
  const onError = (error: unknown) => void heard.push((error as Error).message)
  parts = { database: storage.database, config, clock, onError }
  await storage.database.as(serviceActor('stad', 'service:command'), 'prepare', (tx) =>
    makeAbsenceSource(tx, 'stad', server.origin),
  )
})
afterAll(async () => {
  await server?.close()
  await storage?.close()
  folders.removeAll()
})

const recorded = () => {
  server.before = () => false
  server.asked.length = 0
}
beforeEach(() => {
  recorded()
  heard = []
})

const work = () => runDueJobsOnce(jobs, parts)
const begin = async () => (await app.post(`${SOURCE}/ophalen`, 'analyst', {})).location
const kept = () => {
  try {
    return readdirSync(path.join(config.dataFolder, 'imports', 'stad')).map((name) =>
      name.replace(/^[0-9a-f-]{36}/, '*'),
    )
  } catch {
    return []
  }
}
const seenIn = (html: string) => /name="seen"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? ''
const figures = async () => {
  const [series] = await storage.database.as(serviceActor('stad', 'service:command'), 'read', (tx) =>
    readSeries(tx, ['absence']),
  )
  return new Map(series!.figures.map(({ period, value }) => [period, value]))
}
const pages = () => server.asked.filter((address) => /Observations(\?\$skip|$)/.test(address))
/** Until what is under way was seen to happen. */
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (const end = Date.now() + 15_000; !(await holds()); ) {
    if (Date.now() > end) throw new Error('it did not happen in time')
    await new Promise((done) => setTimeout(done, 10))
  }
}

test('what comes in is a proposal: nothing changes before somebody accepts what he saw', async () => {
  const address = await begin()
  expect(address).toMatch(/^\/werk\/cijfers\/bronnen\/ziekteverzuim\/ophalen\/[0-9a-f-]{36}$/)
  const waiting = await app.get(address, 'analyst')
  expect(waiting.text).toContain('wacht op zijn beurt')
  expect(waiting.headers.get('refresh')).toBe('3')
  // Asked once more it is the same fetch: a source is fetched once at a time.
  expect(await begin()).toBe(address)

  await work()
  const proposed = await app.get(address, 'analyst')
  expect(proposed.headers.get('refresh')).toBeNull()
  expect(proposed.text).toContain('De bron zegt iets anders dan wat nu geldt')
  expect(proposed.text).toMatch(/Nieuwe cijfers: 121/)
  expect((await figures()).size).toBe(0)
  expect((await app.post(`${address}/aannemen`, 'analyst', { seen: 'iets anders' })).status).toBe(409)
  expect((await figures()).size).toBe(0)

  const accepted = await app.post(`${address}/aannemen`, 'analyst', { seen: seenIn(proposed.text) })
  expect([accepted.status, accepted.location]).toEqual([303, address])
  expect((await figures()).get('1996-Q1')).toBe(5.5)
  expect((await app.get(address, 'analyst')).text).toContain('Aangenomen door')
  expect(kept()).toEqual([])
  const again = await app.post(`${address}/aannemen`, 'analyst', { seen: seenIn(proposed.text) })
  expect([again.status, again.text.includes('Iemand anders heeft hier al over beslist.')]).toEqual([409, true])
  const [snapshot] = await storage.asAdministrator<Record<string, unknown>>(
    'select published_on, table_id, imported_by, request from snapshot',
  )
  expect(snapshot).toEqual({
    published_on: '2020-06-19',
    table_id: '80072ned',
    imported_by: 'analyst',
    request: `${server.origin}/CBS/80072ned/Observations`,
  })
})

test('the same table again is recorded as no change, and a revision is shown with its difference', async () => {
  const same = await begin()
  await work()
  expect((await app.get(same, 'analyst')).text).toContain('Geen wijziging: elk cijfer in de tabel staat er al')
  expect(kept()).toEqual([])

  const before = server.observations
  server.observations = before.map((row) => (row.Id === 0 ? { ...row, Value: 6.1 } : row))
  const revised = await begin()
  await work()
  const shown = await app.get(revised, 'analyst')
  expect(shown.text).toContain('5,5')
  expect(shown.text).toContain('6,1')
  expect(shown.text).toContain('+0,6')
  const unsaid = await app.post(`${revised}/afwijzen`, 'analyst', { reason: '' })
  expect([unsaid.status, unsaid.text.includes('Waarom niet: Vul dit in.')]).toEqual([422, true])
  await app.post(`${revised}/afwijzen`, 'analyst', { reason: 'De bron kondigt een correctie aan.' })
  const declined = await app.get(revised, 'analyst')
  expect(declined.text).toContain('De bron kondigt een correctie aan.')
  expect((await figures()).get('1996-Q1')).toBe(5.5)

  // Two proposals after another: the older one gives way.
  const older = await begin()
  await work()
  const newer = await begin()
  await work()
  expect((await app.get(older, 'analyst')).text).toContain('Over dit voorstel hoeft niemand meer te beslissen')
  expect((await app.get(SOURCE, 'analyst')).text).toContain(newer)
  expect(kept()).toEqual(['*.csv'])
  server.observations = before
  await begin()
  await work()
  expect(kept()).toEqual([])
})

test('a table in which the mapping finds faults is refused by row, and leaves nothing', async () => {
  const before = server.observations
  server.observations = before.map((row) => (row.Id === 0 ? { ...row, Value: 'veel' } : row))
  const address = await begin()
  await work()
  server.observations = before
  const refused = await app.get(address, 'analyst')
  expect(refused.text).toContain('De tabel klopt niet met de koppeling')
  expect(refused.text).toContain('“veel” is geen getal.')
  expect(kept()).toEqual([])
})

test('a source that is down before it begins, or does not know the table, is said so and can be asked again', async () => {
  server.before = (_, response) => {
    response.writeHead(404).end()
    return true
  }
  const address = await begin()
  await work()
  const failed = await app.get(address, 'analyst')
  expect(failed.text).toContain('De bron kent deze tabel niet, of begrijpt het filter niet. Melding: 404.')
  recorded()
  const next = await begin()
  await work()
  expect((await app.get(next, 'analyst')).text).toContain('Geen wijziging')
  expect(heard).toEqual([])
})

test('a source that goes down half-way fails with what came in kept, and the next time goes on from there', async () => {
  server.before = ({ address }, response) => {
    if (!address.includes('$skip=2000')) return false
    // A server that says how long to wait is asked again after that; the last time it is down for good.
    response.writeHead(503, { 'retry-after': '0' }).end()
    return true
  }
  const address = await begin()
  await work()
  expect((await app.get(address, 'analyst')).text).toContain('Wat al binnen is, is bewaard')
  expect(kept().sort()).toEqual(['ziekteverzuim.csv.part', 'ziekteverzuim.csv.part.json'])
  recorded()
  const next = await begin()
  await work()
  expect((await app.get(next, 'analyst')).text).toContain('Geen wijziging')
  expect(pages()[0]).toBe('/CBS/80072ned/Observations?$skip=2000')
})

test('a source that is busy is asked again after as long as it says', async () => {
  let busy = 2
  server.before = ({ address }, response) => {
    if (!address.includes('$skip=1000') || busy === 0) return false
    busy -= 1
    response.writeHead(429, { 'retry-after': '0' }).end()
    return true
  }
  const address = await begin()
  await work()
  expect((await app.get(address, 'analyst')).text).toContain('Geen wijziging')
  expect(pages().filter((page) => page.includes('skip=1000'))).toHaveLength(3)
})

test('stopped half-way it leaves nothing behind, and says how far it was while it ran', async () => {
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  server.before = ({ address }, response) => {
    if (!address.includes('$skip=2000')) return false
    void held.then(() => response.destroy())
    return true
  }
  const address = await begin()
  const worker = startWorker(jobs, parts)
  try {
    await until(async () => (await app.get(address, 'analyst')).text.includes('2.000 van 4.409 regels opgehaald'))
    await app.post(`${address}/stoppen`, 'analyst', {})
    await until(async () => (await app.get(address, 'analyst')).text.includes('Gestopt. Er is niets bewaard.'))
  } finally {
    release()
    await worker.stop()
  }
  expect(kept()).toEqual([])
  // What waits its turn is stopped without a worker.
  const waiting = await begin()
  await app.post(`${waiting}/stoppen`, 'analyst', {})
  expect((await app.get(waiting, 'analyst')).text).toContain('Gestopt. Er is niets bewaard.')
  await work()
  expect(server.asked.filter((asked) => asked.endsWith('Properties'))).toHaveLength(1)
})

test('a proposal of which the table is gone asks to fetch it again', async () => {
  const before = server.observations
  server.observations = before.map((row) => (row.Id === 0 ? { ...row, Value: 7 } : row))
  const address = await begin()
  await work()
  const shown = await app.get(address, 'analyst')
  rmSync(path.join(config.dataFolder, 'imports'), { recursive: true })
  expect((await app.get(address, 'analyst')).text).toContain('De opgehaalde tabel is er niet meer.')
  const refused = await app.post(`${address}/aannemen`, 'analyst', { seen: seenIn(shown.text) })
  expect(refused.status).toBe(409)
  server.observations = before
})

test('who may not import cannot fetch, and a file has no address to ask', async () => {
  expect((await app.post(`${SOURCE}/ophalen`, 'mayor', {})).status).toBe(403)
  await app.post('/werk/cijfers/bronnen', 'analyst', { key: 'politie-47013ned-totaal' })
  const refused = await app.post('/werk/cijfers/bronnen/politie-47013ned-totaal/ophalen', 'analyst', {})
  expect(refused.location).toBe('/werk/cijfers/bronnen/politie-47013ned-totaal?geen-adres')
  expect((await app.get(refused.location, 'analyst')).text).toContain('Deze bron heeft geen adres om op te halen.')
})
