import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let lead: Visitor
beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie.stop())

const titles = (html: string) => [...html.matchAll(/desk-card__title"[^>]*>([^<]+)</g)].map(([, title]) => title)
const press = (who: Visitor, what: string) => who.post('/werk/start-inrichten', { do: what })

describe('the start page', () => {
  it('has the cards of the role, each with what it is for when there is nothing on it', async () => {
    const page = await lead.get('/werk')
    expect(titles(page.text).slice(0, 4)).toEqual(['Termijnen', 'Mijn werk', 'Te beoordelen', 'Te paraferen'])
    expect(page.text).toContain('Wie een stuk rondstuurt en u op de route zet, zet het hier.')
  })

  it('says of a term by which rule and article it falls on that day', async () => {
    const page = await lead.get('/werk')
    expect(page.text).toMatch(
      /Waarom: <a [^>]*href="https:\/\/wetten\.overheid\.nl\/[^"]+"[^>]*>[^<]+artikel [^<]+<\/a>/,
    )
    expect(page.text).toMatch(/\d+ dagen te laat/)
  })

  it('stands as its owner arranges it, for him alone and in both languages', async () => {
    expect((await press(lead, 'up work')).location).toContain('/werk/start-inrichten?gedaan=up&kaart=work#kaart-work')
    await press(lead, 'hide approve')
    await press(lead, 'down due')
    expect(titles((await lead.get('/werk')).text).slice(0, 3)).toEqual(['Mijn werk', 'Te paraferen', 'Termijnen'])
    expect(titles((await lead.get('/en/werk')).text).slice(0, 3)).toEqual(['My work', 'To initial', 'Deadlines'])
    const analyst = await regie.visitor().signInAs('analyst')
    expect(titles((await analyst.get('/werk')).text)[0]).toBe('Termijnen')
    await press(lead, 'reset')
    expect(titles((await lead.get('/werk')).text)[0]).toBe('Termijnen')
  })

  it('keeps its order when a button is pressed that changes nothing, and refuses what is no button', async () => {
    const before = titles((await lead.get('/werk')).text)
    expect((await press(lead, 'up due')).status).toBe(303)
    expect((await press(lead, 'show due')).status).toBe(303)
    expect((await press(lead, 'away due')).status).toBe(422)
    expect(titles((await lead.get('/werk')).text)).toEqual(before)
  })

  it('says what will stand there when every card is hidden', async () => {
    const officer = await regie.visitor().signInAs('enforcementOfficer')
    for (const card of ['due', 'work', 'meetings', 'waiting', 'new']) await press(officer, `hide ${card}`)
    const page = await officer.get('/werk')
    expect(titles(page.text)).toEqual([])
    expect(page.text).toContain('U hebt alle kaarten verborgen')
  })

  it('shows what others changed since its owner was here before', async () => {
    const mine = "account_id = (select id from account where email = 'beleid@demo.example')"
    await regie.database.asAdministrator(`update desk set came_at = now() - interval '5 hours' where ${mine}`)
    const again = await regie.visitor().signInAs('policyLead')
    const [came] = await regie.database.asAdministrator<{ ago: number }>(
      `select round(extract(epoch from now() - came_before) / 3600)::int as ago from desk where ${mine}`,
    )
    expect(came).toEqual({ ago: 5 })
    await regie.database.asAdministrator(`update desk set came_before = clock_timestamp() where ${mine}`)
    expect((await again.get('/werk')).text).not.toMatch(/Wat er veranderde<\/h2><span/)
    await regie.database.asAdministrator("update goal set title = 'Een ander doel' where code = 'T3.D2'")
    const changed = (await again.get('/werk')).text
    expect(changed).toContain('Een ander doel')
    expect(changed).toMatch(/Wat er veranderde<\/h2><span[^>]*>1<\/span>/)
  })
})

describe('the page of the mayor', () => {
  it('is where the mayor and the town secretary begin, and the mayor can choose his cards instead', async () => {
    const mayor = await regie.visitor().signInAs('mayor')
    const page = await mayor.get('/werk')
    expect(page.text).toContain('Het overzicht</h1>')
    expect(titles(page.text)).toHaveLength(4)
    expect((await mayor.get('/werk?kaarten')).text).toContain('Dag ')
    await mayor.post('/werk/start-inrichten', { do: 'save', opensWith: 'cards', shortcuts: 'on' })
    expect((await mayor.get('/werk')).text).toContain('Dag ')
    expect((await (await regie.visitor().signInAs('townSecretary')).get('/werk')).text).toContain('Het overzicht</h1>')
    expect((await (await regie.visitor().signInAs('alderman')).get('/werk')).text).toContain('Dag ')
  })

  it('gives each theme of the plan in force its state, with the rule it follows from', async () => {
    const page = await lead.get('/werk/burgemeester')
    expect(page.text.match(/class="regie-theme-state"/g)).toHaveLength(4)
    expect(page.text).toContain('href="/rekenmethoden/stand-van-een-doel#thema"')
    const rule = await regie.visitor().get('/rekenmethoden/stand-van-een-doel')
    expect(rule.text).toContain('minstens één doel ligt achter of is niet gehaald')
  })
})
