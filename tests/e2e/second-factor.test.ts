import { generateSync } from 'otplib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD, type Role } from '../../app/features/identity/index.ts'
import { openBrowser } from '../support/browser.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf } from '../support/visitor.ts'

let regie: RunningRegie
let browser: Browser
/** A passkey belongs to a name, never to a number: the same site by its name. */
let url: string
const contexts: BrowserContext[] = []
beforeAll(async () => {
  regie = await startRegie()
  url = regie.url.replace('127.0.0.1', 'localhost')
  browser = await openBrowser()
})
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await browser.close()
  await regie.stop()
})

test('a person sets up a code app and signs in with it, without JavaScript', async () => {
  const page = await newPage({ javaScriptEnabled: false })
  await signIn(page, 'councilMember')
  await page.waitForURL(/\/werk$/)
  await page.getByRole('link', { name: 'Raadsheer Omloop' }).click()
  await page.getByRole('link', { name: 'Tweede stap instellen' }).click()
  await page.getByText('Een passkey werkt alleen als uw browser passkeys kent').waitFor()
  await page.getByRole('link', { name: 'Code-app instellen' }).click()
  await page.getByRole('img', { name: 'QR-code' }).waitFor()
  const secret = (await page.locator('code').textContent())!.replaceAll(' ', '')
  await page.getByLabel('Code uit de app').fill(generateSync({ secret }))
  await page.getByRole('button', { name: 'Aanzetten' }).click()
  await page.getByText('We tonen ze maar één keer').waitFor()
  expect(await page.locator('main code').count()).toBe(10)
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click()

  regie.pass(60)
  const later = Math.floor(Date.now() / 1000) + 60
  await signIn(page, 'councilMember')
  await page.getByLabel('Code').fill(generateSync({ secret, epoch: later }))
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
  await page.waitForURL(/\/werk$/)
})

test('a person makes a passkey, and signs in with it as second step and without a password', async () => {
  const page = await newPage({})
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await addAuthenticator(page)
  await signIn(page, 'mayor')
  await page.waitForURL(/\/werk$/)
  await page.goto(`${url}/werk/mijn-account/tweede-factor`)
  await page.getByLabel('Naam van deze passkey').fill('Laptop van het werk')
  await page.getByRole('button', { name: 'Passkey toevoegen' }).click()
  await page.getByRole('heading', { name: 'Herstelcodes' }).waitFor()
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await page.getByText('Laptop van het werk').waitFor()
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click()

  await signIn(page, 'mayor')
  await page.getByRole('button', { name: 'Een passkey gebruiken' }).click()
  await page.waitForURL(/\/werk$/)
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click()

  await page.goto(`${url}/inloggen?terug=/werk/plannen`)
  await page.getByRole('button', { name: 'Inloggen met een passkey' }).click()
  await page.waitForURL(/\/werk\/plannen$/)
  expect(complaints).toEqual([])
})

test('a passkey confirms who somebody is before a dangerous act', async () => {
  const page = await newPage({})
  await addAuthenticator(page)
  await signIn(page, 'policyLead')
  await page.waitForURL(/\/werk$/)
  await page.goto(`${url}/werk/mijn-account/tweede-factor`)
  await page.getByRole('button', { name: 'Passkey toevoegen' }).click()
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  regie.pass(16 * 60)
  await page.goto(`${url}/werk/plannen/mjbp-2020-2023/versies`)
  await page.getByLabel('Stand van de besluitvorming').selectOption('amended')
  await page.getByLabel('Orgaan').fill('Gemeenteraad')
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click()
  await page.getByRole('heading', { name: 'Bevestig dat u het bent' }).waitFor()
  await page.getByRole('button', { name: 'Met een passkey' }).click()
  await page.getByRole('button', { name: 'Doorgaan' }).click()
  await page.waitForURL(/mjbp-2020-2023\/versies/)
  await page.getByRole('rowheader', { name: 'Versie 3' }).waitFor()
})

async function newPage(options: { javaScriptEnabled?: boolean }): Promise<Page> {
  const context = await browser.newContext(options)
  contexts.push(context)
  return context.newPage()
}

async function signIn(page: Page, role: Role) {
  await page.goto(`${url}/inloggen`)
  await page.getByLabel('E-mailadres').fill(emailOf(role))
  await page.getByLabel('Wachtwoord').fill(DEMONSTRATION_PASSWORD)
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
}

/** The device with passkeys, as Chromium plays it: it knows its person and says yes at once. */
async function addAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
