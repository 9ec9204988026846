import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'
import { withoutMarks } from '../support/without-marks.ts'

let regie: RunningRegie
let coordinator: Visitor
let caseworker: Visitor
let officer: Visitor
let address: string

beforeAll(async () => {
  regie = await startRegie()
  coordinator = await regie.visitor().signInAs('caseCoordinator')
  caseworker = await regie.visitor().signInAs('caseworker')
  officer = await regie.visitor().signInAs('privacyOfficer')
  const added = await coordinator.post('/werk/registers/casussen/nieuw', {
    basis: 'public-order',
    openedOn: '2026-11-02',
    'fact.concerns': 'person',
    'fact.receivedFrom': 'police',
    'fact.reason': 'Geroepen om drie uur in de nacht',
    'party.subject.0.name': 'Jacoba van der Kanarie',
    'party.subject.0.bornOn': '1961-05-17',
  })
  address = added.location
})
afterAll(() => regie.stop())

type LogRow = {
  activity: string
  subject_type: string | null
  subject_id: string | null
  reason: string | null
  actor: string
}
const logOf = (activity: string) =>
  regie.database.asAdministrator<LogRow>('select * from read_log where activity = $1 order by id', [activity])

describe('a record of which somebody must say why he looks', () => {
  it('was taken in by somebody who need not say why he looks at it', async () => {
    expect(address).toMatch(/^\/werk\/registers\/casussen\/C-2026-\d{4}$/)
    const seen = await coordinator.get(address)
    expect(seen.text).toContain('Jacoba van der Kanarie')
    expect(seen.text).toContain('Geroepen om drie uur in de nacht')
    const rows = await logOf('register-casussen')
    expect(rows.map(({ subject_type }) => subject_type)).toEqual([null, 'person', 'record'])
  })

  it('first asks a colleague why, and tells him nothing of it', async () => {
    const before = await logOf('register-casussen')
    const asked = await caseworker.get(address)
    expect(asked.status).toBe(200)
    expect(asked.text).toContain('Waarom kijkt u dit in?')
    for (const secret of ['Kanarie', 'drie uur', 'politie']) expect(asked.text.toLowerCase()).not.toContain(secret)
    expect(await logOf('register-casussen')).toEqual(before)
  })

  it('takes no answer that is none', async () => {
    const nothing = await caseworker.post(`${address}/reden`)
    expect([nothing.status, nothing.text.includes('Kies een van de mogelijkheden.')]).toEqual([422, true])
    const unexplained = await caseworker.post(`${address}/reden`, { kind: 'other', note: ' ' })
    expect([unexplained.status, unexplained.text.includes('Leg uit wat uw reden is.')]).toEqual([422, true])
    const own = await caseworker.post(`${address}/reden`, { kind: 'handler', note: '' })
    expect(own.status).toBe(422)
    expect((await caseworker.get(address)).text).not.toContain('Kanarie')
  })

  it('is read after a reason, which is kept with the reading and says nothing to who reads the database', async () => {
    const given = await caseworker.post(`${address}/reden`, { kind: 'standing-in', note: 'Casper is met verlof' })
    expect([given.status, given.location]).toEqual([303, address])
    expect((await caseworker.get(address)).text).toContain('Jacoba van der Kanarie')
    const rows = (await logOf('register-casussen')).slice(3)
    expect(rows.map(({ subject_type }) => subject_type)).toEqual([null, 'person', 'record'])
    for (const { reason } of rows) {
      expect(reason).toMatch(/^[\w-]{40,}$/)
      expect(reason).not.toContain('verlof')
    }
    expect((await caseworker.get(address)).text).not.toContain('Waarom kijkt u dit in?')
  })

  it('asks again after midnight', async () => {
    regie.pass(24 * 60 * 60)
    const nextDay = await regie.visitor().signInAs('caseworker')
    expect((await nextDay.get(address)).text).toContain('Waarom kijkt u dit in?')
  })

  it('does not ask about what is not there for him: that looks the same as nothing', async () => {
    const analyst = await regie.visitor().signInAs('analyst')
    const hidden = await analyst.get(address)
    const absent = await analyst.get('/werk/registers/casussen/C-2026-9999')
    expect([hidden.status, absent.status]).toEqual([404, 404])
    const plain = (text: string) => withoutMarks(text).replaceAll(/C-2026-\d{4}/g, '')
    expect(plain(hidden.text)).toBe(plain(absent.text))
    expect((await analyst.post(`${address}/reden`, { kind: 'own-work' })).status).toBe(404)
  })
})

describe('the privacy officer', () => {
  it('sees who looked and why, and nothing of what stands in the record', async () => {
    officer = await regie.visitor().signInAs('privacyOfficer')
    const log = await officer.get('/werk/leeslogboek?activity=register-casussen')
    expect(log.text).toContain('Ik neem waar voor een collega')
    expect(log.text).toContain('Casper is met verlof')
    expect(log.text).toContain('Wessel Zorgdrager')
    expect(log.text).not.toContain('Kanarie')
    expect((await officer.get(address)).status).toBe(404)
  })

  it('can tell a person who looked at what there is of him, however his name is written', async () => {
    await officer.get('/werk/leeslogboek/persoon')
    const found = await officer.post('/werk/leeslogboek/persoon', { name: 'J. van der KANARIE', bornOn: '1961-05-17' })
    expect(found.status).toBe(200)
    expect(found.text).toContain('3 keer ingezien')
    expect(found.text).toContain('Casussen')
    expect(found.text).toContain('Ik neem waar voor een collega')
    const another = await officer.post('/werk/leeslogboek/persoon', {
      name: 'J. van der Kanarie',
      bornOn: '1961-05-18',
    })
    expect(another.text).toContain('Niet gevonden')
    expect((await officer.post('/werk/leeslogboek/persoon', { name: 'Kanarie', bornOn: '' })).status).toBe(422)
  })

  it('leaves that he looked it up in the read log of that person', async () => {
    const rows = (await logOf('leeslogboek')).filter(({ subject_type }) => subject_type === 'person')
    expect(rows).toHaveLength(2)
    const again = await officer.post('/werk/leeslogboek/persoon', {
      name: 'Jacoba van der Kanarie',
      bornOn: '1961-05-17',
    })
    expect(again.text).toContain('4 keer ingezien')
  })

  it('reads what a register does with data of people, and for what', async () => {
    const page = await officer.get('/werk/registers/casussen/gegevensbescherming')
    expect(page.text).toContain('Bijzondere of strafrechtelijke persoonsgegevens')
    expect(page.text).toContain('Procesregisseur')
    const activity = await officer.get('/werk/verwerkingen/register-casussen')
    expect(activity.text).toContain('/werk/registers/casussen/gegevensbescherming')
    expect((await regie.visitor().get('/verwerkingen/register-casussen')).status).toBe(200)
  })
})

describe('the register of processing activities', () => {
  it('follows the declarations until the municipality writes an entry itself', async () => {
    await regie.database.asAdministrator(
      `update processing_activity set purpose = 'verouderd' where slug in ('register-casussen', 'register-huisverboden')`,
    )
    await regie.database.asAdministrator(
      `update processing_activity set revision = 2 where slug = 'register-huisverboden' and municipality_id = 'deventer'`,
    )
    await regie.database.asAdministrator(
      `select graphile_worker.add_job('complete-register', '{"municipalityId":"deventer"}'::json)`,
    )
    await regie.runDueJobs()
    const rows = await regie.database.asAdministrator<{ slug: string; is_old: boolean }>(
      `select slug, purpose = 'verouderd' as is_old from processing_activity
        where municipality_id = 'deventer' and slug in ('register-casussen', 'register-huisverboden') order by slug`,
    )
    expect(rows).toEqual([
      { slug: 'register-casussen', is_old: false },
      { slug: 'register-huisverboden', is_old: true },
    ])
  })
})
