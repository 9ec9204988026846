import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tabTo } from '../support/keyboard.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// A member of the citizen panel from joining to leaving, on a phone and with JavaScript switched off.

const OWN_PAGE = /http\S+\/praat-mee\/panel\/mijn\/\S+/

let site: WithoutScript
let mail: MailServer
beforeAll(async () => {
  mail = await startMailServer()
  site = await openWithoutScript({ smtpUrl: mail.url, smtpFrom: 'panel@stad.example' })
})
afterAll(async () => {
  await site?.stop()
  await mail?.stop()
})

/** The first link of this form in the last mail, at the address where this Regie really listens. */
function linkInMail(shape: RegExp): string {
  const [link] = mail.lastText().match(shape) ?? []
  return link!.replace(/^https?:\/\/[^/]+/, site.regie.url)
}

test('somebody joins by a mailed link, changes his data, pauses and leaves', async () => {
  const phone = await site.newPage({ viewport: { width: 320, height: 640 } })
  await phone.goto(`${site.regie.url}/praat-mee`)
  await phone.getByRole('link', { name: 'Word lid van het panel' }).click()
  await phone.getByLabel(/^E-mailadres/).fill('anna@voorbeeld')
  await phone.getByLabel(/^Geboortejaar/).fill('2015')
  await phone.getByRole('button', { name: 'Aanmelden' }).click()
  for (const said of [
    'Dit is geen e-mailadres',
    'U moet 16 jaar of ouder zijn',
    'Kies een wijk',
    'Zonder toestemming',
  ]) {
    await phone.getByRole('alert').getByText(said).waitFor()
  }
  expect(await phone.getByLabel(/^E-mailadres/).inputValue()).toBe('anna@voorbeeld')
  await phone.getByLabel(/^E-mailadres/).fill('anna@voorbeeld.nl')
  await phone.getByLabel(/^Geboortejaar/).fill('1984')
  await phone.getByLabel('Vrouw').check()
  await phone.getByLabel(/^In welke wijk/).selectOption({ index: 2 })
  await phone.getByLabel('Ja, ik geef deze toestemming').check()
  await phone.getByRole('button', { name: 'Aanmelden' }).click()
  await phone.getByRole('heading', { level: 1, name: 'Kijk in uw e-mail' }).waitFor()

  await site.regie.runDueJobs()
  expect(mail.received.map(({ to }) => to)).toEqual([['anna@voorbeeld.nl']])
  const own = linkInMail(OWN_PAGE)
  await phone.goto(own)
  await phone.getByRole('heading', { level: 1, name: 'Bevestig uw aanmelding' }).waitFor()
  await phone.getByRole('button', { name: 'Ja, ik word lid' }).click()
  await phone.getByText('U bent lid. Af en toe krijgt u een uitnodiging.').waitFor()
  await phone.getByText('an…@voorbeeld.nl').waitFor()

  await phone.getByLabel(/^Geboortejaar/).fill('1985')
  await phone.getByRole('button', { name: 'Bewaren' }).click()
  await phone.getByText('Bewaard.').waitFor()
  expect(await phone.getByLabel(/^Geboortejaar/).inputValue()).toBe('1985')
  await phone.getByLabel('Geen uitnodigingen tot en met').fill('2020-01-01')
  await phone.getByRole('button', { name: 'Pauze nemen' }).click()
  await phone.getByRole('alert').getByText('Kies een dag in de toekomst').waitFor()
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await phone.getByLabel('Geen uitnodigingen tot en met').fill(inAMonth)
  await phone.getByRole('button', { name: 'Pauze nemen' }).click()
  await phone.getByText('U hebt pauze.').waitFor()
  await phone.getByRole('button', { name: 'Pauze beëindigen' }).click()
  await phone.getByText('U bent lid.').first().waitFor()

  await phone.getByRole('button', { name: 'Stoppen en alles wissen' }).click()
  await phone.getByRole('alert').getByText('Zet eerst een vinkje').waitFor()
  await phone.getByLabel('Ja, ik wil stoppen').check()
  await phone.getByRole('button', { name: 'Stoppen en alles wissen' }).click()
  await phone.getByRole('heading', { level: 1, name: 'U bent geen lid meer' }).waitFor()
  await phone.goto(own)
  await phone.getByRole('heading', { level: 1, name: 'Deze link werkt niet meer' }).waitFor()
  expect(site.regie.logged.join('\n')).not.toContain(own.split('/').at(-1))
  expect(site.regie.failures).toEqual([])
})

test('every page of it is sound for everybody', async () => {
  const page = await site.newPage({ javaScriptEnabled: true, viewport: { width: 320, height: 640 } })
  for (const path of [
    '/praat-mee/panel',
    '/praat-mee/panel/link',
    '/praat-mee/panel/aangemeld',
    '/en/praat-mee/panel',
  ]) {
    await page.goto(site.regie.url + path)
    await expectSound(page)
  }
  await page.goto(`${site.regie.url}/praat-mee/panel`)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expectSound(page)
  await page.getByLabel(/^E-mailadres/).fill('bert@voorbeeld.nl')
  await page.getByLabel(/^Geboortejaar/).fill('1950')
  await page.getByLabel('Man', { exact: true }).check()
  await page.getByLabel(/^In welke wijk/).selectOption({ index: 1 })
  await page.getByLabel('Ja, ik geef deze toestemming').check()
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await site.regie.runDueJobs()
  await page.goto(linkInMail(OWN_PAGE))
  await expectSound(page)
  await page.getByRole('button', { name: 'Ja, ik word lid' }).click()
  await page.getByText('U bent lid.').first().waitFor()
  await expectSound(page)
})

test('somebody joins, changes what he said and leaves without a mouse', async () => {
  // The minute before, others joined from here.
  site.regie.pass(1000)
  const page = await site.newPage({ viewport: { width: 320, height: 640 } })
  const press = async (name: string) => {
    await tabTo(page, name)
    await page.keyboard.press('Enter')
  }
  await page.goto(`${site.regie.url}/praat-mee/panel`)
  await tabTo(page, 'E-mailadres')
  await page.keyboard.type('toets@voorbeeld.nl')
  await tabTo(page, 'Geboortejaar')
  await page.keyboard.type('1971')
  await tabTo(page, 'Vrouw')
  await page.keyboard.press('Space')
  await tabTo(page, 'In welke wijk')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'Ja, ik geef deze toestemming')
  await page.keyboard.press('Space')
  await press('Aanmelden')
  // Unlike a click, a key does not wait for the page it leads to.
  await page.waitForURL(/aangemeld$/)
  await site.regie.runDueJobs()
  await page.goto(linkInMail(OWN_PAGE))
  await press('Ja, ik word lid')
  await page.getByText('U bent lid.').first().waitFor()
  await tabTo(page, 'Geboortejaar')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('1972')
  await press('Bewaren')
  await page.getByText('Bewaard.').waitFor()
  expect(await page.getByLabel(/^Geboortejaar/).inputValue()).toBe('1972')
  await tabTo(page, 'Ja, ik wil stoppen')
  await page.keyboard.press('Space')
  await press('Stoppen en alles wissen')
  await page.getByRole('heading', { level: 1, name: 'U bent geen lid meer' }).waitFor()
})

const SURVEY = JSON.stringify({
  format: 1,
  languages: ['nl'],
  title: { nl: 'Licht op straat' },
  intro: { nl: 'Een vraag.' },
  thanks: { nl: 'Dank u wel.' },
  sections: [
    {
      key: 'een',
      title: { nl: 'Uw straat' },
      questions: [{ key: 'licht', kind: 'statement', required: true, text: { nl: 'Er is genoeg licht.' } }],
    },
  ],
})

/** A member who joins as everybody does, by the site and the mail. */
async function joined(page: Page, email: string, place: number) {
  await page.goto(`${site.regie.url}/praat-mee/panel`)
  await page.getByLabel(/^E-mailadres/).fill(email)
  await page.getByLabel(/^Geboortejaar/).fill(String(1950 + 7 * place))
  await page.getByLabel(place % 2 ? 'Vrouw' : 'Man', { exact: true }).check()
  await page.getByLabel(/^In welke wijk/).selectOption({ index: 1 + (place % 2) })
  await page.getByLabel('Ja, ik geef deze toestemming').check()
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await site.regie.runDueJobs()
  const own = linkInMail(OWN_PAGE)
  await page.goto(own)
  await page.getByRole('button', { name: 'Ja, ik word lid' }).click()
  await page.getByText('U bent lid.').first().waitFor()
  return own
}

test('members are drawn, invited by mail, take part with their code, are reminded, and see for what they were invited', async () => {
  const phone = await site.newPage({ viewport: { width: 320, height: 640 } })
  let own = ''
  for (let place = 0; place < 6; place++) {
    // Who signs up more than five others from one place has to wait; here a quarter of an hour goes by.
    site.regie.pass(1000)
    own = await joined(phone, `lid${place}@panel.example`, place)
  }
  const lead = await site.signedIn('policyLead')
  await lead.goto(`${site.regie.url}/werk/panel`)
  await lead.getByText('kunnen een uitnodiging krijgen').waitFor()
  await lead.getByRole('link', { name: 'Leden trekken' }).click()
  await lead.getByText('Er is geen vragenlijst op uitnodiging open').waitFor()
  await lead.goto(`${site.regie.url}/werk/inspraak/nieuw`)
  for (const [label, text] of [
    ['Titel', 'Licht op straat'],
    ['Waar gaat het over?', 'Over lantaarns.'],
    ['Wie kan meedoen?', 'Het bewonerspanel.'],
    ['Wat gebeurt er met de antwoorden?', 'Tellen.'],
  ]) {
    await lead.getByLabel(label!).fill(text!)
  }
  await lead.getByRole('button', { name: 'Bewaren' }).click()
  await lead.getByRole('link', { name: 'Vragenlijst toevoegen' }).click()
  await lead.getByLabel('Korte naam in het adres').fill('panel')
  await lead.getByLabel('Vragen', { exact: true }).fill(SURVEY)
  await lead.getByLabel('Alleen met een uitnodiging').check()
  await lead.getByRole('button', { name: 'Bewaren' }).click()
  await lead.goto(`${site.regie.url}/werk/inspraak/licht-op-straat`)
  await lead.getByRole('button', { name: 'Openen' }).click()
  await lead.getByText('U kunt nu meedoen.').waitFor()

  await lead.goto(`${site.regie.url}/werk/panel/trekking`)
  await lead.getByLabel('Vragenlijst').selectOption({ index: 1 })
  await lead.getByRole('button', { name: 'Bekijk de trekking' }).click()
  await lead.getByText('Kies een vragenlijst en vul hele getallen in.').waitFor()
  await lead.getByLabel('Hoeveel leden').fill('100')
  await lead.getByLabel('leeftijd').uncheck()
  await lead.getByRole('button', { name: 'Bekijk de trekking' }).click()
  await lead.getByRole('heading', { name: 'Zo wordt er getrokken' }).waitFor()
  // Members live in two of the fifteen districts.
  await lead.getByText('Van 13 groepen kan niemand worden getrokken.').waitFor()
  await lead.getByRole('button', { name: 'Trek deze leden' }).click()
  await lead.getByText(/alle \d+ leden van toen die er nog zijn, zijn terecht wel of niet getrokken/).waitFor()
  await lead.getByRole('button', { name: 'Uitnodigingen versturen' }).click()
  await lead.getByText(/^0 van \d+ gedaan$/).waitFor()
  mail.received.length = 0
  await site.regie.runDueJobs()
  await lead.reload()
  await lead.getByText(/^(\d+) van \1 gedaan$/).waitFor()

  // The last who joined gets the mail, and takes part with its code, once.
  const to = mail.received.find((one) => one.to[0] === 'lid5@panel.example')!
  const plain = Buffer.from(to.raw.replace(/=\r\n/g, '').replaceAll('=3D', '='), 'utf8').toString()
  const link = /http\S+\/vragenlijst\/panel\?code=\S+/.exec(plain)![0].replace(/^https?:\/\/[^/]+/, site.regie.url)
  await phone.goto(link)
  await phone.getByRole('button', { name: 'Beginnen' }).click()
  await phone.getByLabel('Eens', { exact: true }).check()
  await phone.getByRole('button', { name: 'Versturen' }).click()
  await phone.getByRole('heading', { name: 'Verstuurd' }).waitFor()
  await phone.goto(link)
  await phone.getByRole('button', { name: 'Beginnen' }).click()
  await phone.getByLabel('Eens', { exact: true }).check()
  await phone.getByRole('button', { name: 'Versturen' }).click()
  await phone.getByText('Met een code kunt u één keer meedoen.').waitFor()
  await phone.goto(own)
  await phone.getByText('Licht op straat').waitFor()

  await lead.getByRole('button', { name: 'Iedereen herinneren' }).click()
  await lead.getByText('Herinneren kan vanaf drie dagen na de uitnodiging.').waitFor()
  site.regie.pass(4 * 86_400)
  const later = await site.signedIn('policyLead')
  await later.goto(`${site.regie.url}/werk/panel/golven/1`)
  await later.getByRole('button', { name: 'Iedereen herinneren' }).click()
  await later.getByText('herinneringen worden verstuurd').waitFor()
  const invited = mail.received.length
  mail.received.length = 0
  await site.regie.runDueJobs()
  const reminders = mail.received.filter(({ raw }) => raw.includes('In-Reply-To'))
  expect(reminders).toHaveLength(invited)

  await phone.goto(own)
  await phone.getByLabel('Ja, ik wil stoppen').check()
  await phone.getByRole('button', { name: 'Stoppen en alles wissen' }).click()
  await phone.getByRole('heading', { level: 1, name: 'U bent geen lid meer' }).waitFor()
  await later.getByRole('link', { name: 'Alle antwoorden' }).click()
  await later.getByText('Licht op straat').first().waitFor()
  expect(new URL(later.url()).pathname).toBe('/werk/inspraak/licht-op-straat/vragenlijst/panel/uitkomst')
  await later.goto(`${site.regie.url}/werk/inspraak/licht-op-straat`)
  await later.getByText('1 keer ingevuld').waitFor()
  expect(site.regie.failures).toEqual([])
})

test('the pages of the panel at work are sound for everybody', async () => {
  const page = await site.signedIn('analyst', { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } })
  for (const path of [
    '/werk/panel',
    '/werk/panel/beloften',
    '/werk/panel/trekking',
    '/werk/panel/golven/1',
    '/en/werk/panel/golven/1',
  ]) {
    const answer = await page.goto(site.regie.url + path)
    expect(answer!.status(), path).toBe(200)
    await expectSound(page)
  }
})
