import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../app/features/identity/index.ts'
import { forgetTheRound, GOAL, leaveOneGoal, linkMailedTo, REPORT, ROUND } from '../support/fresh-round.ts'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// The year 2022 from the first request to the published report and the execution plan of 2023, by hand and without script.
// What the demonstration has of this year goes first, and of the goals one is left: the others go the same road.
// Every role comes by: who has a part in it takes it, who may read along changes nothing, and anybody else is told so.

const SITE = '/verslagen/voortgangsrapportage-veiligheid-2023'
const SECTION = `${REPORT}/onderdelen/drugs`
const NOT_YOURS = 'Uw rol geeft geen toegang tot deze pagina. Vraag de beheerder als u dit voor uw werk nodig hebt.'

let site: WithoutScript
let lead: Page
let mayor: Page
beforeAll(async () => {
  site = await openWithoutScript()
  await forgetTheRound(site.regie.database)
  lead = await site.signedIn('policyLead')
  mayor = await site.signedIn('mayor')
})
afterAll(() => site?.stop())

const at = (path: string) => `${site.regie.url}${path}`
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const wordsOf = async (page: Page) => (await page.locator('main').textContent())!

/** The address of the request to a partner. */
async function requestTo(asked: string): Promise<string> {
  await lead.goto(at(`${ROUND}#gevraagd`))
  return (await lead.locator('#gevraagd').getByRole('link', { name: asked, exact: true }).first().getAttribute('href'))!
}

test('the policy lead opens the year, and every partner of an action is asked', async () => {
  await lead.goto(at('/werk/verantwoording'))
  await field(lead, 'plan').selectOption('mjbp-2020-2023')
  await field(lead, 'year').fill('2022')
  await field(lead, 'councilOn').fill('2023-06-28')
  await press(lead, 'Ronde openen')
  expect(await wordsOf(lead)).toContain('0 van 17 doelen goedgekeurd')
  expect(await wordsOf(lead)).toContain('5 april 2023')
  await leaveOneGoal(site.regie.database)
})

test('a partner answers by a personal link, on a phone, without signing in', async () => {
  await lead.goto(at(await requestTo('Politie')))
  await field(lead, 'email').fill('agent@politie.example')
  await press(lead, 'Persoonlijke link sturen')
  expect(await wordsOf(lead)).toContain('persoonlijke link gestuurd')
  const address = await linkMailedTo(site.regie.database, 'agent@politie.example')
  const phone = await site.newPage({ viewport: { width: 320, height: 640 } })
  await phone.goto(at(address))
  expect(await wordsOf(phone)).toContain('Dwangsommen voor dealers')
  await field(phone, 'T3.D2|done').fill('Wij controleerden op straat, tot de APV dat niet meer toeliet.')
  await press(phone, 'Bewaren en later verder')
  expect(await wordsOf(phone)).toContain('Bewaard')
  expect(await field(phone, 'T3.D2|done').inputValue()).toContain('tot de APV')
  await field(phone, 'T3.D2|failure').fill('Een jaar lang konden we alleen optreden bij een overdracht die we zagen.')
  await press(phone, 'Inleveren')
  expect(await wordsOf(phone)).toContain('Dank u wel')
})

test('an owner answers with an account', async () => {
  await lead.goto(at(await requestTo('Horeca')))
  await lead.locator('form[aria-label="Account aanwijzen"] select').selectOption({ label: 'Toine Rondgang' })
  await lead.locator('form[aria-label="Account aanwijzen"] button').click()
  const officer = await site.signedIn('enforcementOfficer')
  await officer.goto(at('/werk/verantwoording/gevraagd'))
  await officer.getByRole('link', { name: /Uw bijdrage over 2022/ }).click()
  await field(officer, 'T3.D2|experienceResident').fill('Bewoners zagen dealers terugkomen.')
  await field(officer, 'T3.D2|lesson').fill('De woorden van de APV bepalen wat er op straat kan.')
  await press(officer, 'Inleveren')
  expect(await wordsOf(officer)).toContain('Dank u wel')
})

test.each<Role>([
  'caseworker',
  'enforcementOfficer',
  'underminingCoordinator',
  'bibobCoordinator',
  'confidentialCounsellor',
  'banKeeper',
  'shopkeeper',
  'eventsAdviser',
  'councilMember',
  'councilClerk',
  'partner',
  'administrator',
])('the %s has a work place without the round, and is told so', async (role) => {
  const page = await site.signedIn(role)
  expect(await page.locator('h1').count()).toBe(1)
  expect(await page.locator(`a[href="${ROUND}"], a[href="${GOAL}"]`).count()).toBe(0)
  for (const path of [ROUND, GOAL]) {
    expect((await page.goto(at(path)))!.status()).toBe(403)
    expect(await wordsOf(page)).toContain(NOT_YOURS)
  }
  await page.context().close()
})

test.each<Role>(['townSecretary', 'enforcementLawyer', 'publicationOfficer', 'analyst'])(
  'the %s reads along, and finds nothing to press but to say that somebody does not agree',
  async (role) => {
    const page = await site.signedIn(role)
    await page.goto(at(GOAL))
    expect(await wordsOf(page)).toContain('Wij controleerden op straat')
    const forms = await page.locator('main form').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(forms).toEqual(['Vastleggen dat iemand het er niet mee eens is'])
    await page.context().close()
  },
)

test('the alderman puts on record that he does not agree', async () => {
  const alderman = await site.signedIn('alderman')
  await alderman.goto(at(GOAL))
  await alderman.locator('summary', { hasText: 'Vastleggen dat iemand het er niet mee eens is' }).click()
  await field(alderman, 'about').selectOption({ label: 'het gevolg' })
  await field(alderman, 'saidBy').fill('Wethouder')
  await alderman.locator('form[action$="/oneens"] [name=body]').fill('Bijstellen is te weinig.')
  await press(alderman, 'Vastleggen dat iemand het er niet mee eens is')
  expect(await wordsOf(alderman)).toContain('Bijstellen is te weinig.')
})

test('figures alone are not approved, nor is what was not weighed', async () => {
  await lead.goto(at(GOAL))
  expect(await wordsOf(lead)).toContain('een gewicht met reden bij elk stuk')
  await press(lead, 'Indienen voor goedkeuring')
  expect(await wordsOf(lead)).toContain('Er ontbreekt nog iets')
})

test('the editor words and weighs each piece, and says what follows', async () => {
  for (let open = 0; open < 4; open += 1) {
    await lead.goto(at(GOAL))
    const unweighed = lead.locator('.regie-dossier__piece', { hasText: 'nog niet gewogen' }).first()
    await unweighed.getByRole('link', { name: /Verwoorden en wegen/ }).click()
    await field(lead, 'wording').fill(`In onze woorden, stuk ${open + 1}.`)
    await field(lead, 'weight').selectOption('heavy')
    await field(lead, 'weightReason').fill('Uit eerste hand')
    await press(lead, 'Bewaren')
  }
  await lead.goto(at(GOAL))
  await lead.getByLabel('bijstellen', { exact: true }).check()
  await lead.locator('form[action$="/gevolg"] [name=reason]').fill('De APV is aangepast.')
  await press(lead, 'Gevolg bewaren')
  expect(await wordsOf(lead)).toContain('Kies het besluit, of zeg wie het nog neemt')
  expect(await lead.locator('form[action$="/gevolg"] [name=reason]').inputValue()).toBe('De APV is aangepast.')
  await field(lead, 'decisionOwner').fill('De burgemeester')
  await field(lead, 'decisionDueOn').fill('2023-09-01')
  await press(lead, 'Gevolg bewaren')
  // The gate hides the only figure of this goal, because it is small: that does not count for one.
  expect(await wordsOf(lead)).toContain('een cijfer over dit jaar')
  await lead.locator('summary', { hasText: 'Andere cijfers erbij tonen' }).click()
  await lead.getByLabel('Handhavingszaken drugs', { exact: true }).check()
  await lead.locator('form[action$="/cijfers"] button').click()
  await press(lead, 'Indienen voor goedkeuring')
  expect(await wordsOf(lead)).toContain('wacht op goedkeuring')
  expect(await wordsOf(lead)).toContain('U werkte hier zelf aan mee')
})

test('a second person approves, and the figures are frozen with their source', async () => {
  await mayor.goto(at(GOAL))
  await press(mayor, 'Goedkeuren')
  expect(await wordsOf(mayor)).toContain('Deze cijfers zijn vastgelegd bij de goedkeuring.')
  await mayor.getByRole('link', { name: 'Zoals goedgekeurd' }).click()
  expect(await wordsOf(mayor)).toContain('nog te nemen door De burgemeester, uiterlijk 1 september 2023')
})

test('who leads the theme writes its part of the report, and the mayor approves it', async () => {
  const leader = await site.signedIn('caseCoordinator')
  await leader.goto(at(SECTION))
  await field(leader, 'change').fill('Wij spreken af wie wanneer controleert.')
  await press(leader, 'Opslaan')
  expect(await field(leader, 'change').inputValue()).toBe('Wij spreken af wie wanneer controleert.')
  await press(leader, 'Inleveren')
  await leader.waitForURL(`**${REPORT}`)
  await mayor.goto(at(SECTION))
  expect(await wordsOf(mayor)).toContain('Ter beoordeling')
  await press(mayor, 'Goedkeuren')
  await mayor.waitForURL(`**${REPORT}`)
})

test('the report of the year prints the account and is published', async () => {
  await lead.goto(at(REPORT))
  await lead.locator('form[action$="/bouwen"] [name=audience][value=public]').check()
  await press(lead, 'Uitgave bouwen')
  // Edition 1 of the demonstration is public already, so the next one says what changed.
  await lead.locator('[name^=note-]').fill('De verantwoording per doel is toegevoegd.')
  await press(lead, 'Uitbrengen')
  const reader = await site.newPage()
  await reader.goto(at(SITE))
  const words = await wordsOf(reader)
  expect(words).toContain('Verantwoording per doel')
  expect(words).toContain('In onze woorden, stuk 1.')
  expect(words).toContain('Gevolg: bijstellen.')
  expect(words).toContain('Bijstellen is te weinig.')
  expect(words).toContain('Wij spreken af wie wanneer controleert.')
})

test('a council member and a resident read it and ask, and both are answered in public', async () => {
  const member = await site.signedIn('councilMember')
  const resident = await site.newPage({ viewport: { width: 320, height: 640 } })
  for (const [who, question] of [
    [member, 'Wie controleert er nu?'],
    [resident, 'Wat kan ik zelf doen?'],
  ] as const) {
    await who.goto(at(SITE))
    await who.getByRole('link', { name: 'Mist u iets op deze pagina?' }).click()
    await field(who, 'body').fill(question)
    await press(who, 'Vraag versturen')
    expect(await wordsOf(who)).toContain('Bewaar uw code')
    await lead.goto(at('/werk/mist-u-iets'))
    const asked = lead.locator('main section', { has: lead.locator('q', { hasText: question }) })
    await asked.locator('[name^=answer-]').fill(`Antwoord op: ${question}`)
    await asked.getByRole('button', { name: 'Antwoord plaatsen' }).click()
    await lead.getByText(`Antwoord op: ${question}`).waitFor()
    // A browser keeps a public page for a minute, so this is somebody who comes by later.
    const passer = await site.newPage()
    await passer.goto(at(`/mist-u-iets?over=${SITE}`))
    expect(await wordsOf(passer)).toContain(`Antwoord op: ${question}`)
  }
})

test('the clerk writes down what the council was promised about it', async () => {
  const clerk = await site.signedIn('councilClerk')
  await clerk.goto(at('/werk/raad/register/nieuw/commitment'))
  await field(clerk, 'title').fill('Wekelijks op straat')
  await field(clerk, 'byWhom').fill('De burgemeester')
  await field(clerk, 'happenedOn').fill('2023-06-28')
  const goal = clerk.locator('main [name=place1] option', { hasText: 'T3.D2' }).first()
  await field(clerk, 'place1').selectOption((await goal.getAttribute('value'))!)
  await press(clerk, 'Bewaren')
  expect(await wordsOf(clerk)).toContain('Wekelijks op straat')
})

test('the execution plan of the next year is settled, with something that is added and what the council was promised', async () => {
  await lead.goto(at(`${ROUND}/uitvoeringsplan`))
  await press(lead, 'Uitvoeringsplan beginnen')
  await press(lead, 'Alles waarvoor niet is gekozen: doorgaan')
  await field(lead, 'title').fill('Controleacties op straat hervatten')
  await lead.locator('form[aria-label="Iets toevoegen"] [name=reason]').fill('De APV staat het weer toe')
  await press(lead, 'Iets toevoegen')
  const wish = lead.locator('main [name=origin] option', { hasText: 'Wekelijks op straat' })
  await field(lead, 'origin').selectOption((await wish.getAttribute('value'))!)
  await lead.locator('form[aria-label="Iets toevoegen"] [name=reason]').fill('Toegezegd aan de raad')
  await press(lead, 'Iets toevoegen')
  await press(lead, 'Vaststellen')
  const words = await wordsOf(lead)
  expect(words).toContain('Vastgesteld op')
  expect(words).toContain('Controleacties op straat hervatten')
  expect(words).toContain('Wekelijks op straat')
})

test('every page of the round fits a phone and breaks no rule that a machine can see', async () => {
  const page = await site.signedIn('policyLead', { javaScriptEnabled: true })
  const pages = [ROUND, GOAL, `${GOAL}/stukken/nieuw`, `${ROUND}/uitvoeringsplan`, '/werk/verantwoording']
  const others = ['/werk/verantwoording/beloofd/mjbp-2020-2023', '/werk/verantwoording/risicos/nieuw']
  for (const path of [...pages, ...others, await requestTo('Politie')]) {
    await page.goto(at(path))
    await expectSound(page)
  }
})
