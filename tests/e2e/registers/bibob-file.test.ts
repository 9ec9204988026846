import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, startWalking, termOn, type Walker, type Walking } from '../../support/register-walk.ts'

// A Bibob file with advice of the national bureau, which extends its term once. Nobody outside sees that it exists.

let walking: Walking
let coordinator: Walker
let colleague: Walker
beforeAll(async () => {
  walking = await startWalking(DESK)
  coordinator = await walking.walker('bibobCoordinator')
  colleague = await walking.walker('bibobCoordinator', 'Bea Besluit')
})
afterAll(() => walking?.stop())

let file: string
const term = async (name: string) => {
  await coordinator.open(file)
  return termOn(coordinator.page, name)
}

test('a file goes from form to the advice that was asked', async () => {
  file = await coordinator.takeIn('bibob', {
    openedOn: '2026-07-02',
    'fact.kind': 'horecavergunning',
    'fact.decisionKind': 'application',
    'fact.reference': 'HOR-2026-14',
    'fact.applicationOn': '2026-07-01',
    'fact.prompts': ['policy', 'own'],
    'fact.reason': 'Derde exploitant Zwartkopmees in twee jaar.',
    'party.applicant.0.name': 'Rik van den Proefkroeg',
    'party.applicant.0.bornOn': '1985-05-06',
    place: 'Proefplein 2',
  })
  expect(file).toMatch(/^bibob\/BIB-2026-\d{4}$/)
  // Eight weeks after the application of Wednesday 1 July.
  expect(await term('Beslissen op de aanvraag')).toMatchObject({ day: '2026-08-26' })
  await coordinator.take(file, 'give-form', { day: '2026-07-03', 'fact.weeks': '2' })
  await coordinator.take(file, 'receive-form', { day: '2026-07-15' })
  const asked = { day: '2026-08-03', 'fact.why': 'De herkomst van het geld is niet te volgen.' }
  expect(await coordinator.refused(file, 'ask-bureau', asked)).toContain('Doe eerst eigen onderzoek')
  await coordinator.take(file, 'look-up', {
    day: '2026-07-20',
    'fact.source': 'kvk',
    'fact.found': 'Drie keer van eigenaar gewisseld.',
  })
  await coordinator.page.goto(`${walking.regie.url}/werk/registers/${file}/stap/ask-bureau`)
  await coordinator.look('ask-bureau')
  await coordinator.take(file, 'ask-bureau', asked)
  // Eight weeks after Monday 3 August.
  expect(await term('Advies van het Landelijk Bureau Bibob')).toMatchObject({ day: '2026-09-28' })
  await coordinator.look('bibob-at-bureau')
  await coordinator.take(file, 'tell-applicant', { day: '2026-08-03' })
  await coordinator.take(file, 'bureau-extends', { day: '2026-09-21' })
  expect(await coordinator.refused(file, 'bureau-extends', { day: '2026-09-22' })).toContain(
    'Het Bureau kan maar één keer verlengen.',
  )
  // Four weeks more.
  expect(await term('Advies van het Landelijk Bureau Bibob')).toMatchObject({ day: '2026-10-26' })
}, 240_000)

test('the decision is taken by somebody else, within a term that stood still for the advice', async () => {
  await coordinator.take(file, 'receive-advice', { day: '2026-10-19', 'fact.advised': 'serious' })
  // It stood still from 3 August to 19 October: 29 and 30 and 19 days, 78 after 26 August.
  const decision = await term('Beslissen op de aanvraag')
  expect(decision.day).toBe('2026-11-12')
  expect(decision.why.join(' ')).toContain('78 dagen')
  await coordinator.take(file, 'conclude', {
    day: '2026-10-26',
    'fact.degree': 'serious',
    'fact.grounds': 'Advies en eigen bevindingen wijzen op witwassen.',
  })
  const refused = { day: '2026-11-11', 'fact.decision': 'refused', 'fact.proportion': 'Niets lichters is genoeg.' }
  expect(await colleague.refused(file, 'decide', refused)).toContain('artikel 33 Wet Bibob')
  await coordinator.take(file, 'invite-views', {
    day: '2026-10-27',
    'fact.weeks': '2',
    'fact.intended': 'De vergunning weigeren.',
  })
  await coordinator.take(file, 'record-views', {
    day: '2026-11-09',
    'fact.by': 'applicant',
    'fact.views': 'Het geld komt van familie.',
    'fact.answer': 'Er zijn geen stukken overgelegd.',
  })
  expect(await coordinator.refused(file, 'decide', refused)).toContain('iemand anders')
  await colleague.take(file, 'decide', refused)
  expect((await term('Beslissen op de aanvraag')).text).toContain('gehaald op 11 november 2026')
  // The Bureau gave advice, so there is no conclusion to tell it.
  expect(await coordinator.page.getByText('Conclusie melden aan het Bureau: onverwijld').count()).toBe(0)
  await coordinator.look('bibob-decided')
  await colleague.take(file, 'close', { day: '2026-11-12' })
  await coordinator.open(file)
  await coordinator.page.getByText('Gesloten', { exact: true }).first().waitFor()
}, 240_000)

test('nobody else sees that it exists', async () => {
  for (const role of ['mayor', 'enforcementLawyer', 'privacyOfficer', 'administrator'] as const) {
    const other = await walking.walker(role)
    for (const address of ['bibob', 'bibob/nieuw', file, `${file}/stap/pass-on`])
      expect(await other.status(address), `${role} at ${address}`).toBe(404)
    for (const address of ['/werk/registers', `/werk/zoeken?q=${file.split('/')[1]}`, '/werk/zoeken?q=Proefkroeg']) {
      await other.page.goto(walking.regie.url + address)
      expect(await other.page.locator('main a[href^="/werk/registers/bibob"]').count(), address).toBe(0)
      expect(await other.page.locator('main').textContent(), address).not.toContain('Rik van den')
    }
  }
  expect(walking.regie.failures).toEqual([])
}, 240_000)
