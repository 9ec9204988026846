import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESK, startWalking, type Walker, type Walking } from '../../support/register-walk.ts'

let walking: Walking
let coordinator: Walker
let undermining: Walker
let partner: Walker
let officer: Walker
let second: Walker
let record: string
let request: string

const PERSON = { name: 'Aaltje van der Wielewaal', bornOn: '1969-07-21' }
const at = (path: string) => `${walking.regie.url}${path}`

beforeAll(async () => {
  walking = await startWalking(DESK)
  coordinator = await walking.walker('caseCoordinator')
  undermining = await walking.walker('underminingCoordinator')
  partner = await walking.walker('partner')
  officer = await walking.walker('privacyOfficer')
  second = await walking.walker('privacyOfficer', 'Tweede Lezer')
}, 180_000)
afterAll(() => walking.stop())

describe('somebody about whom two organisations work, without JavaScript', () => {
  it('is in a case of one of them', async () => {
    record = await coordinator.takeIn('casussen', {
      basis: 'public-order',
      openedOn: '2026-11-02',
      'fact.concerns': 'person',
      'fact.receivedFrom': 'police',
      'fact.reason': 'Zij ruziet met Gerbrand om de heg',
      'party.subject.0.name': PERSON.name,
      'party.subject.0.bornOn': PERSON.bornOn,
    })
    await coordinator.page.goto(at('/werk/bekend/aanspreekpunten'))
    await coordinator.send('Opslaan', { contact: 'Zorgteam, 0570-000111' }, 'Zorg en veiligheid')
    await coordinator.look('aanspreekpunten')
  })

  it('is known, so the other hears whom to call', async () => {
    await undermining.page.goto(at('/werk/bekend'))
    await undermining.send('Vraag na', { ...PERSON, reason: 'Genoemd in een signaal' })
    expect(await undermining.page.locator('main').textContent()).toContain('Zorgteam, 0570-000111')
    await undermining.look('bekend-hier')
  })

  it('is shared as far as was ticked, and no further', async () => {
    await coordinator.open(record)
    await coordinator.page.goto(at(`/werk/registers/${record}/delen`))
    await coordinator.look('delen')
    const choose = (label: string) => coordinator.page.getByLabel(label, { exact: true })
    await choose('Welke stappen er zijn gezet, en wanneer').check()
    await choose('Gegevens die niet over een persoon gaan').check()
    await choose('Met wie').selectOption({ index: 1 })
    await choose('Namens welke organisatie').selectOption({ index: 1 })
    await coordinator.send('Delen', { basis: 'wgs', consent: 'given', reason: 'Zij wil het zelf' })
    expect(await coordinator.page.locator('main').textContent()).toContain('Gedeeld met')
    await coordinator.look('dossier-gedeeld')
    await partner.page.goto(at('/werk/gedeeld'))
    await partner.look('met-mij-gedeeld')
    await partner.page.getByRole('link', { name: /Casus C-/ }).click()
    const copy = await partner.page.locator('main').textContent()
    expect(copy).not.toMatch(/Wielewaal|Gerbrand/)
    expect(copy).toContain('Wat is ermee gedaan?')
    await partner.look('gedeelde-kopie')
  })
})

describe('the same person, who asks what is known of her', () => {
  it('is identified before anything is gathered', async () => {
    request = await officer.takeIn('verzoeken-betrokkenen', {
      openedOn: '2026-11-09',
      'fact.kind': 'access',
      'party.subject.0.name': PERSON.name,
      'party.subject.0.bornOn': PERSON.bornOn,
    })
    await officer.take(request, 'establish-identity', { day: '2026-11-10', 'fact.how': 'digid' })
  })

  it('has everything gathered while the page shows how far it is', async () => {
    await officer.page.goto(at(`/werk/registers/${request}/verzamelen`))
    await officer.look('verzamelen')
    await officer.send('Verzamelen', { cover: 'Gerbrand' })
    expect(await officer.page.locator('main').textContent()).toContain('van 10 ruimtes')
    await walking.regie.runDueJobs()
    await officer.open(request)
    expect(await officer.page.locator('main').textContent()).toContain('1 record gevonden')
    await officer.look('verzoek-verzameld')
  })

  it('is answered after a second person has read it', async () => {
    await second.open(request)
    await second.look('verzoek-vrijgeven')
    await second.send('Ik heb het nagelezen: vrijgeven', {})
    expect(await second.page.locator('main').textContent()).toContain('Nagelezen en vrijgegeven.')
    await officer.take(request, 'answer', { day: '2026-11-20', 'fact.outcome': 'granted' })
    expect(walking.regie.failures).toEqual([])
  })

  it('leaves the privacy officer an overview of who asked and what was shared', async () => {
    await officer.page.goto(at('/werk/leeslogboek/bekend'))
    await officer.look('wie-vroeg')
    await officer.page.goto(at('/werk/leeslogboek/gedeeld'))
    expect(await officer.page.locator('main').textContent()).toContain('artikelen 1.5 en 1.7 Wgs')
    await officer.look('alles-gedeeld')
  })
})
