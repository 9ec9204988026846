import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// What an effort should change: registered, tried to change, worked out and accounted for, with JavaScript switched off.

const EVALUATED = 'dwangsommen-voor-dealers-en-de-geregistreerde-criminaliteit'
const SECTION = '/werk/verslagen/voortgangsrapportage-veiligheid-2023/onderdelen/drugs'

let site: WithoutScript
beforeAll(async () => {
  site = await openWithoutScript()
})
afterAll(() => site?.stop())

test('the analyst registers an effort before it starts, cannot change it any more, and reads what can be said', async () => {
  const page = await site.signedIn('analyst')
  await page.goto(`${site.regie.url}/werk/effecten`)
  await page.getByRole('link', { name: 'Effectmeting voorbereiden' }).click()
  expect(await page.getByLabel('Gebied waar het gebeurt').inputValue()).toBe('Deventer')
  await page.getByLabel('Naam').fill('Meer verlichting in het centrum')
  await page.getByLabel('Actie of doel uit het plan').selectOption({ label: 'T3.D2.A2 Dwangsommen voor dealers' })
  await page.getByLabel('Ten minste hoeveel').fill('tien')
  await page.getByRole('button', { name: 'Concept bewaren' }).click()
  await page.getByRole('alert').getByText('Ten minste hoeveel: schrijf een getal boven nul').waitFor()
  expect(await page.getByLabel('Naam').inputValue()).toBe('Meer verlichting in het centrum')

  await page.getByLabel('Ten minste hoeveel').fill('10')
  await page.getByRole('button', { name: 'Concept bewaren' }).click()
  await page.getByText('Nog niet vast te leggen').waitFor()
  await page.getByText('Kies het cijfer dat moet veranderen.').waitFor()
  await page.getByRole('link', { name: 'Wijzigen', exact: true }).click()
  await page.getByLabel('Cijfer dat moet veranderen').selectOption({ label: 'Geregistreerde misdrijven (CBS)' })
  await page.getByLabel('Per inwoner of ander aantal').selectOption({ label: 'Inwoners' })
  const year = new Date().getFullYear() + 1
  await page.getByLabel('De inzet begint op').fill(`${year}-01-01`)
  await page.getByLabel('Meten tot en met').fill(`${year + 1}-12-31`)
  await page.getByLabel('Oordeel op').fill(`${year + 2}-06-30`)
  await page.getByRole('button', { name: 'Concept bewaren' }).click()

  // Left empty, the mechanism is what the plan says.
  await page.getByText('Wie weet dat opnieuw dealen geld kost').waitFor()
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click()
  await page.getByText('vooraf vastgelegd', { exact: true }).first().waitFor()
  await page.getByText(/^De effectmeting "Meer verlichting in het centrum" is vastgelegd op/).waitFor()
  const address = page.url().split('#')[0]!
  await page.goto(`${address}/wijzigen`)
  await page.waitForURL(address)

  await page.getByRole('button', { name: 'Meting uitvoeren' }).click()
  await page.getByText('Hierover is geen uitspraak mogelijk.').waitFor()
  await page.getByText('Aantal perioden na de start: 0. Nodig: 1.').waitFor()
})

test('the policy lead puts an outcome in the report, and sees it as it will be printed', async () => {
  const page = await site.signedIn('policyLead')
  await page.goto(site.regie.url + SECTION)
  await page.getByLabel('Effecten en bijwerkingen').fill(`{{effect: ${EVALUATED} | Werkten de dwangsommen?}}`)
  await page.getByRole('button', { name: 'Voorbeeld bekijken' }).click()
  await page.getByText('Hierover is geen uitspraak mogelijk.').first().waitFor()
  await page.getByText('Werkten de dwangsommen?').first().waitFor()
}, 120_000)

test('everybody reads what was agreed and what came of it, in two languages, on every screen', async () => {
  const page = await site.newPage({ javaScriptEnabled: true })
  for (const path of [
    '/effecten',
    `/effecten/${EVALUATED}`,
    `/effecten/${EVALUATED}/metingen/1`,
    `/en/effecten/${EVALUATED}/metingen/1`,
  ]) {
    await page.goto(site.regie.url + path)
    await expectSound(page)
  }
  await page.getByText('No statement can be made about this.').waitFor()
  // The register began to count later than the effort, and one year is too small to be shown.
  await page.getByText('Not known: nothing was counted or released of the time of the effort.').waitFor()
  await page.locator('#gedaan').getByText('As a table').click()
  await page.locator('#gedaan').getByRole('row', { name: '2022' }).getByText('suppressed').waitFor()
  const csv = await (await fetch(`${site.regie.url}/effecten/${EVALUATED}/metingen/1/cijfers.csv`)).text()
  const [, first] = csv.split('\r\n')
  await page.getByText('As a table').first().click()
  // The chart, its table and the file say the same: 2010, seen in Deventer.
  const seen = Number(first!.split(',')[4]).toFixed(2)
  await page.getByRole('cell', { name: seen, exact: true }).first().waitFor()
})

test('what is public is found and followed: from the goal to what was agreed, what was measured and the figures', async () => {
  const page = await site.newPage({ javaScriptEnabled: true })
  await page.goto(`${site.regie.url}/zoeken?q=dwangsommen+meting`)
  await page
    .getByRole('link', { name: 'Dwangsommen voor dealers en de geregistreerde criminaliteit, meting 1' })
    .click()
  await page.waitForURL(`${site.regie.url}/effecten/${EVALUATED}/metingen/1`)
  await page.goto(`${site.regie.url}/effecten/${EVALUATED}`)
  await page.getByRole('link', { name: 'Waar komt dit vandaan, wat leverde het op?' }).click()
  const causes = page.locator('section', { has: page.getByRole('heading', { name: 'Waar dit vandaan komt' }) })
  await causes.getByRole('link', { name: 'Dwangsommen voor dealers', exact: true }).first().waitFor()
  await page.getByRole('link', { name: /^Meting 1: Dwangsommen/ }).click()
  await page.getByRole('link', { name: 'Geregistreerde misdrijven (CBS)' }).first().waitFor()
  await expectSound(page)
})

test('the analyst sees in the work list which effort is to be judged when', async () => {
  const page = await site.signedIn('analyst')
  await page.goto(`${site.regie.url}/werk/effecten`)
  const row = page.getByRole('row', { name: /Jongeren weghouden van zware misdaad/ })
  await row.getByText(`30 juni ${new Date().getFullYear() + 3}`).waitFor()
})
