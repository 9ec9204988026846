import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const PLANNING = '/werk/plannen/mjbp-2020-2023/planning'

let regie: RunningRegie
let lead: Visitor
beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const wordsOf = (page: string) =>
  (page.split('<main')[1] ?? '')
    .replaceAll(/<svg.*?<\/svg>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

/** The address of the step with this name. */
async function addressOf(what: string): Promise<string> {
  const { text } = await lead.get(PLANNING)
  const found = [
    ...text.matchAll(/href="(\/werk\/plannen\/[^"]+\/planning\/([0-9a-f-]{36}))"><span lang="nl">([^<]*)</g),
  ]
  return found.find(([, , , name]) => name === what)![1]!
}

const idIn = (address: string) => address.split('/').at(-1)!

describe('the planning of the plan of 2019', () => {
  it('shows what was done, what was never recorded, and what a step waits for', async () => {
    const page = await lead.get(PLANNING)
    expect(wordsOf(page.text)).toContain('3 van de 8 stappen zijn gedaan.')
    expect(wordsOf(page.text)).toContain('Van 5 stappen is de tijd voorbij zonder dat iemand ze afmeldde.')
    expect(page.text).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby/)
    expect(page.text).toContain(
      'Tijdlijn met 8 stappen, van 5 juni 2019 tot en met 30 november 2019. De tabel hieronder zegt hetzelfde.',
    )
    expect(wordsOf(page.text)).toContain('juli 2019 9 juli 2019 Nota 2019-001335')
  })

  it('cannot say until when goals can do, as no source names the day of the council', async () => {
    const page = await lead.get(PLANNING)
    expect(wordsOf(page.text)).toContain('maar de dag is niet vastgelegd')
    expect(page.text).toContain('https://wetten.overheid.nl/BWBR0031788/2026-06-12#Artikel38b')
    const loose = await lead.get('/werk/losse-eindjes')
    expect(wordsOf(loose.text)).toContain('Raadsbesluiten zonder dag')
  })

  it('counts a step that is recorded as done, with its document', async () => {
    const address = await addressOf('Netwerksessie met inwoners en raad')
    const bad = await lead.post(address, { doneOn: 'najaar', document: '', revision: '2' })
    expect(bad.status).toBe(422)
    expect(wordsOf(bad.text)).toContain('Schrijf een dag, maand of jaar')
    expect(bad.text).toContain('value="najaar"')
    const needs = idIn(await addressOf('Startnotitie vaststellen'))
    const done = await lead.post(address, { doneOn: '2019-09-19', document: 'Verslag', needs, revision: '2' })
    expect(done.location).toBe(PLANNING)
    expect(wordsOf((await lead.get(PLANNING)).text)).toContain('4 van de 8 stappen zijn gedaan.')
    const late = await lead.post(address, { doneOn: '2019-09', document: '', revision: '2' })
    expect(late.status).toBe(409)
    // What is stored stands beside what was typed, and nothing was overwritten.
    expect(late.text).toContain('value="2019-09"')
    expect(wordsOf(late.text)).toContain('2019-09-19')
    expect((await lead.get(address)).text).toContain('value="2019-09-19"')
  })

  it('never lets steps wait for one another in a circle', async () => {
    const first = await addressOf('Startnotitie vaststellen')
    const last = await addressOf('Netwerksessie met inwoners en raad')
    const refused = await lead.post(first, { doneOn: '2019-07-09', document: '', needs: idIn(last), revision: '2' })
    expect(refused.status).toBe(422)
    expect(wordsOf(refused.text)).toContain('Zo wachten stappen op elkaar in een kring.')
    await expect(
      regie.database.asAdministrator(
        `insert into process_dependency select municipality_id, plan_id, id, $2 from process_step where id = $1`,
        [idIn(first), idIn(last)],
      ),
    ).rejects.toThrow('steps that wait for one another never begin')
  })
})

describe('a planning that slips', () => {
  it('marks what comes too late because of a step before it, and says why', async () => {
    const [plan] = await regie.database.asAdministrator<{ id: string }>(
      `select id from plan where slug = 'mjbp-2024-2027'`,
      [],
    )
    for (const [what, plannedFor] of [
      ['Concept in het college', '2031-05-20'],
      ['Besluit in de raad', '2031-05-13'],
    ] as const) {
      const made = await lead.post(`/werk/plannen/mjbp-2024-2027/nieuw/processStep/${plan!.id}`, {
        ...{ what, plannedFor, body: 'Proef', doneOn: '', remark: '', source: '' },
      })
      expect(made.status).toBe(303)
    }
    const page = await lead.get('/werk/plannen/mjbp-2024-2027/planning')
    const ids = Object.fromEntries(
      [...page.text.matchAll(/planning\/([0-9a-f-]{36})"><span lang="nl">([^<]*)</g)].map(([, id, name]) => [name, id]),
    )
    const needs = ids['Concept in het college']!
    await lead.post(`/werk/plannen/mjbp-2024-2027/planning/${ids['Besluit in de raad']}`, {
      ...{ doneOn: '', document: '', needs, revision: '1' },
    })
    const after = wordsOf((await lead.get('/werk/plannen/mjbp-2024-2027/planning')).text)
    expect(after).toContain('1 stap komt te laat door een stap ervoor.')
    expect(after).toContain('Kan niet voor 20 mei 2031, want wacht op: Concept in het college (Proef).')
  })

  it('watches the goals four years after the day of a decision of the council', async () => {
    await regie.database.asAdministrator(
      `alter table version disable trigger user; update version set decided_on = '2019-11-27' where stage = 'council'
         and municipality_id = 'deventer'; alter table version enable trigger user`,
      [],
    )
    const page = wordsOf((await lead.get(PLANNING)).text)
    expect(page).toContain(
      'De raad besloot op 27 november 2019. Nieuwe doelen waren nodig uiterlijk op 27 november 2023',
    )
    expect(wordsOf((await lead.get('/werk/losse-eindjes')).text)).toContain(
      'Doelen die de raad opnieuw moet vaststellen',
    )
  })
})
