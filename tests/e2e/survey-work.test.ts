import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// What the municipality does around a survey: writing the questions and entering answers, without JavaScript.

let site: WithoutScript
beforeAll(async () => {
  site = await openWithoutScript()
})
afterAll(() => site?.stop())

const EXAMPLE = '/werk/inspraak/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'

test('questions are written in a form: added, moved, refused with where, and kept', async () => {
  const lead = await site.signedIn('policyLead')
  await lead.goto(`${site.regie.url}${EXAMPLE}/vragenlijst`)
  await lead.getByLabel('Korte naam in het adres').fill('ondernemers')
  await lead.getByRole('button', { name: 'Bewaren' }).click()
  await lead.getByRole('heading', { name: 'Vragen schrijven' }).waitFor()
  await lead.getByLabel('Vraag', { exact: true }).fill('Wat merkt u in uw zaak?')
  await lead.getByRole('button', { name: 'Vraag toevoegen aan deel 1' }).click()
  const second = lead.getByRole('group', { name: 'Vraag 1.2' })
  await second.getByLabel('Vraag', { exact: true }).fill('Is er genoeg licht?')
  await lead.getByRole('button', { name: 'Bewaren' }).click()
  await lead
    .getByText(/^Vraag 1\.2: .*hier zijn antwoorden nodig om uit te kiezen/)
    .first()
    .waitFor()
  await second.getByLabel('Antwoorden', { exact: true }).fill('Ja\nNee\nWeet ik niet')
  await lead.getByRole('button', { name: 'Vraag 1.2 omhoog' }).click()
  const first = lead.getByRole('group', { name: 'Vraag 1.1' })
  expect(await first.getByLabel('Vraag', { exact: true }).inputValue()).toBe('Is er genoeg licht?')
  expect(await first.getByLabel('Antwoorden', { exact: true }).inputValue()).toBe(
    'ja: Ja\nnee: Nee\nweet-ik-niet: Weet ik niet',
  )
  await lead.getByRole('button', { name: 'Bewaren' }).click()
  await lead.getByRole('heading', { name: 'Voorbeeld' }).waitFor()
  expect(await lead.getByLabel('Weet ik niet').count()).toBe(1)
  const json = await lead.request.get(`${site.regie.url}${EXAMPLE}/vragenlijst/ondernemers/vragen.json`)
  const [section] = ((await json.json()) as { sections: { questions: { text: { nl: string } }[] }[] }).sections
  expect(section!.questions.map(({ text }) => text.nl)).toEqual(['Is er genoeg licht?', 'Wat merkt u in uw zaak?'])
})

test('the pages for writing questions and entering answers are sound for everybody', async () => {
  const page = await site.signedIn('policyLead', { javaScriptEnabled: true })
  const at = `${site.regie.url}${EXAMPLE}/vragenlijst/bewoners`
  for (const path of ['', '/vragen', '/wijzigen', '/invoer', '/invoer/formulier?hoe=paper&nummer=12', '/bestand']) {
    expect((await page.goto(at + path))?.status(), path).toBe(200)
    await expectSound(page)
  }
})
