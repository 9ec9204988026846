import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { TEST_SECRET } from '../../../../tests/support/storage-server.ts'
import { serviceActor } from '../../identity/index.ts'
import { openRecords, REGISTERS } from '../../registers/index.ts'
import { openMonitorApp, TOWN } from '../testing/monitor.app.ts'
import { makeIndicator } from '../testing/monitor.factory.ts'

const command = serviceActor(TOWN, 'service:command')
const counts = REGISTERS.find(({ key }) => key === 'zvh-tellingen')!
let storage: TestDatabase
let app: ReturnType<typeof openMonitorApp>

async function openCases(day: string, complex: boolean[], areaCode: string | null = null) {
  const inputs = complex.map((isComplex) => ({ basis: 'wgs-report', openedOn: day, facts: { isComplex }, areaCode }))
  const done = await storage.database.as(command, 'test', (tx) =>
    openRecords({ tx, municipalityId: TOWN, secret: TEST_SECRET, actor: command, today: '2026-11-22' }, counts, inputs),
  )
  expect(done).toMatchObject({ ok: true })
}

const ASKED = {
  'rule.zvh-tellingen': ['zvh_cases', 'zvh_complex'],
  from: '2021',
  to: '2022',
  threshold: '5',
}
const ask = (fields: Record<string, string | string[]> = {}) =>
  app.post('/werk/vrijgaven/nieuw', 'analyst', { ...ASKED, ...fields })
const seenIn = (text: string) => /name="seen" value="([0-9a-f]{64})"/.exec(text)![1]!

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await storage.database.as(command, 'test', async (tx) => {
    for (const key of ['zvh_cases', 'zvh_complex']) await makeIndicator(tx, TOWN, { key })
  })
  await openCases('2022-03-03', [true, true, true, ...Array<boolean>(14).fill(false)])
  app = openMonitorApp(storage.database)
})
afterAll(() => storage?.close())

describe('releasing counts', () => {
  test('offers the rules that fill a figure of this municipality, with their first year', async () => {
    const { text } = await app.get('/werk/vrijgaven/nieuw', 'analyst')
    expect(text).toContain('Complexe casussen (vanaf 2022)')
    expect(text).not.toContain('MDO’s')
    expect((await app.get('/werk/vrijgaven', 'analyst')).text).toContain('Nog niets vrijgegeven')
  })

  test('first shows what would be hidden and why, with the counts, and publishes nothing', async () => {
    const { status, text } = await ask()
    expect(status).toBe(200)
    expect(text).toContain(
      '1 cijfers worden getoond. 1 zijn te klein om te tonen. 0 zijn verborgen om die te beschermen.',
    )
    expect(text).toContain('verborgen: te klein om te tonen')
    expect(text).toMatch(/data-label="Geteld"[^>]*>3</)
    expect((await app.get('/cijfers/zvh_complex')).text).not.toContain('Vrijgave 1')
  })

  test('says what is wrong with what was typed, and keeps it', async () => {
    const turned = await ask({ from: '2022', to: '2021', threshold: '1' })
    expect(turned.status).toBe(422)
    expect(turned.text).toContain('Het laatste jaar ligt voor het eerste.')
    expect(turned.text).toContain('De drempel is een getal van 5 tot en met 100.')
    const none = await app.post('/werk/vrijgaven/nieuw', 'analyst', { from: '2021', to: '2022', threshold: '5' })
    expect(none.text).toContain('Kies ten minste één telregel.')
    const early = await ask({ from: '2019', to: '2020' })
    expect(early.text).toContain('In deze jaren is er voor deze telregels niets te tellen.')
  })

  test('publishes once confirmed; everybody sees the large count and that the small one is hidden', async () => {
    const seen = seenIn((await ask()).text)
    await openCases('2022-04-04', [false])
    const changed = await ask({ step: 'confirm', seen })
    expect(changed.status).toBe(422)
    expect(changed.text).toContain('De tellingen zijn veranderd sinds het voorbeeld.')
    const done = await ask({ step: 'confirm', seen: seenIn(changed.text) })
    expect(done).toMatchObject({ status: 303, location: '/werk/vrijgaven/1?nieuw=1' })
    const page = await app.get('/cijfers/zvh_complex')
    expect(page.text).toContain('te klein om te tonen')
    expect((await app.get('/cijfers/zvh_cases')).text).toContain('>18<')
    const csv = await app.get('/cijfers/zvh_complex/reeks.csv')
    expect(csv.text).toMatch(/zvh_complex,2022,2022,,[^,]*,suppressed,,/)
  })

  test('stands in the list of releases, with how the gate decided for who may see exact counts', async () => {
    const list = await app.get('/werk/vrijgaven', 'policyLead')
    expect(list.text).toContain('Vrijgave 1')
    const one = await app.get('/werk/vrijgaven/1', 'policyLead')
    expect(one.text).toContain('Casussen bij het Zorg- en Veiligheidshuis')
    expect(one.text).toContain('Hoe de poort besloot')
    expect((await app.get('/werk/vrijgaven/2', 'policyLead')).status).toBe(404)
    expect((await app.get('/werk/vrijgaven/1', 'caseCoordinator')).status).toBe(403)
  })

  test('that tells nothing new is refused', async () => {
    const again = await ask({ step: 'confirm', seen: seenIn((await ask()).text) })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Alle cijfers zijn al precies zo vrijgegeven.')
  })
})

describe('releasing counts by district', () => {
  const districts = { 'rule.zvh-tellingen': 'zvh_cases', from: '2020', to: '2020', byDistrict: 'on' }

  test('is not offered where no districts are known', async () => {
    expect((await app.get('/werk/vrijgaven/nieuw', 'analyst')).text).not.toContain('Ook per wijk')
  })

  test('shows district by district what would be told, and how much has no district', async () => {
    for (const [code, name] of [
      ['WK999901', 'Noord'],
      ['BU99990101', 'Kade'],
      ['WK999902', 'Zuid'],
      ['BU99990201', 'Veld'],
    ])
      await storage.asAdministrator(
        `insert into area (municipality_id, code, name, kind, vintage, geometry, source)
         values ($1, $2, $3, case when $2 like 'WK%' then 'district' else 'neighbourhood' end, 2024, '{}', 'proef')`,
        [TOWN, code, name],
      )
    await openCases('2020-03-03', Array<boolean>(40).fill(false), 'BU99990101')
    await openCases('2020-04-04', Array<boolean>(12).fill(false), 'BU99990201')
    await openCases('2020-05-05', Array<boolean>(5).fill(false))
    const { status, text } = await ask(districts)
    expect(status).toBe(200)
    expect(text).toContain('3 cijfers worden getoond.')
    expect(text).toContain('<summary>Noord: 1 getoond, 0 verborgen</summary>')
    expect(text).toContain('<summary>Zuid: 1 getoond, 0 verborgen</summary>')
    expect(text).toMatch(/data-label="Zonder bekende wijk"[^>]*>5 van 57</)
    expect(text).toContain('name="byDistrict" value="on"')
  })

  test('publishes them, on the map as well, and says of the release that it is by district', async () => {
    const done = await ask({ ...districts, step: 'confirm', seen: seenIn((await ask(districts)).text) })
    expect(done).toMatchObject({ status: 303, location: '/werk/vrijgaven/2?nieuw=1' })
    expect((await app.get('/werk/vrijgaven/2', 'analyst')).text).toMatch(/data-label="Per wijk"[^>]*>ja</)
    const csv = await app.get('/cijfers/zvh_cases/wijken.csv?gebied=wijken&periode=2020')
    expect(csv.text).toMatch(/WK999901,Noord,.*40/)
    expect(csv.text).toMatch(/WK999902,Zuid,.*12/)
  })
})
