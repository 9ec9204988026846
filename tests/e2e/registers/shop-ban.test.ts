import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../../app/law/index.ts'
import { dayOf } from '../../../app/shared/days.ts'
import { PHONE, startWalking, termOn, type Walker, type Walking } from '../../support/register-walk.ts'

// A collective shop ban from warning to its self-removal: the shop sees who, and until when, and after that nothing.

let walking: Walking
let keeper: Walker
let shop: Walker
beforeAll(async () => {
  walking = await startWalking(PHONE)
  keeper = await walking.walker('banKeeper')
  shop = await walking.walker('shopkeeper')
})
afterAll(() => walking?.stop())

const LIST = 'collectief-winkelverbod'
const told = { 'fact.handedOver': 'uitgereikt' }

const stolen = (incidentOn: string) => ({
  openedOn: incidentOn,
  'fact.incidentOn': incidentOn,
  'fact.incident': 'diefstal',
  'fact.description': 'Nam twee jassen mee zonder te betalen.',
  'party.banned.0.name': 'Teun van den Proefgreep',
  'party.banned.0.bornOn': '1990-03-04',
  'party.reporter.0.organisation': 'Ondernemers',
})

async function textOf(who: Walker, address: string): Promise<string> {
  await who.open(address)
  return (await who.page.locator('main').textContent()) ?? ''
}

test('a warning is followed by a ban, and a ban whose last day has gone by is not shown in the shop', async () => {
  const ban = await keeper.takeIn(LIST, stolen('2026-01-05'))
  expect(await keeper.refused(ban, 'ban', { day: '2026-01-07', 'fact.banMonths': '12', ...told })).toContain(
    'Een verbod volgt op een waarschuwing en een nieuw incident, of op een ernstig incident.',
  )
  await keeper.take(ban, 'warn', { day: '2026-01-07', 'fact.warningMonths': '6', ...told })
  await keeper.open(ban)
  // Six months after 7 January.
  expect(await termOn(keeper.page, 'Waarschuwing geldt tot en met')).toMatchObject({ day: '2026-07-07' })
  const imposed = { day: '2026-03-04', 'fact.banMonths': '6', 'fact.newIncidentOn': '2026-03-02', ...told }
  await keeper.take(ban, 'ban', imposed)
  await keeper.open(ban)
  // Six months after 4 March; the warning has no end of its own any more.
  expect(await termOn(keeper.page, 'Verbod geldt tot en met')).toMatchObject({ day: '2026-09-04' })
  expect((await termOn(keeper.page, 'Waarschuwing geldt tot en met')).text).toContain('vervallen')
  await keeper.look('ban-of-the-keeper')
  // Before anything ran that ends it, the day alone keeps it out of the shop.
  expect(await shop.status(ban)).toBe(404)
  expect(await textOf(shop, LIST)).not.toContain(ban.split('/')[1]!)
}, 240_000)

test('while it holds the shop sees who may not come in, and after its last day it removes itself', async () => {
  const today = dayOf(new Date())
  const ban = await keeper.takeIn(LIST, stolen(addDays(today, -60)))
  const number = ban.split('/')[1]!
  // A report that was not weighed yet is no business of the shops.
  expect(await shop.status(ban)).toBe(404)
  await keeper.take(ban, 'warn', { day: addDays(today, -50), 'fact.warningMonths': '6', ...told })
  expect(await textOf(shop, ban)).toContain('Teun van den Proefgreep')
  await keeper.take(ban, 'ban', {
    day: addDays(today, -20),
    'fact.banMonths': '6',
    'fact.newIncidentOn': addDays(today, -22),
    ...told,
  })

  expect(await textOf(shop, LIST)).toContain(number)
  await shop.look('bans-in-the-shop')
  const seen = `${await textOf(shop, LIST)} ${await textOf(shop, ban)}`
  expect(seen).toContain('Teun van den Proefgreep')
  for (const hidden of ['jassen', 'Winkeldiefstal', 'Ondernemers']) expect(seen).not.toContain(hidden)
  await shop.look('ban-in-the-shop')
  expect(await shop.status(`${ban}/stap/lift`)).toBe(404)
  expect(await shop.status(`${LIST}/nieuw`)).toBe(404)

  // Half a year further nobody has done anything; whoever was signed in signs in again.
  walking.regie.pass(200 * 24 * 3600)
  await walking.regie.runDueJobs()
  const later = await walking.walker('shopkeeper')
  expect(await later.status(ban)).toBe(404)
  expect(await textOf(later, LIST)).not.toContain(number)
  await later.look('no-bans-in-the-shop')
  const keeperLater = await walking.walker('banKeeper')
  await keeperLater.open(ban)
  await keeperLater.page.getByText('Verbod voorbij').first().waitFor()
  await keeperLater.page.getByText('28 dagen na afsluiting').first().waitFor()
  await keeperLater.look('ban-ended')
  expect(walking.regie.failures).toEqual([])
}, 240_000)
