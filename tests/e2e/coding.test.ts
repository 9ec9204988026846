import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// Two colleagues put the open answers of a survey under codes, each by himself, and make inputs of what they agree on.

const SLUG = 'voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'
const CODING = `/werk/inspraak/${SLUG}/vragenlijst/bewoners/coderen`
const LIGHT = 'Het is donker bij het station'
const SPEED = 'Er wordt te hard gereden'
const CODEBOOK = [
  'licht | Meer licht | wie zegt dat het donker is | een pad zonder lantaarns | mjbp-2024-2027:T1',
  'verkeer | Hard rijden | wie over te hard rijden schrijft | ',
].join('\n')

let site: WithoutScript
beforeAll(async () => {
  site = await openWithoutScript()
})
afterAll(() => site?.stop())

/** Gives every answer that is open the code that this person thinks it should have. */
async function code(page: Page, codeOf: (text: string) => string) {
  const answers = page.locator('main .regie-input')
  for (let at = 0; at < (await answers.count()); at++) {
    const answer = answers.nth(at)
    await answer.getByRole('combobox').selectOption(codeOf((await answer.locator('blockquote').textContent())!.trim()))
  }
  await page.getByRole('button', { name: 'Bewaren en verder' }).click()
}

test('twelve people write something, and two colleagues code it without seeing each other', async () => {
  const crowd = site.regie.visitor()
  for (let person = 0; person < 12; person++) {
    const sent = await crowd.post(`/praat-mee/${SLUG}/vragenlijst/bewoners`, {
      ...{ form: `person ${person}`, version: '1', taal: 'nl', deel: 'choose', doe: 'next', age: '65', safe: '7' },
      else: `${person < 7 ? LIGHT : SPEED}, zegt ${person}.`,
    })
    expect(sent.status).toBe(303)
  }
  const lead = await site.signedIn('policyLead', { javaScriptEnabled: true })
  const host = await site.regie.visitor().signInAs('policyLead')
  expect((await host.post(`/werk/inspraak/${SLUG}/stap`, { to: 'closed', reason: '' })).status).toBe(303)
  await lead.goto(`${site.regie.url}${CODING}`)
  const form = lead.getByRole('form', { name: 'Codeboek' }).last()
  await form.getByLabel('Codeboek').fill(CODEBOOK)
  await form.getByRole('button', { name: 'Codeboek bewaren' }).click()
  await lead.getByRole('form', { name: 'Beginnen met indelen' }).last().getByRole('button').click()
  const round = lead.url()
  await lead.getByRole('button', { name: 'Ik deel mee in' }).click()
  await lead.getByText('U hebt 0 van 12 antwoorden ingedeeld.').first().waitFor()
  await lead.locator('summary').filter({ hasText: 'Codeboek' }).click()
  await lead.getByText('een pad zonder lantaarns').waitFor()
  await expectSound(lead)
  await code(lead, (text) => (text.startsWith(LIGHT) ? 'licht' : 'verkeer'))
  await lead.getByText('U bent klaar.').waitFor()
  expect(await lead.content()).not.toContain('Krippendorff')

  const analyst = await site.signedIn('analyst')
  await analyst.goto(round)
  await analyst.getByRole('button', { name: 'Ik deel mee in' }).click()
  // One answer he sees otherwise.
  await code(analyst, (text) => (text.startsWith(LIGHT) && !text.includes('zegt 3.') ? 'licht' : 'verkeer'))
  // Of 24 codes 13 are light and 11 are not, and one pair differs: 1 - 23 × 1 / (13 × 11).
  await analyst.getByText('Krippendorffs alfa is 0,839').waitFor()
  await analyst.getByText('de indeling is betrouwbaar').waitFor()
  await analyst.getByText('1 antwoord is verschillend ingedeeld').waitFor()

  await lead.goto(round)
  await expectSound(lead)
  await lead.getByRole('combobox', { name: /^Samen gekozen voor antwoord/ }).selectOption('licht')
  await lead.getByRole('button', { name: 'Bewaren wat is afgesproken' }).click()
  const row = lead.getByRole('row').filter({ hasText: 'Meer licht' })
  expect(await row.getByRole('cell').allTextContents()).toEqual(['7', '6', '7'])
  await lead.getByRole('button', { name: 'Er inbreng van maken' }).click()
  await lead.waitForURL(/\/inbreng$/)
  await lead.getByText('Meer licht.').first().waitFor()
}, 180_000)
