import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, joinedOn, startWalking, termOn, type Walker, type Walking } from '../../support/register-walk.ts'

// A penalty order from finding to collection, with one objection, one suspension and one breach. Every day was worked out
// by hand with a calendar and the text of the law.

let walking: Walking
let officer: Walker
let lawyer: Walker
let mayor: Walker
beforeAll(async () => {
  walking = await startWalking(DESK)
  officer = await walking.walker('enforcementOfficer')
  lawyer = await walking.walker('enforcementLawyer')
  mayor = await walking.walker('mayor')
})
afterAll(() => walking?.stop())

let order: string
let objection: string
let claim: string

test('a finding becomes an order, which somebody else imposes', async () => {
  const found = await officer.takeIn('handhavingszaak', {
    openedOn: '2025-09-01',
    'fact.domain': 'kamerverhuur',
    'fact.origin': 'controle',
    'fact.observation': 'Zes kamers verhuurd zonder vergunning',
    place: 'Proefstraat 1',
    'party.violator.0.name': 'Harm van den Proef',
    'party.violator.0.bornOn': '1979-06-02',
  })
  await officer.take(found, 'check', {
    day: '2025-09-08',
    'fact.rule': 'artikel 21 Huisvestingswet 2014',
    'fact.foundOn': '2025-09-08',
  })
  await lawyer.take(found, 'chooseRung', {
    day: '2025-09-09',
    'fact.gravity': 'belangrijk',
    'fact.conduct': 'calculerend',
    'fact.rung': 'last-onder-dwangsom',
  })
  await lawyer.take(found, 'startOrder', { day: '2025-09-15' })
  await lawyer.open(found)
  await lawyer.look('enforcement-case')
  order = (await joinedOn(lawyer.page, 'last-onder-dwangsom'))[0]!

  await lawyer.take(order, 'intend', { day: '2025-09-22', 'fact.viewsWeeks': '2' })
  await lawyer.open(order)
  // Two weeks after Monday 22 September; a term that the municipality sets itself.
  expect(await termOn(lawyer.page, 'Termijn voor een zienswijze')).toMatchObject({ day: '2025-10-06' })
  const [view] = await joinedOn(lawyer.page, 'zienswijze')
  await lawyer.take(view!, 'receive', { day: '2025-10-01', 'fact.summary': 'De bewoners zijn familie' })
  await lawyer.open(order)
  expect((await termOn(lawyer.page, 'Termijn voor een zienswijze')).text).toContain('gehaald op 1 oktober 2025')
  const imposed = {
    day: '2025-10-20',
    'fact.aim': 'ongedaan',
    'fact.sum': '500',
    'fact.unit': 'per-overtreding',
    'fact.maximum': '1000',
    'fact.termLength': '2',
    'fact.termUnit': 'weeks',
    'fact.proportion': 'Ongeveer een maand huur',
    'fact.otherSanction': 'geen',
  }
  expect(await lawyer.refused(order, 'impose', imposed)).toContain('iemand anders')
  await mayor.page.goto(`${walking.regie.url}/werk/registers/${order}/stap/impose`)
  await mayor.look('impose')
  await mayor.take(order, 'impose', imposed)
  await lawyer.take(order, 'announce', { day: '2025-11-13', 'fact.how': 'aangetekend' })

  await lawyer.open(order)
  // Two weeks after Thursday 13 November.
  expect(await termOn(lawyer.page, 'Begunstigingstermijn')).toMatchObject({ day: '2025-11-27' })
  // Six weeks end on Christmas Day; the second day of Christmas and a weekend follow, so Monday.
  const term = await termOn(lawyer.page, 'Bezwaartermijn')
  expect(term.day).toBe('2025-12-29')
  expect(term.why.join(' ')).toContain('25 december 2025')
  expect(term.why.join(' ')).toContain('Algemene termijnenwet')
  await lawyer.look('order-announced')
}, 240_000)

test('an objection and a suspension move what they may move, and nothing is forfeited too early', async () => {
  await lawyer.take(order, 'objectionFiled', { day: '2025-11-18' })
  await lawyer.take(order, 'suspend', { day: '2025-11-20', 'fact.by': 'rechter' })
  await lawyer.take(order, 'resume', { day: '2025-12-04' })
  await lawyer.open(order)
  objection = (await joinedOn(lawyer.page, 'bezwaar'))[0]!
  // Six of the fourteen days had gone by on 19 November; the other eight are 5 to 12 December.
  const term = await termOn(lawyer.page, 'Begunstigingstermijn')
  expect(term.day).toBe('2025-12-12')
  expect(term.why.join(' ')).toContain('15 dagen')
  await lawyer.look('order-after-suspension')

  const breach = { 'fact.observation': 'Zes kamers bewoond, gezien door twee toezichthouders' }
  expect(await officer.refused(order, 'findBreach', { day: '2025-12-12', ...breach })).toContain(
    'De begunstigingstermijn loopt nog: tot en met de laatste dag kan de overtreder zonder dwangsom aan de last voldoen.',
  )
  await officer.look('breach-refused')
  await officer.take(order, 'findBreach', { day: '2025-12-15', ...breach })
  expect(await officer.refused(order, 'forfeit', { day: '2025-12-15', 'fact.amount': '1500' })).toContain(
    'artikel 5:32b, tweede lid, Awb',
  )
  await officer.take(order, 'forfeit', { day: '2025-12-15', 'fact.amount': '500' })
  await lawyer.open(order)
  claim = (await joinedOn(lawyer.page, 'verbeurde-dwangsom'))[0]!
  await lawyer.open(claim)
  // Six weeks after Monday 15 December.
  expect(await termOn(lawyer.page, 'Betaaltermijn')).toMatchObject({ day: '2026-01-26' })
  // A year later, and an objection that is still pending then would hold it: article 5:35, second paragraph, Awb.
  expect(await termOn(lawyer.page, 'Verjaring van de vordering')).toMatchObject({ day: '2026-12-15' })
  const bar = lawyer.page.locator('.regie-deadline').filter({ hasText: 'Verjaring van de vordering' })
  expect(await bar.textContent()).toContain('schuift op zolang')
  await lawyer.look('claim-held-by-objection')
}, 240_000)

test('the objection is decided in time and becomes final', async () => {
  await lawyer.open(objection)
  // Six weeks after the last day of the term to object, Monday 29 December.
  expect(await termOn(lawyer.page, 'Beslissen op bezwaar')).toMatchObject({ day: '2026-02-09' })
  await lawyer.take(objection, 'planHearing', {
    day: '2026-01-05',
    'fact.hearingOn': '2026-01-19',
    'fact.hearingPlace': 'Stadhuis, 10.00 uur',
  })
  await lawyer.take(objection, 'hear', { day: '2026-01-19', 'fact.minutes': 'De overtreder herhaalt zijn zienswijze.' })
  await lawyer.take(objection, 'decide', { day: '2026-02-02', 'fact.result': 'ongegrond' })
  await lawyer.open(objection)
  // Six weeks after Monday 2 February.
  expect(await termOn(lawyer.page, 'Beroepstermijn')).toMatchObject({ day: '2026-03-16' })
  expect(await lawyer.refused(objection, 'becomeFinal', { day: '2026-03-16' })).toContain(
    'De termijn voor beroep loopt nog.',
  )
  await lawyer.take(objection, 'becomeFinal', { day: '2026-03-17' })
  await lawyer.open(objection)
  await lawyer.look('objection-final')
  await lawyer.open(claim)
  const bar = lawyer.page.locator('.regie-deadline').filter({ hasText: 'Verjaring van de vordering' })
  expect(await bar.textContent()).not.toContain('schuift op zolang')
}, 240_000)

test('the claim is collected by somebody else, and each act begins a new year of the bar', async () => {
  const bar = async () => {
    await lawyer.open(claim)
    return termOn(lawyer.page, 'Verjaring van de vordering')
  }
  const paper = (code: string) => ({ 'fact.proof': code })
  const decided = { day: '2026-03-20', 'fact.amount': '500', ...paper('3SPROEF0001') }
  expect(await officer.status(`${claim}/stap/decideCollection`)).toBe(404)
  await lawyer.take(claim, 'decideCollection', decided)
  // A term in years is not moved by a weekend: 20 March 2027 is a Saturday.
  expect(await bar()).toMatchObject({ day: '2027-03-20' })
  await lawyer.take(claim, 'remind', { day: '2026-03-23', ...paper('3SPROEF0002') })
  const reminded = await bar()
  expect(reminded.day).toBe('2027-03-23')
  expect(reminded.why.join(' ')).toContain('20 maart 2026')
  // Two weeks after Monday 23 March end on Easter Monday.
  expect(await termOn(lawyer.page, 'Termijn van de aanmaning')).toMatchObject({ day: '2026-04-07' })
  expect(await mayor.refused(claim, 'issueWrit', { day: '2026-04-07', ...paper('3SPROEF0003') })).toContain(
    'De twee weken van de aanmaning zijn nog niet voorbij.',
  )
  await mayor.take(claim, 'issueWrit', { day: '2026-04-08', ...paper('3SPROEF0003') })
  expect(await bar()).toMatchObject({ day: '2027-04-08' })
  await lawyer.look('claim-with-writ')
  await lawyer.take(claim, 'collect', { day: '2026-05-01' })
  expect((await bar()).text).toContain('gehaald op 1 mei 2026')
  await lawyer.page.getByText('Geïnd', { exact: true }).first().waitFor()
  await lawyer.look('claim-collected')

  await officer.take(order, 'inspect', { day: '2026-06-01' })
  await officer.take(order, 'comply', { day: '2026-06-01' })
  await lawyer.open(order)
  await lawyer.look('order-complied')
  await lawyer.page.goto(`${walking.regie.url}/werk/registers/last-onder-dwangsom?stand=alles`)
  await lawyer.look('orders')
  expect(walking.regie.failures).toEqual([])
}, 240_000)
