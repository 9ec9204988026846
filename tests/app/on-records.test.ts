import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const SAID = 'De buurvrouw Zilverspreeuw belde over de hond'
const FILE = 'naam;bedrag\r\nZilverspreeuw;125,00\r\n'

let regie: RunningRegie
let coordinator: Visitor
let caseworker: Visitor
let lead: Visitor
let address: string
let thread: string

beforeAll(async () => {
  regie = await startRegie()
  coordinator = await regie.visitor().signInAs('caseCoordinator')
  caseworker = await regie.visitor().signInAs('caseworker')
  lead = await regie.visitor().signInAs('policyLead')
  const added = await coordinator.post('/werk/registers/casussen/nieuw', {
    basis: 'public-order',
    openedOn: '2026-11-02',
    'fact.concerns': 'person',
    'fact.receivedFrom': 'police',
    'fact.reason': 'Overlast',
    'party.subject.0.name': 'Karel Zilverspreeuw',
    'party.subject.0.bornOn': '1970-01-31',
  })
  address = added.location
  const page = await coordinator.get(address)
  thread = /\/werk\/draad\/[0-9a-f-]{36}/.exec(page.text)![0]
})
afterAll(() => regie.stop())

const found = async (sql: string) => (await regie.database.asAdministrator<{ found: number }>(sql))[0]!.found

describe('what is said on a record', () => {
  it('is read by who may read the record, and kept sealed', async () => {
    const written = await coordinator.post(`${thread}/gesprek`, { body: SAID })
    expect(written.status).toBe(303)
    expect((await coordinator.get(`${thread}/gesprek`)).text).toContain('Zilverspreeuw belde over de hond')
    expect(await found(`select count(*)::int as found from comment where body like '%Zilverspreeuw%'`)).toBe(0)
    expect(
      await found(
        `select count(*)::int as found from search_entry where body ~ 'hond' or kind = 'comment' and node_id::text = '${thread.slice(-36)}'`,
      ),
    ).toBe(0)
  })

  it('is read for the activity of its register, of the person it is about', async () => {
    const rows = await regie.database.asAdministrator<{ activity: string; subject_type: string | null }>(
      `select activity, subject_type from read_log where name = 'GET /werk/draad/:node/gesprek' order by id`,
    )
    expect(rows).toEqual([
      { activity: 'register-casussen', subject_type: null },
      { activity: 'register-casussen', subject_type: 'person' },
      { activity: 'register-casussen', subject_type: 'record' },
    ])
  })

  it('is not shown before somebody has said why he looks', async () => {
    const asked = await caseworker.get(`${thread}/gesprek`)
    expect([asked.status, asked.location]).toEqual([303, address])
    await caseworker.get(address)
    await caseworker.post(`${address}/reden`, { kind: 'own-work', note: '' })
    expect((await caseworker.get(`${thread}/gesprek`)).text).toContain('Zilverspreeuw belde')
  })

  it('calls in colleagues of the space only', async () => {
    const page = await coordinator.get(`${thread}/gesprek`)
    expect(page.text).toContain('Wessel Zorgdrager')
    expect(page.text).not.toContain('Jurre Lindhout')
  })

  it('can be mended by who wrote it, who then sees his own words', async () => {
    const page = await coordinator.get(`${thread}/gesprek`)
    const own = /\/gesprek\/[0-9a-f-]{36}/.exec(page.text)![0]
    const form = await coordinator.get(`${thread}${own}`)
    expect(form.text).toContain(SAID)
    const saved = await coordinator.post(`${thread}${own}`, { body: `${SAID}!`, revision: '1' })
    expect(saved.status).toBe(303)
    expect((await coordinator.get(`${thread}/gesprek`)).text).toContain('over de hond!')
  })
})

describe('a file on a record', () => {
  it('comes back as it was, and is kept sealed with its name', async () => {
    const file = new File([FILE], 'zilverspreeuw.csv', { type: 'text/csv' })
    const added = await coordinator.post(`${thread}/bijlagen`, { file })
    expect(added.status).toBe(303)
    const page = await coordinator.get(`${thread}/bijlagen`)
    expect(page.text).toContain('zilverspreeuw.csv')
    const own = /\/bijlagen\/[0-9a-f-]{36}/.exec(page.text)![0]
    const back = await coordinator.get(`${thread}${own}`)
    expect(back.text).toContain('Zilverspreeuw;125,00')
    expect(back.headers.get('content-disposition')).toContain('zilverspreeuw.csv')
    expect(await found(`select count(*)::int as found from attachment where name ilike '%zilverspreeuw%'`)).toBe(0)
    expect(
      await found(
        `select count(*)::int as found from attachment_blob where position('Zilverspreeuw'::bytea in content) > 0`,
      ),
    ).toBe(0)
  })

  it('is not there for who may not read the record, nor is anything else that hangs on it', async () => {
    const page = await coordinator.get(`${thread}/bijlagen`)
    const own = /\/bijlagen\/[0-9a-f-]{36}/.exec(page.text)![0]
    for (const path of ['', '/gesprek', '/bijlagen', own, '/volgen', '/geschiedenis']) {
      const hidden = await lead.get(`${thread}${path}`)
      const absent = await lead.get(`/werk/draad/00000000-0000-4000-8000-000000000000${path}`)
      expect([hidden.status, absent.status], path).toEqual([404, 404])
    }
    const found = await lead.get('/werk/zoeken?q=zilverspreeuw')
    expect(found.text).not.toContain(address)
    expect(found.text).not.toContain(thread)
  })

  it('leaves nothing in the record of changes that an administrator reads', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    const log = await administrator.get('/werk/logboek.csv')
    expect(log.status).toBe(200)
    expect(log.text).not.toContain(thread.slice(-36))
    expect(log.text).not.toMatch(/zilverspreeuw/i)
    const officer = await regie.visitor().signInAs('privacyOfficer')
    expect((await officer.get('/werk/logboek.csv')).text).toContain(thread.slice(-36))
  })
})
