import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../../../app/shared/days.ts'
import { PHONE, startWalking, termOn, type Walker, type Walking } from '../../support/register-walk.ts'

// A case of local casework from referral to meeting, plan and closure: two people decide, a partner is let in for the
// length of a meeting, and the person reads the plan.

let walking: Walking
let coordinator: Walker
let caseworker: Walker
let partner: Walker
beforeAll(async () => {
  walking = await startWalking(PHONE)
  coordinator = await walking.walker('caseCoordinator')
  caseworker = await walking.walker('caseworker')
  partner = await walking.walker('partner')
})
afterAll(() => walking?.stop())

/** Hour and minute in the Netherlands, so many minutes from now, on the day of today. */
function clock(minutes: number): string {
  const now = new Date()
  const at = new Date(now.getTime() + minutes * 60_000)
  if (dayOf(at) !== dayOf(now)) return minutes < 0 ? '00:00' : '23:59'
  const time = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })
  return time.format(at)
}

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
  const number = at.split('/')[1]!
  await coordinator.open(at)
  // Seven days after Tuesday 1 September.
  expect(await termOn(coordinator.page, 'Triage')).toMatchObject({ day: '2026-09-08' })
  expect(await partner.status(at)).toBe(404)

  const takenOn = { day: '2026-09-03', 'fact.necessity': 'Er zijn vier organisaties bezig.' }
  expect(await coordinator.refused(at, 'take-on', { ...takenOn, 'fact.criteria': ['stuck'] })).toContain(
    'Kies ten minste twee redenen',
  )
  await coordinator.take(at, 'take-on', { ...takenOn, 'fact.criteria': ['several-areas', 'stuck'] })
  await coordinator.open(at)
  // A month after 3 September is a Saturday; a term of European law then ends on Monday (Regulation 1182/71, art. 3(4)).
  expect(await termOn(coordinator.page, 'Betrokkene informeren')).toMatchObject({ day: '2026-10-05' })
  await goTo(coordinator, '/werk/procesregie')
  await coordinator.page.getByRole('link', { name: 'Wijs aan' }).first().waitFor()
  await coordinator.take(at, 'assign-director', { day: '2026-09-04', 'fact.director': 'Wessel Zorgdrager' })
  await caseworker.take(at, 'inform-person', { day: '2026-09-10', 'fact.how': 'talk' })

  await discuss(at, number)
  await plan(at)
  await showToPerson(at)
  await close(at)
  expect(walking.regie.failures).toEqual([])
}, 400_000)

const goTo = (who: Walker, path: string) => who.page.goto(walking.regie.url + path)

/** A meeting that goes on now, for which the partner is invited. */
async function discuss(at: string, number: string) {
  await caseworker.open(at)
  await caseworker.page.getByRole('link', { name: 'Overleg plannen' }).click()
  await caseworker.send('Opslaan', {
    ...{ day: dayOf(new Date()), from: clock(-5), until: clock(60), place: 'Stadhuis, kamer 2' },
  })
  const meeting = new URL(caseworker.page.url()).pathname
  await caseworker.page.getByText('Nodig uit').first().click()
  await caseworker.page.locator('[name=account]').selectOption({ label: 'Paulien Wijkhuis' })
  await caseworker.page.locator('[name=organisation]').selectOption({ label: 'Politie' })
  await caseworker.send('Nodig uit', {}, `Nodig uit: ${number}`)
  await caseworker.page.getByText('Paulien Wijkhuis (Politie)').first().waitFor()
  await caseworker.look('meeting-prepared')

  await goTo(partner, '/werk/overleggen')
  await partner.look('meetings-of-partner')
  await goTo(partner, meeting)
  await partner.page.getByRole('link', { name: 'Open de zaak' }).click()
  await partner.page.getByText('Joris van den Proefpersoon').first().waitFor()
  expect(await partner.status(`${at}/stap/propose-closure`)).toBe(404)

  const invitee = await caseworker.page.locator('[name=present]').getAttribute('value')
  await caseworker.send(
    'Verslag opslaan',
    { present: [invitee!], discussed: 'Eerst de huur, dan de rest.', decisions: 'Bewind aanvragen\nWekelijks bellen' },
    `Verslag: ${number}`,
  )
  await caseworker.send('Taak toevoegen', { words: 'Bewind aanvragen bij de rechter' }, `Taak afspreken: ${number}`)
  await goTo(partner, meeting)
  await partner.page.getByText('Wekelijks bellen').waitFor()
  await partner.look('meeting-for-partner')

  await caseworker.send('Overleg sluiten', {}, 'Overleg sluiten')
  await caseworker.look('meeting-closed')
  await goTo(partner, meeting)
  await partner.page.getByText('Uw zaken staan hier zodra het overleg begint').waitFor()
  expect(await partner.status(at)).toBe(404)
}

async function plan(at: string) {
  await caseworker.open(`${at}/plan`)
  await caseworker.look('plan-empty')
  await caseworker.page.getByText('Doel toevoegen').first().click()
  await caseworker.send('Doel opslaan', {
    goal: 'Joris betaalt zijn huur en slaapt weer',
    how: 'Bewind, en elke week een gesprek aan de keukentafel',
    who: 'Anja van het sociaal team komt op maandag; Joris opent zijn post',
    evaluateOn: '2027-02-01',
  })
  await caseworker.send('Plan vaststellen', { day: '2026-09-22', evaluateAfterWeeks: '6', madeWith: 'together' })
  await caseworker.look('plan')
  await caseworker.open(at)
  // Six weeks after Tuesday 22 September.
  expect(await termOn(caseworker.page, 'Plan evalueren')).toMatchObject({ day: '2026-11-03' })
  await caseworker.look('case-running')
  await goTo(caseworker, '/werk/procesregie')
  await caseworker.look('process-direction')
  await goTo(caseworker, '/werk/procesregie/afwezigheid')
  await caseworker.send('Vastleggen', { deputy: 'Casper Reint', startsOn: '2027-01-04', endsOn: '2027-01-15' })
  await caseworker.look('absence')
}

async function showToPerson(at: string) {
  await caseworker.open(`${at}/eigen-plan`)
  await caseworker.send('Code maken', {})
  const code = (await caseworker.page.locator('.regie-code').textContent())!
  await caseworker.look('own-plan-code')
  const person = await walking.visitor()
  await goTo(person, '/mijn-plan')
  await person.look('my-plan-code')
  await person.send('Bekijk mijn plan', { code })
  await person.page.getByText('Joris betaalt zijn huur en slaapt weer').waitFor()
  await person.send('Verstuur', { text: 'Maandag werk ik. Kan het op dinsdag?' })
  await person.look('my-plan')
  await person.send('Sluit af', {})
  await person.page.getByText('Niemand anders ziet op dit apparaat nog uw plan.').waitFor()
  await caseworker.open(`${at}/plan`)
  await caseworker.page.getByText('Kan het op dinsdag?').waitFor()
}

async function close(at: string) {
  const proposed = {
    day: dayOf(new Date()),
    'fact.outcome': 'stable',
    'fact.evaluation': 'De huur wordt betaald en er is weer contact.',
  }
  expect(await caseworker.refused(at, 'propose-closure', proposed)).toContain('Er staan nog taken open.')
  await caseworker.open(at)
  // Three of the template, and the one of the meeting.
  for (let open = 4; open > 0; open -= 1) {
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
  await coordinator.take(at, 'return-closure', { reason: 'Nazorg ontbreekt.', day: proposed.day })
  await coordinator.take(at, 'propose-closure', { ...proposed, 'fact.aftercare': 'Sociaal team belt elke maand.' })
  const approved = { day: proposed.day, 'fact.outcome': 'stable' }
  expect(await coordinator.refused(at, 'approve-closure', approved)).toContain('iemand anders')
  const colleague = await walking.walker('caseCoordinator', 'Coby Collega')
  await goTo(colleague, '/werk/procesregie')
  await colleague.look('waits-for-approval')
  await colleague.take(at, 'approve-closure', approved)
  await colleague.open(at)
  await colleague.page.getByText('Veilig en stabiel').first().waitFor()
  await colleague.page.getByText('5 jaar na afsluiting').first().waitFor()
  await colleague.look('case-closed')
}
