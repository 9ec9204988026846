import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { findSurveyAt } from '../../app/features/participation/find-survey-at.ts'
import { handIn } from '../../app/features/participation/index.ts'
import { listDistricts, listVersions } from '../../app/features/participation/surveys/surveys.queries.ts'
import { seeded } from '../../app/shared/seeded.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// What came of a survey: closed, weighed to the population, chosen what is public, reported, and read by everybody. Without script.

const SLUG = 'voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'
const WORK = `/werk/inspraak/${SLUG}/vragenlijst/bewoners/uitkomst`
const PUBLIC = `/praat-mee/${SLUG}/uitkomst/bewoners`
/** Where pictures go when somebody wants to look at them. */
const PICTURES = process.env.REGIE_PICTURES

let site: WithoutScript
beforeAll(async () => {
  site = await openWithoutScript()
})
afterAll(() => site?.stop())

async function picture(page: Page, name: string) {
  if (!PICTURES) return
  mkdirSync(PICTURES, { recursive: true })
  const { width } = page.viewportSize()!
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true, clip: { x: 0, y: 0, width, height: 2200 } })
}

/** Three hundred and twenty people by chance, the old more than the young; some leave things open. */
async function answerAll() {
  const { database, municipalityId } = site.regie
  const actor = serviceActor(municipalityId, 'service:public')
  const { survey, version, areas } = await database.database.as(actor, 'look', async (tx) => {
    const { survey } = (await findSurveyAt(tx, { consultation: SLUG, survey: 'bewoners' }))!
    return { survey, version: (await listVersions(tx, survey.id)).at(-1)!, areas: await listDistricts(tx) }
  })
  const chance = seeded(20261129)
  const one = <Item>(items: readonly Item[], bend = 1): Item => items[Math.floor(chance() ** bend * items.length)]!
  const subjects = ['burglary', 'youth', 'undermining', 'care', 'online', 'disorder']
  for (let person = 0; person < 320; person++) {
    const age = one(['65', '45-64', '25-44', '15-24'], 1.7)
    const answers = {
      ...(chance() < 0.95 ? { age } : {}),
      district: one(
        areas.map(({ code }) => code),
        1.4,
      ),
      safe: String(one(age === '65' ? [8, 7, 6, 9, 5, 4, 10, 3] : [7, 6, 8, 5, 4, 9, 3, 2, 10], 1.5)),
      when: { day: one(['always', 'sometimes', 'never'], 2), evening: one(['sometimes', 'always', 'never'], 1.3) },
      seen: subjects.filter((_, at) => chance() < 0.45 - at * 0.06),
      first: [one(subjects, 1.5)],
    }
    const form = `form ${person}`
    await handIn((call) => database.database.once(actor, 'answer', call), {
      ...{ survey, version, language: 'nl', channel: 'web', answers, form, code: '' },
    })
  }
}

test('a survey is weighed, what is public is chosen, and everybody reads it with its margins', async () => {
  await answerAll()
  const lead = await site.signedIn('policyLead')
  await lead.goto(site.regie.url + WORK)
  await lead.getByText('beloofd is dat de gemeente dan geen antwoorden ziet').waitFor()
  await lead.goto(`${site.regie.url}/werk/inspraak/${SLUG}`)
  await lead.getByRole('button', { name: 'Sluiten' }).click()
  await lead.getByText('De uitkomst volgt op deze pagina').waitFor()

  await lead.goto(site.regie.url + WORK)
  await lead.getByText('De antwoorden zijn gewogen naar de bevolking').waitFor()
  await lead.getByRole('heading', { name: 'Wie deden mee?' }).waitFor()
  await picture(lead, 'work')
  await lead.getByText('Wat wordt openbaar?').click()
  const safe = lead.getByRole('group', { name: 'Hoe veilig vindt u uw buurt?' })
  await safe.getByLabel('Ook per wijk').check()
  const seen = lead.getByRole('group', { name: 'Wat ziet u het vaakst?' })
  await seen.getByLabel('Openbaar').uncheck()
  const written = lead.getByRole('group', { name: 'Waaraan merkt u dat?' })
  expect(await written.getByLabel('Openbaar', { exact: true }).isChecked()).toBe(false)
  await written.getByLabel('Openbaar', { exact: true }).check()
  await lead.getByLabel('Tabel 1: groepen').selectOption('age')
  await lead.getByLabel('Tabel 1: antwoorden').selectOption('safe')
  await lead.getByRole('button', { name: 'Bewaren' }).click()
  await lead.getByText('Zeg waarom deze teksten openbaar mogen.').first().waitFor()
  expect(await safe.getByLabel('Ook per wijk').isChecked()).toBe(true)
  await picture(lead, 'choices')
  await written.getByLabel('Openbaar', { exact: true }).uncheck()
  await lead.getByRole('button', { name: 'Bewaren' }).click()
  await lead.getByText('blijft binnen').first().waitFor()

  await lead.getByLabel('Mensen verdeeld naar').selectOption('district')
  await lead.getByLabel('Wat zij antwoordden op').selectOption('safe')
  await lead.getByRole('button', { name: 'Bekijken' }).click()
  await lead.getByRole('heading', { name: 'Kruistabel' }).waitFor()
  await lead.getByText('(Rao-Scott)').first().waitFor()
  await picture(lead, 'crosstab')

  const phone = await site.newPage({ viewport: { width: 320, height: 640 } })
  expect((await phone.goto(site.regie.url + PUBLIC))?.status()).toBe(404)
  await lead.goto(`${site.regie.url}/werk/inspraak/${SLUG}`)
  await lead.getByRole('button', { name: 'Uitkomst openbaar maken' }).click()
  await lead.getByText('De uitkomst staat hieronder.').waitFor()

  await phone.goto(`${site.regie.url}/praat-mee/${SLUG}`)
  await phone.getByText('320 mensen deden mee.').first().waitFor()
  await phone.getByRole('link', { name: 'Alle uitkomsten, met tabellen en bestanden' }).click()
  await phone.getByText('Indicatief: wie meedeed, koos daar zelf voor.').waitFor()
  await phone.getByRole('heading', { name: 'Per wijk' }).waitFor()
  expect(await phone.getByRole('heading', { name: 'Wat ziet u het vaakst?' }).count()).toBe(0)
  await phone.getByText('1 vraag is niet openbaar gemaakt.').waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await picture(phone, 'phone')
})

test('the files say what the page says', async () => {
  const page = await site.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(site.regie.url + PUBLIC)
  await picture(page, 'public')
  const table = page.locator('#vraag-safe').getByRole('table')
  const shown = await table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => (cell.textContent ?? '').trim())))
  expect(shown.length).toBeGreaterThan(5)
  const csv = parseCsv(await (await fetch(`${site.regie.url}${PUBLIC}/safe.csv`)).text())
  const inFile = csv
    .filter(({ answer }) => answer !== '')
    .map((row) => [
      row.answer_text!,
      row.count === '' ? '×verborgen, zodat niemand te herkennen is' : row.count!,
      row.percent === '' ? '–' : `${row.percent} %`,
      row.percent === '' ? '–' : `${row.percent_low} tot ${row.percent_high} %`,
    ])
  expect(inFile).toEqual(shown)
  const all = (await (await fetch(`${site.regie.url}${PUBLIC}/uitkomst.json`)).json()) as {
    checksum: string
    questions: { question: { key: string }; lines: { classes: { count: number | null }[] }[] }[]
  }
  const counts = all.questions
    .find(({ question }) => question.key === 'safe')!
    .lines[0]!.classes.map(({ count }) => count)
  expect(counts.map((count) => (count === null ? '' : String(count)))).toEqual(
    csv.filter(({ answer }) => answer !== '').map(({ count }) => count),
  )
  expect(all.checksum).toMatch(/^[0-9a-f]{64}$/)
  const svg = await (await fetch(`${site.regie.url}${PUBLIC}/safe.svg`)).text()
  expect(svg).toContain('<svg')
  const png = new Uint8Array(await (await fetch(`${site.regie.url}${PUBLIC}/safe--district.png`)).arrayBuffer())
  expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  expect((await fetch(`${site.regie.url}${PUBLIC}/seen.csv`)).status).toBe(404)
})

test('every page of it is sound for everybody', async () => {
  const page = await site.newPage({ javaScriptEnabled: true, viewport: { width: 320, height: 640 } })
  for (const path of [PUBLIC, `/en${PUBLIC}`, `/praat-mee/${SLUG}`]) {
    await page.goto(site.regie.url + path)
    await expectSound(page)
  }
  const lead = await site.signedIn('policyLead', { javaScriptEnabled: true })
  await lead.goto(site.regie.url + WORK)
  await lead.getByText('Wat wordt openbaar?').click()
  await expectSound(lead)
})
