import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, startWalking, type Walker, type Walking } from '../../support/register-walk.ts'

// Two reports of one fire become one case and two again, and an officer's work goes to his colleague.

let walking: Walking
let lawyer: Walker
beforeAll(async () => {
  walking = await startWalking(DESK)
  lawyer = await walking.walker('enforcementLawyer')
})
afterAll(() => walking?.stop())

const textOf = ({ page }: Walker) => page.locator('main').textContent()
const report = (origin: string, name: string) => ({
  ...{
    openedOn: '2026-02-01',
    'fact.domain': 'milieu',
    'fact.origin': origin,
    'fact.observation': `Rook, zegt ${name}`,
  },
  ...{ place: 'Proefstraat 1', 'party.violator.0.name': name, 'party.violator.0.bornOn': '1979-06-02' },
})

test('two cases are compared, become one, and are taken apart', async () => {
  const kept = await lawyer.takeIn('handhavingszaak', report('controle', 'Harm van den Proef'))
  const double = await lawyer.takeIn('handhavingszaak', report('verzoek', 'Bilal van den Proef'))
  const numberOf = (address: string) => address.split('/')[1]!
  await lawyer.open(kept)
  await lawyer.open(double)
  await lawyer.open(`${kept}/samenvoegen`)
  await lawyer.look('merge-which')
  await lawyer.send('Vergelijken', { dubbel: numberOf(double) })
  expect(await textOf(lawyer)).toContain(`${numberOf(double)}: Verzoek om handhaving`)
  await lawyer.look('merge-compare')
  await lawyer.send('Samenvoegen', { 'keuze.origin': 'merged', reason: 'Zelfde brand' })
  expect(await textOf(lawyer)).toContain('Bilal van den Proef')
  await lawyer.look('merge-done')
  await lawyer.open(double)
  expect(await textOf(lawyer)).toContain(`Dit dossier is opgegaan in ${numberOf(kept)}`)
  await lawyer.look('merge-gone')
  await lawyer.open(kept)
  await Promise.all([
    lawyer.page.waitForEvent('framenavigated'),
    lawyer.page.getByRole('link', { name: 'Terugdraaien', exact: true }).click(),
  ])
  await lawyer.look('merge-undo')
  await lawyer.send('Terugdraaien', { reason: 'Toch twee branden' })
  expect(await textOf(lawyer)).not.toContain('Bilal van den Proef')
})

test('work is handed over after a look at what would happen', async () => {
  const { page } = lawyer
  await lawyer.open('handhavingszaak?stand=open')
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('link', { name: 'Overdragen aan een collega' }).click(),
  ])
  await lawyer.look('hand-over-who')
  const handlers = page.locator('select[name=wie] option')
  const takers = page.locator('select[name=naar] option')
  await page.selectOption('select[name=wie]', (await handlers.last().getAttribute('value'))!)
  const from = await page.inputValue('select[name=wie]')
  const ids = await takers.evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
  await lawyer.send('Bekijken wat er gebeurt', { naar: ids.find((id) => id && id !== from)! })
  expect(await textOf(lawyer)).toMatch(/\d+ dossiers? ga(at|an) over/)
  await lawyer.look('hand-over-plan')
  await lawyer.send('Overdragen', { reason: 'Met pensioen' })
  await walking.regie.runDueJobs()
  await page.reload()
  expect(await textOf(lawyer)).toMatch(/\d+ dossiers? (is|zijn) overgedragen/)
  await lawyer.look('hand-over-done')
})
