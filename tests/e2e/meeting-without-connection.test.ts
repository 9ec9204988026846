import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// In the hall, on a small phone, where the connection comes and goes: the pages of a meeting stay, and so does what was typed.

const PHONE = { javaScriptEnabled: true, viewport: { width: 320, height: 640 } }
const MEETING = '/werk/raad/2023-11-29'
const TABLE = '/werk/raadstafel/2019-06-05'
const TOLD = 'Geen verbinding. Er is niets verstuurd; wat u typte staat er nog.'

let site: WithoutScript
let member: Page
let clerk: Page
beforeAll(async () => {
  site = await openWithoutScript()
  member = await site.signedIn('councilMember', PHONE)
  clerk = await site.signedIn('councilClerk', PHONE)
})
beforeEach(async () => {
  for (const page of [member, clerk]) {
    await connected(page, true)
    await page.setViewportSize(PHONE.viewport)
  }
})
afterAll(() => site?.stop())

const connected = (page: Page, isThere: boolean) => page.context().setOffline(!isThere)
const count = async (query: string) =>
  (await site.regie.database.asAdministrator<{ many: number }>(`select count(*)::int as many from ${query}`))[0]!.many
const told = (page: Page) => page.getByRole('alert').getByText(TOLD)

/** Sends what stands in a field without a connection; then with one, and again before the answer is there. */
async function sendAgain(page: Page, field: Locator, typed: string, send: Locator) {
  const address = page.url()
  await field.fill(typed)
  await connected(page, false)
  await send.click()
  await told(page).waitFor()
  expect(await told(page).evaluate((said) => said === document.activeElement)).toBe(true)
  expect([page.url(), await field.inputValue()]).toEqual([address, typed])
  await expectSound(page)
  await page.setViewportSize(PHONE.viewport)
  await connected(page, true)
  await told(page).waitFor({ state: 'hidden' })
  await send.evaluate((button: HTMLButtonElement) => {
    button.click()
    for (const later of [10, 80]) setTimeout(() => button.click(), later)
  })
  await page.waitForLoadState()
}

test('a member reads on when the connection goes, and no link takes the page away', async () => {
  await member.goto(site.regie.url + MEETING)
  await connected(member, false)
  await member.getByRole('link', { name: 'Bekijken op de site' }).click()
  await told(member).waitFor()
  expect(new URL(member.url()).pathname).toBe(MEETING)
  await member.getByText('1. Meerjarenbeleidsplan Veiligheid 2024-2027').waitFor()
  await expectSound(member)
  await member.setViewportSize(PHONE.viewport)
  await connected(member, true)
  await told(member).waitFor({ state: 'hidden' })
  await member.getByRole('link', { name: 'Bekijken op de site' }).click()
  await member.waitForURL('**/raad/vergaderingen/raad/2023-11-29')
})

test('the words of an amendment are kept, also when a link is followed instead', async () => {
  await member.goto(`${site.regie.url}/werk/raad/register/nieuw/amendment`)
  await sendAgain(
    member,
    member.getByLabel(/^Onderwerp/),
    'Meer straathandel verstoren',
    member.getByRole('button', { name: 'Bewaren' }),
  )
  await member.waitForURL(/register\/[0-9a-f-]{36}$/)
  expect(await count("council_item where title = 'Meer straathandel verstoren'")).toBe(1)

  await member.goto(`${member.url()}/woorden?plan=mjbp-2020-2023&plaats=goal:T3.D2:title`)
  const words = member.getByRole('textbox', { name: 'Nieuwe tekst' })
  const own = 'Straathandel in drugs is voor goed verstoord'
  await words.fill(own)
  await connected(member, false)
  await member.locator('main').getByRole('link', { name: 'Meer straathandel verstoren' }).last().click()
  await told(member).waitFor()
  expect(await words.inputValue()).toBe(own)
  await connected(member, true)
  await sendAgain(member, words, own, member.getByRole('button', { name: 'Wijziging bewaren' }))
  await member.getByText(own).first().waitFor()
  expect(await count(`amendment_change where after_text = '${own}'`)).toBe(1)
})

test('a wish at the table and the minutes are kept, and each is written down once', async () => {
  await clerk.goto(site.regie.url + TABLE)
  await clerk.getByText('Wens vastleggen').first().click()
  const wish = 'Meer licht bij het station'
  await sendAgain(
    clerk,
    clerk.getByRole('textbox', { name: /^Wat is gewenst/ }),
    wish,
    clerk.getByRole('button', { name: 'Wens vastleggen' }),
  )
  await clerk.getByText(wish).first().waitFor()
  expect(await count(`meeting_wish where body = '${wish}'`)).toBe(1)

  await clerk.getByText('Concept bewaren').first().click()
  const minutes = 'De raadstafel sprak over drugs en wonen.'
  const save = clerk.getByRole('button', { name: 'Concept bewaren' })
  await sendAgain(clerk, clerk.getByRole('textbox', { name: /^Tekst van het verslag/ }), minutes, save)
  await clerk.getByText(minutes).first().waitFor()
  expect(await count(`meeting_minutes where body = '${minutes}'`)).toBe(1)
})
