import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts'
import { openMonitorApp } from '../../testing/monitor.app.ts'

const KEY = 'politie-47013ned-totaal'
const SOURCE = `/werk/cijfers/bronnen/${KEY}`
const FILE = '47013NED_totaal_2022-2024_gemeenten.csv.gz'
const bytes = readFileSync(path.join(import.meta.dirname, '../../../../../db/seed/data/imports', FILE))

let storage: TestDatabase
let app: ReturnType<typeof openMonitorApp>

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator(
    `insert into municipality (id, name, settings) values ('stad', 'Stad', '{"cbsCode": "GM0150"}')`,
  )
  app = openMonitorApp(storage.database)
})
afterAll(() => storage?.close())

const when = { retrievedOn: '2026-11-22', publishedOn: '2026' }
const hidden = (html: string, name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''

describe('a source that comes with Regie', () => {
  test('is added with one button, and has the passport of its figure', async () => {
    expect((await app.get('/werk/cijfers/bronnen', 'analyst')).text).toContain('Nog geen bronnen')
    const done = await app.post('/werk/cijfers/bronnen', 'analyst', { key: KEY })
    expect(done.location).toBe(`${SOURCE}?toegevoegd`)
    expect((await app.get(SOURCE, 'analyst')).text).toContain('Politie, tabel 47013NED')
    expect((await app.get('/werk/cijfers/crime_registered_police', 'analyst')).text).toContain(
      'Geregistreerde misdrijven',
    )
  })

  test('that Regie does not know is not there', async () => {
    expect((await app.post('/werk/cijfers/bronnen', 'analyst', { key: 'geheim' })).status).toBe(404)
  })

  test('reads a file in two steps: first what changes and what is passed over, then it is stored', async () => {
    const file = new File([bytes], FILE)
    const checked = await app.post(SOURCE, 'analyst', { ...when, step: 'check', file })
    expect(checked.status).toBe(200)
    expect(checked.text).toContain('6 regels slaat de koppeling over')
    expect(checked.text).toContain('GM0999: niet bij een gemeente in te delen: 3 regels.')
    expect((await app.get('/cijfers/crime_registered_police')).text).not.toContain('4.656')

    const confirmed = { ...when, step: 'confirm', fileName: FILE, bytes: hidden(checked.text, 'bytes') }
    const stored = await app.post(SOURCE, 'analyst', confirmed)
    expect(stored.location).toMatch(/^\/werk\/cijfers\?bestand=[0-9a-f-]{36}&nieuw=1$/)
    expect((await app.get('/cijfers/crime_registered_police')).text).toContain('4.656')
  })

  test('says of the same file that it is there', async () => {
    const file = new File([bytes], FILE)
    const again = await app.post(SOURCE, 'analyst', { ...when, step: 'check', file })
    expect(again.text).toContain('Dit bestand is al ingelezen')
  })

  test('names what is wrong in a file by line and the column of the source, and stores nothing', async () => {
    const broken = 'gm_code,regio_naam,jaar,geregistreerde_misdrijven\nGM0150,Stad,2025,=1+1\nGM0150,Stad,2025SJ00,5\n'
    const refused = await app.post(SOURCE, 'analyst', { ...when, step: 'check', file: new File([broken], 'x.csv') })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('“=1+1” is geen getal.')
    expect(refused.text).toContain('“2025SJ00” is geen periode die we kennen.')
    expect(refused.text).toContain('geregistreerde_misdrijven')
  })

  test('without a file asks for one', async () => {
    const refused = await app.post(SOURCE, 'analyst', { ...when, step: 'check' })
    expect([refused.status, refused.text.includes('Kies een bestand.')]).toEqual([422, true])
  })

  test('is closed to who may not import', async () => {
    expect((await app.get(SOURCE, 'mayor')).status).toBe(403)
  })
})

describe('a source of one’s own', () => {
  const facts = {
    key: 'eigen-tabel',
    name: 'Eigen tabel',
    source: 'Gemeente Stad',
    licence: 'CC0',
    format: 'csv',
    tableId: '',
    roundingBase: '1',
  }
  const mapping = `region:
  value: ""
period:
  column: jaar
measures:
  - column: aantal
    indicator: crime_registered_police
`

  test('is written as YAML, and says where that is not right yet', async () => {
    const wrong = await app.post('/werk/cijfers/bronnen/nieuw', 'analyst', { ...facts, mapping: 'measures: []' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('measures: required')
    const broken = await app.post('/werk/cijfers/bronnen/nieuw', 'analyst', { ...facts, mapping: 'a: "b' })
    expect(broken.text).toContain('Dit is geen YAML die klopt.')
    const unknown = mapping.replace('crime_registered_police', 'nergens')
    const nowhere = await app.post('/werk/cijfers/bronnen/nieuw', 'analyst', { ...facts, mapping: unknown })
    expect(nowhere.text).toContain('De koppeling noemt een cijfer dat er niet is.')
  })

  test('is saved, changed by one at a time, and its key stays', async () => {
    const made = await app.post('/werk/cijfers/bronnen/nieuw', 'analyst', { ...facts, mapping })
    expect(made.location).toBe('/werk/cijfers/bronnen/eigen-tabel?bewaard')
    const form = { ...facts, key: 'anders', name: 'Andere naam', mapping, revision: '1' }
    const changed = await app.post('/werk/cijfers/bronnen/eigen-tabel/wijzigen', 'analyst', form)
    expect(changed.location).toBe('/werk/cijfers/bronnen/eigen-tabel?bewaard')
    const late = await app.post('/werk/cijfers/bronnen/eigen-tabel/wijzigen', 'policyLead', {
      ...form,
      name: 'Te laat',
    })
    expect(late.status).toBe(409)
    const shown = await app.get('/werk/cijfers/bronnen/eigen-tabel/wijzigen', 'analyst')
    expect(shown.text).toContain('Andere naam')
    expect(shown.text).toContain('indicator: crime_registered_police')
  })
})
