import { afterAll, beforeAll, expect, test } from 'vitest'
import { PHONE, startWalking, termOn, type Walker, type Walking } from '../../support/register-walk.ts'

// A case of local casework from referral to meeting to closure, which somebody else approves.

let walking: Walking
let coordinator: Walker
let caseworker: Walker
beforeAll(async () => {
  walking = await startWalking(PHONE)
  coordinator = await walking.walker('caseCoordinator')
  caseworker = await walking.walker('caseworker')
})
afterAll(() => walking?.stop())

test('a case is taken on, discussed, planned and closed by two people', async () => {
  const at = await coordinator.takeIn('casussen', {
    basis: 'social-support',
    openedOn: '2026-09-01',
    'fact.concerns': 'person',
    'fact.receivedFrom': 'housing',
    'fact.problems': ['debt', 'mental-health'],
    'fact.reason': 'Huurachterstand en geen contact meer met buren.',
    'party.subject.0.name': 'Joris van den Proefpersoon',
    'party.subject.0.bornOn': '1980-04-01',
    place: 'Kanariestraatje 1',
  })
  await coordinator.open(at)
  // Seven days after Tuesday 1 September.
  expect(await termOn(coordinator.page, 'Triage')).toMatchObject({ day: '2026-09-08' })
  await coordinator.look('case-referred')
  const partner = await walking.walker('partner')
  expect(await partner.status(at)).toBe(404)

  const takenOn = { day: '2026-09-03', 'fact.necessity': 'Er zijn vier organisaties bezig.' }
  expect(await coordinator.refused(at, 'take-on', { ...takenOn, 'fact.criteria': ['stuck'] })).toContain(
    'Kies ten minste twee redenen',
  )
  await coordinator.look('take-on-refused')
  await coordinator.take(at, 'take-on', { ...takenOn, 'fact.criteria': ['several-areas', 'stuck'] })
  await coordinator.open(at)
  // A month after 3 September; a Saturday, and a term that the municipality may not move.
  expect(await termOn(coordinator.page, 'Betrokkene informeren')).toMatchObject({ day: '2026-10-03' })
  await coordinator.take(at, 'assign-director', { day: '2026-09-04', 'fact.director': 'Wessel Zorgdrager' })

  await caseworker.take(at, 'inform-person', { day: '2026-09-10', 'fact.how': 'talk' })
  await caseworker.take(at, 'meeting-held', { day: '2026-09-21', 'fact.organisations': '4' })
  await caseworker.take(at, 'adopt-plan', {
    day: '2026-09-22',
    'fact.evaluateAfterWeeks': '6',
    'fact.madeWith': 'together',
  })
  await caseworker.open(at)
  // Six weeks after Tuesday 22 September.
  expect(await termOn(caseworker.page, 'Plan evalueren')).toMatchObject({ day: '2026-11-03' })
  await caseworker.look('case-running')

  const proposed = {
    day: '2026-11-09',
    'fact.outcome': 'stable',
    'fact.evaluation': 'De huur wordt betaald en er is weer contact.',
  }
  expect(await caseworker.refused(at, 'propose-closure', proposed)).toContain('Er staan nog taken open.')
  await caseworker.open(at)
  for (let open = 3; open > 0; open -= 1) {
    const tick = caseworker.page.getByRole('button', { name: 'Afvinken' })
    expect(await tick.count()).toBe(open)
    await Promise.all([caseworker.page.waitForEvent('framenavigated'), tick.first().click()])
    await caseworker.page.waitForLoadState()
  }
  expect(await caseworker.refused(at, 'propose-closure', proposed)).toContain('Evalueer eerst het plan')
  await caseworker.take(at, 'evaluate', {
    day: '2026-11-02',
    'fact.progress': 'reached',
    'fact.findings': 'De schulden zijn geregeld.',
  })
  await caseworker.take(at, 'propose-closure', proposed)
  expect(await caseworker.status(`${at}/stap/approve-closure`)).toBe(404)

  // Whoever proposes it does not approve it, though he may approve what others propose.
  const again = { reason: 'Nazorg ontbreekt.', day: '2026-11-09' }
  await coordinator.take(at, 'return-closure', again)
  await coordinator.take(at, 'propose-closure', { ...proposed, 'fact.aftercare': 'Sociaal team belt elke maand.' })
  const approved = { day: '2026-11-10', 'fact.outcome': 'stable' }
  expect(await coordinator.refused(at, 'approve-closure', approved)).toContain('iemand anders')
  const colleague = await walking.walker('caseCoordinator', 'Coby Collega')
  await colleague.take(at, 'approve-closure', approved)
  await colleague.open(at)
  await colleague.page.getByText('Veilig en stabiel').first().waitFor()
  await colleague.page.getByText('5 jaar na afsluiting').first().waitFor()
  await colleague.look('case-closed')
  await colleague.page.goto(`${walking.regie.url}/werk/registers/casussen?stand=alles`)
  await colleague.look('cases')
  await colleague.page.goto(`${walking.regie.url}/werk/registers`)
  await colleague.look('registers')
  expect(walking.regie.failures).toEqual([])
}, 240_000)
