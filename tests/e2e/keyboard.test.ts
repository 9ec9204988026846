import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../../app/features/identity/index.ts'
import { openBrowser } from '../support/browser.ts'
import { focused, howFocusLooks, tabTo } from '../support/keyboard.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf } from '../support/visitor.ts'

let regie: RunningRegie
let browser: Browser
let page: Page
beforeAll(async () => {
  regie = await startRegie()
  browser = await openBrowser()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser.close()
  await regie.stop()
})

test('the first stop of the keyboard skips to the content', async () => {
  await page.goto(regie.url)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Direct naar de inhoud')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('a goal is changed without a mouse, from signing in to saving', async () => {
  await page.goto(`${regie.url}/inloggen?terug=/werk/plannen/mjbp-2020-2023`)
  await tabTo(page, 'E-mailadres')
  await page.keyboard.type(emailOf('policyLead'))
  await tabTo(page, 'Wachtwoord')
  await page.keyboard.type(DEMONSTRATION_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/werk/plannen/mjbp-2020-2023')

  await tabTo(page, 'Doel wijzigen: T3.D1')
  await page.keyboard.press('Enter')
  await page.waitForURL(/onderdeel\/goal/)
  await tabTo(page, 'Eigenaar')
  await page.keyboard.type('Team Handhaving')
  await tabTo(page, 'Opslaan')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/werk/plannen/mjbp-2020-2023')
  await page.getByText('Eigenaar: Team Handhaving').waitFor()
})

test('a visitor searches without a mouse and without script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })
  const narrow = await context.newPage()
  await narrow.goto(regie.url)
  for (let stop = 0; stop < 8; stop += 1) {
    await narrow.keyboard.press('Tab')
    if (await narrow.locator('#header-search:focus').count()) break
  }
  await narrow.keyboard.type('straathandel')
  await narrow.keyboard.press('Enter')
  await narrow.waitForURL((url) => url.pathname === '/zoeken' && url.searchParams.get('q') === 'straathandel')
  await narrow.getByText(/\d+ gevonden/).waitFor()
  const hit = narrow.getByRole('link', { name: 'T3.D2.A1 De APV aanpassen tegen straathandel' })
  for (let stop = 0; stop < 60 && !(await hit.evaluate((link) => link === document.activeElement)); stop += 1) {
    await narrow.keyboard.press('Tab')
  }
  await narrow.keyboard.press('Enter')
  await narrow.waitForURL((url) => url.pathname === '/plan/mjbp-2020-2023/drugs')
  await context.close()
})

test('what has the focus is always visible, with a thick outline', async () => {
  await page.goto(`${regie.url}/plan`)
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab')
    const seen = await howFocusLooks(page)
    expect(seen.outlineStyle).not.toBe('none')
    expect(seen.outlineWidth).toBeGreaterThanOrEqual(2)
    expect(seen.isInSight).toBe(true)
  }
})

test('a resident fills in a survey and hands in an idea without a mouse', async () => {
  const consultation = `${regie.url}/praat-mee/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan`
  await page.goto(`${consultation}/vragenlijst/bewoners`)
  await tabTo(page, 'Beginnen')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Over u' }).waitFor()
  await page.keyboard.press('Tab')
  await tabTo(page, '15 tot en met 24 jaar')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'In welke wijk woont u?')
  await page.keyboard.type('Zand')
  await tabTo(page, 'Verder')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Uw buurt' }).waitFor()
  // Pressing Enter in a field goes on as well; a question that must be answered is then asked for.
  await tabTo(page, 'Verder')
  await page.keyboard.press('Enter')
  await page.getByText('Deze vraag moet u beantwoorden.').first().waitFor()
  await tabTo(page, '1 – heel onveilig')
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight')
  await tabTo(page, 'Verder')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Kiezen' }).waitFor()
  await tabTo(page, 'Versturen')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Verstuurd' }).waitFor()

  await page.goto(`${consultation}/idee`)
  await tabTo(page, 'Uw idee')
  await page.keyboard.type('Een bankje bij de bushalte.')
  await tabTo(page, 'Versturen')
  await page.keyboard.press('Enter')
  await page.locator('.regie-code').waitFor()
})
