import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// The road of the plan 2020-2023 through college and council by hand, without script, with the numbers and days of the forms:
// memo 2019-001335 with its notice, the raadstafel, then memo 2019-001874 with proposal and decision, the council, the public
// page; then the plan is adopted, the council changes a goal, and the triangle agrees on a deviation.

const TITLE = 'Meerjarenbeleidsplan Veiligheid 2020-2023'
let site: WithoutScript
let lead: Page
let secretary: Page
let clerk: Page

beforeAll(async () => {
  site = await openWithoutScript()
  // The demonstration has walked this road; here it is walked again, so its traces go first.
  await site.regie.database.asAdministrator(`set session_replication_role = replica;
    delete from routing_act where municipality_id = 'deventer'; delete from routing_stop where municipality_id = 'deventer';
    delete from document_version where municipality_id = 'deventer'; delete from document_step where municipality_id = 'deventer';
    delete from agenda_item where document_id is not null; delete from official_document where municipality_id = 'deventer';
    delete from dossier where municipality_id = 'deventer'; delete from body_meeting where body = 'executiveBoard';
    delete from node where kind in ('dossier', 'document') and municipality_id = 'deventer'`)
  lead = await site.signedIn('policyLead')
  secretary = await site.signedIn('townSecretary')
  clerk = await site.signedIn('councilClerk')
})
afterAll(() => site?.stop())

const at = (path: string) => `${site.regie.url}${path}`
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const wordsOf = (page: Page) => page.locator('main').textContent()

async function addDocument(kind: string, title: string, more: { number?: string; from?: string } = {}) {
  await lead.goto(at('/werk/dossiers/meerjarenbeleidsplan-veiligheid-2020-2023'))
  await field(lead, 'title').fill(title)
  await field(lead, 'kind').selectOption({ label: kind })
  if (more.from) await field(lead, 'from').selectOption({ label: more.from })
  if (more.number) {
    await lead.locator('summary', { hasText: 'Nummer op papier' }).click()
    await lead.locator('input[name=number]').fill(more.number)
  }
  await press(lead, 'Toevoegen')
}

async function fillMemo(slug: string, dated: string, boardOn: string, points: string) {
  await lead.goto(at(`/werk/stukken/${slug}/wijzigen`))
  await field(lead, 'team').fill('DEV-BLD')
  await field(lead, 'programme').fill('02 Openbare orde en veiligheid')
  await field(lead, 'portfolioHolder').fill('Burgemeester')
  await field(lead, 'datedOn').fill(dated)
  await field(lead, 'executiveBoard').check()
  await field(lead, 'executiveBoardOn').fill(boardOn)
  await field(lead, 'members').fill('Burgemeester\nWethouder Grijsen\nWethouder De Geest')
  await field(lead, 'decisionPoints').fill(points)
  await lead.getByLabel('De nota en het besluit openbaar', { exact: true }).check()
  await field(lead, 'section-introduction').fill('Waar het over gaat.')
  await field(lead, 'section-intendedResult').fill('Wat er anders wordt.')
  await field(lead, 'section-framework').fill('Artikel 38b Politiewet 2012.')
  await field(lead, 'section-argumentsFor').fill('- Het moet eens in de vier jaar.')
  await field(lead, 'section-execution').fill('College en raad horen hoe het gaat.')
  await press(lead, 'Opslaan')
}

async function route(slug: string, on: string) {
  await lead.goto(at(`/werk/stukken/${slug}/route`))
  for (const [row, office] of ['Programmamanager Veiligheid', 'Burgemeester', 'Gemeentesecretaris'].entries()) {
    await lead.locator(`input[name=office-${row}]`).fill(office)
  }
  await press(lead, 'Route opslaan')
  await lead.locator('form[action$="/stap"] input[name=on]').fill(on)
  await press(lead, 'In routing brengen')
  expect(await wordsOf(lead)).toContain('in routing')
}

/** What the secretariat takes over from the form on paper: a day, or that there is no initial. */
async function initials(slug: string, days: (string | undefined)[]) {
  await secretary.goto(at(`/werk/stukken/${slug}`))
  for (const on of days) {
    const form = secretary.locator('form[action$="/paraaf"]')
    await form.getByLabel('Datum van de paraaf').fill(on ?? '2019-06-27')
    if (!on) await form.getByLabel('Opmerking').fill('Op het formulier staat geen paraaf.')
    await form.getByRole('button', { name: on ? 'Paraferen' : 'Overslaan' }).click()
  }
}

async function decideInCollege(day: string, memo: string) {
  await secretary.goto(at('/werk/college'))
  await field(secretary, 'heldOn').fill(day)
  await press(secretary, 'Opslaan')
  await field(secretary, 'document').selectOption({ label: memo })
  await press(secretary, 'Op de agenda zetten')
  await press(secretary, 'De vergadering is gehouden')
  await press(secretary, 'conform besloten')
  expect(await wordsOf(secretary)).toContain('conform besloten')
}

async function makeFinal(slug: string, on: string) {
  await secretary.goto(at(`/werk/stukken/${slug}`))
  await secretary.locator('form[action$="/stap"] input[name=on]').fill(on)
  await press(secretary, 'Definitief maken')
}

async function hand(slug: string, on: string) {
  await lead.goto(at(`/werk/stukken/${slug}`))
  await field(lead, 'on').fill(on)
  await press(lead, 'Aanbieden aan de raad')
  expect(await wordsOf(lead)).toContain('Aangeboden aan de raad op')
}

test('the start note goes to college and council as memo 2019-001335', async () => {
  await lead.goto(at('/werk/dossiers/nieuw'))
  await field(lead, 'title').fill(TITLE)
  await field(lead, 'plan').selectOption('mjbp-2020-2023')
  await press(lead, 'Opslaan')
  await addDocument('Nota voor burgemeester en wethouders', 'Startnotitie MJBP Veiligheid', { number: '2019-001335' })
  expect(await wordsOf(lead)).toContain('moet dit nog worden ingevuld')
  await fillMemo(
    'nota-2019-001335',
    '2019-06-27',
    '2019-07-09',
    'In te stemmen met de startnotitie\nDe raadsmededeling vast te stellen\nNota en besluit openbaar te maken',
  )
  const from = 'Nota voor burgemeester en wethouders 2019-001335'
  await addDocument('Raadsmededeling', `Startnotitie ${TITLE}`, { number: '2019-001322', from })
  expect(await wordsOf(lead)).toContain('Wat er anders wordt.')

  // A number is given once.
  await addDocument('Nota voor burgemeester en wethouders', 'Nog een', { number: '2019-001335' })
  expect(await wordsOf(lead)).toContain('Er is al een stuk van deze soort met dit nummer.')

  await route('nota-2019-001335', '2019-06-27')
  await initials('nota-2019-001335', [undefined, '2019-07-01'])
  // One character changes while it is routed: what was initialled lapses, and shows what changed.
  await lead.goto(at('/werk/stukken/nota-2019-001335/wijzigen'))
  await field(lead, 'section-introduction').fill('Waar het over gaat!')
  await press(lead, 'Opslaan')
  expect(await wordsOf(lead)).toContain('vervallen: de tekst is gewijzigd')
  await lead.getByRole('link', { name: 'Toon verschil' }).first().click()
  expect((await lead.locator('ins').allInnerTexts())[0]).toMatch(/gaat!$/)
  await initials('nota-2019-001335', [undefined, '2019-07-01', '2019-07-04'])

  await decideInCollege('2019-07-09', '2019-001335 Startnotitie MJBP Veiligheid')
  await makeFinal('nota-2019-001335', '2019-07-10')
  const memo = await wordsOf(secretary)
  for (const fact of [
    '2019-001335',
    '27 juni 2019',
    'DEV-BLD',
    '9 juli 2019',
    '1 juli 2019',
    '4 juli 2019',
    'definitief 2019-07-10',
  ]) {
    expect(memo).toContain(fact)
  }
  await clerk.goto(at('/werk/stukken/raadsmededeling-2019-001322'))
  expect(await clerk.title()).toContain('Deze pagina is er niet')
  await hand('raadsmededeling-2019-001322', '2019-07-10')
  await clerk.goto(at('/werk/stukken/raadsmededeling-2019-001322'))
  expect(await wordsOf(clerk)).toContain('Raadsmededeling 2019-001322')
  await clerk.goto(at('/werk/stukken/nota-2019-001335'))
  expect(await clerk.title()).toContain('Deze pagina is er niet')
})

test('the raadstafel wishes something, and is told what was done with it', async () => {
  await clerk.goto(at('/werk/raad/vergadering/nieuw'))
  await field(clerk, 'body').selectOption('councilTable')
  await field(clerk, 'title').fill('Raadstafel over het ontwerp')
  await clerk.locator('input[name=heldOn]').fill('2019-10-30')
  await clerk.locator('main form').first().getByRole('button').first().click()
  const wish = clerk.locator('form[action$="/wens"]')
  await clerk.locator('details', { has: wish }).locator('summary').click()
  await wish.locator('[name=wishBody]').fill('Betrek jongeren bij de aanpak van digitale criminaliteit.')
  await wish.getByRole('button').click()
  await lead.goto(clerk.url())
  const answer = lead.locator('form[action$="/antwoord"]')
  await lead.locator('details', { has: answer }).locator('summary').click()
  await answer.locator('[name=wish]').selectOption({ index: 0 })
  await answer.locator('[name=outcome]').selectOption('adopted')
  await answer.locator('[name=reason]').fill('Dit staat nu bij de digitale weerbaarheid.')
  await answer.getByRole('button').click()
  expect(await wordsOf(lead)).toContain('Dit staat nu bij de digitale weerbaarheid.')
})

test('the plan goes to the council as memo 2019-001874, and the council decides', async () => {
  await addDocument('Nota voor burgemeester en wethouders', TITLE, { number: '2019-001874' })
  await fillMemo(
    'nota-2019-001874',
    '2019-10-09',
    '2019-10-15',
    'In te stemmen met het plan\nRaadsvoorstel en ontwerp-raadsbesluit vast te stellen\nDe stukken aan de raad aan te bieden\nNota en besluit openbaar te maken',
  )
  await addDocument('Raadsvoorstel', TITLE, { from: 'Nota voor burgemeester en wethouders 2019-001874' })
  await addDocument('Raadsbesluit', TITLE, { from: 'Raadsvoorstel 2019-001874' })
  await lead.goto(at('/werk/stukken/raadsbesluit-2019-001874/wijzigen'))
  await field(lead, 'decisionPoints').fill('Het plan vast te stellen')
  await press(lead, 'Opslaan')
  await route('nota-2019-001874', '2019-10-09')
  await initials('nota-2019-001874', ['2019-10-09', '2019-10-10', '2019-10-10'])
  await decideInCollege('2019-10-15', `2019-001874 ${TITLE}`)
  await makeFinal('nota-2019-001874', '2019-10-17')
  await hand('raadsvoorstel-2019-001874', '2019-10-17')
  await hand('raadsbesluit-2019-001874', '2019-10-17')

  await clerk.goto(at('/werk/raad/vergadering/nieuw'))
  await field(clerk, 'body').selectOption('council')
  await field(clerk, 'title').fill('Raadsvergadering')
  await clerk.locator('input[name=heldOn]').fill('2019-11-27')
  await clerk.locator('main form').first().getByRole('button').first().click()
  const item = clerk.locator('form[action$="/punt"]')
  await clerk.locator('details', { has: item }).locator('summary').click()
  await item.locator('input[name=title]').fill('Vaststellen van het veiligheidsplan')
  const decision = await site.regie.database.asAdministrator<{ id: string }>(
    "select id from official_document where slug = 'raadsbesluit-2019-001874'",
  )
  await item.locator('select[name=documentId]').selectOption(decision[0]!.id)
  await item.getByRole('button').click()
  await clerk.locator('summary', { hasText: 'Vastleggen dat de vergadering is gehouden' }).click()
  await clerk.locator('form[action$="/houden"] button').click()
  const decide = clerk.locator('form[action$="/uitkomst"]')
  const folded = clerk.locator('details:not([open])', { has: decide })
  if ((await folded.count()) > 0) await folded.locator('summary').click()
  await decide.locator('select[name=itemOutcome]').selectOption('adopted')
  await decide.getByRole('button').click()

  await lead.goto(at('/werk/stukken/raadsbesluit-2019-001874'))
  const words = await wordsOf(lead)
  expect(words).toContain('besloten')
  expect(words).toContain('15 oktober 2019, nummer 2019-001874')

  // The decision becomes an action of the plan, with who does it and when.
  await field(lead, 'code').fill('B1')
  await field(lead, 'title').fill('Het uitvoeringsplan voor 2020 maken')
  await field(lead, 'owner').fill('Programma Veiligheid')
  await field(lead, 'endsOn').fill('2020-01-31')
  const goal = await field(lead, 'goal').locator('option', { hasText: 'T3.D1' }).getAttribute('value')
  await field(lead, 'goal').selectOption(goal)
  await press(lead, 'Actie maken')
  expect(await wordsOf(lead)).toContain('Het uitvoeringsplan voor 2020 maken')
  await lead.getByRole('link', { name: /^B1 / }).click()
  expect(await wordsOf(lead)).toContain('Het uitvoeringsplan voor 2020 maken')
  expect(await wordsOf(lead)).toContain('Komt voort uit')
})

test('what was decided is published by two people, and everybody reads it', async () => {
  await lead.goto(at('/werk/stukken/raadsbesluit-2019-001874'))
  await press(lead, 'Openbaarmaking voorbereiden')
  const work = new URL(lead.url()).pathname
  expect(work).toContain('/werk/publicaties/')
  await lead.locator('form[action$="/aanbieden"] button').click()
  const second = await site.signedIn('publicationOfficer')
  await second.goto(at(work))
  await second.locator('form[action$="/goedkeuren"] button').click()
  const reader = await site.newPage({ viewport: { width: 320, height: 640 } })
  await reader.goto(at(work.replace('/werk/publicaties/', '/besluiten/')))
  expect(await wordsOf(reader)).toContain('2019-001874')
  const file = await reader.request.get(
    at(
      (await reader.locator('main a[href*=".pdf"], main a[download]').first().getAttribute('href'))!.replace(
        site.regie.url,
        '',
      ),
    ),
  )
  expect(file.headers()['content-type']).toContain('application/pdf')
})

test('the plan is adopted as the council decided, with its new action and who was heard', async () => {
  await lead.goto(at('/werk/plannen/mjbp-2020-2023/versies'))
  await field(lead, 'stage').selectOption('council')
  await field(lead, 'decidedBy').fill('Gemeenteraad')
  await field(lead, 'decidedOn').fill('2019-11-27')
  await field(lead, 'remark').fill('Raadsbesluit 2019-001874')
  await lead
    .locator('main form')
    .filter({ has: lead.locator('[name=stage]') })
    .getByRole('button')
    .click()
  expect(await wordsOf(lead)).toContain('Raadsbesluit 2019-001874')
  const reader = await site.newPage({ viewport: { width: 320, height: 640 } })
  await reader.goto(at('/plan/mjbp-2020-2023/drugs'))
  expect(await wordsOf(reader)).toContain('Het uitvoeringsplan voor 2020 maken')
})

test('an amendment of the council changes a goal, and the plan shows what was changed', async () => {
  const member = await site.signedIn('councilMember')
  await member.goto(at('/werk/raad/register/nieuw/amendment'))
  await field(member, 'title').fill('Een scherper doel voor drugs')
  await field(member, 'byWhom').fill('Proeffractie')
  await press(member, 'Bewaren')
  const paper = new URL(member.url()).pathname
  await member.goto(at(`${paper}/woorden?plan=mjbp-2020-2023&plaats=goal%3AT3.D1%3Atitle`))
  await field(member, 'after').fill('De raad wil dat dit in 2023 is bereikt')
  await member
    .locator('form')
    .filter({ has: member.locator('[name=after]') })
    .getByRole('button')
    .click()

  const step = async (to: string, on: string) => {
    await clerk.goto(at(paper))
    const form = clerk.locator('form[action$="/stap"]')
    await form.locator('[name=to]').last().waitFor()
    if ((await form.locator('select[name=to]').count()) > 0) await form.locator('select[name=to]').selectOption(to)
    else await form.locator(`input[name=to][value=${to}]`).check()
    await form.locator('[name=on]').fill(on)
    await form.getByRole('button').click()
  }
  await step('tabled', '2019-11-27')
  await step('adopted', '2019-11-27')
  await lead.goto(at(paper))
  await lead.locator('form[action$="/verwerken"] button').click()
  expect(await wordsOf(lead)).toContain('afgedaan')
  const reader = await site.newPage()
  await reader.goto(at('/plan/mjbp-2020-2023'))
  expect(await wordsOf(reader)).toContain('Wat de raad heeft veranderd')
  await reader.goto(at('/plan/mjbp-2020-2023/drugs'))
  expect(await wordsOf(reader)).toContain('De raad wil dat dit in 2023 is bereikt')
})

test('what the triangle agrees on against the plan is told to college and council, and everybody sees it', async () => {
  await lead.goto(at('/werk/driehoek'))
  await field(lead, 'heldOn').fill('2022-10-10')
  await lead.locator('main form').last().getByRole('button').click()
  await lead.goto(at('/werk/planwijzigingen/nieuw'))
  await field(lead, 'plan').selectOption('mjbp-2020-2023')
  await field(lead, 'title').fill('Inzet bij de crisisnoodopvang')
  await field(lead, 'reason').fill('In oktober 2022 kwam er crisisnoodopvang aan de Pothoofdkade.')
  await field(lead, 'change').fill('Toezicht rond de opvang gaat voor.')
  await field(lead, 'raisedOn').fill('2022-10-03')
  await press(lead, 'Vastleggen')
  const change = lead.url()
  await field(lead, 'meeting').selectOption('2022-10-10')
  await lead
    .locator('form')
    .filter({ has: lead.locator('[name=meeting]') })
    .getByRole('button')
    .click()
  for (const [body, how] of [
    ['executiveBoard', 'In de vergadering van het college'],
    ['council', 'Raadsmededeling'],
  ]) {
    await field(lead, 'body').selectOption(body!)
    await field(lead, 'toldOn').fill('2022-10-18')
    await field(lead, 'how').fill(how!)
    await lead
      .locator('form')
      .filter({ has: lead.locator('[name=how]') })
      .getByRole('button')
      .click()
  }
  expect(lead.url()).toBe(change)
  const reader = await site.newPage({ viewport: { width: 320, height: 640 } })
  await reader.goto(at('/plan/mjbp-2020-2023'))
  const words = (await wordsOf(reader))!.replaceAll(/\s+/g, ' ')
  expect(words).toContain('Inzet bij de crisisnoodopvang')
  expect(words).toContain('Gemeenteraad: 18 oktober 2022, Raadsmededeling')
})

test('the pages of the road are accessible at both widths', async () => {
  for (const width of [1280, 320]) {
    const page = await site.signedIn('townSecretary', { viewport: { width, height: 900 }, javaScriptEnabled: true })
    for (const path of [
      '/werk/dossiers',
      '/werk/dossiers/meerjarenbeleidsplan-veiligheid-2020-2023',
      '/werk/stukken/nota-2019-001335',
      '/werk/stukken/nota-2019-001335/verschil?van=1&tot=2',
      '/werk/stukken/raadsbesluit-2019-001874',
      '/werk/college',
      '/werk/college/2019-10-15',
      '/werk/paraferen',
      '/werk/driehoek',
      '/werk/driehoek/2022-10-10',
      '/werk/planwijzigingen',
      '/werk/raadstafel/2019-10-30',
      '/plan/mjbp-2020-2023',
    ]) {
      await page.goto(at(path))
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `${path} at ${width}`,
      ).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${path} at ${width}`,
      ).toBeLessThanOrEqual(width)
    }
  }
})
