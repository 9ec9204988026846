import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DEMONSTRATION_ACCOUNTS, serviceActor } from '../../app/features/identity/index.ts'
import { openRecords, REGISTERS } from '../../app/features/registers/index.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { TEST_SECRET } from '../support/storage-server.ts'
import type { Visitor } from '../support/visitor.ts'

const LIST = '/werk/registers/handhavingszaak'
const BULK = `${LIST}/wijzigen`
let regie: RunningRegie
let lawyer: Visitor
let officer: Visitor
let ids: { lawyer: string; officer: string }

beforeAll(async () => {
  regie = await startRegie()
  lawyer = await regie.visitor().signInAs('enforcementLawyer')
  officer = await regie.visitor().signInAs('enforcementOfficer')
  const idOf = async (wanted: string) => {
    const { email } = DEMONSTRATION_ACCOUNTS.find(({ role }) => role === wanted)!
    const found = await regie.database.asAdministrator<{ id: string }>('select id from account where email = $1', [
      email,
    ])
    return found[0]!.id
  }
  ids = { lawyer: await idOf('enforcementLawyer'), officer: await idOf('enforcementOfficer') }
})
afterAll(() => regie.stop())
beforeEach(() =>
  regie.database.asAdministrator(
    `delete from node where id in (select id from register_record where register = 'handhavingszaak')`,
  ),
)
afterEach(() => expect(regie.failures.splice(0)).toEqual([]))

/** Puts cases on file; answers their numbers. */
async function open(count: number): Promise<string[]> {
  const actor = serviceActor('deventer', 'service:command')
  const type = REGISTERS.find(({ key }) => key === 'handhavingszaak')!
  const record = {
    ...{ facts: { domain: 'milieu', origin: 'controle', observation: 'Rook, zegt Fenna Aalders' } },
    ...{ basis: 'bestuursdwang', openedOn: '2026-02-01' },
  }
  return regie.database.database.as(actor, 'make records', async (tx) => {
    const scope = { tx, municipalityId: 'deventer', secret: TEST_SECRET, actor, today: '2026-02-02' }
    const done = await openRecords(
      scope,
      type,
      Array.from({ length: count }, () => record),
    )
    if (!done.ok) throw new Error(JSON.stringify(done))
    return done.value.map(({ number }) => number)
  })
}

/** Asks for a change of everything in the list, and lets it be looked at; answers its address. */
async function look(who: Visitor, fields: Record<string, string>, query = 'wat=alle&stand=alles'): Promise<string> {
  await who.get(`${BULK}?${query}`)
  const asked = await who.post(BULK, { query, ...fields })
  expect(asked.status, asked.text.slice(0, 300)).toBe(303)
  await regie.runDueJobs()
  return asked.location
}
const doIt = async (who: Visitor, address: string, what: 'bevestigen' | 'terugdraaien' | 'verdergaan') => {
  await who.post(`${address}/${what}`)
  await regie.runDueJobs()
  return who.get(address)
}
const inDatabase = async (sql: string) =>
  (await regie.database.asAdministrator<{ value: unknown }>(sql)).map(({ value }) => value)
const handlers = () =>
  inDatabase(`select handler_id as value from register_record where register = 'handhavingszaak' order by number`)
const states = () =>
  inDatabase(`select state as value from register_record where register = 'handhavingszaak' order by number`)
const ASSIGN = { do: 'assign', reason: 'Herverdeling' }

describe('changing many records at once', () => {
  it('shows first the true numbers and what is refused with why, and does nothing before it is confirmed', async () => {
    const [, second] = await open(3)
    await regie.database.asAdministrator(`update register_record set handler_id = $1 where number = $2`, [
      ids.officer,
      second,
    ])
    const address = await look(lawyer, { ...ASSIGN, to: ids.officer })
    const { text } = await lawyer.get(address)
    expect(text).toContain('2 dossiers worden gewijzigd')
    expect(text).toContain('1 dossier blijft zoals het is')
    expect(text).toMatch(new RegExp(`${second}</a></th><td[^>]*>is al zo`))
    expect(await handlers()).toEqual([null, ids.officer, null])

    const done = await doIt(lawyer, address, 'bevestigen')
    expect(done.text).toContain('2 dossiers zijn gewijzigd.')
    expect(await handlers()).toEqual([ids.officer, ids.officer, ids.officer])
    const acts = await inDatabase(`select count(*)::int as value from record_event where step = 'reassigned'`)
    expect(acts).toEqual([2])
  })

  it('is undone as acts on record, and what somebody else changed since stays', async () => {
    const [first] = await open(2)
    const address = await look(lawyer, { ...ASSIGN, to: ids.officer })
    await doIt(lawyer, address, 'bevestigen')
    await regie.database.asAdministrator(`update register_record set handler_id = $1 where number = $2`, [
      ids.lawyer,
      first,
    ])
    const undone = await doIt(lawyer, address, 'terugdraaien')
    expect(undone.text).toContain('Bij 1 dossier is het ongedaan gemaakt.')
    expect(undone.text).toMatch(new RegExp(`${first}</a></th><td[^>]*>is sindsdien door een ander gewijzigd`))
    expect(await handlers()).toEqual([ids.lawyer, null])
    expect(await inDatabase(`select count(*)::int as value from record_event where step = 'reassigned'`)).toEqual([3])
  })

  it('takes a step that the register allows, refuses it where it does not, and takes it back', async () => {
    await open(2)
    const step = { do: 'step', step: 'noViolation', day: '2026-02-20', reason: '' }
    const address = await look(lawyer, step)
    await doIt(lawyer, address, 'bevestigen')
    expect(await states()).toEqual(['noViolation', 'noViolation'])
    expect((await lawyer.get(await look(lawyer, step))).text).toContain('2 dossiers blijven zoals ze zijn')
    await doIt(lawyer, address, 'terugdraaien')
    expect(await states()).toEqual(['started', 'started'])
  })

  it('fills in a fact by a correction, and sets it back', async () => {
    await open(2)
    const address = await look(lawyer, { do: 'set', set: 'origin=verzoek', reason: 'Bleek een verzoek' })
    await doIt(lawyer, address, 'bevestigen')
    const origins = () =>
      inDatabase(`select facts ->> 'origin' as value from register_record where register = 'handhavingszaak'`)
    expect(await origins()).toEqual(['verzoek', 'verzoek'])
    await doIt(lawyer, address, 'terugdraaien')
    expect(await origins()).toEqual(['controle', 'controle'])
  })

  it('adds a task and withdraws it, but for one that somebody did meanwhile', async () => {
    const [first] = await open(2)
    const address = await look(officer, { do: 'task', words: 'Buren bellen', dueOn: '2026-03-20', reason: '' })
    await doIt(officer, address, 'bevestigen')
    const tasks = () => inDatabase(`select count(*)::int as value from record_task where key = ''`)
    expect(await tasks()).toEqual([2])
    await regie.database.asAdministrator(
      `update record_task set done_on = '2026-02-05', done_by = 'x', revision = 2
        where key = '' and record_id = (select id from register_record where number = $1)`,
      [first],
    )
    const undone = await doIt(officer, address, 'terugdraaien')
    expect(undone.text).toContain('Bij 1 dossier niet.')
    expect(await tasks()).toEqual([1])
  })

  it('stops between records when somebody says so, and goes on later', async () => {
    await open(2)
    const address = await look(lawyer, { ...ASSIGN, to: ids.officer })
    await lawyer.post(`${address}/bevestigen`)
    await lawyer.post(`${address}/stoppen`)
    await regie.runDueJobs()
    const stopped = await lawyer.get(address)
    expect(stopped.text).toContain('2 dossiers zijn niet aan de beurt geweest.')
    expect(await handlers()).toEqual([null, null])
    expect((await doIt(lawyer, address, 'verdergaan')).text).toContain('2 dossiers zijn gewijzigd.')
  })
})

describe('who may change many records', () => {
  it('assigns only when he decides there, and says so per field', async () => {
    await open(1)
    const page = await officer.get(`${BULK}?wat=alle`)
    expect(page.text).not.toContain('Aan iemand toewijzen')
    const refused = await officer.post(BULK, { query: 'wat=alle', ...ASSIGN, to: ids.officer })
    expect(refused.status).toBe(422)
  })

  it('sees only changes that he asked for himself', async () => {
    await open(1)
    const address = await look(lawyer, { ...ASSIGN, to: ids.officer })
    expect((await officer.get(address)).status).toBe(404)
    expect((await officer.post(`${address}/bevestigen`)).status).toBe(404)
  })

  it('changes nothing any more once his account is closed', async () => {
    await open(1)
    const address = await look(lawyer, { ...ASSIGN, to: ids.officer })
    await lawyer.post(`${address}/bevestigen`)
    await regie.database.asAdministrator('update account set is_active = false where id = $1', [ids.lawyer])
    await regie.runDueJobs()
    expect(await handlers()).toEqual([null])
    await regie.database.asAdministrator('update account set is_active = true where id = $1', [ids.lawyer])
  })

  it('can choose single records, and is told when nothing was chosen', async () => {
    const [first] = await open(3)
    const page = await lawyer.get(`${BULK}?record=${first}&wat=gekozen`)
    expect(page.text).toContain('U wijzigt 1 dossier.')
    expect((await lawyer.get(`${BULK}?wat=gekozen`)).text).toContain('Kies eerst dossiers in de lijst')
  })

  it('forgets the work after thirty days, and keeps what it changed', async () => {
    await open(1)
    const old = await look(lawyer, { ...ASSIGN, to: ids.officer })
    await doIt(lawyer, old, 'bevestigen')
    await open(1)
    const recent = await look(lawyer, { ...ASSIGN, to: ids.officer })
    const age = (address: string, days: number) =>
      regie.database.asAdministrator(
        `update record_bulk set created_at = now() - make_interval(days => $1) where id = $2`,
        [days, address.split('/').at(-1)],
      )
    await age(old, 31)
    await age(recent, 29)
    await regie.database.asAdministrator(
      `select graphile_worker.add_job('run-registers', '{"municipalityId":"deventer"}'::json)`,
    )
    await regie.runDueJobs()
    expect((await lawyer.get(old)).status).toBe(404)
    expect((await lawyer.get(recent)).status).toBe(200)
    expect(await handlers()).toEqual([ids.officer, null])
  })
})
