import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../../app/features/identity/index.ts'
import { openBrowser } from '../support/browser.ts'
import { focused } from '../support/keyboard.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf } from '../support/visitor.ts'

let regie: RunningRegie
let browser: Browser
let page: Page
beforeAll(async () => {
  regie = await startRegie()
  browser = await openBrowser()
  page = await (await browser.newContext()).newPage()
  await page.goto(`${regie.url}/inloggen?terug=/werk`)
  await page.getByLabel('E-mailadres').fill(emailOf('policyLead'))
  await page.getByLabel('Wachtwoord').fill(DEMONSTRATION_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${regie.url}/werk`)
})
afterAll(async () => {
  await browser.close()
  await regie.stop()
})

test('a g and a letter lead to a part of the work place, a letter alone to nowhere', async () => {
  await page.keyboard.press('p')
  await page.waitForTimeout(300)
  expect(new URL(page.url()).pathname).toBe('/werk')
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.waitForURL(`${regie.url}/werk/plannen`)
})

test('a slash leads to the search field, and there letters are letters', async () => {
  await page.keyboard.press('/')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('header-search')
  await page.keyboard.type('gp/?jk')
  expect(await page.inputValue('#header-search')).toBe('gp/?jk')
  expect(await page.locator('dialog').count()).toBe(0)
  expect(new URL(page.url()).pathname).toBe('/werk/plannen')
})

test('j and k move along the lines of a list, and Enter opens one', async () => {
  await page.goto(`${regie.url}/werk/plannen`)
  await page.keyboard.press('j')
  const first = await focused(page)
  await page.keyboard.press('j')
  expect(await focused(page)).not.toBe(first)
  await page.keyboard.press('k')
  expect(await focused(page)).toBe(first)
  await page.keyboard.press('k')
  expect(await focused(page)).toBe(first)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/werk\/plannen\/.+/)
})

test('the question mark shows the sheet over the page, Escape closes it and the page stays where it was', async () => {
  await page.goto(`${regie.url}/werk/plannen`)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Sneltoetsen' })
  await sheet.waitFor()
  expect(await sheet.getByRole('row', { name: /Losse eindjes/ }).textContent()).toContain('g dan l')
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe('/werk/plannen')
})

test('they can be switched off, and then letters do nothing at all', async () => {
  await page.goto(`${regie.url}/werk/start-inrichten`)
  await page.getByLabel('Losse letters gebruiken als sneltoets').uncheck()
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText('Opgeslagen.').waitFor()
  for (const key of ['g', 'p', '?', '/']) await page.keyboard.press(key)
  await page.waitForTimeout(300)
  expect(new URL(page.url()).pathname).toBe('/werk/start-inrichten')
  expect(await page.locator('dialog').count()).toBe(0)
  expect(await page.locator('script[src*=shortcuts]').count()).toBe(0)
  await page.goto(`${regie.url}/werk/sneltoetsen`)
  await page.getByText('U hebt de sneltoetsen uitgezet.').waitFor()
})

test('a form that is sent without a connection stays where it is, with what was typed, and is sent later', async () => {
  const goal = (
    await regie.database.asAdministrator<{ id: string }>(
      "select id from node where kind = 'goal' and reference = 'T3.D1' limit 1",
    )
  )[0]!.id
  await page.goto(`${regie.url}/werk/draad/${goal}/gesprek`)
  await page.locator('main textarea').first().fill('Getypt in de trein')
  await page.context().setOffline(true)
  await page.locator('main form:has(textarea) button[type=submit]').first().click()
  await page.getByText('wat u typte staat er nog').waitFor()
  expect(await page.locator('main textarea').first().inputValue()).toBe('Getypt in de trein')
  await page.context().setOffline(false)
  await page.locator('main form:has(textarea) button[type=submit]').first().click()
  await page.locator('main').getByText('Getypt in de trein').first().waitFor()
})

test.each([1280, 320])('the new pages of the work place are fit to use at %i pixels', async (width) => {
  await page.setViewportSize({ width, height: 800 })
  for (const path of [
    '/werk',
    '/werk/start-inrichten',
    '/werk/burgemeester',
    '/werk/sneltoetsen',
    '/werk/eerste-uur',
    '/werk/gebruik',
    '/werk/meldingen/instellingen',
  ]) {
    await page.goto(regie.url + path)
    await page.locator('.regie-help summary').click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.target}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
  }
})
