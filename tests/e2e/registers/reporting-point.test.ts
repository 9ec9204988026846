import { afterAll, beforeAll, expect, test } from 'vitest'
import { PHONE, startWalking, type Walker, type Walking } from '../../support/register-walk.ts'

// Somebody hands something in without a name, the counsellor asks, and he answers with his code. JavaScript is off.

let walking: Walking
let reporter: Walker
let counsellor: Walker
beforeAll(async () => {
  walking = await startWalking(PHONE)
  reporter = await walking.walker('enforcementOfficer')
  counsellor = await walking.walker('confidentialCounsellor')
})
afterAll(() => walking?.stop())

test('what is handed in without a name is answered by a code', async () => {
  const { page } = reporter
  const { url } = walking.regie
  await page.goto(`${url}/werk`)
  await page.goto(`${url}/werk/melden`)
  await reporter.look('report-form')
  await page.getByLabel('Waar gaat het over').selectOption('pressure')
  await page.getByLabel('Bij welk werk').selectOption('enforcement')
  await page.getByLabel('Wat is er gebeurd').fill('Een ondernemer wist waar een collega woont.')
  await page.getByRole('button', { name: 'Melding versturen' }).click()
  await page.getByRole('heading', { name: 'Kijk dit na' }).waitFor()
  await reporter.look('report-form-again')
  await page.getByLabel('Nee, ik meld zonder naam').check()
  await page.getByRole('button', { name: 'Melding versturen' }).click()
  await page.getByRole('heading', { name: 'Uw melding is binnen' }).waitFor()
  await reporter.look('report-received')
  const code = await page.locator('.regie-secret').textContent()
  expect(code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/)

  await counsellor.page.goto(`${url}/werk/registers/meldpunt-integriteit`)
  const links = await counsellor.page.locator('main a[href*="/meldpunt-integriteit/INT-"]').all()
  const addresses = await Promise.all(links.map(async (link) => (await link.getAttribute('href'))!))
  // The newest has the highest number; the demonstration holds another.
  const report = addresses.sort().at(-1)!.replace('/werk/registers/', '')
  await counsellor.open(report)
  const shown = await counsellor.page.locator('main').textContent()
  expect(shown).toContain('Een ondernemer wist waar een collega woont.')
  expect(shown).toContain('door Regie')
  await counsellor.look('report-of-the-counsellor')
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date())
  await counsellor.take(report, 'ask', { day: today, 'fact.question': 'Wilt u erover praten?' })

  await page.goto(`${url}/werk/melden/antwoord`)
  await page.getByLabel('Code', { exact: true }).fill(code!)
  await page.getByRole('button', { name: 'Laat zien' }).click()
  await page.getByText('Wilt u erover praten?').waitFor()
  await reporter.look('report-looked-back')
  await page.getByLabel('Aanvulling').fill('Ja, volgende week.')
  await page.getByRole('button', { name: 'Aanvulling versturen' }).click()
  await page.getByText('Uw aanvulling is verstuurd.').waitFor()
  expect(new URL(page.url()).search).toBe('')

  await counsellor.open(report)
  await counsellor.page.getByText('Ja, volgende week.').waitFor()
  expect(walking.regie.failures).toEqual([])
}, 240_000)
