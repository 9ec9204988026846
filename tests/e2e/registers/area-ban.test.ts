import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, startWalking, termOn, type Walker, type Walking } from '../../support/register-walk.ts'

// An area ban of the mayor from draft to the paper that is handed to the person, with the area on the map.

let walking: Walking
let coordinator: Walker
let mayor: Walker
beforeAll(async () => {
  walking = await startWalking(DESK)
  coordinator = await walking.walker('caseCoordinator')
  mayor = await walking.walker('mayor')
})
afterAll(() => walking?.stop())

const CENTRE = {
  type: 'Polygon',
  coordinates: [
    [
      [6.153, 52.25],
      [6.161, 52.25],
      [6.163, 52.254],
      [6.155, 52.2555],
      [6.153, 52.25],
    ],
  ],
}

const press = async ({ page }: Walker, name: string) => {
  await Promise.all([page.waitForEvent('framenavigated'), page.getByRole('button', { name, exact: true }).click()])
  await page.waitForLoadState()
}

test('an area is drawn, the order imposed within the law, and handed over as a letter with the map', async () => {
  const order = await coordinator.takeIn('bevel-burgemeester', {
    openedOn: '2026-09-01',
    'fact.power': 'gebiedsverbod-172a',
    'fact.ground': 'herhaald',
    'fact.foundOn': '2026-08-29',
    'fact.conduct': 'Vocht drie keer in de binnenstad.',
    'fact.area': JSON.stringify(CENTRE),
    'fact.streets': 'Welle, Pontsteeg, Brink en Keizerstraat',
    'party.addressee.0.name': 'Harm van den Proef',
    'party.addressee.0.bornOn': '1999-06-02',
    'party.addressee.0.address': 'Proefstraat 1, 7411 AA Deventer',
  })
  await coordinator.open(order)
  const map = coordinator.page.getByRole('img', { name: 'Gebied' })
  expect(await map.locator('desc').textContent()).toContain('een gebied van 681 bij 612 meter, met daaromheen')
  await coordinator.look('area-ban-draft')

  await coordinator.take(order, 'consult', { day: '2026-09-02', 'fact.prosecutorOrder': 'geen' })
  await coordinator.take(order, 'hear', { day: '2026-09-03', 'fact.view': 'Het lag aan de anderen.' })
  await mayor.open(order)
  const imposed = { day: '2026-09-04', 'fact.form': 'aaneengesloten', 'fact.proportion': 'Lichter hielp niet.' }
  expect(await mayor.refused(order, 'impose', { ...imposed, 'fact.months': '6' })).toContain(
    'De duur is langer dan de wet toestaat',
  )
  await mayor.look('area-ban-too-long')
  await mayor.take(order, 'impose', { ...imposed, 'fact.months': '3' })

  await coordinator.page.goto(`${walking.regie.url}/werk/registers/${order}/brieven/nieuw?sjabloon=bevel`)
  await coordinator.page.getByLabel('Datum van de brief').fill('2026-09-04')
  await press(coordinator, 'Brief maken')
  await coordinator.page.getByRole('img', { name: 'Gebied' }).waitFor()
  await coordinator.look('area-ban-letter')
  const letter = coordinator.page.url()
  const paper = await coordinator.page.request.get(`${letter}/brief.pdf`)
  expect(paper.status()).toBe(200)
  expect(paper.headers()['content-type']).toContain('application/pdf')
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
  if (process.env.SHOTS) await writeFile(`${process.env.SHOTS}/area-ban.pdf`, await paper.body())
  const page = await (await coordinator.page.request.get(`${letter}/brief.html`)).text()
  expect(page).toContain('een gebied van 681 bij 612 meter')
  expect(page).toContain('Welle, Pontsteeg, Brink en Keizerstraat')

  await coordinator.take(order, 'handOver', { day: '2026-09-05', 'fact.by': 'Wijkagent De Proef' })
  await coordinator.open(order)
  // Three months from Saturday 5 September, and no weekend moves it.
  expect(await termOn(coordinator.page, 'Bevel geldt tot en met')).toMatchObject({ day: '2026-12-05' })
  const relaxed = { day: '2026-09-20', reason: 'Hij werkt aan de Welle.' }
  const crossing = '6.153 52.25\n6.161 52.255\n6.161 52.25\n6.153 52.255'
  expect(await mayor.refused(order, 'relax', { ...relaxed, 'fact.area': crossing })).toContain(
    'De zijden van het gebied kruisen of raken elkaar.',
  )
  const larger = '6.14 52.24\n6.18 52.24\n6.18 52.26'
  expect(await mayor.refused(order, 'relax', { ...relaxed, 'fact.area': larger })).toContain(
    'Het nieuwe gebied ligt niet helemaal binnen het oude.',
  )
  expect(walking.regie.failures).toEqual([])
}, 240_000)
