import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { makeRecord, personWith, worksAs } from '../testing/registers.factory.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import { readRecord } from './read-record.ts'
import { takeBack } from './take-back.ts'
import { takeStepOn } from './take-step.ts'

const officerId = '00000000-0000-4000-8000-00000000000a'
const lawyerId = '00000000-0000-4000-8000-00000000000b'
const strangerId = '00000000-0000-4000-8000-00000000000c'
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())

let test_: TestDatabase
const as = (id: string, role: Parameters<typeof personWith>[2], day = today) =>
  worksAs(test_, personWith('stad', id, role), day)
const officer = (day?: string) => as(officerId, 'enforcementOfficer', day)
const lawyer = (day?: string) => as(lawyerId, 'enforcementLawyer', day)

beforeAll(async () => {
  test_ = await createTestDatabase()
  await test_.asAdministrator(`
    insert into municipality (id, name, settings) values ('stad', 'Stad', '{}');
    insert into account (id, municipality_id, email, name) values
      ('${officerId}', 'stad', 'toezicht@stad.example', 'Toezichthouder'),
      ('${lawyerId}', 'stad', 'jurist@stad.example', 'Jurist'),
      ('${strangerId}', 'stad', 'zorg@stad.example', 'Zorg')`)
})
afterAll(() => test_?.close())

/** A record on which the officer imposed an order today. */
async function ordered() {
  const record = await makeRecord(officer(), sampleRegister, {
    facts: { rule: 'artikel 2', story: 'De buurvrouw zag het' },
    openedOn: '2026-01-05',
    parties: [{ role: 'violator', person: { name: 'Joris van den Proef', bornOn: '1980-04-01' } }],
  })
  const step = {
    number: record.number,
    step: 'order',
    day: today,
    given: { rule: 'artikel 9', amount: 500 },
    reason: '',
  }
  expect(await officer()((scope) => takeStepOn(scope, sampleRegister, step))).toMatchObject({ ok: true })
  return record
}

const read = (number: string) => lawyer()((scope) => readRecord(scope, sampleRegister, number))
const undo = (as: ReturnType<typeof lawyer>, number: string, more: object = {}) =>
  as((scope) => takeBack(scope, sampleRegister, { number, seq: 2, reason: 'Verkeerd dossier', revision: 2, ...more }))

describe('taking back the last step', () => {
  test('gives the record back its state, facts, terms and tasks, and leaves the step on the timeline', async () => {
    const { number } = await ordered()
    expect(await read(number)).toMatchObject({ state: 'ordered', title: 'artikel 9', tasks: [{ key: 'visit' }] })
    expect(await undo(lawyer(), number)).toEqual({ ok: true, value: { state: 'started' } })
    const after = (await read(number))!
    expect(after).toMatchObject({ state: 'started', title: 'artikel 2', revision: 3, closedOn: null, nextDueOn: null })
    expect(after.allFacts).toEqual({ rule: 'artikel 2', story: 'De buurvrouw zag het' })
    expect(after.deadlines).toEqual([])
    expect(after.tasks).toEqual([])
    expect(after.events.map(({ step, voids, reason }) => [step, voids, reason])).toEqual([
      ['intake', null, ''],
      ['order', null, ''],
      ['take-back', 2, 'Verkeerd dossier'],
    ])
  })

  test('keeps a task that was done already', async () => {
    const { number, id } = await ordered()
    await test_.asAdministrator(
      `update record_task set done_on = '2026-02-01', done_by = 'x' where record_id = '${id}'`,
    )
    await undo(lawyer(), number)
    expect((await read(number))!.tasks).toMatchObject([{ key: 'visit', doneOn: '2026-02-01' }])
  })

  test('opens a closed record again', async () => {
    const { number } = await ordered()
    const close = { number, step: 'close', day: today, given: {}, reason: '' }
    await lawyer()((scope) => takeStepOn(scope, sampleRegister, close))
    expect(await read(number)).toMatchObject({ state: 'closed', closedOn: today })
    expect(await undo(lawyer(), number, { seq: 3, revision: 3 })).toMatchObject({ ok: true })
    expect(await read(number)).toMatchObject({ state: 'ordered', closedOn: null })
    expect((await read(number))!.deadlines).toMatchObject([{ key: 'objection', isOpen: true }])
  })

  test('of a step that told something personal unseals what was told before', async () => {
    const { number } = await makeRecord(officer(), sampleRegister, { facts: { rule: 'artikel 2' } })
    const note = { number, step: 'note', day: today, given: { story: 'Iets over Joris' }, reason: '' }
    await officer()((scope) => takeStepOn(scope, sampleRegister, note))
    expect((await read(number))!.allFacts).toEqual({ rule: 'artikel 2', story: 'Iets over Joris' })
    await undo(officer(), number)
    expect((await read(number))!.allFacts).toEqual({ rule: 'artikel 2' })
  })

  test('is for the same person on the same day, and after that for who decides', async () => {
    const { number } = await ordered()
    const tomorrow = '2099-01-01'
    expect(await undo(officer(tomorrow), number)).toMatchObject({ ok: false, reason: 'not-allowed' })
    const colleague = as(strangerId, 'enforcementOfficer')
    expect(await undo(colleague, number)).toMatchObject({ ok: false, reason: 'not-allowed' })
    expect(await undo(officer(), number)).toMatchObject({ ok: true })
  })

  test('is not there for somebody of another space', async () => {
    const { number } = await ordered()
    const stranger = as(strangerId, 'caseCoordinator')
    expect(await undo(stranger, number)).toMatchObject({ ok: false, reason: 'not-found' })
  })

  test('of a veto is for who has the right of the veto alone', async () => {
    const { number } = await makeRecord(officer(), sampleRegister, { facts: { rule: 'artikel 2' } })
    await test_.asAdministrator(`
      insert into record_event (municipality_id, record_id, register, seq, step, day, from_state, to_state, actor)
      select municipality_id, id, register, 2, 'veto', '${today}', 'started', 'closed', 'fg' from register_record
       where number = '${number}'`)
    expect(await undo(lawyer(), number, { revision: 1 })).toMatchObject({ ok: false, reason: 'not-allowed' })
  })

  test('needs a reason, and something to take back', async () => {
    const { number } = await ordered()
    expect(await undo(lawyer(), number, { reason: '  ' })).toMatchObject({ ok: false, reason: 'reason-needed' })
    const fresh = await makeRecord(officer(), sampleRegister, { facts: { rule: 'artikel 2' } })
    expect(await undo(lawyer(), fresh.number, { seq: 1, revision: 1 })).toMatchObject({
      ok: false,
      reason: 'nothing-to-take-back',
    })
  })

  test('that two people do at once happens once', async () => {
    const { number } = await ordered()
    const both = await Promise.all([undo(lawyer(), number), undo(officer(), number)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const events = (await read(number))!.events.filter(({ step }) => step === 'take-back')
    expect(events).toHaveLength(1)
  })
})
