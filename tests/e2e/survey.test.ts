import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// A consultation from start to result, on a phone and with JavaScript switched off.

let site: WithoutScript
beforeAll(async () => {
  site = await openWithoutScript()
})
afterAll(() => site?.stop())

const DEFINITION = JSON.stringify({
  format: 1,
  languages: ['nl', 'en'],
  title: { nl: 'Licht in het park', en: 'Light in the park' },
  intro: { nl: 'Twee vragen.', en: 'Two questions.' },
  thanks: { nl: 'Dank u wel voor het meedoen.', en: 'Thank you for taking part.' },
  sections: [
    {
      key: 'een',
      title: { nl: 'Het park', en: 'The park' },
      questions: [
        {
          key: 'komt',
          kind: 'single',
          required: true,
          text: { nl: 'Komt u er wel eens?', en: 'Do you ever go there?' },
          options: [
            { key: 'ja', text: { nl: 'Ja', en: 'Yes' } },
            { key: 'nee', text: { nl: 'Nee', en: 'No' } },
          ],
        },
      ],
    },
    {
      key: 'twee',
      title: { nl: 'Het licht', en: 'The light' },
      showIf: { question: 'komt', is: 'one-of', options: ['ja'] },
      questions: [
        { key: 'donker', kind: 'statement', text: { nl: 'Het is er te donker.', en: 'It is too dark there.' } },
        { key: 'waar', kind: 'short-text', text: { nl: 'Waar?', en: 'Where?' } },
      ],
    },
  ],
})

test('a consultation is prepared, opened, answered on a phone, closed and reported', async () => {
  const lead = await site.signedIn('policyLead')
  await lead.goto(`${site.regie.url}/werk/inspraak`)
  await lead.getByRole('link', { name: 'Inspraak voorbereiden' }).click()
  await lead.getByLabel('Titel').fill('Licht in het park')
  await lead.getByRole('button', { name: 'Bewaren' }).click()
  await lead.getByRole('alert').first().waitFor()
  expect(await lead.getByLabel('Titel').inputValue()).toBe('Licht in het park')
  await lead.getByLabel('Waar gaat het over?').fill('Over lantaarns.')
  await lead.getByLabel('Wie kan meedoen?').fill('Wie er komt.')
  await lead.getByLabel('Wat gebeurt er met de antwoorden?').fill('Tellen en besluiten.')
  await lead.getByRole('button', { name: 'Bewaren' }).click()
  await lead.getByRole('link', { name: 'Vragenlijst toevoegen' }).click()
  await lead.getByLabel('Korte naam in het adres').fill('park')
  await lead.getByLabel('Vragen', { exact: true }).fill(DEFINITION.replace('"ja"]', '"misschien"]'))
  await lead.getByRole('button', { name: 'Bewaren' }).click()
  await lead.getByText('komt: misschien: dit hangt af van een vraag die niet eerder is gesteld').waitFor()
  await lead.getByLabel('Vragen', { exact: true }).fill(DEFINITION)
  await lead.getByRole('button', { name: 'Bewaren' }).click()
  await lead.getByRole('heading', { name: 'Voorbeeld' }).waitFor()
  await lead.goto(`${site.regie.url}/werk/inspraak/licht-in-het-park`)
  const phone = await site.newPage({ viewport: { width: 320, height: 640 } })
  const before = await phone.goto(`${site.regie.url}/praat-mee/licht-in-het-park`)
  expect(before?.status()).toBe(404)
  await lead.getByRole('button', { name: 'Openen' }).click()
  await lead.getByText('U kunt nu meedoen.').waitFor()

  // Fourteen people answer; the first forgets a question, goes back, and presses twice.
  for (let person = 0; person < 14; person++) {
    await phone.goto(`${site.regie.url}/praat-mee/licht-in-het-park`)
    await phone.getByRole('link', { name: /^Doe mee/ }).click()
    await phone.getByRole('button', { name: 'Beginnen' }).click()
    if (person === 0) {
      await phone.getByRole('button', { name: 'Versturen' }).click()
      await phone.getByText('Deze vraag moet u beantwoorden.').first().waitFor()
    }
    await phone.getByLabel(person < 9 ? 'Ja' : 'Nee').check()
    await phone.getByRole('button', { name: /^(Versturen|Verder)$/ }).click()
    if (person < 9) {
      await phone.getByLabel('Eens', { exact: true }).check()
      if (person === 0) {
        await phone.getByLabel('Waar?').fill('<script>alert(1)</script> bij de vijver')
        await phone.getByRole('button', { name: 'Terug' }).click()
        await phone.getByRole('button', { name: 'Verder', exact: true }).click()
        expect(await phone.getByLabel('Waar?').inputValue()).toBe('<script>alert(1)</script> bij de vijver')
        // Kept for later under a code, and taken up again from the first page.
        await phone.getByRole('button', { name: 'Bewaren en later verder' }).click()
        const code = (await phone.locator('strong').textContent())!
        expect(code).toMatch(/^([A-HJKMNP-Z2-9]{4}-){3}[A-HJKMNP-Z2-9]{4}$/)
        await phone.goto(`${site.regie.url}/praat-mee/licht-in-het-park/vragenlijst/park`)
        await phone.getByLabel('Eerder begonnen? Vul uw code in').fill('AAAA-BBBB-CCCC-DDDD')
        await phone.getByRole('button', { name: 'Verder met mijn code' }).click()
        await phone.getByText('Deze code kennen wij niet').waitFor()
        await phone.getByLabel('Eerder begonnen? Vul uw code in').fill(code.toLowerCase())
        await phone.getByRole('button', { name: 'Verder met mijn code' }).click()
        expect(await phone.getByLabel('Waar?').inputValue()).toBe('<script>alert(1)</script> bij de vijver')
        expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      }
      await phone.getByRole('button', { name: 'Versturen' }).click()
    }
    await phone.getByRole('heading', { name: 'Verstuurd' }).waitFor()
    if (person === 0) {
      await phone.goBack()
      await phone.getByRole('button', { name: 'Versturen' }).click()
      await phone.getByRole('heading', { name: 'Verstuurd' }).waitFor()
    }
  }

  await lead.reload()
  await lead.getByText('14 keer ingevuld').waitFor()
  const analyst = await site.signedIn('analyst')
  await analyst.goto(`${site.regie.url}/werk/inspraak/licht-in-het-park/vragenlijst/park`)
  await analyst.getByText('beloofd is dat de gemeente dan geen antwoorden ziet').waitFor()

  // Whoever had the page open when it closed keeps what he had filled in.
  await phone.goto(`${site.regie.url}/praat-mee/licht-in-het-park/vragenlijst/park`)
  await phone.getByRole('button', { name: 'Beginnen' }).click()
  await phone.getByLabel('Nee').check()
  await lead.getByRole('button', { name: 'Sluiten' }).click()
  await lead.getByText('De uitkomst volgt op deze pagina').waitFor()
  await phone.getByRole('button', { name: 'Versturen' }).click()
  await phone.getByText('Deze vragenlijst is gesloten').waitFor()
  expect(await phone.getByLabel('Nee').isChecked()).toBe(true)

  await lead.getByRole('button', { name: 'Uitkomst openbaar maken' }).click()
  await lead.getByText('De uitkomst staat hieronder.').waitFor()
  await phone.goto(`${site.regie.url}/praat-mee/licht-in-het-park`)
  const rows = phone.getByRole('row')
  await rows.filter({ hasText: 'Ja' }).getByText('64 %').first().waitFor()
  await phone.getByRole('link', { name: 'Alle uitkomsten, met tabellen en bestanden' }).click()
  await phone.getByText('Minder dan 10 mensen antwoordden.').first().waitFor()
  expect(await phone.content()).not.toContain('vijver')
})

test('every page of it is sound for everybody', async () => {
  const page = await site.newPage({ javaScriptEnabled: true, viewport: { width: 320, height: 640 } })
  const example = '/praat-mee/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'
  for (const path of ['/praat-mee', example, `${example}/vragenlijst/bewoners`]) {
    await page.goto(site.regie.url + path)
    await expectSound(page)
  }
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await expectSound(page)
  for (const wanted of ['Uw buurt', 'Kiezen']) {
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    if (wanted === 'Kiezen') await page.getByLabel('7', { exact: true }).check()
    if (wanted === 'Kiezen') await page.getByRole('button', { name: 'Verder', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: wanted }).waitFor()
    await expectSound(page)
  }
})
