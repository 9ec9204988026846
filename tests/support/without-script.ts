import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { DEMONSTRATION_PASSWORD, type Role } from '../../app/features/identity/index.ts'
import type { Config } from '../../app/platform/config.ts'
import { openBrowser } from './browser.ts'
import { type RunningRegie, startRegie } from './regie.ts'
import { emailOf } from './visitor.ts'

/** Regie with a browser in which JavaScript is switched off, unless a page is opened with other options. */
export type WithoutScript = {
  regie: RunningRegie
  newPage(options?: BrowserContextOptions): Promise<Page>
  /** A page of somebody who signed in by the form. */
  signedIn(role: Role, options?: BrowserContextOptions): Promise<Page>
  stop(): Promise<void>
}

export async function openWithoutScript(settings: Partial<Config> = {}): Promise<WithoutScript> {
  const regie = await startRegie(settings)
  const browser: Browser = await openBrowser()
  const contexts: BrowserContext[] = []
  const newPage = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...options })
    // Building the report's documents takes seconds, and much longer on a machine that is busy with other tests.
    context.setDefaultTimeout(90_000)
    contexts.push(context)
    return context.newPage()
  }
  return {
    regie,
    newPage,
    async signedIn(role, options) {
      const page = await newPage(options)
      await page.goto(`${regie.url}/inloggen`)
      await page.getByLabel('E-mailadres').fill(emailOf(role))
      await page.getByLabel('Wachtwoord').fill(DEMONSTRATION_PASSWORD)
      await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
      await page.waitForURL(/\/werk$/)
      return page
    },
    async stop() {
      await Promise.all(contexts.map((context) => context.close()))
      await browser.close()
      await regie.stop()
    },
  }
}
