import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { makeAbsenceSource } from '../../app/features/monitor/testing/absence.source.ts'
import { type CbsServer, startCbsServer } from '../support/cbs-server.ts'
import { temporaryFolders } from '../support/folders.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// A table is fetched, its differences looked at and accepted, and its calendar written, with JavaScript switched off.

const SOURCE = '/werk/cijfers/bronnen/ziekteverzuim'
const folders = temporaryFolders()

let site: WithoutScript
let server: CbsServer
/** Looks at the same pages with JavaScript, which the check of accessibility needs. */
let looker: Page
beforeAll(async () => {
  server = await startCbsServer()
  site = await openWithoutScript({
    dataFolder: folders.make(),
    sourceHosts: [server.origin],
    importLimits: { pause: 0 },
  })
  const { database, municipalityId } = site.regie
  await database.database.as(serviceActor(municipalityId, 'service:command'), 'prepare', (tx) =>
    makeAbsenceSource(tx, municipalityId, server.origin),
  )
  looker = await site.signedIn('analyst', { javaScriptEnabled: true })
  // A page that refreshes itself is looked at while it stands still.
  await looker.route('**/ophalen/*', async (route) => {
    const response = await route.fetch()
    const { refresh: _, ...headers } = response.headers()
    await route.fulfill({ response, headers })
  })
})
afterAll(async () => {
  await site?.stop()
  await server?.close()
  folders.removeAll()
})

test('the analyst fetches a table, stops, fetches it again and accepts what he saw', async () => {
  const page = await site.signedIn('analyst')
  await page.goto(site.regie.url + SOURCE)
  await page.getByRole('button', { name: 'Nu ophalen' }).click()
  await page.getByText('wacht op zijn beurt').first().waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: 'Stoppen' }).click()
  await page.getByText('Gestopt. Er is niets bewaard.').waitFor()
  await page.goto(site.regie.url + SOURCE)
  await page.getByRole('button', { name: 'Opnieuw ophalen' }).click()
  await page.getByRole('button', { name: 'Stoppen' }).waitFor()
  await site.regie.runDueJobs()
  expect(site.regie.failures).toEqual([])
  await page.getByRole('link', { name: 'Nu verversen' }).click()
  await page.getByText('De bron zegt iets anders dan wat nu geldt').waitFor()
  await page.getByText('Nieuwe cijfers: 121').click()
  await expectSound(page)
  await page.getByRole('button', { name: 'Afwijzen' }).click()
  await page.getByRole('alert').getByText('Waarom niet: Vul dit in.').waitFor()
  await page.getByRole('button', { name: 'Aannemen' }).click()
  await page.getByText(/^Aangenomen door /).waitFor()
  await expectSound(page)
  await page.getByRole('link', { name: 'Naar de ingelezen cijfers' }).click()
  await page.getByRole('cell', { name: '5,5', exact: true }).first().waitFor()
  await page.goto(site.regie.url + SOURCE)
  await expectSound(page)
})

test('the analyst says when the source publishes, and everybody who reads figures sees the calendar', async () => {
  const page = await site.signedIn('analyst')
  await page.goto(site.regie.url + SOURCE)
  await page.getByRole('link', { name: 'Kalender wijzigen' }).click()
  await page.getByLabel('Regel').selectOption({ label: 'elk kwartaal, op een werkdag' })
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByRole('alert').getByText('De hoeveelste werkdag: Schrijf een getal van 1 tot en met 20.').waitFor()
  await page.getByLabel('Maand', { exact: false }).first().fill('2')
  await page.getByLabel('De hoeveelste werkdag').fill('3')
  await page.getByLabel('Dagen uit de kalender van de bron').fill('2099-12-01')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText('De kalender is bewaard.').waitFor()
  await page.getByRole('button', { name: /^Vervalt.*1 december 2099/ }).click()
  await page.getByText('vervallen', { exact: true }).waitFor()
  await expectSound(page)

  const reader = await site.signedIn('mayor')
  await reader.goto(`${site.regie.url}/werk/cijfers`)
  await reader.getByRole('link', { name: 'Releasekalender' }).click()
  await reader.getByText('Ziekteverzuim (CBS 80072ned)').first().waitFor()
  await expectSound(reader)
  await reader.goto(`${site.regie.url}/en/werk/cijfers/releasekalender`)
  await reader.getByRole('heading', { name: 'Release calendar' }).waitFor()
})

async function expectSound(page: Page) {
  await looker.goto(page.url())
  for (const width of [1280, 320]) {
    await looker.setViewportSize({ width, height: 900 })
    const content = await looker.evaluate(() => document.documentElement.scrollWidth)
    expect(content, `width at ${width}`).toBeLessThanOrEqual(width)
  }
  const { violations } = await new AxeBuilder({ page: looker })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)).toEqual([])
}
