import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SMALL_PLAN } from '../../app/features/exchange/testing/small-plan.ts'
import { leaveOutTheRound } from '../support/demonstration.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// The core journeys with JavaScript switched off: what a person does, in the order in which he does it.

const PLAN = '/werk/plannen/mjbp-2020-2023'
const REPORT = 'voortgangsrapportage-veiligheid-2023'

let site: WithoutScript
beforeAll(async () => {
  site = await openWithoutScript()
})
afterAll(() => site?.stop())

test('a visitor reads the plan, a theme, its goals and the actions for them', async () => {
  const page = await site.newPage()
  await page.goto(site.regie.url)
  await page.getByRole('link', { name: 'Lees het plan' }).click()
  await see(page, 'Meerjarenbeleidsplan Veiligheid 2020-2023')
  await page.getByRole('link', { name: 'Drugs', exact: true }).click()
  await see(page, 'Drugs')
  await page.getByText('2 acties voor dit doel').first().click()
  await page.getByText('Damocles').first().waitFor()
  await page.getByRole('link', { name: 'English' }).click()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await see(page, 'Drugs')
})

test('the policy lead gives a goal a baseline and a target, has it decided, and residents read it', async () => {
  const page = await site.signedIn('policyLead')
  await page.goto(site.regie.url + PLAN)
  await page.getByRole('link', { name: 'Doel wijzigen: T2.D1' }).click()
  await page.getByLabel('Beginwaarde').fill('acht')
  await page.getByLabel('Eigenaar').fill('Programma Veiligheid')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByRole('alert').getByText('Beginwaarde: schrijf een getal, zoals 98 of 8,5.').waitFor()
  expect(await page.getByLabel('Eigenaar').inputValue()).toBe('Programma Veiligheid')

  await page.getByLabel('Beginwaarde').fill('46')
  await page.getByLabel('Gemeten in').fill('2022')
  await page.getByLabel('Streefwaarde').fill('40')
  await page.getByLabel('Te bereiken op').fill('2023-12-31')
  await page.getByLabel('Eenheid').fill('casussen')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.waitForURL(/werk\/plannen\/mjbp-2020-2023/)
  await page.getByText('meetbaar', { exact: true }).waitFor()

  await page.getByRole('link', { name: 'Vergelijken' }).click()
  await page.getByText('Doel Doorontwikkelen van aanpak zorg en veiligheid: Streefwaarde gewijzigd').waitFor()
  await page.getByRole('link', { name: 'Versies' }).click()
  await page.getByLabel('Stand van de besluitvorming').selectOption('amended')
  await page.getByLabel('Orgaan').fill('Gemeenteraad')
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click()
  await page.getByRole('rowheader', { name: 'Versie 3' }).waitFor()

  const visitor = await site.newPage()
  await visitor.goto(`${site.regie.url}/plan/zorg-en-veiligheid`)
  await visitor.getByText('40 casussen (31 december 2023)').waitFor()
})

test('the policy lead reads a plan from a file, by keyboard, sees what changes and takes it out again', async () => {
  const page = await site.signedIn('policyLead')
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`${site.regie.url}/werk/plannen`)
  await page.getByRole('link', { name: 'Plan inlezen' }).focus()
  await page.keyboard.press('Enter')
  const file = (text: string) => ({ name: 'plan.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) })
  const choose = (text: string) => page.locator('input[type=file]').setInputFiles(file(text))
  await choose(SMALL_PLAN.replace('startsOn: "2025-01-01"', 'startsOn: morgen'))
  await page.getByRole('button', { name: 'Nakijken' }).press('Enter')
  await page.getByRole('alert').getByText('Er is 1 probleem').waitFor()
  await page.getByText('regel 5, kolom 3').waitFor()

  await choose(SMALL_PLAN)
  await page.getByRole('button', { name: 'Nakijken' }).press('Enter')
  await see(page, 'Dit verandert er: Klein plan')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.getByRole('button', { name: 'Bevestigen en inlezen' }).press('Enter')
  await page.getByText('Er zijn 11 wijzigingen gedaan.').waitFor()
  await page.getByRole('link', { name: 'Naar het plan: Klein plan' }).press('Enter')
  await see(page, 'Klein plan')

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'YAML' }).press('Enter')
  const taken = await readFile(await (await download).path())
  await page.goto(`${site.regie.url}/werk/plannen/importeren`)
  await choose(taken.toString('utf8'))
  await page.getByRole('button', { name: 'Nakijken' }).press('Enter')
  await page.getByText('Er verandert niets').waitFor()
})

test('the analyst checks a file, mends the error that is named, and stores it', async () => {
  const page = await site.signedIn('analyst')
  await page.goto(`${site.regie.url}/werk/cijfers/importeren`)
  const header = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note'
  await page.getByLabel('Titel').fill('Politiecijfers 2023')
  await page.locator('[name=fileSource]').fill('Politie Oost-Nederland')
  await page.locator('[name=licence]').fill('CC BY 4.0')
  await page.locator('textarea').first().fill(`${header}\nhic_total,2023,,value,tweehonderd,,,,,,\n`)
  await page.getByRole('button', { name: 'Nakijken' }).click()
  await page
    .getByText(/2.*value|value.*2/)
    .first()
    .waitFor()
  expect(await page.locator('[name=fileSource]').inputValue()).toBe('Politie Oost-Nederland')

  await page.locator('textarea').first().fill(`${header}\nhic_total,2023,,value,205,,,,,,\n`)
  await page.getByRole('button', { name: 'Nakijken' }).click()
  await page.getByRole('button', { name: 'Bevestigen en opslaan' }).click()
  await page.goto(`${site.regie.url}/cijfers/hic_total`)
  await page.getByRole('rowheader', { name: '2023', exact: true }).waitFor()
  expect(await page.locator('.regie-key-figure__value').first().textContent()).toMatch(/^205(?!\d)/)
})

test('a section is rewritten, approved, built and published, and a figure leads to its frozen source', async () => {
  const page = await site.signedIn('policyLead')
  const section = `${site.regie.url}/werk/verslagen/${REPORT}/onderdelen/woonoverlast`
  await page.goto(section)
  const text = page.locator('textarea[name$=worked]')
  await text.fill('In 2022 telden we [[woonoverlast_cases:2023]] zaken.')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText('woonoverlast_cases:2023').first().waitFor()
  await text.fill('In 2022 telden we [[woonoverlast_cases:2022]] zaken van ernstige woonoverlast.')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.goto(section)
  await page.getByRole('button', { name: 'Inleveren' }).click()
  await page.goto(section)
  await page.getByRole('button', { name: 'Goedkeuren' }).click()

  await leaveOutTheRound(site.regie.database)
  await page.goto(`${site.regie.url}/werk/verslagen/${REPORT}`)
  await page.getByLabel('Publiek', { exact: true }).check()
  await page.getByRole('button', { name: 'Uitgave bouwen' }).click()
  await page.getByRole('link', { name: 'Uitgave 2' }).waitFor()
  await page.locator('[name=note-2]').fill('Eén zin over woonoverlast is herschreven.')
  await page
    .getByRole('button', { name: /Uitbrengen/ })
    .first()
    .click()

  const visitor = await site.newPage()
  await visitor.goto(`${site.regie.url}/verslagen/${REPORT}`)
  const sentence = visitor.getByText('In 2022 telden we 20 zaken van ernstige woonoverlast.')
  await sentence.waitFor()
  await sentence.getByRole('link', { name: '20' }).click()
  const entry = atFragment(visitor)
  await entry.locator('a[href*="/bronnen/"]').first().click()
  await visitor
    .getByText(/^Vrijgave \d+ uit de registers$/)
    .first()
    .waitFor()
  const row = visitor.getByRole('row').filter({ has: atFragment(visitor) })
  await row
    .getByText(/woonoverlast/i)
    .first()
    .waitFor()
  await row.getByRole('cell', { name: '20', exact: true }).waitFor()
}, 240_000)

/** What the fragment of the address points at. */
const atFragment = (page: Page) => page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`)

const see = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor()
