import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { readRecord } from '../operations/read-record.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { verbeurdeDwangsom } from '../types/verbeurde-dwangsom.ts'
import { listOpenAlarms } from './alarms.queries.ts'
import { confirmAlarm } from './confirm-alarm.ts'
import { watchDeadlines } from './watch-deadlines.ts'

let storage: TestDatabase
let handler: Actor
let colleague: Actor
let officer: Actor
let stranger: Actor

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  // Only the people of this test work here, so that it is known who is told.
  await storage.asAdministrator('delete from account_role')
  handler = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  colleague = await hire(storage, 'enforcementLawyer', 'Dewi Besluit')
  officer = await hire(storage, 'enforcementOfficer', 'Tom Toezicht')
  stranger = await hire(storage, 'caseCoordinator', 'Carla Cordaat')
})
beforeEach(async () => {
  for (const table of ['record_alarm', 'record_deadline', 'outgoing_mail'])
    await storage.asAdministrator(`delete from ${table}`)
})
afterAll(() => storage?.close())

const watch = (today: string) =>
  watchDeadlines(storage.database, serviceActor('deventer', 'service:registers'), {
    ...{ today, mail: { subject: 'Een termijn', text: 'Bekijk het' } },
  })

/** A claim that is barred on 10 March 2027. */
async function claim(): Promise<string> {
  const { number } = await takeIn(storage, handler, verbeurdeDwangsom, {
    ...{ basis: 'bestuursdwang', openedOn: '2026-03-10', handlerId: handler.id },
    facts: { domain: 'voetbal', amount: 500, forfeitedOn: '2026-03-10' },
  })
  return number
}
const alarms = (by = colleague) => inScope(storage, by, ({ tx }) => listOpenAlarms(tx))
const told = async () => (await alarms()).flatMap((one) => one.told.map(({ name }) => name)).sort()
const mailed = () =>
  storage.asAdministrator<{ recipient: string; body: string }>(
    'select recipient, body from outgoing_mail_content order by recipient',
  )
const confirm = (by: Actor, alarm: string, note: string) =>
  inScope(storage, by, (scope) => confirmAlarm(scope, { alarm, note, now: new Date('2026-09-11T09:00:00Z') }))
const take = (by: Actor, number: string, step: string, day: string, given = {}) =>
  inScope(storage, by, (scope) => takeStepOn(scope, verbeurdeDwangsom, { number, step, day, given, reason: '' }), day)

describe('a term that may not be missed', () => {
  test('is told of from 180 days before its end, to who handles it and to somebody who decides', async () => {
    await claim()
    await watch('2026-09-10')
    expect(await alarms()).toEqual([])
    expect(await watch('2026-09-11')).toEqual({ raised: 1 })
    expect(await alarms()).toMatchObject([{ key: 'limitation', dueOn: '2027-03-10', threshold: 180 }])
    expect(await told()).toEqual(['Dewi Besluit', 'Lex Letter'])
    expect(await mailed()).toEqual([
      { recipient: 'dewi.besluit@test.example', body: 'Bekijk het' },
      { recipient: 'lex.letter@test.example', body: 'Bekijk het' },
    ])
  })

  test('is told of once, also when Regie starts again', async () => {
    await claim()
    await watch('2026-09-11')
    expect(await watch('2026-09-11')).toEqual({ raised: 0 })
    expect(await watch('2026-09-14')).toEqual({ raised: 0 })
    expect(await alarms()).toHaveLength(1)
    expect(await mailed()).toHaveLength(2)
  })

  test('stays until each has confirmed for himself with what he does, and after that until the work is done', async () => {
    const number = await claim()
    await watch('2026-09-11')
    const { id } = (await alarms())[0]!
    expect(await confirm(handler, id, ' ')).toMatchObject({ ok: false, reason: 'note-needed' })
    expect(await confirm(handler, id, 'Ik neem de beschikking')).toMatchObject({ ok: true })
    expect(await confirm(handler, id, 'Nog een keer')).toMatchObject({ ok: false, reason: 'not-yours' })
    expect(await confirm(stranger, id, 'Ik ook')).toMatchObject({ ok: false, reason: 'not-found' })
    expect((await alarms())[0]!.told.map(({ name, confirmedAt }) => [name, confirmedAt !== null])).toEqual([
      ['Dewi Besluit', false],
      ['Lex Letter', true],
    ])
    await confirm(colleague, id, 'Ik kijk mee')
    expect(await alarms()).toHaveLength(1)
    const record = await inScope(storage, colleague, (scope) => readRecord(scope, verbeurdeDwangsom, number))
    const acts = record!.events.filter(({ step }) => step === 'alarm-confirmed')
    expect(acts.map(({ actorName, reason }) => `${actorName}: ${reason}`)).toEqual([
      'Lex Letter: Ik neem de beschikking',
      'Dewi Besluit: Ik kijk mee',
    ])
  })

  test('cannot be put away by anybody', async () => {
    await claim()
    await watch('2026-09-11')
    await inScope(storage, colleague, async ({ tx }) => {
      await tx.updateTable('recordAlarm').set({ closedOn: '2026-09-11', closedBecause: 'met' }).execute()
      await tx.deleteFrom('recordAlarm').execute()
      await tx.deleteFrom('recordAlarmTold').execute()
      const other = tx.updateTable('recordAlarmTold').set({ confirmedAt: new Date() })
      await other.where('accountId', '=', handler.id).execute()
      return { ok: true }
    })
    const [alarm] = await alarms()
    expect(alarm!.told.map(({ name, confirmedAt }) => [name, confirmedAt])).toEqual([
      ['Dewi Besluit', null],
      ['Lex Letter', null],
    ])
  })

  test('is seen by nobody outside its space', async () => {
    await claim()
    await watch('2026-09-11')
    expect(await alarms(officer)).toHaveLength(1)
    expect(await alarms(stranger)).toEqual([])
  })

  test('goes to everybody who decides when it was not confirmed within two working days', async () => {
    const third = await hire(storage, 'enforcementLawyer', 'Zara Achtervang')
    await claim()
    await watch('2026-09-11')
    await watch('2026-09-15')
    expect(await told()).toHaveLength(2)
    await watch('2026-09-16')
    expect(await told()).toEqual(['Dewi Besluit', 'Lex Letter', 'Zara Achtervang'])
    expect((await alarms())[0]).toMatchObject({ escalatedOn: '2026-09-16' })
    await watch('2026-09-17')
    expect(await mailed()).toHaveLength(3)
    await storage.asAdministrator(`update account set is_active = false where id = '${third.id}'`)
  })

  test('goes to somebody else in the place of who has left', async () => {
    await claim()
    await watch('2026-09-11')
    await storage.asAdministrator(`update account set is_active = false where id = '${colleague.id}'`)
    await watch('2026-09-12')
    const reached = (await alarms(handler))[0]!.told.filter(({ isActive }) => isActive)
    await storage.asAdministrator(`update account set is_active = true where id = '${colleague.id}'`)
    expect(reached.map(({ name }) => name).sort()).toEqual(['Lex Letter', 'Tom Toezicht'])
  })

  test('is told of again as its end comes near and when it has passed, to be confirmed anew', async () => {
    const number = await claim()
    await watch('2026-09-11')
    const { id } = (await alarms())[0]!
    await confirm(handler, id, 'Ik neem de beschikking')
    await confirm(colleague, id, 'Ik kijk mee')
    for (const day of ['2026-12-10', '2027-03-10', '2027-03-11']) await watch(day)
    const open = await alarms()
    expect(open.map(({ threshold }) => threshold)).toEqual([-1])
    expect(open[0]!.told.map(({ confirmedAt }) => confirmedAt)).toEqual([null, null])
    const all = await storage.asAdministrator<{ threshold: number; because: string | null }>(
      `select threshold, closed_because as because from record_alarm a join register_record r on r.id = a.record_id
        where number = '${number}' order by threshold desc`,
    )
    expect(all.map(({ threshold, because }) => `${threshold} ${because}`)).toEqual([
      '180 overtaken',
      '90 overtaken',
      '0 overtaken',
      '-1 null',
    ])
  })

  test('is silent once it was interrupted, and when the claim was paid', async () => {
    const number = await claim()
    await watch('2026-09-11')
    expect(
      await take(colleague, number, 'decideCollection', '2026-09-14', { amount: 500, proof: '3SABCD1234' }),
    ).toMatchObject({ ok: true })
    await watch('2026-09-15')
    expect(await alarms()).toEqual([])
    // The new year of the claim ends on 14 September 2027.
    expect(await watch('2027-03-18')).toEqual({ raised: 1 })
    expect(await take(handler, number, 'pay', '2027-03-19')).toMatchObject({ ok: true })
    for (const day of ['2027-03-20', '2027-09-14', '2027-09-15']) await watch(day)
    expect(await alarms()).toEqual([])
    const closed = await storage.asAdministrator<{ because: string }>(
      `select closed_because as because from record_alarm a join register_record r on r.id = a.record_id
        where number = '${number}' order by due_on`,
    )
    expect(closed).toEqual([{ because: 'moved' }, { because: 'met' }])
    expect(await mailed()).toHaveLength(4)
  })
})
