import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { dayOf } from '../../../shared/days.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import { readRecord } from './read-record.ts'
import { takeBack } from './take-back.ts'
import { takeStepOn } from './take-step.ts'

const today = dayOf(new Date())
let storage: TestDatabase
let officer: Actor
let colleague: Actor
let lawyer: Actor
let stranger: Actor

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  officer = await hire(storage, 'enforcementOfficer', 'Tom Toezicht')
  colleague = await hire(storage, 'enforcementOfficer', 'Tina Toezicht')
  lawyer = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  stranger = await hire(storage, 'caseCoordinator', 'Carla Cordaat')
})
afterAll(() => storage?.close())

const make = (more: object = {}) =>
  takeIn(storage, officer, sampleRegister, { basis: 'apv', openedOn: today, facts: { rule: 'artikel 2' }, ...more })
const take = (actor: Actor, number: string, step: string, given = {}) =>
  inScope(storage, actor, (scope) => takeStepOn(scope, sampleRegister, { number, step, day: today, given, reason: '' }))
const read = async (number: string) =>
  (await inScope(storage, lawyer, (scope) => readRecord(scope, sampleRegister, number)))!
const undo = (actor: Actor, number: string, more: object = {}, day = today) =>
  inScope(
    storage,
    actor,
    (scope) => takeBack(scope, sampleRegister, { number, seq: 2, reason: 'Verkeerd dossier', revision: 2, ...more }),
    day,
  )

/** A record on which the officer imposed an order today. */
async function ordered() {
  const record = await make({
    facts: { rule: 'artikel 2', story: 'De buurvrouw zag het' },
    openedOn: '2026-01-05',
    parties: [{ role: 'violator', person: { name: 'Joris van den Proef', bornOn: '1980-04-01' } }],
  })
  const done = await take(officer, record.number, 'order', { rule: 'artikel 9', amount: 500 })
  expect(done).toMatchObject({ ok: true })
  return record
}

describe('taking back the last step', () => {
  test('gives the record back its state, facts, terms and tasks, and leaves the step on the timeline', async () => {
    const { number } = await ordered()
    expect(await read(number)).toMatchObject({ state: 'ordered', title: 'artikel 9', tasks: [{ key: 'visit' }] })
    expect(await undo(lawyer, number)).toEqual({ ok: true, value: { state: 'started' } })
    const after = await read(number)
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
    await storage.asAdministrator(
      `update record_task set done_on = '2026-02-01', done_by = 'x' where record_id = '${id}'`,
    )
    await undo(lawyer, number)
    expect((await read(number)).tasks).toMatchObject([{ key: 'visit', doneOn: '2026-02-01' }])
  })

  test('opens a closed record again', async () => {
    const { number } = await ordered()
    await take(lawyer, number, 'close')
    expect(await read(number)).toMatchObject({ state: 'closed', closedOn: today })
    expect(await undo(lawyer, number, { seq: 3, revision: 3 })).toMatchObject({ ok: true })
    const after = await read(number)
    expect(after).toMatchObject({ state: 'ordered', closedOn: null })
    expect(after.deadlines).toMatchObject([{ key: 'objection', isOpen: true }])
    expect(after.nextDueOn).toBe(after.tasks[0]!.dueOn)
  })

  test('of a step that told something personal leaves nothing of it among the facts', async () => {
    const { number } = await make()
    await take(officer, number, 'note', { story: 'Iets over Joris' })
    expect((await read(number)).allFacts).toEqual({ rule: 'artikel 2', story: 'Iets over Joris' })
    await undo(officer, number)
    expect((await read(number)).allFacts).toEqual({ rule: 'artikel 2' })
  })

  test('is for the same person on the same day, and after that for who decides', async () => {
    const { number } = await ordered()
    expect(await undo(officer, number, {}, '2099-01-01')).toMatchObject({ ok: false, reason: 'not-allowed' })
    expect(await undo(colleague, number)).toMatchObject({ ok: false, reason: 'not-allowed' })
    expect(await undo(officer, number)).toMatchObject({ ok: true })
  })

  test('is not there for somebody of another space', async () => {
    const { number } = await ordered()
    expect(await undo(stranger, number)).toMatchObject({ ok: false, reason: 'not-found' })
  })

  test('of a veto is for who has the right of the veto alone', async () => {
    const { number } = await make()
    await storage.asAdministrator(`
      insert into record_event (municipality_id, record_id, register, seq, step, day, from_state, to_state, actor)
      select municipality_id, id, register, 2, 'veto', '${today}', 'started', 'closed', 'fg' from register_record
       where number = '${number}'`)
    expect(await undo(lawyer, number, { revision: 1 })).toMatchObject({ ok: false, reason: 'not-allowed' })
  })

  test('needs a reason, and something to take back', async () => {
    const { number } = await ordered()
    expect(await undo(lawyer, number, { reason: '  ' })).toMatchObject({ ok: false, reason: 'reason-needed' })
    const fresh = await make()
    const nothing = await undo(lawyer, fresh.number, { seq: 1, revision: 1 })
    expect(nothing).toMatchObject({ ok: false, reason: 'nothing-to-take-back' })
  })

  test('that two people do at once happens once', async () => {
    const { number } = await ordered()
    const outcomes = await Promise.all([undo(lawyer, number), undo(officer, number)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await read(number)).events.filter(({ step }) => step === 'take-back')).toHaveLength(1)
  })
})
