import { afterAll, beforeAll, expect, test } from 'vitest'
import { serviceActor } from '../../../app/features/identity/index.ts'
import { RUN_REGISTERS } from '../../../app/features/registers/index.ts'
import { addDays, addMonths } from '../../../app/law/index.ts'
import { queueJob } from '../../../app/platform/jobs/index.ts'
import { dayOf, formatDay } from '../../../app/shared/days.ts'
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

const stolen = (incidentOn: string, name: string) => ({
  openedOn: incidentOn,
  'fact.incidentOn': incidentOn,
  'fact.incident': 'diefstal',
  'fact.description': 'Nam twee jassen mee zonder te betalen.',
  'party.banned.0.name': name,
  'party.banned.0.bornOn': '1990-03-04',
  'party.reporter.0.organisation': 'Ondernemers',
})

const CHECK = `/werk/verboden/${LIST}`

/** What a shop sees when it looks for a name, or asks for all. */
async function check({ page }: Walker, name?: string): Promise<string> {
  await page.goto(`${walking.regie.url}${CHECK}`)
  if (name) await page.getByLabel('Naam').fill(name)
  const button = page.getByRole('button', { name: name ? 'Zoeken' : 'Toon alle namen', exact: true })
  await Promise.all([page.waitForEvent('framenavigated'), page.locator('main').locator(button).click()])
  await page.waitForLoadState()
  return (await page.locator('main').textContent()) ?? ''
}

async function nightPasses(): Promise<void> {
  const { database, municipalityId, runDueJobs } = walking.regie
  const service = serviceActor(municipalityId, 'service:command')
  await database.database.as(service, 'queue', (tx) => queueJob(tx, RUN_REGISTERS, {}, { key: 'all' }))
  await runDueJobs()
}

test('a warning is followed by a ban, each with an end that follows from its day', async () => {
  const ban = await keeper.takeIn(LIST, stolen('2026-01-05', 'Wim Winkelier'))
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
  expect(await check(shop, 'Winkelier')).toContain('Niemand met deze naam heeft een waarschuwing of verbod.')
}, 240_000)

test('while it holds the shop sees who may not come in and until when, and after its last day nothing', async () => {
  const today = dayOf(new Date())
  const ban = await keeper.takeIn(LIST, stolen(addDays(today, -60), 'Teun van den Proefgreep'))
  const number = ban.split('/')[1]!
  // A report that was not weighed yet is no business of the shops.
  expect(await check(shop, 'Proefgreep')).not.toContain('Teun')
  await keeper.take(ban, 'warn', { day: addDays(today, -50), 'fact.warningMonths': '6', ...told })
  expect(await check(shop, 'Proefgreep')).toContain('Waarschuwing (gele kaart)')
  const again = { 'fact.banMonths': '6', 'fact.newIncidentOn': addDays(today, -22), ...told }
  await keeper.take(ban, 'ban', { day: addDays(today, -20), ...again })

  const seen = await check(shop, 'proefgreep teun')
  expect(seen).toContain('Teun van den Proefgreep')
  expect(seen).toContain('Verbod (rode kaart)')
  expect(seen).toContain(formatDay(addMonths(addDays(today, -20), 6), 'nl'))
  await shop.look('ban-in-the-shop')
  const all = await check(shop)
  expect(all).toContain('Teun van den Proefgreep')
  for (const hidden of ['jassen', 'Winkeldiefstal', 'Ondernemers', number, '1990']) expect(all).not.toContain(hidden)
  await shop.look('bans-in-the-shop')
  // The register itself is not there for a shop, and no name ever stands in an address.
  for (const address of [LIST, ban, `${ban}/stap/lift`, `${LIST}/nieuw`, `${LIST}?stand=alles`])
    expect(await shop.status(address), address).toBe(404)
  expect(shop.page.url()).toBe(`${walking.regie.url}${CHECK}`)

  // Half a year further nobody has done anything; whoever was signed in signs in again.
  walking.regie.pass(200 * 24 * 3600)
  await nightPasses()
  const later = await walking.walker('shopkeeper')
  expect(await check(later)).not.toContain('Proefgreep')
  await later.look('no-bans-in-the-shop')
  const keeperLater = await walking.walker('banKeeper')
  await keeperLater.open(ban)
  await keeperLater.page.getByText('Verbod voorbij').first().waitFor()
  await keeperLater.page.getByText('28 dagen na afsluiting').first().waitFor()
  await keeperLater.look('ban-ended')
  expect(walking.regie.failures).toEqual([])
}, 240_000)
