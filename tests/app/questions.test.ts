import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let resident: Visitor
let policyLead: Visitor

beforeAll(async () => {
  regie = await startRegie()
  resident = regie.visitor()
  policyLead = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0)).toEqual([]))

const rows = () =>
  regie.database.asAdministrator<Record<string, unknown>>('select * from site_question order by asked_on, body')
const codeOn = (text: string) => /regie-code">([A-Z0-9-]+)</.exec(text)?.[1] ?? ''

describe('somebody misses something on a page', () => {
  let code = ''

  it('finds the link below every public page, and asks without an account or a script', async () => {
    const page = await resident.get('/plan/drugs')
    expect(page.text).toContain('href="/mist-u-iets?over=/plan/drugs"')
    const form = await resident.get('/mist-u-iets?over=/plan/drugs')
    expect(form.text).toContain('<input type="hidden" name="page" value="/plan/drugs"')
    const sent = await resident.post('/mist-u-iets', {
      page: '/plan/drugs?wie=jan',
      body: 'Hoe zit het met lachgas? Mail mij op piet@voorbeeld.nl',
    })
    expect(sent.status).toBe(200)
    expect(sent.headers.get('cache-control')).toBe('no-store')
    code = codeOn(sent.text)
    expect(code).toMatch(/^([A-Z0-9]{4}-){3}[A-Z0-9]{4}$/)
  })

  it('leaves nothing of himself: the page, the words and the day are all that is kept', async () => {
    const [row] = await rows()
    expect(Object.keys(row!).sort().join(' ')).toBe(
      'answer asked_on body code_hash decided_by decided_on declined_for id municipality_id page revision state',
    )
    expect(row).toMatchObject({ page: '/plan/drugs', state: 'waiting' })
    expect(JSON.stringify(row)).not.toContain(code)
  })

  it('is not on the site before somebody looked, and sees with the code that it waits', async () => {
    expect((await regie.visitor().get('/mist-u-iets')).text).not.toContain('lachgas')
    await resident.get('/mist-u-iets')
    const own = await resident.post('/mist-u-iets/antwoord', { code: code.toLowerCase().replaceAll('-', ' ') })
    expect(own.text).toContain('Uw vraag wacht nog op een antwoord.')
    expect((await resident.post('/mist-u-iets/antwoord', { code: 'AAAA-BBBB-CCCC-DDDD' })).status).toBe(422)
  })

  it('is answered in public, once nothing in it points to a person', async () => {
    const work = await policyLead.get('/werk/mist-u-iets')
    expect(work.text).toContain('lachgas')
    const [{ id }] = (await rows()) as [{ id: string }]
    const answer = 'Sinds 2023 is handel in lachgas verboden.'
    const personal = await policyLead.post(`/werk/mist-u-iets/${id}`, {
      revision: '1',
      do: 'answer',
      [`body-${id}`]: 'Hoe zit het met lachgas? Mail mij op piet@voorbeeld.nl',
      [`answer-${id}`]: answer,
    })
    expect(personal.status).toBe(422)
    expect(personal.text).toContain('Dit wijst naar een persoon')
    expect(personal.text).toContain(answer)
    const done = await policyLead.post(`/werk/mist-u-iets/${id}`, {
      revision: '1',
      do: 'answer',
      [`body-${id}`]: 'Hoe zit het met lachgas?',
      [`answer-${id}`]: answer,
    })
    expect(done.status).toBe(303)
    const page = await regie.visitor().get('/mist-u-iets?over=/plan/drugs')
    expect(page.text).toContain('Eerder gevraagd over deze pagina')
    expect(page.text).toContain('Hoe zit het met lachgas?')
    expect(page.text).toContain(answer)
    expect(JSON.stringify(await rows())).not.toContain('piet@voorbeeld.nl')
    expect((await resident.post('/mist-u-iets/antwoord', { code })).text).toContain(answer)
  })

  it('is told why a question does not stand there', async () => {
    await resident.get('/mist-u-iets')
    const sent = await resident.post('/mist-u-iets', { page: '/', body: 'Wie woont er op nummer 4?' })
    const [{ id }] = (await rows()).filter(({ state }) => state === 'waiting') as [{ id: string }]
    await policyLead.get('/werk/mist-u-iets')
    const silent = await policyLead.post(`/werk/mist-u-iets/${id}`, { revision: '1', do: 'decline' })
    expect(silent.text).toContain('Kies een reden om af te wijzen.')
    await policyLead.post(`/werk/mist-u-iets/${id}`, { revision: '1', do: 'decline', [`reason-${id}`]: 'person' })
    const own = await resident.post('/mist-u-iets/antwoord', { code: codeOn(sent.text) })
    expect(own.text).toContain('De vraag gaat over een persoon.')
    expect((await regie.visitor().get('/mist-u-iets')).text).not.toContain('nummer 4')
  })

  it('does not take what a program fills in, and not too much at once', async () => {
    const before = (await rows()).length
    await resident.get('/mist-u-iets')
    const trapped = await resident.post('/mist-u-iets', { page: '/', body: 'Koop nu!', website: 'http://spam' })
    expect(trapped.status).toBe(200)
    expect(await rows()).toHaveLength(before)
    const many = []
    for (let i = 0; i < 22; i++) many.push((await resident.post('/mist-u-iets', { page: '/', body: '' })).status)
    expect(many.at(-1)).toBe(422)
    const last = await resident.post('/mist-u-iets', { page: '/', body: 'Nog een vraag' })
    expect(last.text).toContain('Probeer het over een minuut nog eens.')
  })

  it('hangs loose when nobody answers within the days that were chosen', async () => {
    await regie.database.asAdministrator(
      `insert into site_question (municipality_id, page, body, code_hash, asked_on)
       values ('deventer', '/cijfers', 'Waar staan de cijfers van 2024?', repeat('a', 64), current_date - 10)`,
    )
    const looseEnds = async () => (await policyLead.get('/werk/losse-eindjes?soort=question-not-answered')).text
    expect(await looseEnds()).not.toContain('/werk/mist-u-iets#vraag-')
    await policyLead.get('/werk/mist-u-iets')
    expect((await policyLead.post('/werk/mist-u-iets', { days: '0' })).status).toBe(422)
    expect((await policyLead.post('/werk/mist-u-iets', { days: '7' })).status).toBe(303)
    expect(await looseEnds()).toContain('/werk/mist-u-iets#vraag-')
  })
})
