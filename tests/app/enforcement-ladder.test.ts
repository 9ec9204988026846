import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Fields, Visitor } from '../support/visitor.ts'

// What the page of an enforcement case says of what can be done, and of the rung of the ladder that was chosen.

let regie: RunningRegie
let officer: Visitor
let lawyer: Visitor
let address: string
beforeAll(async () => {
  regie = await startRegie()
  officer = await regie.visitor().signInAs('enforcementOfficer')
  lawyer = await regie.visitor().signInAs('enforcementLawyer')
  const added = await officer.post('/werk/registers/handhavingszaak/nieuw', {
    ...{ basis: 'bestuursdwang', openedOn: '2026-09-01', place: 'Proefstraat 1' },
    ...{ 'fact.domain': 'kamerverhuur', 'fact.origin': 'controle', 'fact.observation': 'Zes kamers verhuurd' },
    'party.violator.0.name': 'Harm van den Proef',
  })
  address = added.location
  for (const who of [officer, lawyer]) await who.post(`${address}/reden`, { kind: 'own-work', note: '' })
  await step(officer, 'check', {
    ...{ day: '2026-09-08', 'fact.rule': 'artikel 21 Huisvestingswet 2014', 'fact.foundOn': '2026-09-08' },
  })
})
afterAll(() => regie?.stop())

async function step(who: Visitor, key: string, fields: Fields) {
  const form = await who.get(`${address}/stap/${key}`)
  const revision = /name="revision" value="(\d+)"/.exec(form.text)![1]!
  const done = await who.post(`${address}/stap/${key}`, { revision, ...fields })
  expect(done.status, key).toBe(303)
}

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('an enforcement case', () => {
  it('offers no step that would surely be refused, and says what is needed first', async () => {
    const { text } = await lawyer.get(address)
    expect(text).toContain(`${address}/stap/chooseRung`)
    expect(text).not.toContain(`${address}/stap/startOrder`)
    expect(plain(text)).toContain(
      'Kies eerst de trede van de handhavingsladder, met een reden als u afwijkt. (artikelen 3:4 en 4:84 Awb)',
    )
  })

  it('shows on the ladder where it stands and why the choice differs, and then offers what follows', async () => {
    await step(lawyer, 'chooseRung', {
      ...{ day: '2026-09-09', 'fact.gravity': 'belangrijk', 'fact.conduct': 'bewust' },
      ...{ 'fact.rung': 'last-onder-dwangsom', 'fact.deviation': 'De kamers zijn al leeg.' },
    })
    const { text } = await lawyer.get(address)
    expect(text).toContain(`${address}/stap/startOrder`)
    const shown = plain(text)
    expect(shown).toContain('Last onder bestuursdwang of sluiting dit geval')
    expect(shown).toContain('Gekozen: Last onder dwangsom')
    expect(shown).toContain('De ladder noemt: Last onder bestuursdwang of sluiting. De reden om af te wijken:')
    expect(shown).toContain('De kamers zijn al leeg.')
    expect(regie.failures).toEqual([])
  })
})
