import { AxeBuilder } from '@axe-core/playwright'
import { PDFDocument } from 'pdf-lib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOfCode } from '../../app/features/accounting/contributions/ask.ts'
import { SMALL_PLAN } from '../../app/features/exchange/testing/small-plan.ts'
import { DEMONSTRATION_PASSWORD, type Role } from '../../app/features/identity/index.ts'
import { openBrowser } from '../support/browser.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf } from '../support/visitor.ts'

const REPORT = 'voortgangsrapportage-veiligheid-2023'

const PUBLIC = [
  '/',
  '/en',
  '/plan',
  '/plan/drugs',
  '/plan/high-impact-crimes',
  '/plan/mjbp-2024-2027',
  '/plan/mjbp-2024-2027/jeugd-zorg-en-veiligheid',
  '/cijfers',
  '/cijfers/hic_total',
  '/cijfers/bibob_by_type',
  '/rekenmethoden/stand-van-een-doel',
  '/en/cijfers/zvh_complex_pct',
  '/verslagen',
  `/verslagen/${REPORT}`,
  ...['bewoners', 'college', 'burgemeester', 'partners', 'onderzoekers'].map(
    (one) => `/verslagen/${REPORT}/voor/${one}`,
  ),
  '/veiligheidsbeeld',
  '/veiligheidsbeeld/2022',
  '/veiligheidsbeeld/2022/WK015001',
  '/mist-u-iets',
  '/bijdrage/:code',
  '/bijdrage/bestaat-niet',
  '/algoritmeregister',
  '/verwerkingenregister',
  '/praat-mee',
  '/zoeken',
  '/zoeken?q=overlast',
  '/en/zoeken?q=overlastt',
  '/besluiten',
  '/draad/doel/mjbp-2020-2023:T3.D2',
  '/draad/cijfer/hic_total',
  '/open-data',
  '/open-data/wijzigingen',
  '/api',
  '/toegankelijkheid',
  '/privacy',
  '/verwerkingen/accounts',
  '/inloggen',
  '/wachtwoord-vergeten',
  '/wachtwoord/bestaat-niet',
  '/bestaat-niet',
]

const WORK: [Role, string[]][] = [
  [
    'policyLead',
    [
      '/werk',
      '/werk/plannen',
      '/werk/plannen/nieuw',
      '/werk/zoeken?q=politie&kind=goal',
      '/werk/plannen/importeren',
      '/werk/plannen/mjbp-2020-2023',
      '/werk/plannen/mjbp-2020-2023/planning',
      '/werk/agenda',
      '/werk/driehoek',
      '/werk/planwijzigingen',
      '/werk/planwijzigingen/nieuw',
      '/werk/beleidsstukken',
      '/werk/beleidsstukken/apv-deventer',
      '/werk/rechtspraak',
      '/werk/plannen/mjbp-2020-2023/begroting',
      '/werk/plannen/mjbp-2020-2023/versies',
      '/werk/plannen/mjbp-2020-2023/vergelijken?van=1&naar=2',
      '/werk/plannen/mjbp-2020-2023/doelen/T3.D2',
      '/werk/losse-eindjes',
      '/werk/losse-eindjes?soort=action-without-owner',
      '/werk/partners',
      '/werk/partners/politie',
      '/werk/cijfers',
      '/werk/cijfers/hic_total',
      '/werk/cijfers/importeren',
      '/werk/cijfers/breuken',
      '/werk/cijfers/bronnen',
      '/werk/cijfers/bronnen/nieuw',
      '/werk/cijfers/bronnen/cbs-83648ned-totaal',
      '/werk/veiligheidsbeeld',
      '/werk/verslagen',
      '/werk/verslagen/nieuw',
      `/werk/verslagen/${REPORT}`,
      `/werk/verslagen/${REPORT}/tegenspraken`,
      `/werk/verslagen/${REPORT}/uitgaven/1`,
      `/werk/verslagen/${REPORT}/onderdelen/woonoverlast`,
      '/werk/draad/:goal',
      '/werk/draad/:goal/gesprek',
      '/werk/draad/:goal/bijlagen',
      '/werk/draad/:goal/geschiedenis',
      '/werk/draad/:goal/volgen',
      '/werk/meldingen',
      '/werk/meldingen/instellingen',
      '/werk/start-inrichten',
      '/werk/burgemeester',
      '/werk/verantwoording',
      '/werk/verantwoording/mjbp-2020-2023-over-2022',
      '/werk/verantwoording/mjbp-2020-2023-over-2022/doelen/T1.D1',
      '/werk/verantwoording/mjbp-2020-2023-over-2022/uitvoeringsplan',
      '/werk/verantwoording/beloofd/mjbp-2020-2023',
      '/werk/verantwoording/risicos',
      '/werk/verantwoording/gevraagd',
      '/werk/verantwoording/gevraagd/:asked',
      '/werk/dossiers',
      '/werk/inbreng',
      '/werk/taken',
      '/werk/mist-u-iets',
    ],
  ],
  [
    'privacyOfficer',
    ['/werk/leeslogboek', '/werk/verwerkingen', '/werk/verwerkingen/nieuw', '/werk/verwerkingen/accounts'],
  ],
  [
    'administrator',
    [
      '/werk',
      '/werk/accounts',
      '/werk/accounts/nieuw',
      '/werk/post',
      '/werk/koppelingen',
      '/werk/koppelingen/nieuw',
      '/werk/mijn-account',
      '/werk/mijn-account/tweede-factor',
      '/werk/mijn-account/tweede-factor/code',
      '/werk/rechten',
      '/werk/gemeente',
      '/werk/logboek',
    ],
  ],
]

const WIDTHS = [320, 390, 1280]

/** The levels that the law asks for: WCAG 2.2 A and AA. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let regie: RunningRegie
/** A goal that people talk about. */
let goal: string
/** Something that is asked in the yearly round, of an account and by a personal link. */
let asked: string
const CODE = 'ABCD-EFGH-JKLM-NPQR'
let browser: Browser
beforeAll(async () => {
  regie = await startRegie()
  goal = await aGoalWithMuchOnIt()
  asked = await aRequest()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await regie.stop()
})

describe('every page of the site', () => {
  let context: BrowserContext
  let page: Page
  const complaints: string[] = []
  beforeAll(async () => {
    context = await browser.newContext()
    page = await context.newPage()
    listen(page, complaints)
  })
  afterAll(() => context.close())

  test.each(PUBLIC)('%s is accessible and fits every screen', async (path) => {
    await expectSound(page, path)
  })

  test('nothing was said to the console and no cookie was set', async () => {
    expect(complaints.filter((line) => !/status of 4(04|10)/.test(line))).toEqual([])
    expect(await context.cookies()).toEqual([])
  })
})

describe.each(WORK)('the work place of the %s', (role, paths) => {
  let context: BrowserContext
  let page: Page
  const complaints: string[] = []
  beforeAll(async () => {
    context = await browser.newContext()
    page = await context.newPage()
    listen(page, complaints)
    await signIn(page, role)
  })
  afterAll(() => context.close())

  test.each(paths)('%s is accessible and fits every screen', async (path) => {
    await expectSound(page, path)
  })

  test('nothing was said to the console', () => {
    expect(complaints).toEqual([])
  })
})

test('the page of the mayor is one sheet of paper', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, 'mayor')
  await page.goto(`${regie.url}/werk/burgemeester`)
  const printed = await PDFDocument.load(await page.pdf({ format: 'A4' }))
  expect(printed.getPageCount()).toBe(1)
  await context.close()
})

/** Comments, a file, a follower and news, so that the pages have something to show. */
async function aGoalWithMuchOnIt(): Promise<string> {
  const [found] = await regie.database.asAdministrator<{ id: string }>(
    `select id from node where kind = 'goal' and reference = 'T3.D1' limit 1`,
  )
  const [id, lead] = [found!.id, `(select id from account where email = '${emailOf('policyLead')}')`]
  await regie.database.asAdministrator(`
    insert into comment (municipality_id, node_id, author, body, created_at) values
      ('deventer', '${id}', ${lead}::text, 'Kijk op https://example.org/een-heel-lang-adres-dat-nergens-op-houdt-en-toch-moet-passen', now()),
      ('deventer', '${id}', (select id::text from account where email = '${emailOf('analyst')}'), 'Gezien.', now());
    insert into attachment_blob (municipality_id, hash, content) values ('deventer', encode(sha256('x'), 'hex'), 'x');
    insert into attachment (municipality_id, node_id, blob_hash, name, format, content_type, size, added_by, added_at) values
      ('deventer', '${id}', encode(sha256('x'), 'hex'), 'Verslag van het overleg over ondermijning.txt', 'txt', 'text/plain', 1, ${lead}::text, now());
    insert into node_follower (municipality_id, node_id, account_id) values ('deventer', '${id}', ${lead});
    insert into notification (municipality_id, account_id, node_id, kind, actor, occurred_at, delivery) values
      ('deventer', ${lead}, '${id}', 'comment', 'service:command', now(), 'daily')`)
  return id
}

async function aRequest(): Promise<string> {
  const subject = {
    code: 'T3.D2',
    title: 'Straathandel in drugs is verstoord',
    actions: [{ code: 'A', title: 'Controles' }],
  }
  const [request] = await regie.database.asAdministrator<{ id: string }>(
    `insert into contribution_request (municipality_id, round_id, asked, account_id, subjects, due_on)
     select municipality_id, id, 'Jongerenwerk', (select id from account where email = $1), $2, '2099-01-01' from accounting_round
      where municipality_id = 'deventer' limit 1 returning id`,
    [emailOf('policyLead'), JSON.stringify([subject])],
  )
  await regie.database.asAdministrator(
    `insert into contribution_link (municipality_id, request_id, code_hash, sealed_address, expires_on)
     values ('deventer', $1, $2, '', '2099-01-01')`,
    [request!.id, hashOfCode(CODE)],
  )
  return request!.id
}

test('what a file would change, and what is wrong with it, is accessible and fits every screen', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, 'policyLead')
  for (const text of [SMALL_PLAN, SMALL_PLAN.replace('kind: goal', 'kind: droom')]) {
    await page.goto(`${regie.url}/werk/plannen/importeren`)
    await page.locator('input[type=file]').setInputFiles({ name: 'plan.yaml', mimeType: '', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Nakijken' }).click()
    await page
      .getByText(/Samenvatting|Er is 1 probleem/)
      .first()
      .waitFor()
    await expectSound(page)
  }
  await context.close()
})

async function expectSound(page: Page, path?: string) {
  await page.setViewportSize({ width: 1280, height: 900 })
  if (path) await page.goto(regie.url + path.replace(':goal', goal).replace(':code', CODE).replace(':asked', asked))
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `width at ${width}`).toBeLessThanOrEqual(
      width,
    )
  }
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)).toEqual([])
}

function listen(page: Page, complaints: string[]) {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
}

async function signIn(page: Page, role: Role) {
  await page.goto(`${regie.url}/inloggen`)
  await page.getByLabel('E-mailadres').fill(emailOf(role))
  await page.getByLabel('Wachtwoord').fill(DEMONSTRATION_PASSWORD)
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
  await page.waitForURL(/\/werk$/)
}
