import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let lead: Visitor
beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const wordsOf = (page: string) => (page.split('<main')[1] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const revisionOn = (page: string) => /name="revision" value="(\d+)"/.exec(page)![1]!

/** Plans a meeting on a day; answers its address. */
async function plan(heldOn: string): Promise<string> {
  const made = await lead.post('/werk/driehoek', { heldOn, startsAt: '09:30', place: 'Stadhuis' })
  return made.location
}

async function raise(more: Record<string, string> = {}): Promise<string> {
  const made = await lead.post('/werk/planwijzigingen/nieuw', {
    ...{ plan: 'mjbp-2020-2023', subject: '', title: 'Extra inzet bij de opvang', raisedOn: '2022-10-03' },
    ...{ reason: 'Er kwam plotseling een opvanglocatie.', change: 'Toezicht gaat daar voor.' },
    ...more,
  })
  expect(made.status).toBe(303)
  return made.location
}

describe('the triangle', () => {
  it('keeps agreements, with who does what by when, and tells what is late', async () => {
    const address = await plan('2022-10-10')
    expect(address).toBe('/werk/driehoek/2022-10-10')
    const refused = await lead.post(address, { doing: 'agree', what: 'Rondes lopen', owner: '', dueOn: '2022-11-01' })
    expect(refused.status).toBe(422)
    expect(wordsOf(refused.text)).toContain('zonder iemand die het doet kan er geen uiterste dag zijn')
    await lead.post(address, { doing: 'agree', what: 'Rondes lopen', owner: 'Politie', dueOn: '2022-11-01' })
    await lead.post(address, { doing: 'agenda', topic: 'Opvang aan de kade' })
    const page = await lead.get(address)
    expect(wordsOf(page.text)).toContain('Rondes lopen Politie 1 november 2022 te laat')
    expect(wordsOf((await lead.get('/werk/losse-eindjes')).text)).toContain('Acties van de driehoek over tijd')
    const id = /name="agreement" value="([^"]+)"/.exec(page.text)![1]!
    await lead.post(address, { doing: 'done', agreement: id })
    expect(wordsOf((await lead.get('/werk/driehoek')).text)).toContain('Er staat niets open.')
  })

  it('is closed to who has no part in it, and so is what it talks about', async () => {
    const analyst = await regie.visitor().signInAs('analyst')
    expect((await analyst.get('/werk/driehoek')).status).toBe(403)
    expect((await analyst.get('/werk/zoeken?q=driehoeksoverleg')).text).not.toContain('10 oktober 2022')
    const mayor = await regie.visitor().signInAs('mayor')
    expect((await mayor.get('/werk/driehoek/2022-10-10')).status).toBe(200)
    expect((await mayor.post('/werk/driehoek/2022-10-10', { doing: 'held' })).status).toBe(403)
  })
})

describe('a change of the plan', () => {
  it('is agreed in a meeting, told to college and council, and then stands with the plan for everybody', async () => {
    const address = await raise()
    const analyst = await regie.visitor().signInAs('analyst')
    expect((await analyst.get(address)).status).toBe(404)
    expect((await regie.visitor().get('/plan')).text).not.toContain('Extra inzet bij de opvang')

    const early = await lead.post(address, { doing: 'tell', body: 'council', toldOn: '2022-10-11', how: 'Brief' })
    expect(wordsOf(early.text)).toContain('Pas wat is afgesproken, wordt verteld.')
    const none = await lead.post(address, { doing: 'agree', meeting: '2099-01-01', revision: '1' })
    expect(wordsOf(none.text)).toContain('Kies het overleg waarin dit is afgesproken.')
    const agreed = await lead.post(address, { doing: 'agree', meeting: '2022-10-10', revision: '1' })
    expect(agreed.status).toBe(303)
    expect(wordsOf((await lead.get('/werk/losse-eindjes')).text)).toContain('college of raad niet hoorde')

    await lead.post(address, { doing: 'tell', body: 'executiveBoard', toldOn: '2022-10-11', how: 'In de vergadering' })
    const before = await lead.post(address, { doing: 'tell', body: 'council', toldOn: '2022-10-09', how: 'Brief' })
    expect(wordsOf(before.text)).toContain('Deze dag ligt voor de afspraak.')
    await lead.post(address, { doing: 'tell', body: 'council', toldOn: '2022-10-18', how: 'Raadsmededeling' })
    const twice = await lead.post(address, { doing: 'tell', body: 'council', toldOn: '2022-10-19', how: 'Nog eens' })
    expect(wordsOf(twice.text)).toContain('Dit was al vastgelegd.')

    const site = wordsOf((await regie.visitor().get('/plan/mjbp-2020-2023')).text)
    expect(site).toContain('Afgeweken van dit plan')
    expect(site).toContain('Afgesproken in de driehoek van 10 oktober 2022.')
    expect(site).toContain(
      'College: 11 oktober 2022, In de vergadering; Gemeenteraad: 18 oktober 2022, Raadsmededeling.',
    )
    expect(wordsOf((await analyst.get(address)).text)).toContain('Toezicht gaat daar voor.')
    expect(wordsOf((await analyst.get('/werk/plannen/mjbp-2020-2023')).text)).toContain(
      'Wijzigingen na de vaststelling',
    )
    expect(wordsOf((await lead.get('/werk/losse-eindjes')).text)).not.toContain('college of raad niet hoorde')
  })

  it('that is confidential stays so after it was agreed, on every page', async () => {
    const address = await raise({ title: 'Geheime inzet', isConfidential: 'on' })
    await lead.post(address, { doing: 'agree', meeting: '2022-10-10', revision: '1' })
    expect(wordsOf((await lead.get(address)).text)).toContain('vertrouwelijk')
    const analyst = await regie.visitor().signInAs('analyst')
    expect((await analyst.get(address)).status).toBe(404)
    for (const [who, path] of [
      [regie.visitor(), '/plan/mjbp-2020-2023'],
      [analyst, '/werk/plannen/mjbp-2020-2023'],
      [analyst, '/werk/planwijzigingen'],
      [analyst, '/werk/zoeken?q=inzet'],
    ] as const) {
      expect((await who.get(path)).text).not.toContain('Geheime inzet')
    }
  })

  it('that was agreed is not rewritten, and of two people who settle it the second is told', async () => {
    const address = await raise({ title: 'Twee aan één tafel' })
    const revision = revisionOn((await lead.get(address)).text)
    expect((await lead.post(address, { doing: 'drop', revision })).status).toBe(303)
    const second = await lead.post(address, { doing: 'agree', meeting: '2022-10-10', revision })
    expect(wordsOf(second.text)).toContain('Iemand anders heeft dit net gewijzigd.')
    await expect(
      regie.database.asAdministrator(`update plan_change set reason = 'Anders' where title = 'Twee aan één tafel'`, []),
    ).rejects.toThrow('what was settled is not rewritten')
  })

  it('cannot be agreed in a meeting that was before it, or that is still to come', async () => {
    const address = await raise({ title: 'Later pas', raisedOn: '2022-11-01' })
    const before = await lead.post(address, { doing: 'agree', meeting: '2022-10-10', revision: '1' })
    expect(wordsOf(before.text)).toContain('Dit overleg was voordat de wijziging aan de orde kwam.')
    await plan('2099-05-12')
    const ahead = await lead.post(address, { doing: 'agree', meeting: '2099-05-12', revision: '1' })
    expect(wordsOf(ahead.text)).toContain('Dit overleg moet nog komen.')
  })
})
