import { afterAll, beforeAll, expect, test } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { importObservations } from '../../app/features/monitor/index.ts'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// Figures with JavaScript switched off: a look at every area, and a comparison of one's own choice.

const HEADER = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note,region'

let site: WithoutScript
beforeAll(async () => {
  site = await openWithoutScript()
})
afterAll(() => site?.stop())

/** Three times the crimes that were registered in Amsterdam in 2020, so that something stands out. */
async function plantJump() {
  const { database, municipalityId } = site.regie
  const service = serviceActor(municipalityId, 'service:command')
  const done = await database.database.as(service, 'test', (tx) =>
    importObservations(tx, municipalityId, service, {
      title: 'Geplant',
      source: 'Test',
      licence: 'CC0',
      publishedOn: '2021',
      retrievedAt: new Date('2026-11-01T10:00:00Z'),
      fileName: 'geplant.csv',
      content: `${HEADER}\ncrime_registered_cbs,2020,,value,250000,,,,,,,GM0363`,
    }),
  )
  expect(done.ok).toBe(true)
}

test('the analyst asks for a look at every municipality, reads what stands out and concludes', async () => {
  await plantJump()
  const page = await site.signedIn('analyst')
  await page.goto(`${site.regie.url}/werk/wat-opvalt`)
  await page.getByRole('link', { name: 'Vraag om een controle' }).click()
  await page.getByText('Het voorspelt niet waar iets gebeurt').waitFor()
  await page.getByLabel('Cijfer en gebieden').selectOption({ label: 'Geregistreerde misdrijven (CBS), per gemeente' })
  await page.getByRole('button', { name: 'Start de controle' }).click()
  await page.getByText('0 van 0 gebieden bekeken.').waitFor()
  const address = page.url()
  await site.regie.runDueJobs()
  await page.goto(address)
  await page.getByText(/^Er zijn 285 gebieden bekeken\. Van 272 kon iets gezegd worden/).waitFor()
  await page.getByRole('heading', { name: 'Wat opvalt: 1' }).waitFor()
  await page.getByRole('link', { name: 'Amsterdam' }).click()
  await page
    .getByRole('heading', { name: 'Geregistreerde misdrijven (CBS), Amsterdam, 2020: meer dan verwacht' })
    .waitFor()
  await page.getByLabel('toeval').check()
  await page.getByLabel('Waarom?').fill('Het getal is voor deze proef verzonnen.')
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await page.getByText('Uw conclusie is vastgelegd.').waitFor()

  const sound = await site.newPage({ javaScriptEnabled: true, storageState: await page.context().storageState() })
  for (const path of ['/werk/wat-opvalt/gebieden', new URL(address).pathname, `/en${new URL(address).pathname}`]) {
    await sound.goto(site.regie.url + path)
    await expectSound(sound)
  }
})

test('a visitor chooses municipalities one by one, and shares the address of the comparison', async () => {
  const page = await site.newPage()
  const figure = `${site.regie.url}/cijfers/crime_registered_police`
  await page.goto(`${figure}/vergelijken`)
  await page.getByRole('link', { name: 'Kies zelf gemeenten' }).click()
  for (const [search, name] of [
    ['zwol', 'Zwolle'],
    ['apel', 'Apeldoorn'],
  ] as const) {
    await page.getByLabel('Zoek op naam').fill(search)
    await page.getByRole('button', { name: 'Zoek', exact: true }).last().click()
    await page.getByRole('checkbox', { name }).check()
  }
  await page.getByRole('button', { name: 'Vergelijk', exact: true }).click()
  await page.getByText('U koos er 2. Kies minstens 3 en hooguit 30 gemeenten.').waitFor()
  await page.getByRole('link', { name: 'Kies zelf gemeenten' }).click()
  await page.getByRole('checkbox', { name: 'Enschede' }).check()
  await page.getByRole('button', { name: 'Vergelijk', exact: true }).click()
  await page.getByText('Gekozen: Apeldoorn, Enschede, Zwolle.').waitFor()
  const csv = page.getByRole('link', { name: 'Getallen (CSV)' })
  const shared = await (await fetch(new URL((await csv.getAttribute('href'))!, page.url()))).text()
  expect(shared).toContain('GM0153,Enschede,2024')

  const sound = await site.newPage({ javaScriptEnabled: true })
  for (const path of ['kiezen?zoek=zw', '?groep=eigen&gemeente=GM0153&gemeente=GM0193&gemeente=GM0200']) {
    await sound.goto(`${figure}/vergelijken${path.startsWith('?') ? path : `/${path}`}`)
    await expectSound(sound)
  }
})
