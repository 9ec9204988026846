import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { openRecords, REGISTERS } from '../../app/features/registers/index.ts'
import { askApi, tokenFor } from '../support/api.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { TEST_SECRET } from '../support/storage-server.ts'

const RECORDS = '/registers/handhavingszaak/dossiers'
let regie: RunningRegie
let reader: string
let worker: string
let elsewhere: string
let number: string

beforeAll(async () => {
  regie = await startRegie()
  reader = await tokenFor(regie, 'deventer', ['work.open', 'enforcement.read'])
  worker = await tokenFor(regie, 'deventer', ['work.open', 'enforcement.read', 'enforcement.handle'])
  elsewhere = await tokenFor(regie, 'deventer', ['work.open', 'care.read', 'care.handle'])
  const actor = serviceActor('deventer', 'service:command')
  number = await regie.database.database.as(actor, 'make a record', async (tx) => {
    const scope = { tx, municipalityId: 'deventer', secret: TEST_SECRET, actor, today: '2019-03-10' }
    const type = REGISTERS.find(({ key }) => key === 'handhavingszaak')!
    const parties = [{ role: 'violator', person: { name: 'Joris van den Proef', bornOn: '1980-04-01' } }]
    const facts = { domain: 'milieu', origin: 'controle', observation: 'Rook bij het kanaal' }
    const done = await openRecords(scope, type, [{ facts, basis: 'bestuursdwang', openedOn: '2019-03-01', parties }])
    if (!done.ok) throw new Error(JSON.stringify(done))
    return done.value[0]!.number
  })
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0)).toEqual([]))

const post = (path: string, token: string, body: object, headers: Record<string, string> = {}) =>
  askApi(regie, path, { method: 'POST', token, body, headers })
const readings = () =>
  regie.database.asAdministrator<{ subject_type: string | null; reason: string | null; actor: string }>(
    `select subject_type, reason, actor from read_log where activity = 'register-handhavingszaak'`,
  )

describe('a program that may read a space', () => {
  it('sees its registers and how to work with them, and no others', async () => {
    const { body } = await askApi(regie, '/registers', { token: reader })
    const found = (body.resultaten as { kenmerk: string; ruimte: string }[]).map(({ ruimte }) => ruimte)
    expect(new Set(found)).toEqual(new Set(['enforcement']))
    const described = await askApi(regie, '/registers/handhavingszaak', { token: reader })
    expect(described.body).toMatchObject({ kenmerk: 'handhavingszaak', standen: expect.any(Array) })
    expect((await askApi(regie, '/registers/casussen', { token: reader })).status).toBe(404)
  })

  it('sees records without anything about people', async () => {
    const { text } = await askApi(regie, `${RECORDS}?stand=started`, { token: reader })
    expect(text).toContain(number)
    expect(text).not.toMatch(/Proef|kanaal/)
    const one = await askApi(regie, `${RECORDS}/${number}`, { token: reader })
    expect(one.body).toMatchObject({ nummer: number, stand: 'started', gegevens: { domain: 'milieu' } })
    expect(one.text).not.toMatch(/Proef|kanaal/)
    expect(await readings()).toEqual([])
  })

  it('opens what is about people of one record, with a reason that is put on record, and never from a kept answer', async () => {
    expect((await post(`${RECORDS}/${number}/_inzien`, reader, {})).status).toBe(400)
    const headers = { 'idempotency-key': 'een-keer' }
    const opened = await post(
      `${RECORDS}/${number}/_inzien`,
      reader,
      { reden: 'Koppeling met het zaaksysteem' },
      headers,
    )
    expect(opened.body).toMatchObject({
      gegevens: { observation: 'Rook bij het kanaal' },
      betrokkenen: [{ rol: 'violator', naam: 'Joris van den Proef', geboortedatum: '1980-04-01' }],
    })
    const log = await readings()
    expect(log.map(({ subject_type }) => subject_type).sort()).toEqual([null, 'person', 'record'].sort())
    expect(log.every(({ actor, reason }) => actor.startsWith('service-account:') && reason !== null)).toBe(true)
    const kept = await regie.database.asAdministrator(`select * from api_answer`)
    expect(JSON.stringify(kept)).not.toContain('Proef')
    await post(`${RECORDS}/${number}/_inzien`, reader, { reden: 'Nog eens' }, headers)
    expect((await readings()).length).toBe(2 * log.length)
  })

  it('may change nothing', async () => {
    const step = { stap: 'check', dag: '2019-03-05', gegevens: { rule: 'artikel 2', foundOn: '2019-03-04' } }
    expect((await post(`${RECORDS}/${number}/stappen`, reader, step, { 'if-match': '"1"' })).status).toBe(404)
    const added = { begonnenOp: '2019-03-05', gegevens: { domain: 'milieu', origin: 'controle' } }
    expect((await post(RECORDS, reader, added)).status).toBe(404)
  })
})

describe('a program that may work in a space', () => {
  it('puts a record on file, once for each reference of its own system', async () => {
    const added = {
      begonnenOp: '2019-03-05',
      externKenmerk: 'ZS-1',
      gegevens: { domain: 'horeca', origin: 'controle', observation: 'Muziek' },
      betrokkenen: [{ rol: 'violator', naam: 'Zoë Proef' }],
    }
    const made = await post(RECORDS, worker, added)
    expect(made.status).toBe(201)
    expect(made.text).not.toMatch(/Muziek|Zo/)
    const found = await askApi(regie, `${RECORDS}?externKenmerk=ZS-1`, { token: worker })
    expect(found.body.resultaten).toMatchObject([{ nummer: made.body.nummer, externKenmerk: 'ZS-1' }])
    expect((await post(RECORDS, worker, added)).status).toBe(409)
  })

  it('hears of every mistake in what it sends, by its place', async () => {
    const wrong = await post(RECORDS, worker, {
      begonnenOp: '2019-03-05',
      gegevens: { domain: 'water', kleur: 'rood' },
    })
    expect(wrong.status).toBe(400)
    expect((wrong.body.errors as { pointer?: string; code: string }[]).map(({ code }) => code).sort()).toEqual([
      'not-a-choice',
      'required',
      'unknown',
    ])
  })

  it('takes a step under the revision it saw, and hears the words and article of a guard', async () => {
    const { headers } = await askApi(regie, `${RECORDS}/${number}`, { token: worker })
    const check = { stap: 'check', dag: '2019-03-05', gegevens: { rule: 'artikel 2', foundOn: '2019-03-04' } }
    const take = (body: object, tag: unknown) =>
      post(`${RECORDS}/${number}/stappen`, worker, body, { 'if-match': String(tag) })
    const taken = await take(check, headers.etag)
    expect(taken.body).toMatchObject({ stand: 'checked' })
    expect((await take(check, headers.etag)).status).toBe(412)
    const refused = await take({ stap: 'warn', dag: '2019-03-06' }, taken.headers.etag)
    expect(refused.status).toBe(409)
    expect(refused.body.detail).toMatch(/Kies eerst de trede van de handhavingsladder.*artikelen 3:4 en 4:84 Awb/)
    const events = await askApi(regie, `${RECORDS}/${number}/gebeurtenissen`, { token: worker })
    expect((events.body.resultaten as { stap: string }[]).map(({ stap }) => stap)).toEqual(['intake', 'check'])
  })

  it('never takes a step that decides', async () => {
    const { headers } = await askApi(regie, `${RECORDS}/${number}`, { token: worker })
    const rung = { stap: 'chooseRung', dag: '2019-03-06', gegevens: {} }
    const asked = await post(`${RECORDS}/${number}/stappen`, worker, rung, { 'if-match': String(headers.etag) })
    expect([400, 404]).toContain(asked.status)
    const { body } = await askApi(regie, `${RECORDS}/${number}/gebeurtenissen`, { token: worker })
    expect(body.resultaten).toHaveLength(2)
  })
})

describe('what is hidden', () => {
  it('answers as what is not there, in another space and when it is restricted', async () => {
    const missing = await askApi(regie, `${RECORDS}/HZ-2019-9999`, { token: reader })
    const other = await askApi(regie, `${RECORDS}/${number}`, { token: elsewhere })
    await regie.database.asAdministrator('update register_record set is_restricted = true where number = $1', [number])
    const restricted = await askApi(regie, `${RECORDS}/${number}`, { token: reader })
    for (const answer of [other, restricted]) {
      expect(answer.status).toBe(404)
      expect({ ...answer.body, instance: '' }).toEqual({ ...missing.body, instance: '' })
    }
    expect((await askApi(regie, RECORDS, { token: reader })).text).not.toContain(number)
  })
})

describe('events to other programs', () => {
  const told = () =>
    regie.database.asAdministrator<{ kind: string; subject: string; path: string; data: object }>(
      `select kind, subject, path, data from webhook_event where kind = 'record-changed' order by occurred_at`,
    )
  const recordNow = async () => {
    const made = await post(RECORDS, worker, {
      begonnenOp: '2019-04-01',
      gegevens: { domain: 'milieu', origin: 'controle' },
    })
    const made2 = String(made.body.nummer)
    const step = { stap: 'check', dag: '2019-04-05', gegevens: { rule: 'artikel 2', foundOn: '2019-04-04' } }
    await post(`${RECORDS}/${made2}/stappen`, worker, step, { 'if-match': String(made.headers.etag) })
    return made2
  }

  it('go out only where the space allows it, and name neither the record nor what happened', async () => {
    await regie.database.asAdministrator(
      `insert into webhook (municipality_id, name, address, kinds, sealed_secret)
       values ('deventer', 'Proef', 'https://hook.example.nl/', '{record-changed}', '')`,
    )
    await recordNow()
    expect(await told()).toEqual([])
    const lawyer = await regie.visitor().signInAs('enforcementLawyer')
    await lawyer.get('/werk/ruimtes/enforcement/koppelingen')
    expect((await lawyer.post('/werk/ruimtes/enforcement/koppelingen', { tells: 'yes' })).status).toBe(303)
    const made = await recordNow()
    const events = await told()
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ path: '/api/v1/registers/handhavingszaak/dossiers', data: {} })
    expect(events[0]!.subject).toMatch(/^handhavingszaak\/[\w-]{22}$/)
    expect(JSON.stringify(events)).not.toContain(made)
    expect(
      (await (await regie.visitor().signInAs('enforcementOfficer')).get('/werk/ruimtes/enforcement/koppelingen'))
        .status,
    ).toBe(404)
  })
})
