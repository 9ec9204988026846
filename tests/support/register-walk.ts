import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { createAccount, DEMONSTRATION_PASSWORD, type Role, serviceActor } from '../../app/features/identity/index.ts'
import { openBrowser } from './browser.ts'
import { type RunningRegie, startRegie } from './regie.ts'
import { emailOf } from './visitor.ts'

/** A width that a page must fit in: a phone, and a desk. */
export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 900 }

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What is filled in, by the name of the field; several for boxes to tick. */
export type Filled = Record<string, string | readonly string[]>

/** Somebody at work in the registers, with JavaScript off. */
export type Walker = {
  page: Page
  /** Goes to an address below /werk/registers, and says why where that is asked. */
  open(address: string): Promise<void>
  /** Takes a record in, and answers its address below /werk/registers. */
  takeIn(register: string, filled: Filled): Promise<string>
  /** Takes a step, which must be done. */
  take(address: string, step: string, filled: Filled): Promise<void>
  /** Tries a step that must be refused, and answers why it was. */
  refused(address: string, step: string, filled: Filled): Promise<string>
  /** Fills in the form of the page that is open, or the one of this name, and sends it with the button of this name. */
  send(button: string, filled: Filled, form?: string): Promise<void>
  /** The status with which an address answers. */
  status(address: string): Promise<number>
  /** Looks at the page that is open, on a phone and at a desk: axe finds nothing grave and nothing scrolls sideways. */
  look(name: string): Promise<void>
}

export type Walking = {
  regie: RunningRegie
  /** The person of the demonstration with this role, or with a name a colleague who has it too. */
  walker(role: Role, name?: string): Promise<Walker>
  /** Somebody without an account. */
  visitor(): Promise<Walker>
  stop(): Promise<void>
}

/** A Regie of its own and a browser, for one journey through the registers. */
export async function startWalking(size: typeof PHONE): Promise<Walking> {
  const regie = await startRegie()
  const browser = await openBrowser()
  const contexts: BrowserContext[] = []
  const newPage = async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: size })
    contexts.push(context)
    context.setDefaultTimeout(60_000)
    return context.newPage()
  }
  return {
    regie,
    async walker(role, name) {
      const email = name ? await hireColleague(regie, role, name) : emailOf(role)
      const page = await newPage()
      await page.goto(`${regie.url}/inloggen`)
      await page.getByLabel('E-mailadres').fill(email)
      await page.getByLabel('Wachtwoord').fill(DEMONSTRATION_PASSWORD)
      await submit(page, 'Inloggen')
      expect(new URL(page.url()).pathname).toBe('/werk')
      return walkerOn(regie, browser, page)
    },
    visitor: async () => walkerOn(regie, browser, await newPage()),
    async stop() {
      await Promise.all(contexts.map((context) => context.close()))
      await browser.close()
      await regie.stop()
    },
  }
}

function walkerOn({ url }: RunningRegie, browser: Browser, page: Page): Walker {
  const at = (address: string) => `${url}/werk/registers/${address}`
  const isAt = (address: string) => page.url() === at(address)
  const tryStep = async (address: string, step: string, filled: Filled) => {
    await page.goto(at(`${address}/stap/${step}`))
    await fill(page, filled)
    await submit(page, 'Vastleggen')
  }
  return {
    page,
    async open(address) {
      await page.goto(at(address))
      if ((await page.locator('[name=kind][value=own-work]').count()) === 0) return
      await page.locator('[name=kind][value=own-work]').check()
      await submit(page, 'Verder')
    },
    async takeIn(register, filled) {
      await page.goto(at(`${register}/nieuw`))
      await fill(page, filled)
      await submit(page, 'Vastleggen')
      const address = new URL(page.url()).pathname.replace('/werk/registers/', '')
      expect(address, await alertOn(page)).not.toBe(`${register}/nieuw`)
      return address
    },
    async take(address, step, filled) {
      await tryStep(address, step, filled)
      expect(isAt(address), `${step}: ${await alertOn(page)}`).toBe(true)
    },
    async refused(address, step, filled) {
      await tryStep(address, step, filled)
      expect(isAt(address), `${step} was done`).toBe(false)
      return alertOn(page)
    },
    send: async (button, filled, form) => {
      // Not by its role: a form that is folded away has none.
      const within = page.locator(form ? `form[aria-label="${form}"]` : 'main')
      await fill(within, filled)
      await submit(within, button)
    },
    status: async (address) => (await page.request.get(at(address))).status(),
    look: (name) => lookAt(browser, page, name),
  }
}

/** Another account with the same role, for what takes two people. */
async function hireColleague({ database, municipalityId }: RunningRegie, role: Role, name: string): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@test.example`
  const made = await database.database.as(serviceActor(municipalityId, 'service:command'), 'hire', (tx) =>
    createAccount(tx, municipalityId, { name, email, password: DEMONSTRATION_PASSWORD, roles: [role] }, new Date()),
  )
  expect(made.ok).toBe(true)
  return email
}

async function fill(within: Page | Locator, filled: Filled): Promise<void> {
  for (const [name, value] of Object.entries(filled)) {
    const field = within.locator(`[name="${name}"]`)
    const folded = field.first().locator('xpath=ancestor::details[not(@open)]/summary')
    if ((await folded.count()) > 0) await folded.first().click()
    const kind = await field.first().evaluate((element) => `${element.tagName} ${element.getAttribute('type')}`)
    if (kind.startsWith('SELECT')) await field.selectOption(value as string)
    else if (/radio|checkbox/.test(kind)) {
      for (const one of [value].flat()) await within.locator(`[name="${name}"][value="${one}"]`).check()
    } else await field.fill(value as string)
  }
}

/** Sends the form of the page with the button of this name, and waits for the answer. */
async function submit(within: Page | Locator, name: string): Promise<void> {
  const page = 'page' in within ? within.page() : within
  const inside = 'page' in within ? within : within.locator('main')
  const button = inside.getByRole('button', { name, exact: true, includeHidden: true })
  // A form that is folded away is opened first, as a person would.
  const folded = button.locator('xpath=ancestor::details[not(@open)]/summary')
  if ((await folded.count()) > 0) await folded.first().click()
  await Promise.all([page.waitForEvent('framenavigated'), button.click()])
  await page.waitForLoadState()
}

const alertOn = async (page: Page) => (await page.getByRole('alert').allInnerTexts()).join(' ')

/** Axe needs scripts, so it looks at the same address with them; where SHOTS names a folder, what was seen is kept in it. */
async function lookAt(browser: Browser, page: Page, name: string): Promise<void> {
  const before = page.viewportSize()!
  for (const [width, size] of Object.entries({ phone: PHONE, desk: DESK })) {
    await page.setViewportSize(size)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `${name} scrolls sideways on a ${width}`).toBeLessThanOrEqual(size.width)
    const file = `${name}-${width}.png`
    if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, file), fullPage: true })
  }
  await page.setViewportSize(before)
  const context = await browser.newContext({ storageState: await page.context().storageState(), viewport: before })
  const seen = await context.newPage()
  await seen.goto(page.url())
  const { violations } = await new AxeBuilder({ page: seen }).withTags(LEVELS).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${name}, ${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual([])
  await context.close()
}

/** What the page of a record says of one term: its day, how it stands, and why. */
export async function termOn(page: Page, name: string): Promise<{ day: string; text: string; why: string[] }> {
  const term = page.locator('.regie-deadline').filter({ has: page.getByText(name, { exact: true }) })
  const day = await term.locator('time').first().getAttribute('datetime')
  const why = await term.locator('ol li').allTextContents()
  return { day: day ?? '', text: (await term.locator('.regie-deadline__day').textContent()) ?? '', why }
}

/** The addresses of the records of a register that the page of a record is joined to. */
export async function joinedOn(page: Page, register: string): Promise<string[]> {
  const links = page.locator(`main a[href^="/werk/registers/${register}/"]:not([href*="/stap/"])`)
  const hrefs = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  return hrefs.map((href) => href.replace('/werk/registers/', ''))
}
