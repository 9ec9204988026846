import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// From a motion that only the council sees to a page for everybody, with JavaScript switched off.

let site: WithoutScript
beforeAll(async () => {
  site = await openWithoutScript()
})
afterAll(() => site?.stop())

const shot = process.env.SHOTS

test('a member writes a motion, the clerk tables it, and everybody reads it', async () => {
  const member = await site.signedIn('councilMember')
  await member.goto(`${site.regie.url}/werk/raad/register`)
  await member.getByRole('link', { name: 'Motie schrijven' }).click()
  await member.getByRole('button', { name: 'Bewaren' }).click()
  await member.getByRole('alert').first().waitFor()
  await member.getByLabel(/^Onderwerp/).fill('Licht op het fietspad')
  await member.getByLabel(/^Tekst/).fill('Vraagt het college om lampen langs het fietspad.')
  await member.getByRole('button', { name: 'Bewaren' }).click()
  const address = member.url()
  expect(await member.getByText('Alleen raadsleden en griffie zien dit.').count()).toBe(1)

  const clerk = await site.signedIn('councilClerk')
  await clerk.goto(address)
  await clerk.getByRole('button', { name: 'Vastleggen' }).click()
  const anybody = await site.newPage()
  await anybody.goto(`${site.regie.url}/raad/moties`)
  await anybody.getByRole('link', { name: /Licht op het fietspad/ }).click()
  expect(await anybody.getByText('Vraagt het college om lampen').count()).toBe(1)
})

test('the pages of the council fit a phone and break no rule of WCAG that a machine can see', async () => {
  const look = async (page: Awaited<ReturnType<WithoutScript['newPage']>>, paths: string[]) => {
    for (const path of paths) {
      await page.goto(site.regie.url + path)
      await expectSound(page)
      if (!shot) continue
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await page.screenshot({ path: `${shot}/${path.replaceAll(/\W+/g, '-')}-${width}.png`, fullPage: true })
      }
    }
  }
  const script = { javaScriptEnabled: true }
  await look(await site.newPage(script), [
    '/raad',
    '/raad/toezeggingen',
    '/raad/toezeggingen/2023-t-1',
    '/en/raad/moties',
    '/raad/vergaderingen/raadstafel/2019-06-05',
  ])
  const [commitment] = await site.regie.database.asAdministrator<{ id: string }>(
    `select id from council_item where number = '2023-T-1'`,
  )
  await look(await site.signedIn('councilClerk', script), [
    '/werk/raad',
    '/werk/raad/register',
    `/werk/raad/register/${commitment!.id}`,
    '/werk/raad/register/nieuw/amendment',
    '/werk/raadstafel/2019-06-05',
    '/werk/raad/geheimhouding',
    '/werk/raad/leeskamer',
  ])
})
