import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { importObservations } from '../operations/import-observations.ts'
import { saveBreak, saveCaveats } from '../operations/save-marks.ts'
import { openMonitorApp, TOWN } from '../testing/monitor.app.ts'
import { fileOf, makeIndicator } from '../testing/monitor.factory.ts'

const command = serviceActor(TOWN, 'service:command')
let storage: TestDatabase
let site: ReturnType<typeof openMonitorApp>

const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)

beforeAll(async () => {
  storage = await createTestDatabase()
  site = openMonitorApp(storage.database)
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await act(async (tx) => {
    await makeIndicator(tx, TOWN, { key: 'cases', name: { nl: 'Casussen', en: 'Cases' } })
    await makeIndicator(tx, TOWN, {
      key: 'share',
      name: { nl: 'Aandeel', en: 'Share' },
      valueType: 'share',
      shareOf: 'cases',
    })
    await makeIndicator(tx, TOWN, { key: 'hidden', name: { nl: 'Intern cijfer', en: 'Internal' }, isPublic: false })
    await importObservations(
      tx,
      TOWN,
      command,
      fileOf(
        'cases,2020,,value,84,,,,,blz. 9,',
        'cases,2021,,value,69,,,,,blz. 9,',
        'cases,2022,,value,46,,,,,blz. 9,',
        'cases,2023-ytd,,value,5,,,,true,blz. 9,',
        'share,2019,,value,,32,98,32,,blz. 9,',
        'hidden,2022,,value,3,,,,,,',
      ),
    )
    const words = { nl: 'Nieuwe telling', en: 'New count' }
    const found = { key: 'count', period: '2021', happenedOn: '2021-01-01', title: words, text: words, source: 'Nota' }
    await saveBreak(tx, TOWN, { ...found, indicators: ['cases'] })
    await saveCaveats(tx, TOWN, 'cases', [{ period: '2022', text: { nl: 'Afwezigheid', en: 'Absence' } }])
  })
})
afterAll(() => storage?.close())

describe('the public pages', () => {
  test('list public figures with their latest whole year and its change, in both languages', async () => {
    const dutch = await site.get('/cijfers')
    expect(dutch.status).toBe(200)
    expect(dutch.text).toContain('Casussen')
    expect(dutch.text).toContain('23 minder dan in 2021 (−33,3%)')
    expect(dutch.text).not.toContain('Intern cijfer')
    expect((await site.get('/en/cijfers')).text).toContain('23 fewer than in 2021 (−33.3%)')
  })

  test('show one figure with its break, caveat, provisional mark and source row', async () => {
    const { text } = await site.get('/cijfers/cases')
    expect(text).toContain('Breuk vanaf 2021: Nieuwe telling')
    expect(text).toContain('Bij 2022: Afwezigheid')
    expect(text).toContain('2023 tot en met publicatie')
    expect(text).toContain('voorlopig cijfer, kan nog veranderen')
    expect(text).toMatch(/\/bronnen\/[0-9a-f-]{36}#rij-3/)
    expect(text).toContain('<svg')
  })

  test('compute a share and say where the printed value differs', async () => {
    const { text } = await site.get('/cijfers/share')
    expect(text).toContain('33%')
    expect(text).toContain('Afgedrukt is 32%; berekend is 33% (32 van 98).')
    expect(text).toMatch(/href="\/cijfers\/cases">Casussen</)
  })

  test('do not know a figure that is not public, nor one that does not exist', async () => {
    expect((await site.get('/cijfers/hidden')).status).toBe(404)
    expect((await site.get('/cijfers/hidden/reeks.csv')).status).toBe(404)
    expect((await site.get('/cijfers/nothing')).status).toBe(404)
    expect((await site.get('/bronnen/nothing')).status).toBe(404)
  })

  test('show a frozen source with its checksums, without rows that are not public', async () => {
    const address = /\/bronnen\/[0-9a-f-]{36}/.exec((await site.get('/cijfers/cases')).text)![0]
    const { text } = await site.get(address)
    expect(text).toContain('Voortgangsrapportage Veiligheid 2023')
    expect(text).toContain('id="rij-3"')
    expect(text).not.toContain('Intern cijfer')
    expect((await site.get(address, 'analyst')).text).toContain('Intern cijfer')
  })
})

describe('the open files', () => {
  test('hold exactly what the page shows, with state, provisional mark, break and caveat in every row', async () => {
    const { text, headers } = await site.get('/cijfers/cases/reeks.csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toBe(
      'indicator,period,period_label,category,category_label,state,value,unit,numerator,denominator,printed,provisional,remark,definition,place,snapshot,row,checksum,break_before,caveats,margin,sample',
    )
    expect(lines[2]).toMatch(
      /^cases,2021,2021,,,value,69,zaken,,,,false,,1,blz\. 9,[0-9a-f-]{36},2,[0-9a-f]{64},Nieuwe telling,,,$/,
    )
    expect(lines[3]).toMatch(/^cases,2022,2022,,,value,46,.*,,Afwezigheid,,$/)
    expect(lines[4]).toMatch(/^cases,2023-ytd,2023 tot en met publicatie,,,value,5,zaken,,,,true,/)
  })

  test('as JSON bring the passport, breaks, caveats and sources along', async () => {
    const content = JSON.parse((await site.get('/cijfers/share/reeks.json')).text)
    expect(content.figures[0]).toMatchObject({ state: 'value', value: 33, numerator: 32, denominator: 98, printed: 32 })
    expect(content.indicator).toMatchObject({ key: 'share', definitions: [{ number: 1 }] })
    expect(content.snapshots).toHaveLength(1)
  })

  test('have a description of every column as CSV on the Web', async () => {
    const content = JSON.parse((await site.get('/cijfers/cases/reeks.csv-metadata.json')).text)
    expect(content['@context'][0]).toBe('http://www.w3.org/ns/csvw')
    expect(content.url).toBe('reeks.csv')
    expect(content.tableSchema.columns.map((column: { name: string }) => column.name)).toContain('checksum')
  })
})

const FACTS = {
  title: 'Verslag 2024',
  fileSource: 'Voortgangsrapportage 2024',
  licence: 'CC0',
  publishedOn: '2024-05',
  retrievedOn: '2026-11-22',
}
const HEADER = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note'

describe('importing figures', () => {
  const address = '/werk/cijfers/importeren'

  test('first shows what would change, then stores the very bytes that were checked', async () => {
    const file = new File([`${HEADER}\ncases,2022,,value,47,,,,,,\ncases,2024,,zero,,,,,,,\n`], 'nieuw.csv')
    const checked = await site.post(address, 'analyst', { ...FACTS, step: 'check', file })
    expect(checked.status).toBe(200)
    expect(checked.text).toContain('Nieuw: 1. Verandert: 1. Blijft gelijk: 0.')
    expect((await site.get('/cijfers/cases')).text).not.toContain('2024')

    const bytes = /name="bytes" value="([^"]+)"/.exec(checked.text)![1]!
    const confirm = { ...FACTS, step: 'confirm', bytes, fileName: 'nieuw.csv' }
    const stored = await site.post(address, 'analyst', confirm)
    expect(stored.status).toBe(303)
    expect((await site.get(stored.location, 'analyst')).text).toContain('2 regels zijn opgeslagen')
    expect((await site.get('/cijfers/cases')).text).toContain('>47<')

    const again = await site.post(address, 'analyst', confirm)
    expect((await site.get(again.location, 'analyst')).text).toContain('Dit bestand is al ingelezen')
  })

  test('names every problem by line and column and keeps what was typed', async () => {
    const content = `${HEADER}\ncases,22,,value,47,,,,,,\nnonsense,2022,,value,1,,,,,,`
    const refused = await site.post(address, 'analyst', { ...FACTS, step: 'confirm', content })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Er zijn 2 fouten. Er is niets opgeslagen.')
    expect(refused.text).toContain('“22” is geen periode.')
    expect(refused.text).toContain('Er is geen cijfer met de sleutel “nonsense”.')
    expect(refused.text).toContain('cases,22,,value,47')
    expect(refused.text).toContain('value="Voortgangsrapportage 2024"')
  })

  test('asks for the source and for a file', async () => {
    const refused = await site.post(address, 'analyst', { ...FACTS, title: '', step: 'check', content: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Titel van het bestand: Vul dit in.')
    expect(refused.text).toContain('Kies een bestand of plak de regels.')
  })

  test('is only for who may import', async () => {
    expect((await site.post(address, 'partner', { ...FACTS, step: 'check', content: HEADER })).status).toBe(403)
    expect((await site.get(address)).status).toBe(303)
  })
})

describe('the passport editor', () => {
  const passport = {
    form: 'passport',
    revision: '1',
    nameNl: 'Casussen ZVH',
    nameEn: 'Cases',
    unitNl: 'casussen',
    unitEn: 'cases',
    valueType: 'count',
    desired: 'none',
    holder: 'ZVH',
    owner: 'Programma',
    frequency: 'yearly',
    qualityNl: 'Goed.',
    qualityEn: 'Good.',
    limitationsNl: 'Klein.',
    limitationsEn: 'Small.',
    categories: 'een | Een | One',
    partOf: '',
    shareOf: '',
    isPublic: 'yes',
    source: 'Verslag',
  }

  test('saves once and shows both versions to who was second', async () => {
    expect((await site.post('/werk/cijfers/cases', 'analyst', passport)).status).toBe(303)
    const second = await site.post('/werk/cijfers/cases', 'analyst', { ...passport, holder: 'Politie' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('Iemand anders was u voor')
    expect(second.text).toContain('name="revision" value="2"')
    expect(second.text).toContain('value="Politie"')
  })

  test('refuses an empty name and a kind without its parts, and keeps the rest', async () => {
    const typed = { ...passport, revision: '2', nameNl: '', categories: 'een | Een', holder: 'Iemand anders' }
    const refused = await site.post('/werk/cijfers/cases', 'analyst', typed)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Naam (Nederlands): Vul dit in.')
    expect(refused.text).toContain('Elke regel heeft drie delen met een | ertussen.')
    expect(refused.text).toContain('value="Iemand anders"')
  })

  test('adds a version of the definition and keeps the earlier one', async () => {
    const version = {
      form: 'definition',
      textNl: 'Anders geteld',
      textEn: 'Counted otherwise',
      validFrom: '2025',
      definitionSource: 'Nota',
    }
    expect((await site.post('/werk/cijfers/cases', 'analyst', version)).status).toBe(303)
    const { text } = await site.get('/werk/cijfers/cases', 'analyst')
    expect(text).toContain('versie 1')
    expect(text).toContain('versie 2')
  })

  test('changes the caveats of a figure', async () => {
    const typed = { form: 'caveats', revision: '2', caveats: '2022 | Ziekte | Illness\n | Klein | Small' }
    expect((await site.post('/werk/cijfers/cases', 'analyst', typed)).status).toBe(303)
    expect((await site.get('/cijfers/cases')).text).toContain('Bij 2022: Ziekte')
    const wrong = await site.post('/werk/cijfers/cases', 'analyst', { form: 'caveats', caveats: 'ooit | A | B' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('ooit | A | B')
  })

  test('makes a new figure, and refuses a key that is in use', async () => {
    const { form: _, revision: __, ...fields } = passport
    const definition = { textNl: 'Wat', textEn: 'What', validFrom: '', definitionSource: 'Nota' }
    const made = await site.post('/werk/cijfers/nieuw', 'analyst', { ...fields, ...definition, key: 'fresh' })
    expect(made).toMatchObject({ status: 303, location: '/werk/cijfers/fresh' })
    const twice = await site.post('/werk/cijfers/nieuw', 'analyst', { ...fields, ...definition, key: 'fresh' })
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('Er is al een cijfer met deze sleutel.')
  })

  test('shows the passport without forms to who may only read', async () => {
    const { text, status } = await site.get('/werk/cijfers/hidden', 'mayor')
    expect(status).toBe(200)
    expect(text).not.toContain('<form')
    expect((await site.post('/werk/cijfers/hidden', 'mayor', passport)).status).toBe(403)
  })
})

describe('the breaks editor', () => {
  const typed = {
    key: 'apv-2022',
    period: '2022',
    happenedOn: '2022-01-01',
    titleNl: 'Nieuwe APV',
    titleEn: 'New by-law',
    breakTextNl: 'Andere regels.',
    breakTextEn: 'Other rules.',
    source: 'Raadsbesluit',
    indicators: ['cases', 'share'],
  }

  test('records a break that stands with its figures at once, and removes it again', async () => {
    expect((await site.post('/werk/cijfers/breuken', 'analyst', typed)).status).toBe(303)
    expect((await site.get('/cijfers/cases')).text).toContain('Breuk vanaf 2022: Nieuwe APV')
    expect((await site.post('/werk/cijfers/breuken', 'analyst', { remove: 'apv-2022' })).status).toBe(303)
    expect((await site.get('/cijfers/cases')).text).not.toContain('Nieuwe APV')
  })

  test('refuses a break without period or figures and keeps what was typed', async () => {
    const refused = await site.post('/werk/cijfers/breuken', 'analyst', { ...typed, period: 'ooit', indicators: [] })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Schrijf een periode als 2022')
    expect(refused.text).toContain('Geldt voor: Vul dit in.')
    expect(refused.text).toContain('value="Nieuwe APV"')
  })
})
