import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD, type Role } from '../../app/features/identity/index.ts'
import { forgetTheRound, leaveOneGoal, linkMailedTo } from '../support/fresh-round.ts'
import { atKeyboard } from '../support/keyboard.ts'
import { emailOf } from '../support/visitor.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// The round of 2022 with Tab, Enter, Space, the arrows and the shortcuts, by people who have script: what moves by script can trap
// a keyboard. Only where one comes in is an address: the site, signing in, and the link in a mail.

const TITLE = 'Voortgangsrapportage'

let site: WithoutScript
let lead: ReturnType<typeof atKeyboard>
beforeAll(async () => {
  site = await openWithoutScript()
  await forgetTheRound(site.regie.database)
  lead = await signedIn('policyLead')
})
afterAll(() => site?.stop())

const at = (path: string) => `${site.regie.url}${path}`
const wordsOf = async (page: Page) => (await page.locator('main').textContent())!

async function signedIn(role: Role) {
  const keys = atKeyboard(await site.newPage({ javaScriptEnabled: true }))
  await keys.page.goto(at('/inloggen'))
  await keys.type('E-mailadres', emailOf(role))
  await keys.type('Wachtwoord', DEMONSTRATION_PASSWORD)
  await keys.press('Wachtwoord')
  return keys
}

type Keys = Awaited<ReturnType<typeof signedIn>>

/** To the round as a person finds it: the shortcut to the rounds, and then the link. */
async function openRound(keys: Keys) {
  await keys.go('w')
  await keys.press('Verantwoording over 2022')
}

async function openGoal(keys: Keys) {
  await openRound(keys)
  await keys.press('T3.D2')
}

test('the policy lead opens the round and sends a partner a link', async () => {
  await lead.go('w')
  await lead.walk()
  await lead.choose('Plan', '2020')
  await lead.type('Jaar waarover het gaat', '2022')
  await lead.typeDay('Dag van de raadsvergadering', '2023-06-28')
  await lead.press('Ronde openen')
  expect(await wordsOf(lead.page)).toContain('0 van 17 doelen goedgekeurd')
  await leaveOneGoal(site.regie.database)
  await lead.walk()
  await lead.press('Politie')
  await lead.type('E-mailadres', 'agent@politie.example')
  await lead.press('E-mailadres')
  expect(await wordsOf(lead.page)).toContain('persoonlijke link gestuurd')
  await lead.walk()
})

test('the partner answers by the link', async () => {
  const partner = atKeyboard(await site.newPage({ javaScriptEnabled: true }))
  const address = await linkMailedTo(site.regie.database, 'agent@politie.example')
  await partner.page.goto(at(address))
  await partner.walk()
  // The questions are put goal by goal, and the goal that is left in this round is not the first.
  await partner.jump('Tegengaan van drugsoverlast op straat')
  await partner.type('Wat is er gedaan?', 'Wij controleerden op straat.')
  await partner.type('Wat merkten bewoners of cliënten ervan?', 'Bewoners zagen dealers terugkomen.')
  await partner.type('Wat viel tegen?', 'Wij konden alleen optreden bij een overdracht die we zagen.')
  await partner.type('Wat is ervan geleerd?', 'De woorden van de APV bepalen wat er op straat kan.')
  await partner.press('Bewaren en later verder')
  expect(await wordsOf(partner.page)).toContain('Bewaard')
  await partner.press('Inleveren')
  expect(await wordsOf(partner.page)).toContain('Dank u wel')
})

test('the editor words and weighs what came in, and says what follows', async () => {
  await openGoal(lead)
  await lead.walk()
  for (let piece = 1; piece <= 4; piece += 1) {
    const next = lead.page.locator('.regie-dossier__piece', { hasText: 'nog niet gewogen' }).first()
    await lead.press((await next.getByRole('link', { name: /Verwoorden en wegen/ }).textContent())!)
    await lead.type('In de woorden van de redactie', `In onze woorden, stuk ${piece}.`)
    await lead.choose('Gewicht', 'zwaar')
    await lead.type('Waarom dit gewicht', 'Uit eerste hand')
    await lead.press('Bewaren')
  }
  await openGoal(lead)
  await lead.walk()
  await lead.mark('consequence', 'bijstellen')
  await lead.type('Reden', 'De APV is aangepast.')
  await lead.type('Wie neemt', 'De burgemeester')
  await lead.typeDay('Uiterlijk', '2023-09-01')
  await lead.press('Gevolg bewaren')
  await lead.space('Andere cijfers erbij tonen')
  await lead.space('Handhavingszaken drugs')
  await lead.press('Bewaren')
  await lead.press('Indienen voor goedkeuring')
  expect(await wordsOf(lead.page)).toContain('wacht op goedkeuring')
})

test('the mayor approves as the second person', async () => {
  const mayor = await signedIn('mayor')
  await openGoal(mayor)
  await mayor.walk()
  await mayor.press('Goedkeuren')
  expect(await wordsOf(mayor.page)).toContain('Deze cijfers zijn vastgelegd bij de goedkeuring.')
  await mayor.press('Zoals goedgekeurd')
  expect(await wordsOf(mayor.page)).toContain('nog te nemen door De burgemeester, uiterlijk 1 september 2023')
})

test('the report is built and brought out', async () => {
  await lead.go('b')
  await lead.press(TITLE)
  await lead.walk()
  await lead.mark('audience', 'Publiek')
  await lead.press('Uitgave bouwen')
  await lead.go('b')
  await lead.press(TITLE)
  await lead.walk()
  await lead.type('Wat er verandert', 'De verantwoording per doel is toegevoegd.')
  await lead.press('Uitbrengen')
  const reader = atKeyboard(await site.newPage({ javaScriptEnabled: true }))
  await reader.page.goto(at('/'))
  await reader.press('Verslagen')
  await reader.press(TITLE)
  await reader.walk()
  expect(await wordsOf(reader.page)).toContain('In onze woorden, stuk 1.')
})

test('the execution plan of the next year is settled', async () => {
  await openRound(lead)
  await lead.press('Uitvoeringsplan 2023')
  await lead.press('Uitvoeringsplan beginnen')
  await lead.walk()
  await lead.press('Alles waarvoor niet is gekozen: doorgaan')
  await lead.type('Wat', 'Controleacties op straat hervatten')
  await lead.type('Reden', 'De APV staat het weer toe')
  await lead.press('Iets toevoegen')
  await lead.press('Vaststellen')
  expect(await wordsOf(lead.page)).toContain('Vastgesteld op')
  await lead.walk()
})
