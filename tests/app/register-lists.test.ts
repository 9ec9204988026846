import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { openRecords } from '../../app/features/registers/index.ts'
import { findRegister } from '../../app/features/registers/types/index.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { TEST_SECRET } from '../support/storage-server.ts'
import type { Visitor } from '../support/visitor.ts'

const LIST = '/werk/registers/handhavingszaak'
let regie: RunningRegie
let lawyer: Visitor
let officer: Visitor
let coordinator: Visitor

beforeAll(async () => {
  regie = await startRegie()
  // What the demonstration has of it would be counted along.
  await regie.database.asAdministrator(
    `delete from node where id in (select id from register_record where register = 'handhavingszaak')`,
  )
  const actor = serviceActor('deventer', 'service:command')
  await regie.database.database.as(actor, 'make records', async (tx) => {
    const scope = { tx, municipalityId: 'deventer', secret: TEST_SECRET, actor, today: '2026-03-10' }
    const record = (domain: string, origin: string) => ({
      facts: { domain, origin, observation: 'Joris van den Proef stond bij het kanaal' },
      basis: 'bestuursdwang',
      openedOn: '2026-03-01',
    })
    const rows = [record('milieu', 'controle'), record('milieu', 'verzoek'), record('horeca', 'controle')]
    const done = await openRecords(scope, findRegister('handhavingszaak')!, rows)
    if (!done.ok) throw new Error(JSON.stringify(done))
  })
  lawyer = await regie.visitor().signInAs('enforcementLawyer')
  officer = await regie.visitor().signInAs('enforcementOfficer')
  coordinator = await regie.visitor().signInAs('caseCoordinator')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0)).toEqual([]))

const headersOf = (text: string) =>
  [...text.matchAll(/<th scope="col"[^>]*>([^<]*)<\/th>/g)].map(([, header]) => header)
const rowsIn = (text: string) => text.match(/HZ-2026-\d{4}<\/a>/g)?.length ?? 0

describe('the list of a register', () => {
  it('shows its records with the counts of each state, and nothing that is sealed', async () => {
    const page = await lawyer.get(LIST)
    expect(rowsIn(page.text)).toBe(3)
    expect(page.text).toContain('Gestart (3)')
    expect(page.text).toContain('Overtreding vastgesteld (0)')
    expect(page.text).not.toContain('Proef')
    expect(page.text).not.toContain('kanaal')
  })

  it('is narrowed by its address, says by what, and gives a way to take each off', async () => {
    const page = await lawyer.get(`${LIST}?f.domain=milieu&f.origin=verzoek`)
    expect(rowsIn(page.text)).toBe(1)
    expect(page.text).toContain('aria-label="Aanleiding: Verzoek om handhaving (weghalen)"')
    expect(page.text).toContain(`href="${LIST}?f.domain=milieu"`)
  })

  it('goes to the last page there is when a later one is asked', async () => {
    expect(rowsIn((await lawyer.get(`${LIST}?pagina=900`)).text)).toBe(3)
  })
})

describe('a view', () => {
  const keep = (who: Visitor, fields: Record<string, string>) =>
    who.post(`${LIST}/weergaven`, { query: 'f.domain=milieu&kolommen=f.origin', ...fields })

  it('that somebody keeps is there for him alone, with its filter and columns', async () => {
    await lawyer.get(LIST)
    expect((await keep(lawyer, { name: 'Milieuzaken' })).location).toBe(`${LIST}?kolommen=f.origin&f.domain=milieu`)
    const own = await lawyer.get(LIST)
    const [, address] = /href="([^"]+)"[^>]*>Milieuzaken<\/a>/.exec(own.text) ?? []
    const shown = await lawyer.get(address!.replaceAll('&amp;', '&'))
    expect(rowsIn(shown.text)).toBe(2)
    expect(headersOf(shown.text)).toEqual(['Kies', 'Nummer', 'Aanleiding'])
    expect((await officer.get(LIST)).text).not.toContain('Milieuzaken')
  })

  it('for the team is there for everybody in the space and is taken away by who decides there', async () => {
    expect((await keep(officer, { name: 'Samen', with: 'space' })).status).toBe(303)
    expect((await officer.get(LIST)).text).toContain('Samen (team)')
    const seen = await lawyer.get(LIST)
    expect(seen.text).toContain('Samen (team)')
    const [, remove] = /action="([^"]+\/verwijderen)"[^>]*aria-label="Weghalen: Samen"/.exec(seen.text)!
    expect((await coordinator.post(remove!)).status).toBe(404)
    expect((await lawyer.post(remove!)).status).toBe(303)
    expect((await officer.get(LIST)).text).not.toContain('Samen (team)')
  })

  it('without a name is not kept', async () => {
    const before = (await lawyer.get(LIST)).text.match(/regie-subnav__link/g)!.length
    expect((await keep(lawyer, { name: '  ' })).location).toContain('#weergave-bewaren')
    expect((await lawyer.get(LIST)).text.match(/regie-subnav__link/g)).toHaveLength(before)
  })
})

describe('the columns', () => {
  it('that somebody chose are remembered for him, and nonsense among them is passed over', async () => {
    await officer.get(LIST)
    await officer.post(`${LIST}/kolommen`, {
      query: 'f.domain=milieu',
      column: ['f.rule', 'state', 'f.observation', 'x'],
    })
    expect(headersOf((await officer.get(LIST)).text)).toEqual(['Kies', 'Nummer', 'Stand', 'Voorschrift'])
    expect(headersOf((await lawyer.get(LIST)).text)).toContain('Behandelaar')
  })
})
