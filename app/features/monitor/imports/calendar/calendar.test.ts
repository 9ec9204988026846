import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CbsServer, startCbsServer } from '../../../../../tests/support/cbs-server.ts'
import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts'
import { temporaryFolders } from '../../../../../tests/support/folders.ts'
import { TEST_SECRET } from '../../../../../tests/support/storage-server.ts'
import { type Jobs, queueJob, runDueJobsOnce } from '../../../../platform/jobs/index.ts'
import { serviceActor } from '../../../identity/index.ts'
import { readSeries } from '../../monitor.queries.ts'
import { makeAbsenceSource } from '../../testing/absence.source.ts'
import { openMonitorApp } from '../../testing/monitor.app.ts'
import { FETCH_DUE, fetchJobs } from '../fetching/fetch.jobs.ts'

const SOURCE = '/werk/cijfers/bronnen/ziekteverzuim'
const CALENDAR = '/werk/cijfers/releasekalender'
const silentMail = { 'mail-news': async () => {} }
const jobs: Jobs = { handlers: { ...fetchJobs, ...silentMail }, daily: [], atStart: [] }
const folders = temporaryFolders()
const service = serviceActor('stad', 'service:command')

let storage: TestDatabase
let server: CbsServer
let app: ReturnType<typeof openMonitorApp>
let night: (day: string) => Promise<void>

beforeAll(async () => {
  server = await startCbsServer()
})
afterAll(async () => {
  await server?.close()
  folders.removeAll()
})

beforeEach(async () => {
  await storage?.close()
  storage = await createTestDatabase()
  server.before = () => false
  server.version = '202006190200'
  await storage.asAdministrator(`
    insert into municipality (id, name, settings) values ('stad', 'Stad', '{}');
    insert into account (id, municipality_id, name, email) values
      ('00000000-0000-4000-8000-00000000000a', 'stad', 'Analist', 'analist@stad.example'),
      ('00000000-0000-4000-8000-00000000000b', 'stad', 'Burgemeester', 'burgemeester@stad.example');
    insert into account_role (municipality_id, account_id, role) values
      ('stad', '00000000-0000-4000-8000-00000000000a', 'analyst'),
      ('stad', '00000000-0000-4000-8000-00000000000b', 'mayor')`)
  const config = {
    ...{ port: 0, host: '127.0.0.1', isDefaultFolder: false, secret: TEST_SECRET, isDemonstration: true },
    dataFolder: folders.make(),
    sourceHosts: [server.origin],
    importLimits: { pause: 0 },
  }
  app = openMonitorApp(storage.database, { config })
  night = async (day) => {
    const clock = { now: () => new Date(`${day}T02:40:00Z`), today: () => day }
    const onError = (error: unknown) => {
      throw error
    }
    await storage.database.as(service, 'the night comes', (tx) => queueJob(tx, FETCH_DUE))
    await runDueJobsOnce(jobs, { database: storage.database, config, clock, onError })
  }
  await storage.database.as(service, 'prepare', (tx) => makeAbsenceSource(tx, 'stad', server.origin))
})
afterAll(() => storage?.close())

const calendar = (fields: Record<string, string>) =>
  app.post(`${SOURCE}/kalender`, 'analyst', { every: 'none', graceDays: '10', ...fields })
const states = async () =>
  (await storage.asAdministrator<{ state: string }>('select state from import_fetch order by sequence')).map(
    (one) => one.state,
  )
const told = async () =>
  (
    await storage.asAdministrator<{ told: string }>(
      `select n.kind || ' ' || a.name as told from notification n join account a on a.id = n.account_id order by n.occurred_at, 1`,
    )
  ).map((one) => one.told)
const publications = () =>
  storage.asAdministrator<Record<string, unknown>>(
    'select expected_on::text as day, state, published_on::text as published from source_publication order by 1 limit 3',
  )
const accept = async () => {
  const [fetch] = await storage.asAdministrator<{ id: string }>(`select id from import_fetch where state = 'proposed'`)
  const address = `${SOURCE}/ophalen/${fetch!.id}`
  const seen = /name="seen"[^>]*value="([^"]+)"/.exec((await app.get(address, 'analyst')).text)?.[1] ?? ''
  expect((await app.post(`${address}/aannemen`, 'analyst', { seen })).status).toBe(303)
}

test('a source is asked from the expected day on, every night until there is something new, and then not any more', async () => {
  expect((await calendar({ typedDays: '2026-11-24\n2027-02-16' })).location).toBe(`${SOURCE}/kalender?bewaard`)
  await night('2026-11-23')
  expect(await states()).toEqual([])
  await night('2026-11-24')
  expect(await states()).toEqual(['proposed'])
  expect(await told()).toEqual(['revision-waits Analist'])
  expect(await publications()).toEqual([
    { day: '2026-11-24', state: 'published', published: '2026-11-24' },
    { day: '2027-02-16', state: 'expected', published: null },
  ])
  expect((await app.get(CALENDAR, 'analyst')).text).toContain('Verschillen bekijken')
  expect((await app.get('/werk/cijfers/absence', 'analyst')).text).toContain('Er wacht een voorstel op een besluit')
  await accept()
  await night('2026-11-25')
  expect(await states()).toEqual(['accepted'])

  // The next one: as long as the table has the same version no row is asked for.
  server.asked.length = 0
  await night('2027-02-16')
  await night('2027-02-17')
  expect(await states()).toEqual(['accepted', 'unchanged', 'unchanged'])
  expect(server.asked).toEqual(['/CBS/80072ned/Properties', '/CBS/80072ned/Properties'])
  await night('2027-02-26')
  expect(await told()).toEqual(['revision-waits Analist'])
  await night('2027-02-27')
  await night('2027-02-28')
  expect(await told()).toEqual(['revision-waits Analist', 'source-late Analist'])
})

test('a new version of the table that says the same is no publication yet', async () => {
  await calendar({ typedDays: '2026-11-24' })
  await night('2026-11-24')
  await accept()
  await calendar({ typedDays: '2027-02-16' })
  server.version = '202702160200'
  await night('2027-02-16')
  expect(await states()).toEqual(['accepted', 'same'])
  expect((await publications())[1]).toMatchObject({ day: '2027-02-16', state: 'expected' })
})

test('new periods come in by themselves only when the source says so, and nothing else changes', async () => {
  const all = server.observations
  try {
    server.observations = all.filter(({ Perioden }) => !String(Perioden).startsWith('2020'))
    await calendar({ typedDays: '2026-11-24\n2027-02-16\n2027-05-16', acceptsNew: 'on' })
    await night('2026-11-24')
    // The first table of a source is always for a person.
    expect(await states()).toEqual(['proposed'])
    await accept()
    server.observations = all
    server.version = '202702160200'
    await night('2027-02-16')
    expect(await states()).toEqual(['accepted', 'accepted'])
    const [series] = await storage.database.as(service, 'read', (tx) => readSeries(tx, ['absence']))
    expect(series!.figures.at(-1)).toMatchObject({ period: '2020-Q1', value: 5.2 })

    server.observations = all.map((row) => (row.Id === 0 ? { ...row, Value: 6.1 } : row))
    server.version = '202705160200'
    await night('2027-05-16')
    expect((await states()).at(-1)).toBe('proposed')
  } finally {
    server.observations = all
  }
})

test('a source that is down is told of once, and asked again the next night', async () => {
  await calendar({ typedDays: '2026-11-24' })
  server.before = (_, response) => {
    response.writeHead(404).end()
    return true
  }
  await night('2026-11-24')
  await night('2026-11-25')
  expect(await states()).toEqual(['failed', 'failed'])
  expect(await told()).toEqual(['fetch-failed Analist'])
  server.before = () => false
  await night('2026-11-26')
  expect((await states()).at(-1)).toBe('proposed')
})

test('a rule fills the calendar a year ahead; what is wrong in it is said beside its field', async () => {
  await calendar({ every: 'month', workingDay: '5' })
  const page = await app.get(CALENDAR, 'mayor')
  expect(page.text).toContain('7 december 2026')
  expect(page.text).toContain('8 januari 2027')
  expect((await app.get(SOURCE, 'analyst')).text).toContain('De volgende publicatie verwachten we op 7 december 2026.')
  const wrong = await calendar({ every: 'quarter', month: '4', workingDay: '', typedDays: '2027-02-30' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Schrijf op elke regel een dag die bestaat')
  const wrongRule = await calendar({ every: 'quarter', month: '4', workingDay: '' })
  expect(wrongRule.text).toContain('Maand: Schrijf een maand van het jaar')
  expect(wrongRule.text).toContain('De hoeveelste werkdag: Schrijf een getal van 1 tot en met 20.')
  // Taken back, nothing is expected any more.
  await calendar({})
  expect((await app.get(CALENDAR, 'mayor')).text).toContain('Nog niets verwacht')
  expect((await app.post(`${SOURCE}/kalender`, 'mayor', {})).status).toBe(403)
})

test('somebody says of one publication that it is in, or does not come', async () => {
  await calendar({ typedDays: '2026-11-24\n2026-12-24' })
  const rows = await storage.asAdministrator<{ id: string }>('select id from source_publication order by expected_on')
  await app.post(`${SOURCE}/kalender/${rows[0]!.id}`, 'analyst', { act: 'arrived' })
  await app.post(`${SOURCE}/kalender/${rows[1]!.id}`, 'analyst', { act: 'drop' })
  expect(await publications()).toEqual([
    { day: '2026-11-24', state: 'published', published: '2026-11-22' },
    { day: '2026-12-24', state: 'dropped', published: null },
  ])
  await night('2027-01-01')
  expect(await states()).toEqual([])
})
