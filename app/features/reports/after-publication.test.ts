import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMONSTRATION_ID } from '../../../db/seed/load.ts'
import type { TestDatabase } from '../../../tests/support/database.ts'
import { createDemonstrationDatabase, leaveOutTheRound } from '../../../tests/support/demonstration.ts'
import type { Tx } from '../../platform/database/index.ts'
import { serviceActor } from '../identity/index.ts'
import { importObservations } from '../monitor/index.ts'
import { findFrozenBuild, findReportBySlug, readFrozen } from './index.ts'
import { findBuildByNumber, findRendition } from './report.queries.ts'
import { wrongNumbers } from './testing/numbers-in.ts'
import { CLOCK, openReportsApp } from './testing/reports.app.ts'

const SLUG = 'voortgangsrapportage-veiligheid-2023'
const WORK = `/werk/verslagen/${SLUG}`
const command = serviceActor(DEMONSTRATION_ID, 'service:command')
let storage: TestDatabase
let app: ReturnType<typeof openReportsApp>

const act = <Result>(todo: (tx: Tx) => Promise<Result>) => storage.database.as(command, 'test', todo)
const buildOf = (number: number) =>
  act(async (tx) => (await findBuildByNumber(tx, (await findReportBySlug(tx, SLUG))!.id, number))!)
const fileOf = async (number: number, rendering: string, format: string) => {
  const { id } = await buildOf(number)
  return act(async (tx) => (await findRendition(tx, id, format, rendering))!.content)
}
const newsOfFollower = async () => {
  const rows = await storage.asAdministrator<{ kind: string }>(
    `select n.kind from notification n join account a on a.id = n.account_id
      where a.name = 'Volger' order by n.occurred_at`,
  )
  return rows.map(({ kind }) => kind)
}

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  app = openReportsApp(storage.database, DEMONSTRATION_ID)
  await leaveOutTheRound(storage)
}, 280_000)

afterAll(() => storage?.close())

describe('a figure is corrected on the eve of the council meeting', () => {
  test('the next edition is built with the new figure in every rendering, and the public still reads the old one', async () => {
    const header = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note'
    await act((tx) =>
      importObservations(tx, DEMONSTRATION_ID, command, {
        title: 'Correctie op de casussen van 2022',
        source: 'Zorg- en Veiligheidshuis',
        licence: 'CC0',
        retrievedAt: CLOCK.now(),
        fileName: 'correctie.csv',
        content: `${header}\nzvh_cases,2022,,value,47,,,,false,Brief,Eén casus was niet meegeteld\n`,
      }),
    )
    expect((await app.post(`${WORK}/bouwen`, 'policyLead', { audience: 'public' })).status).toBe(303)
    const frozen = readFrozen((await act(async (tx) => findFrozenBuild(tx, (await buildOf(2)).id)))!.frozen)
    for (const rendering of ['raad', 'college', 'bewoners', 'burgemeester', 'partners', 'veiligheidsbeeld']) {
      const html = (await fileOf(2, rendering, 'html')).toString()
      expect(wrongNumbers(html, frozen), rendering).toEqual([])
    }
    const csv = (await fileOf(2, 'onderzoekers', 'csv')).toString()
    expect(csv).toMatch(/,2,zvh_cases,[^\n]*,2022,,,value,47,/)
    expect((await app.get(`/verslagen/${SLUG}/cijfer/zvh_cases:2022`)).text).toContain('<strong>46</strong>')
  }, 120_000)

  test('its speakers find the correction and a draft answer in the pack, in which every number has a source', async () => {
    const pack = `${WORK}/uitgaven/2/voorbereiding`
    const page = await app.get(pack, 'mayor')
    expect(page.text).toContain('Waarom staat er nu iets anders bij “Casussen” over 2022?')
    expect(page.text).toContain('Casussen, 2022: van 46 naar 47')
    expect((await app.get(pack)).status).not.toBe(200)
    expect((await app.get(pack, 'councilMember')).status).toBe(403)
    const written = { id: '', revision: '0', question: 'Hoeveel casussen waren er?' }
    const typed = await app.post(pack, 'policyLead', { ...written, answer: 'Er waren 47 casussen.' })
    expect(typed.status).toBe(422)
    expect(typed.text).toContain('Het getal 47 heeft geen bron.')
    expect(typed.text).toContain('Er waren 47 casussen.')
    const lost = await app.post(pack, 'policyLead', { ...written, answer: 'Er waren er [[zvh_cases:1999]].' })
    expect(lost.text).toContain('zvh_cases:1999 leidt nergens heen')
    const right = await app.post(pack, 'policyLead', { ...written, answer: 'Er waren er [[zvh_cases:2022]].' })
    expect(right.status).toBe(303)
    expect((await app.get(pack, 'policyLead')).text).toMatch(/Er waren er <a class="figure"[^>]*>47<\/a>\./)
    expect((await app.get(`${pack}/pdf`, 'mayor')).bytes.length).toBeGreaterThan(10_000)
  }, 60_000)

  test('it goes out with what changed and why, never in silence, and who follows is told', async () => {
    await storage.asAdministrator(`
      with a as (insert into account (municipality_id, name, email) values ('${DEMONSTRATION_ID}', 'Volger', 'volger@voorbeeld.test') returning id)
      insert into node_follower (municipality_id, node_id, account_id)
      select '${DEMONSTRATION_ID}', (select id from report where slug = '${SLUG}'), a.id from a`)
    const silent = await app.post(`${WORK}/publiceren`, 'policyLead', { number: '2' })
    expect(silent.status).toBe(422)
    expect(silent.text).toContain('Schrijf op wat er verandert en waarom.')
    const note = 'Een casus was vergeten; de voorzitter van de raad is gebeld.'
    const told = await app.post(`${WORK}/publiceren`, 'policyLead', { number: '2', 'note-2': note })
    expect(told.status).toBe(303)
    const page = await app.get(`/verslagen/${SLUG}`)
    expect(page.text).toContain('Gewijzigd op')
    expect(page.text).toContain(note)
    expect(page.text).toContain('van 46 naar 47.')
    expect(page.text).toContain('Eén casus was niet meegeteld')
    expect(await newsOfFollower()).toEqual(['published'])
  })

  test('the old edition stays readable as it was, with its own figures', async () => {
    const old = await app.get(`/verslagen/${SLUG}?uitgave=1`)
    expect(old.text).toContain('U leest een eerdere uitgave.')
    expect(old.text).not.toContain('Gewijzigd op')
    expect((await app.get(`/verslagen/${SLUG}/cijfer/zvh_cases:2022?uitgave=1`)).text).toContain('<strong>46</strong>')
    expect((await app.get(`/verslagen/${SLUG}/cijfer/zvh_cases:2022`)).text).toContain('<strong>47</strong>')
  })

  test('what was prepared for it stands as it was', async () => {
    const pack = `${WORK}/uitgaven/2/voorbereiding`
    const late = await app.post(pack, 'policyLead', { id: '', revision: '0', question: 'Nog iets?', answer: 'Nee.' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('De vragen en antwoorden blijven zoals ze zijn.')
    await expect(act((tx) => tx.updateTable('briefingQuestion').set({ question: 'Anders' }).execute())).rejects.toThrow(
      /stays as it is/,
    )
  })
})

describe('a report that is withdrawn', () => {
  test('keeps a page with the reason; its editions stay for those inside, and who follows is told', async () => {
    const silent = await app.post(`${WORK}/intrekken`, 'policyLead', { reason: ' ' })
    expect(silent.status).toBe(422)
    const reason = 'De cijfers van de politie kloppen niet.'
    expect((await app.post(`${WORK}/intrekken`, 'mayor', { reason })).status).toBe(403)
    expect((await app.post(`${WORK}/intrekken`, 'policyLead', { reason })).status).toBe(303)
    const page = await app.get(`/verslagen/${SLUG}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Ingetrokken op')
    expect(page.text).toContain(reason)
    expect(page.text).not.toContain('Casussen')
    expect((await app.get('/verslagen')).text).not.toContain(SLUG)
    for (const gone of ['pdf', 'voor/college', 'voor/college/pdf', 'cijfer/zvh_cases:2022']) {
      expect((await app.get(`/verslagen/${SLUG}/${gone}`)).status, gone).toBe(404)
    }
    expect((await app.get(`/verslagen/${SLUG}?uitgave=1`)).text).not.toContain('Casussen')
    expect((await app.get(`${WORK}/uitgaven/1`, 'mayor')).status).toBe(200)
    expect(await newsOfFollower()).toEqual(['published', 'changed'])
    const found = await storage.asAdministrator(
      `select source_id from search_entry where kind = 'report' and audience = '' and inner_audience <> ''`,
    )
    expect(found).toEqual([])
  })
})
