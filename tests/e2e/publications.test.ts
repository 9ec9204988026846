import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// A document with a telephone number in it, from the first form to the page of what was withdrawn, with JavaScript switched off.

const WORK = '/werk/publicaties/besluit-over-de-verlichting'
const PUBLIC = '/besluiten/besluit-over-de-verlichting'
const CONTENT = 'Het pad krijgt lampen. Vragen? Bel 06-12345678.'

let site: WithoutScript
let officer: Page
let checker: Page
let reader: Page
let anybody: Page
beforeAll(async () => {
  site = await openWithoutScript()
  // With script, for the machine that looks at the pages; the work itself is done without.
  const script = { javaScriptEnabled: true }
  officer = await site.signedIn('publicationOfficer', script)
  anybody = await site.newPage(script)
  checker = await site.signedIn('publicationOfficer')
  reader = await site.newPage()
})
afterAll(() => site?.stop())

const at = (path: string) => site.regie.url + path
const wordsOf = (page: Page) => page.locator('main').textContent()
const send = (page: Page, action: string) => page.locator(`form[action$="${action}"] button`).first().click()

/** Looks at a page with the machine at both widths, and leaves pictures when they are asked for. */
async function look(page: Page, path: string, name: string) {
  const shot = process.env.SHOTS
  const answer = await page.goto(at(path))
  await expectSound(page)
  for (const width of shot ? [1280, 320] : []) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${shot}/publications-${name}-${width}.png`, fullPage: true })
  }
  return answer!.status()
}

test('who prepares is told at once what the scan found, and never shown the number itself', async () => {
  const lead = await site.signedIn('policyLead')
  await lead.goto(at('/werk/publicaties'))
  await lead.getByRole('link', { name: 'Publicatie voorbereiden' }).click()
  await lead.locator('main form').last().getByRole('button', { name: 'Opslaan' }).click()
  expect(await wordsOf(lead)).toContain('Niet opgeslagen. Kijk naar:')
  await lead.locator('main [name=title]').fill('Besluit over de verlichting')
  await lead.locator('main [name=about]').fill('Het college zet lampen langs het fietspad.')
  await lead.locator('main [name=category]').selectOption('c_3a248e3a')
  await lead.locator('main [name=handling][value=adopted]').check()
  await lead.locator('main [name=handledOn]').fill('2026-03-10')
  await lead.getByRole('button', { name: 'Opslaan' }).click()
  expect(new URL(lead.url()).pathname).toBe(WORK)
  await lead
    .locator('input[type=file]')
    .setInputFiles({ name: 'besluit.txt', mimeType: 'text/plain', buffer: Buffer.from(CONTENT) })
  await send(lead, '/bestanden')
  const words = await wordsOf(lead)
  expect(words).toContain('De scan vond 1 ding.')
  expect(words).toContain('Telefoonnummer')
  expect(await lead.content()).not.toContain('12345678')
  expect(await look(officer, WORK, 'finding')).toBe(200)
  await send(lead, '/aanbieden')
  expect(await wordsOf(lead)).toContain('wacht op controle')
  expect(await lead.locator('form[action$="/goedkeuren"]').count()).toBe(0)
  expect(await look(anybody, PUBLIC, 'not-yet')).toBe(404)
})

test('a second person cannot approve before saying why the number may go', async () => {
  expect(await look(officer, '/werk/publicaties', 'work-list')).toBe(200)
  await checker.goto(at('/werk/publicaties'))
  await checker.getByRole('link', { name: 'Besluit over de verlichting' }).first().click()
  await send(checker, '/goedkeuren')
  expect(await wordsOf(checker)).toContain('De scan vond iets.')
  expect((await reader.goto(at(PUBLIC)))!.status()).toBe(404)
  await checker.goto(at(WORK))
  await checker.locator('[name=reason-1]').fill('Het is het nummer van de balie.')
  await send(checker, '/laten-gaan')
  expect(await wordsOf(checker)).toContain('Het is het nummer van de balie.')
  await send(checker, '/goedkeuren')
  expect(await checker.getByRole('link', { name: 'Openbare pagina' }).count()).toBe(1)
  expect(await look(officer, WORK, 'published-at-work')).toBe(200)
})

test('everybody finds it, reads it and takes the file along', async () => {
  await reader.goto(at('/besluiten'))
  await reader.locator('[name=zoek]').fill('verlichting')
  await reader.locator('main').getByRole('button', { name: 'Zoeken', exact: true }).click()
  expect(await reader.getByText('1 stuk', { exact: true }).count()).toBe(1)
  await reader.getByRole('link', { name: 'Besluit over de verlichting' }).click()
  const words = await wordsOf(reader)
  expect(words).toContain('Het college zet lampen langs het fietspad.')
  expect(words).toContain('vastgesteld op 10 maart 2026')
  expect(await (await reader.request.get(at(`${PUBLIC}/1`))).text()).toBe(CONTENT)
  expect(await look(anybody, '/besluiten', 'public-list')).toBe(200)
  expect(await look(anybody, `/en${PUBLIC}`, 'public-page-english')).toBe(200)
  expect(await look(anybody, PUBLIC, 'public-page')).toBe(200)
})

test('withdrawn, a page stays that says why, and the file is gone', async () => {
  await checker.goto(at(WORK))
  await checker.locator('form[action$="/intrekken"] [name=reason]').fill('Het nummer hoorde er toch niet in.')
  await send(checker, '/intrekken')
  expect(await wordsOf(checker)).toContain('ingetrokken')
  expect((await reader.goto(at(PUBLIC)))!.status()).toBe(410)
  const words = await wordsOf(reader)
  expect(words).toContain('Deze publicatie is ingetrokken')
  expect(words).toContain('Het nummer hoorde er toch niet in.')
  expect(words).not.toContain('lampen langs het fietspad')
  expect((await reader.request.get(at(`${PUBLIC}/1`))).status()).toBe(410)
  expect(await look(anybody, PUBLIC, 'withdrawn')).toBe(410)
  expect(await look(officer, WORK, 'withdrawn-at-work')).toBe(200)
})
