import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { generateSync } from 'otplib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { typeRegie } from '../support/command.ts'
import { fetchAt } from '../support/fetch-at.ts'
import { temporaryFolders } from '../support/folders.ts'
import { startProvider, type TestProvider } from '../support/oidc-provider.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'

/**
 * The main job of "trust and reach", by one person without script: a municipality exists by its settings file; its policy
 * lead comes in by the municipality's own provider with a second factor, brings in a whole plan, sees what hangs loose and
 * what contradicts its own figures; and a stranger's program reads what is public.
 */
const HOST = 'nieuwenoord.localhost'
const SECRET = 'a client secret that only the test and the provider know'

const folders = temporaryFolders()
let regie: RunningRegie
let provider: TestProvider
let browser: Browser
let context: BrowserContext
let page: Page
let url: string
let folder: string

beforeAll(async () => {
  folder = folders.make()
  regie = await startRegie()
  url = regie.url.replace('127.0.0.1', HOST)
  provider = await startProvider({
    redirectUris: [`${url}/inloggen/terug`],
    logoutUris: [`${url}/`],
    client: { secret: SECRET },
  })
  process.env.OIDC_TEST_SECRET = SECRET
  provider.citizens.set('u-7', {
    sub: 'u-7',
    claims: {
      name: 'Noor van Oord',
      email: 'noor@nieuwenoord.example',
      email_verified: true,
      realm_access: { roles: ['offline_access', 'veiligheid-regisseur'] },
    },
  })
  browser = await openBrowser()
  context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  page = await context.newPage()
})
afterAll(async () => {
  delete process.env.OIDC_TEST_SECRET
  await context?.close()
  await browser?.close()
  await provider?.stop()
  await regie?.stop()
  folders.removeAll()
})

const see = (title: string | RegExp) => page.getByRole('heading', { level: 1, name: title }).waitFor()

/** Keeps a picture to be looked at, when a folder for it is given. */
async function picture(name: string) {
  const into = process.env.SCREENSHOTS
  if (!into) return
  mkdirSync(into, { recursive: true })
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(into, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 390, height: 844 })
}

/** No serious or critical finding of axe, and nothing to scroll sideways on a narrow phone. */
async function isFitToUse() {
  const withScript = await browser.newContext({ viewport: { width: 320, height: 700 } })
  await withScript.addCookies(await context.cookies())
  const other = await withScript.newPage()
  await other.goto(page.url())
  const { violations } = await new AxeBuilder({ page: other }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  )
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await withScript.close()
}

test('a municipality is set up from a settings file alone, and has its own site at its own host', async () => {
  const file = join(folder, 'nieuwenoord.yaml')
  writeFileSync(
    file,
    `id: nieuwenoord
name: Gemeente Nieuwenoord
siteName: Veilig Nieuwenoord
hosts: [${HOST}]
cbsCode: GM9998
contact: veiligheid@nieuwenoord.example
currentPlan: mjbp-2020-2023
tokens:
  --basis-color-accent-1-color-default: "#7a2e0e"
termsOfOffice: [{ startsOn: 2026-03-31, endsOn: 2030-03-28 }]
numberSeries: [{ key: zaak, pattern: 'NO-{year}-{number:4}' }]
signIn:
  passwords: false
  secondFactorFor: [policyLead]
  oidc:
    issuer: ${provider.issuer}
    clientId: ${provider.clientId}
    label: uw Nieuwenoord-account
    roleClaim: realm_access.roles
    roles: { veiligheid-regisseur: [policyLead] }
    secretVariable: OIDC_TEST_SECRET
`,
  )
  const made = await typeRegie(regie.database, ['setup', file], { folder })
  expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('Gemeente Nieuwenoord') })
  const again = await typeRegie(regie.database, ['setup', file], { folder })
  expect(again.stderr).toMatch(/nothing changed/i)

  await page.goto(`${url}/inloggen`)
  await page.getByText('Veilig Nieuwenoord').first().waitFor()
  await page.getByRole('link', { name: 'Inloggen met uw Nieuwenoord-account' }).waitFor()
  expect(await page.getByLabel('Wachtwoord').count()).toBe(0)
  await isFitToUse()
  await picture('1-inloggen')
})

let codeSecret = ''

test('the policy lead comes in by the provider, and can go nowhere before he has a second factor', async () => {
  await page.setExtraHTTPHeaders({ 'x-sign-in-as': 'u-7' })
  await page.getByRole('link', { name: 'Inloggen met uw Nieuwenoord-account' }).click()
  await page.waitForURL(/tweede-factor/)
  await page.goto(`${url}/werk/plannen`)
  await page.waitForURL(/tweede-factor/)
  await picture('2-tweede-stap')
  await page.getByRole('link', { name: 'Code-app instellen' }).click()
  codeSecret = (await page.locator('main code').first().textContent())!.replaceAll(' ', '')
  await picture('3-code-app')
  await page.getByLabel('Code uit de app').fill(generateSync({ secret: codeSecret }))
  await page.getByRole('button', { name: 'Aanzetten' }).click()
  await page.getByText('We tonen ze maar één keer').waitFor()
  await isFitToUse()
  await picture('4-herstelcodes')
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await page.goto(`${url}/werk`)
  await page.getByText('Noor van Oord').first().waitFor()
})

test('the next time the provider is not enough: the code is asked', async () => {
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).first().click()
  await page.getByRole('button', { name: 'Bij de aanbieder uitloggen' }).click()
  await page.waitForURL(`${url}/`)
  await page.goto(`${url}/werk`)
  regie.pass(60)
  await page.getByRole('link', { name: 'Inloggen met uw Nieuwenoord-account' }).click()
  await page.getByLabel('Code').waitFor()
  await picture('5-tweede-stap-vragen')
  await page.getByLabel('Code').fill(generateSync({ secret: codeSecret, epoch: Math.floor(Date.now() / 1000) + 60 }))
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.waitForURL(/\/werk$/)
})

test('a whole plan comes in from a file: first what would change, then all of it at once', async () => {
  const exported = await typeRegie(regie.database, ['export', 'plan', 'mjbp-2020-2023', '--municipality', 'deventer'], {
    folder,
  })
  expect(exported.code).toBe(0)
  await page.goto(`${url}/werk/plannen/importeren`)
  await isFitToUse()
  const broken = exported.stdout.replace(/^( *)startsOn: .*$/m, '$1startsOn: morgen')
  await page
    .locator('[name=file]')
    .setInputFiles({ name: 'plan.yaml', mimeType: 'text/yaml', buffer: Buffer.from(broken) })
  await page.getByRole('button', { name: 'Nakijken' }).click()
  await page.getByText('startsOn').first().waitFor()
  await picture('6-fouten')
  await page
    .locator('[name=file]')
    .setInputFiles({ name: 'plan.yaml', mimeType: 'text/yaml', buffer: Buffer.from(exported.stdout) })
  await page.getByRole('button', { name: 'Nakijken' }).click()
  await see(/Dit verandert er/)
  await isFitToUse()
  await picture('7-voorbeeld')
  await page.getByRole('button', { name: 'Bevestigen en inlezen' }).click()
  await page.getByText(/Er zijn \d+ wijzigingen gedaan/).waitFor()
  await page.goto(`${url}/werk/plannen/mjbp-2020-2023`)
  await page.getByText('Tegengaan van drugs').first().waitFor()

  const again = await typeRegie(regie.database, ['export', 'plan', 'mjbp-2020-2023', '--municipality', 'nieuwenoord'], {
    folder,
  })
  expect(again.stdout).toBe(exported.stdout)
})

test('he sees what hangs loose, on his start page and in the list', async () => {
  await page.goto(`${url}/werk`)
  await page
    .getByRole('link', { name: /losse eindjes/i })
    .first()
    .waitFor()
  await picture('8-werk')
  await page.goto(`${url}/werk/losse-eindjes`)
  await see(/losse eindjes/i)
  await isFitToUse()
  await picture('9-losse-eindjes')
  const withoutOwner = await page.getByText(/eigenaar/i).count()
  expect(withoutOwner).toBeGreaterThan(0)
})

test('he brings figures in, writes about them, and is shown the sentence that contradicts them', async () => {
  await page.goto(`${url}/werk/cijfers/importeren`)
  // The registered cases of the Zorg- en Veiligheidshuis: 98 in 2019, of which one in three complex.
  const rows = ['indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note']
  for (const [period, cases, xtc] of [
    ['2018', 82, 38],
    ['2019', 98, 73],
    ['2020', 84, 60],
  ]) {
    rows.push(`zvh_cases,${period},,value,${cases},,,,,,`, `mma_xtc,${period},,value,${xtc},,,,,,`)
  }
  await page.getByLabel('Titel').fill('Casussen en meldingen')
  await page.locator('[name=fileSource]').fill('Registratie van de gemeente')
  await page.locator('[name=licence]').fill('CC0')
  await page.locator('textarea').first().fill(rows.join('\n'))
  await page.getByRole('button', { name: 'Nakijken' }).click()
  await page.getByRole('button', { name: 'Bevestigen en opslaan' }).click()

  await page.goto(`${url}/werk/verslagen/nieuw`)
  await page.locator('[name=plan]').selectOption('mjbp-2020-2023')
  await page.locator('[name=reportingYear]').fill('2020')
  await page.locator('[name=publicationYear]').fill('2021')
  await page.locator('[name=title]').fill('Verslag over 2020')
  await page.locator('main form button[type=submit]').first().click()
  await page.getByRole('link', { name: /Drugs/ }).first().click()
  const text = 'Het aantal casussen steeg van [[zvh_cases:2018]] naar [[zvh_cases:2019]], een stijging van 66%.'
  await page.locator('main textarea').first().fill(text)
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText('Eén zin zegt iets anders dan de cijfers.').waitFor()
  await page.goto(`${url}/werk/verslagen`)
  await page.getByRole('link', { name: 'Verslag over 2020' }).click()
  await page.getByRole('link', { name: 'Tekst en cijfers' }).first().click()
  await page.getByText('Het aantal casussen steeg van 82 naar 98, een stijging van 66%.').first().waitFor()
  await isFitToUse()
  await picture('10-tegenspraken')
})

test('he has the plan decided, and a stranger’s program reads what was decided, and nothing before', async () => {
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetchAt(`${regie.url}${path}`, { headers }, `${HOST}:${new URL(url).port}`)
  const plansNow = async () =>
    ((await (await ask('/api/v1/plannen')).json()) as { resultaten: { kenmerk: string }[] }).resultaten
  expect(await plansNow()).toEqual([])

  await page.goto(`${url}/werk/plannen/mjbp-2020-2023/versies`)
  await page.getByLabel('Stand van de besluitvorming').selectOption('council')
  await page.getByLabel('Orgaan').fill('Gemeenteraad')
  await page.locator('[name=decidedOn]').fill('2026-11-18')
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click()
  await page.getByRole('rowheader', { name: 'Versie 1' }).waitFor()

  expect(await plansNow()).toEqual([expect.objectContaining({ kenmerk: 'mjbp-2020-2023' })])
  const answer = await ask('/api/v1/plannen/mjbp-2020-2023/doelen')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('api-version')).toMatch(/^1\.\d+\.\d+$/)
  expect(
    (await ask('/api/v1/plannen/mjbp-2020-2023/doelen', { 'if-none-match': answer.headers.get('etag')! })).status,
  ).toBe(304)
  expect(await (await ask('/api/v1/openapi.json')).json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) })
  const missing = await ask('/api/v1/plannen/bestaat-niet')
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json'])

  await page.goto(`${url}/plan`)
  await page.getByText('Drugs').first().waitFor()
  await isFitToUse()
  await picture('11-openbaar')
  expect(regie.failures).toEqual([])
})
