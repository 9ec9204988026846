import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../app/features/identity/index.ts'
import { openBrowser } from '../support/browser.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'

const REPORT = 'voortgangsrapportage-veiligheid-2023'
const PLAN = '/en/werk/plannen/mjbp-2020-2023'

const EXAMPLE = '/praat-mee/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'

const PAGES = {
  nobody: [
    '/en',
    '/en/plan',
    '/en/plan/drugs',
    '/en/plan/mjbp-2024-2027',
    '/en/cijfers',
    '/en/cijfers/hic_total',
    '/en/cijfers/bibob_by_type',
    '/en/rekenmethoden/stand-van-een-doel',
    '/en/verslagen',
    '/en/praat-mee',
    `/en${EXAMPLE}`,
    `/en${EXAMPLE}/vragenlijst/bewoners`,
    '/en/besluiten',
    '/en/open-data',
    '/en/api',
    '/en/toegankelijkheid',
    '/en/privacy',
    '/en/inloggen',
    '/en/bestaat-niet',
  ],
  policyLead: [
    '/en/werk',
    '/en/werk/plannen',
    PLAN,
    `${PLAN}/versies`,
    `${PLAN}/vergelijken?van=1&naar=2`,
    '/en/werk/plannen/nieuw',
    '/en/werk/partners',
    '/en/werk/partners/politie',
    '/en/werk/cijfers',
    '/en/werk/cijfers/hic_total',
    '/en/werk/cijfers/importeren',
    '/en/werk/cijfers/breuken',
    '/en/werk/cijfers/hic_total/invoeren',
    '/en/werk/inspraak',
    '/en/werk/inspraak/nieuw',
    '/en/werk/inspraak/wie-dachten-mee-over-het-veiligheidsplan-2020-2023/inbreng',
    '/en/werk/inspraak/wie-dachten-mee-over-het-veiligheidsplan-2020-2023/inbreng/1',
    '/en/werk/inspraak/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan/ideeen',
    '/en/werk/inspraak/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan',
    '/en/werk/inspraak/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan/vragenlijst/bewoners',
    '/en/werk/cijfers/bronnen',
    '/en/werk/cijfers/bronnen/nieuw',
    '/en/werk/cijfers/bronnen/cbs-83648ned-totaal',
    '/en/werk/verslagen',
    `/en/werk/verslagen/${REPORT}`,
    `/en/werk/verslagen/${REPORT}/onderdelen/drugs`,
  ],
  administrator: [
    '/en/werk/accounts',
    '/en/werk/accounts/nieuw',
    '/en/werk/rechten',
    '/en/werk/gemeente',
    '/en/werk/logboek',
  ],
} as const

/** Words that Dutch cannot do without and English does not have. */
const DUTCH = String.raw`\b(het|een|voor|niet|wordt|worden|zijn|naar|deze|geen|door|nog|uit|bij|maar|hier|alle|wat|hoe)\b`

let regie: RunningRegie
let browser: Browser
beforeAll(async () => {
  regie = await startRegie()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await regie.stop()
})

test.each(Object.entries(PAGES))(
  'what %s reads in English is English, or says that it is Dutch',
  async (who, paths) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    if (who !== 'nobody') {
      const visitor = await regie.visitor().signInAs(who as Role)
      const [name, value] = visitor.cookie().split('=') as [string, string]
      await context.addCookies([{ name, value, url: regie.url }])
    }
    const found: string[] = []
    for (const path of paths) {
      await page.goto(regie.url + path)
      found.push(...(await dutchOn(page)).map((text) => `${path}: ${text}`))
    }
    await context.close()
    expect(found).toEqual([])
  },
)

/** Texts, and names that only a screen reader says, that are Dutch without saying so. */
function dutchOn(page: Page): Promise<string[]> {
  return page.evaluate((words) => {
    const dutch = new RegExp(words, 'i')
    const found: string[] = []
    const isMarked = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') !== 'en'
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const isTyped = node.parentElement?.closest('textarea, option, code, pre, style')
      if (dutch.test(text) && !isTyped && !isMarked(node.parentElement)) found.push(text.slice(0, 120))
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
        const text = element.getAttribute(name) ?? ''
        if (dutch.test(text) && !isMarked(element)) found.push(`${name}: ${text.slice(0, 120)}`)
      }
    }
    return [...new Set(found)]
  }, DUTCH)
}
