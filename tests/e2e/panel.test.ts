import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// A member of the citizen panel from joining to leaving, on a phone and with JavaScript switched off.

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
  const own = linkInMail(/http\S+\/praat-mee\/panel\/mijn\/\S+/)
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
  await page.goto(linkInMail(/http\S+\/praat-mee\/panel\/mijn\/\S+/))
  await expectSound(page)
  await page.getByRole('button', { name: 'Ja, ik word lid' }).click()
  await page.getByText('U bent lid.').first().waitFor()
  await expectSound(page)
})
