import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// A sentiment monitor from protocol to public page, with JavaScript switched off. All numbers in it are made up.

const HEADER = 'line,region,answers,estimate,margin,standard_error,design_effect'
const FIRST = [
  'arm_rijk,,900,30,3,,',
  'arm_rijk,WK015001,200,30,,,1.2',
  'arm_rijk,WK015002,12,40,28,,',
  'arm_rijk,WK015003,688,29,4,,',
  'overheid,,900,6.8,0.15,,',
]
const SECOND = [
  'arm_rijk,,1000,41,3,,',
  'arm_rijk,WK015001,220,32,,,1.2',
  'arm_rijk,WK015002,80,45,11,,',
  'arm_rijk,WK015003,700,44,4,,',
  'overheid,,1000,6.7,0.15,,',
]

let site: WithoutScript
let analyst: Page
let officer: Page
let lead: Page
const open = (page: Page, path: string) => page.goto(site.regie.url + path)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

beforeAll(async () => {
  site = await openWithoutScript()
  analyst = await site.signedIn('analyst')
  officer = await site.signedIn('privacyOfficer')
  lead = await site.signedIn('policyLead')
}, 180_000)
afterAll(() => site?.stop())

test('the analyst writes a protocol that names nobody, and hands it in', async () => {
  await open(analyst, '/werk/sentiment')
  await analyst.getByRole('link', { name: 'Protocol schrijven' }).click()
  await analyst.getByLabel('Naam').fill('Sentimentenmonitor met enquête')
  await analyst.getByLabel('Waarom deze meting').fill('Op tijd zien welke spanningen er leven.')
  await analyst.getByLabel('Wat er wordt gemeten').fill('Wat @buurtvader_noord en anderen schrijven.')
  await analyst.getByLabel('Enquête onder inwoners').check()
  await analyst.getByLabel('Werkwijze').fill('Steekproef uit de inwoners, gewogen naar leeftijd en wijk.')
  await press(analyst, 'Bewaren')
  await analyst.getByRole('alert').getByText('Wat er wordt gemeten: hier staat iets dat naar een persoon').waitFor()
  expect(await analyst.getByLabel('Werkwijze').inputValue()).toContain('gewogen naar leeftijd')

  await analyst.getByLabel('Wat er wordt gemeten').fill('Spanning tussen arm en rijk, en met de overheid.')
  await press(analyst, 'Bewaren')
  await analyst.getByText('Nog niet in te dienen').waitFor()
  await analyst.getByRole('link', { name: 'Wijzigen', exact: true }).click()
  await analyst.getByLabel('De gemeente als geheel').check()
  await analyst.getByLabel('Wijken', { exact: true }).check()
  await analyst.getByLabel('Wat niet wordt verzameld').fill('Geen namen, accounts of berichten.')
  await analyst.getByLabel('Bewaren').fill('Antwoorden blijven drie maanden bij het bureau.')
  await analyst.getByLabel('Juridische toets').fill('Artikel 6, eerste lid, onder e, AVG.')
  await analyst.getByLabel('Verwerking en DPIA').selectOption({ label: 'Sentimentenmonitor' })
  await press(analyst, 'Bewaren')
  await press(analyst, 'Indienen bij de functionaris gegevensbescherming')
  await analyst.getByText('ligt bij de functionaris gegevensbescherming').waitFor()
})

test('the privacy officer signs after the impact assessment, and the policy lead brings it into force', async () => {
  await open(officer, '/werk/sentiment/protocollen/2')
  await officer.getByText('Bij de verwerking staat nog niet waar de DPIA is.').waitFor()
  await officer.getByRole('link', { name: 'Verwerking bekijken' }).click()
  await officer.getByLabel('DPIA').fill('Zaak 2026-17, vastgesteld in november')
  await press(officer, 'Opslaan')
  await open(officer, '/werk/sentiment/protocollen/2')
  await officer.getByLabel('Opmerking').fill('Akkoord.')
  await press(officer, 'Tekenen')
  await officer.getByText(/door Fenna Geheimhof, .*: Akkoord\./).waitFor()
  await open(lead, '/werk/sentiment/protocollen/2')
  await press(lead, 'In werking stellen')
  await lead.getByText('in werking', { exact: true }).first().waitFor()
})

test('the analyst adds tension lines and enters two measurements', async () => {
  await addLine('arm_rijk', 'Spanning tussen arm en rijk', 'aandeel van wie antwoordde')
  await addLine('overheid', 'Vertrouwen tussen inwoners en overheid', 'gemiddelde score van 1 tot 10')
  await plan('2023', 'Eerste meting met enquête')
  await analyst.getByRole('link', { name: 'Cijfers invoeren' }).click()
  const poor = analyst.getByRole('group', { name: 'Spanning tussen arm en rijk' })
  await poor.getByLabel('Aantal antwoorden').fill('900')
  await poor.getByLabel('Uitkomst in procenten').fill('30,5')
  await press(analyst, 'Cijfers bewaren')
  await analyst.getByRole('alert').getByText('Hoe zeker is dit?').waitFor()
  await poor.getByLabel('Designeffect').fill('1,2')
  await press(analyst, 'Cijfers bewaren')
  await analyst.getByText('De cijfers zijn bewaard.').waitFor()
  expect(await poor.getByLabel('Marge').inputValue()).toBe('3,295')

  await open(analyst, '/werk/sentiment/metingen/2023/bestand')
  await paste([...FIRST, 'arm_rijk,WK015004,@iemand,30,3,,'])
  await analyst.getByText('1 fout; er is niets ingelezen').first().waitFor()
  await analyst.getByText('Hier staat iets dat naar een persoon of account wijst').waitFor()
  await paste(FIRST)
  await analyst.getByText('Er zijn 5 cijfers ingevoerd.').waitFor()
  // As it will be delivered: too few answers, and another that would give them away.
  expect(await rowOf(analyst, 'De Hoven')).toContain('×')
  await measured('2023')
  await plan('2025', 'Tweede meting met enquête')
  await open(analyst, '/werk/sentiment/metingen/2025/bestand')
  await paste(SECOND)
  await measured('2025')
  expect((await fetch(`${site.regie.url}/sentiment/2025`)).status).toBe(404)
})

test('the policy lead delivers both and records what the college said', async () => {
  for (const [period, day] of [
    ['2023', '2023-12-01'],
    ['2025', '2025-12-01'],
  ]) {
    await open(lead, `/werk/sentiment/metingen/${period}`)
    await lead.getByLabel('Opgeleverd op of in').fill(day!)
    await press(lead, 'Opleveren aan het college')
    await lead.getByText('opgeleverd', { exact: true }).first().waitFor()
  }
  await lead.getByLabel('Gereageerd op of in').fill('2026-01')
  await lead.getByLabel('Reactie van het college').fill('Het college gaat in gesprek over arm en rijk.')
  await lead.getByLabel('Adres van het stuk').fill('https://example.nl/raad/2026-12')
  await press(lead, 'Reactie vastleggen')
  await lead.getByText('college heeft gereageerd').first().waitFor()
})

test('everybody reads what changed and what may be chance, in two languages, on every screen', async () => {
  const page = await site.newPage({ javaScriptEnabled: true })
  for (const path of [
    '/sentiment',
    '/sentiment/2017',
    '/sentiment/protocollen/2',
    '/en/sentiment/2025',
    '/sentiment/2025',
  ]) {
    await open(page, path)
    await expectSound(page)
  }
  await page.getByText('Hij zegt niets over personen').waitFor()
  await page.getByText('Het college gaat in gesprek over arm en rijk.').waitFor()
  expect(await rowOf(page, 'Spanning tussen arm en rijk')).toMatch(/30 ± 3,0.*41 ± 3,0.*▲ hoger: \+11,0 procentpunt/)
  expect(await rowOf(page, 'Vertrouwen tussen inwoners en overheid')).toContain('verschil kan toeval zijn')
  const csv = await (await fetch(`${site.regie.url}/sentiment/2025/cijfers.csv`)).text()
  expect(csv.split('\r\n')[1]).toBe(
    'arm_rijk,Spanning tussen arm en rijk,,,2025,value,41,3,1000,2023,30,3,11,6.7574,15.2426,up',
  )
  await open(page, '/cijfers/arm_rijk')
  await page.getByText('sentimentenmonitor 2025, protocol 2').first().waitFor()
})

test('every page of the work place fits a phone and breaks no rule of WCAG that a machine can see', async () => {
  const page = await site.signedIn('analyst', { javaScriptEnabled: true })
  await open(page, '/werk/sentiment/metingen/nieuw')
  await page.getByLabel('Naam').fill('Derde meting')
  await page.getByLabel('Periode').fill('2026')
  await page.getByLabel('Volgens welk protocol').selectOption('2')
  await press(page, 'Bewaren')
  await page.getByRole('heading', { name: 'Derde meting' }).waitFor()
  for (const path of [
    '',
    '/protocollen/nieuw',
    '/protocollen/2',
    '/lijnen/nieuw',
    '/metingen/nieuw',
    '/metingen/2025',
    '/metingen/2026',
    '/metingen/2026/invoer',
    '/lijnen/arm_rijk',
    '/metingen/2026/bestand',
  ]) {
    expect((await open(page, `/werk/sentiment${path}`))?.status(), path).toBe(200)
    await expectSound(page)
  }
})

async function addLine(key: string, name: string, measure: string) {
  await open(analyst, '/werk/sentiment/lijnen/nieuw')
  await analyst.getByLabel('Naam in het Nederlands').fill(name)
  await analyst.getByLabel('Naam in het Engels').fill(`${name} (en)`)
  await analyst.getByLabel('Korte naam voor het adres').fill(key)
  await analyst.getByLabel(measure).check()
  await analyst.getByLabel('De vraag in het Nederlands').fill('Merkt u hier iets van?')
  await analyst.getByLabel('De vraag in het Engels').fill('Do you notice it?')
  await analyst.getByLabel('Waar de vraag staat').fill('Protocol 2')
  await press(analyst, 'Bewaren')
  await analyst.getByRole('link', { name, exact: true }).waitFor()
}

async function plan(period: string, title: string) {
  await open(analyst, '/werk/sentiment')
  await analyst.getByRole('link', { name: 'Meting plannen' }).click()
  await analyst.getByLabel('Naam').fill(title)
  await analyst.getByLabel('Periode').fill(period)
  await analyst.getByLabel('Volgens welk protocol').selectOption('2')
  await press(analyst, 'Bewaren')
  await analyst.getByRole('heading', { name: title }).waitFor()
}

async function paste(rows: string[]) {
  await analyst.getByLabel('Of plak de inhoud hier').fill([HEADER, ...rows].join('\n'))
  await press(analyst, 'Inlezen')
}

async function measured(period: string) {
  await analyst.getByLabel('Gemeten op of in').fill(period)
  await press(analyst, 'Meten is klaar')
  await analyst.getByText('gemeten', { exact: true }).first().waitFor()
}

const rowOf = async (page: Page, name: string) =>
  (
    await page
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .first()
      .textContent()
  )?.replaceAll(/\s+/g, ' ')
