import { afterAll, beforeAll, expect, test } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { importObservations } from '../../app/features/monitor/index.ts'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// Figures with JavaScript switched off: a look at every area.

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
