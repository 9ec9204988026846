import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinedOn, PHONE, startWalking, termOn, type Walker, type Walking } from '../../support/register-walk.ts'

// A signal about a place is weighed at the information square; the privacy officer vetoes looking anything up.

let walking: Walking
let coordinator: Walker
let officer: Walker
beforeAll(async () => {
  walking = await startWalking(PHONE)
  coordinator = await walking.walker('underminingCoordinator')
  officer = await walking.walker('privacyOfficer')
})
afterAll(() => walking?.stop())

const WEIGHED: [question: string, answer: string][] = [
  ['weigh-kind', 'facilitating'],
  ['weigh-number', '2'],
  ['weigh-weight', 'middle'],
  ['weigh-earlier', 'none'],
  ['weigh-participants', '1'],
  ['weigh-less', 'place-enough'],
]

test('a signal vetoed by the privacy officer cannot be enriched', async () => {
  const signal = await coordinator.takeIn('ondermijningssignalen', {
    openedOn: '2026-11-02',
    'fact.phenomenon': 'hemp',
    'fact.concerns': 'place',
    'fact.source': 'police',
    'fact.sourceGrade': 'B',
    'fact.informationGrade': '2',
    'fact.facts': 'Ramen van de loods beslagen, sterke geur. Gezien door een wijkagent.',
    place: 'Proefloods 3',
  })
  expect(signal).toMatch(/^ondermijningssignalen\/SIG-2026-\d{4}$/)
  // Two weeks after Monday 2 November.
  await coordinator.open(signal)
  expect(await termOn(coordinator.page, 'Beoordelen: binnen twee weken')).toMatchObject({ day: '2026-11-16' })
  // Five years after it came in, whatever happens to it: article 1.8 Wgs.
  expect(await termOn(coordinator.page, 'Gegevens wissen of anonimiseren')).toMatchObject({ day: '2031-11-02' })
  await coordinator.look('signal')

  const judged = { day: '2026-11-03', 'fact.judgement': 'square' }
  expect(await coordinator.refused(signal, 'judge', { ...judged, 'fact.concerns': 'person' })).toContain(
    'Dit gaat over een persoon, maar er staat niet waarom dat nodig is.',
  )
  await coordinator.take(signal, 'judge', { ...judged, 'fact.concerns': 'place' })
  await coordinator.take(signal, 'to-square', { day: '2026-11-04' })
  await coordinator.open(signal)
  const [weighing] = await joinedOn(coordinator.page, 'informatieplein')

  const wanted = {
    day: '2026-11-09',
    'fact.sources': ['kadaster', 'permits'],
    'fact.proportion': 'Alleen wie de loods bezit en welke vergunning er ligt.',
    reason: 'Twee signalen over dezelfde loods.',
  }
  expect(await coordinator.refused(weighing!, 'decide-enrich', wanted)).toContain('Het weegprotocol is nog niet af.')
  for (const [question, answer] of WEIGHED)
    await coordinator.take(weighing!, question, {
      day: '2026-11-09',
      'fact.answer': answer,
      'fact.why': 'Zie signaal.',
    })
  await coordinator.open(weighing!)
  await coordinator.look('weighing')
  expect(
    await coordinator.refused(weighing!, 'decide-enrich', { ...wanted, 'fact.sources': ['kadaster', 'police'] }),
  ).toContain('Kies geen bron over personen.')
  await coordinator.take(weighing!, 'decide-enrich', wanted)
  await coordinator.open(weighing!)
  // A week after Monday 9 November.
  const privacy = await termOn(coordinator.page, 'Oordeel van de privacyfunctionaris: binnen een week')
  expect(privacy).toMatchObject({ day: '2026-11-16' })
  expect(await coordinator.status(`${weighing}/stap/veto`)).toBe(404)

  await officer.open(weighing!)
  await officer.look('weighing-of-the-privacy-officer')
  const veto = { day: '2026-11-11' }
  expect(await officer.refused(weighing!, 'veto', veto)).toContain('Geef een reden.')
  await officer.page.goto(`${walking.regie.url}/werk/registers/${weighing}/stap/veto`)
  await officer.look('veto')
  const reason = 'Toezicht kan eerst zelf gaan kijken; opzoeken is nog niet nodig.'
  await officer.take(weighing!, 'veto', { ...veto, reason })

  const enriched = { day: '2026-11-12', 'fact.source': 'kadaster', 'fact.found': 'Eigenaar van de loods' }
  expect(await coordinator.refused(weighing!, 'enrich', enriched)).toContain('Dit kan niet meer in deze stand.')
  await coordinator.open(weighing!)
  await coordinator.page.getByText(reason).first().waitFor()
  expect(await coordinator.page.locator('main a[href*="/stap/"]').count()).toBe(0)
  await coordinator.look('vetoed-weighing')
  await coordinator.open(signal)
  await coordinator.page.getByText('Gestopt na veto', { exact: true }).waitFor()
  expect(await coordinator.page.locator('main a[href*="/stap/"]').count()).toBe(0)
  const addition = { day: '2026-11-12', 'fact.addition': 'Nog een melding' }
  expect(await coordinator.refused(signal, 'add', addition)).toContain('Dit kan niet meer in deze stand.')
  expect(walking.regie.failures).toEqual([])
}, 240_000)
