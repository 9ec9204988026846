import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { readRecord } from '../operations/read-record.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { plainRegister } from '../testing/plain-register.ts'
import { endHold, holdRecord, proposeDestruction, releaseDestruction, returnDestruction } from './decide-destruction.ts'
import { destroyRecord } from './destroy-record.ts'
import { findDestruction, listItems, listProofs } from './destruction.queries.ts'
import { countDue, listDue } from './due.queries.ts'
import { listDueRecords } from './list-due.ts'

const TODAY = '2026-11-28'
const now = new Date('2026-11-28T09:00:00Z')
const type = plainRegister

let test: TestDatabase
let keeper: Actor
let second: Actor
let officer: Actor
let worker: Actor

beforeAll(async () => {
  test = await createDemonstrationDatabase()
  keeper = await hire(test, 'caseCoordinator', 'Karel Archief')
  second = await hire(test, 'caseCoordinator', 'Tineke Tweede')
  officer = await hire(test, 'privacyOfficer', 'Fiona Functionaris')
  worker = await hire(test, 'caseworker', 'Walt Werk')
})
afterAll(() => test.close())

/** A record about somebody, from its intake in 2019 to the day it was closed. */
const past = (closedOn: string | undefined, name = 'Dirkje Doornroos') =>
  takeIn(test, keeper, type, {
    facts: { kind: 'a', amount: 75, note: 'Slaapt honderd jaar', phone: '0570-123456' },
    basis: 'task',
    openedOn: '2019-02-11',
    areaCode: 'BU01500000',
    place: { address: 'Kasteellaan 1' },
    parties: [{ role: 'subject', person: { name, bornOn: '1952-08-30' } }],
    history: [
      {
        step: 'visit',
        day: '2019-03-20',
        given: { hours: 3, said: 'Zij wil niet wakker worden' },
        reason: 'Spinnewiel',
      },
      ...(closedOn ? [{ step: 'close', day: closedOn }] : []),
    ],
  })

const makeList = () => listDueRecords(test.database, serviceActor('deventer', 'service:registers'), TODAY, [type])
const due = (who: Actor) =>
  inScope(test, who, async ({ tx }) => (await listDue(tx, type.key, 100)).map((one) => one.number))
const propose = (who: Actor, ids: string[]) =>
  inScope(test, who, (scope) => proposeDestruction(scope, type, ids), TODAY)
const release = (who: Actor, id: string, revision = 1) =>
  inScope(test, who, (scope) => releaseDestruction(scope, { id, revision, note: '', now }), TODAY)
const revisionOf = (number: string) =>
  inScope(test, keeper, async (scope) => (await readRecord(scope, type, number))!.revision)

/** What the job does with a released list. */
async function destroyList(id: string) {
  const actor = serviceActor('deventer', 'service:retention')
  const { list, items } = await inScope(test, actor, async ({ tx }) => ({
    list: (await findDestruction(tx, id))!,
    items: await listItems(tx, id),
  }))
  const outcomes: Record<string, string> = {}
  for (const item of items) {
    const released = { ...list, decidedBy: list.decidedBy! }
    outcomes[item.number] = await inScope(
      test,
      actor,
      (scope) => destroyRecord(scope, type, released, item, now),
      TODAY,
    )
  }
  return outcomes
}

async function releasedList(...records: { id: string }[]) {
  await makeList()
  const proposed = await propose(
    keeper,
    records.map(({ id }) => id),
  )
  if (!proposed.ok) throw new Error(proposed.reason)
  expect(await release(officer, proposed.value)).toMatchObject({ ok: true })
  return proposed.value
}

describe('the list of what is due', () => {
  it('has what was closed five years ago and a day, and destroys nothing', async () => {
    const yes = await past('2021-11-27')
    const notYet = await past('2021-11-28')
    const running = await past(undefined)
    expect(await makeList()).toBe(1)
    expect(await due(keeper)).toEqual([yes.number])
    expect(await inScope(test, keeper, ({ tx }) => countDue(tx))).toEqual([
      { register: 'proefregister', count: 1, oldest: '2026-11-28' },
    ])
    for (const { number } of [yes, notYet, running]) {
      expect(await inScope(test, keeper, (scope) => readRecord(scope, type, number))).toMatchObject({
        destroyedOn: null,
      })
    }
  })

  it('is made anew each time, and is nobody\u2019s who does not work in the space', async () => {
    expect(await makeList()).toBe(1)
    expect(await due(officer)).toEqual([])
    expect(await due(worker)).toHaveLength(1)
  })
})

describe('destroying takes two people', () => {
  it('is proposed by somebody who decides in the space, and only what is due', async () => {
    const early = await past('2024-01-01')
    const late = await past('2020-06-01')
    await makeList()
    expect(await propose(worker, [late.id])).toMatchObject({ reason: 'not-allowed' })
    expect(await propose(keeper, [])).toMatchObject({ reason: 'nothing-chosen' })
    expect(await propose(keeper, [late.id, early.id])).toMatchObject({ reason: 'not-due' })
    expect(await propose(keeper, [late.id])).toMatchObject({ ok: true })
    expect(await propose(second, [late.id])).toMatchObject({ reason: 'not-due' })
  })

  it('is released by another, who needs the right for it, and once', async () => {
    const record = await past('2020-06-02')
    await makeList()
    const proposed = await propose(keeper, [record.id])
    if (!proposed.ok) throw new Error(proposed.reason)
    expect(await release(keeper, proposed.value)).toMatchObject({ reason: 'not-found' })
    expect(await release(second, proposed.value)).toMatchObject({ reason: 'not-found' })
    const both = { ...keeper, rights: [...keeper.rights, 'retention.release'] }
    expect(await release(both, proposed.value)).toMatchObject({ reason: 'same-person' })
    expect(await release(officer, proposed.value)).toMatchObject({ ok: true })
    expect(await release(officer, proposed.value)).toMatchObject({ reason: 'decided-already' })
  })

  it('cannot be done by one person in the database either', async () => {
    const record = await past('2020-06-03')
    await makeList()
    const proposed = await propose(keeper, [record.id])
    const both = { ...keeper, rights: [...keeper.rights, 'retention.release'] }
    await expect(
      inScope(test, both, ({ tx }) =>
        tx
          .updateTable('destructionList')
          .set({ state: 'released', decidedBy: keeper.id, decidedAt: now })
          .where('id', '=', proposed.ok ? proposed.value : '')
          .execute(),
      ),
    ).rejects.toThrow('destruction_list_check')
    for (const who of [keeper, officer, { ...keeper, rights: [...keeper.rights, 'retention.release'] }]) {
      const gone = await inScope(test, who, async ({ tx }) => [
        ...(await tx.deleteFrom('registerRecord').where('id', '=', record.id).returning('id').execute()),
        ...(await tx.deleteFrom('node').where('id', '=', record.id).returning('id').execute()),
      ])
      expect(gone).toEqual([])
    }
  })

  it('can be sent back with a reason, after which the records are offered again', async () => {
    const record = await past('2020-06-04')
    await makeList()
    const proposed = await propose(keeper, [record.id])
    const id = proposed.ok ? proposed.value : ''
    expect(await due(keeper)).not.toContain(record.number)
    const send = (note: string) =>
      inScope(test, officer, (scope) => returnDestruction(scope, { id, revision: 1, note, now }), TODAY)
    expect(await send('')).toMatchObject({ reason: 'note-needed' })
    expect(await send('Er loopt nog een klacht')).toMatchObject({ ok: true })
    expect(await due(keeper)).toContain(record.number)
  })
})

describe('what is held', () => {
  it('is not proposed, and what was proposed before is kept when its turn comes', async () => {
    const held = await past('2020-07-01')
    const later = await past('2020-07-02')
    const list = await releasedList(later)
    const hold = async (number: string, untilOn: string, reason = 'Er loopt een beroep') => {
      const revision = await revisionOf(number)
      return inScope(test, keeper, (scope) => holdRecord(scope, type, { number, untilOn, reason, revision }), TODAY)
    }
    expect(await hold(held.number, TODAY)).toMatchObject({ reason: 'in-the-past' })
    expect(await hold(held.number, '2027-05-01', '')).toMatchObject({ reason: 'reason-needed' })
    expect(await hold(held.number, '2027-05-01')).toMatchObject({ ok: true })
    expect(await hold(later.number, '2027-05-01')).toMatchObject({ ok: true })
    await makeList()
    expect(await propose(keeper, [held.id])).toMatchObject({ reason: 'held' })
    expect(await destroyList(list)).toEqual({ [later.number]: 'held' })
    const revision = await revisionOf(held.number)
    const end = { number: held.number, reason: 'Ingetrokken', revision }
    expect(await inScope(test, keeper, (scope) => endHold(scope, type, end), TODAY)).toMatchObject({ ok: true })
    expect(await propose(keeper, [held.id])).toMatchObject({ ok: true })
  })
})

describe('a destroyed record', () => {
  it('leaves a shell that counts, and nothing of anybody in any table', async () => {
    const record = await past('2020-08-01', 'Wilhelmina Wegwezen')
    const task = { municipalityId: 'deventer', recordId: record.id, template: 'visit', key: 'call' }
    await inScope(test, keeper, ({ tx }) => tx.insertInto('recordTask').values(task).execute())
    const comment = { municipalityId: 'deventer', nodeId: record.id, body: 'Belde driemaal', createdAt: now }
    await inScope(test, keeper, ({ tx }) => tx.insertInto('comment').values(comment).execute())
    expect(await destroyList(await releasedList(record))).toEqual({ [record.number]: 'destroyed' })

    const shell = await inScope(test, keeper, (scope) => readRecord(scope, type, record.number))
    expect(shell).toMatchObject({
      ...{ number: record.number, state: 'closed', title: '', facts: {}, allFacts: {}, areaCode: 'BU01500000' },
      ...{ openedOn: '2019-02-01', closedOn: '2020-08-01', destroyedOn: TODAY, createdBy: 'service:retention' },
      ...{ place: undefined, parties: [], deadlines: [], tasks: [], handlerId: null },
    })
    expect(shell!.events.map(({ step, day, given, actor, reason }) => ({ step, day, given, actor, reason }))).toEqual([
      { step: 'intake', day: '2019-02-01', given: { kind: 'a' }, actor: 'service:retention', reason: '' },
      { step: 'visit', day: '2019-03-01', given: {}, actor: 'service:retention', reason: '' },
    ])
    const left = await test.asAdministrator<{ name: string; count: number }>(
      `select source as name, amount as count from contents_of_record($1)`,
      [record.id],
    )
    expect(left.map(({ name, count }) => `${name} ${count}`)).toEqual(['record_event 2', 'register_record 1'])
  })

  it('is proved to be destroyed, by whom and under which result, without a word about anybody', async () => {
    const [proof] = await inScope(test, officer, ({ tx }) => listProofs(tx, 1))
    expect(proof).toMatchObject({
      ...{ register: 'proefregister', result: '12.2', destroyOn: '2025-08-02', limitedBy: '', destroyedAt: now },
      ...{ proposerName: 'Karel Archief', releaserName: 'Fiona Functionaris' },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      removed: { comment: 1, record_event: 3, record_party: 1, record_task: 1, record_key: 1, register_record: 1 },
    })
    const row = JSON.stringify(proof)
    for (const word of ['Wegwezen', 'Kasteellaan', 'driemaal', 'Slaapt', '1952']) expect(row).not.toContain(word)
    await expect(test.asAdministrator('delete from destruction_proof')).rejects.toThrow('only grows')
  })

  it('is opened by nobody any more, and nothing is written to it', async () => {
    const [proof] = await inScope(test, officer, ({ tx }) => listProofs(tx, 1))
    const { number } = proof!
    const step = { number, step: 'visit', day: '2020-07-01', given: {}, reason: '' }
    expect(await inScope(test, keeper, (scope) => takeStepOn(scope, type, step))).toMatchObject({ reason: 'not-found' })
    const shell = (await inScope(test, keeper, (scope) => readRecord(scope, type, number)))!
    const written = await inScope(test, keeper, ({ tx }) =>
      tx.updateTable('registerRecord').set({ title: 'terug' }).where('id', '=', shell.id).returning('id').execute(),
    )
    expect(written).toEqual([])
    const key = { municipalityId: 'deventer', recordId: shell.id, wrapped: 'een andere sleutel' }
    await expect(inScope(test, keeper, ({ tx }) => tx.insertInto('recordKey').values(key).execute())).rejects.toThrow(
      'row-level security',
    )
  })

  it('is destroyed once, and what was reopened meanwhile is not', async () => {
    const record = await past('2020-09-01')
    const reopened = await past('2020-09-02')
    const list = await releasedList(record, reopened)
    await test.asAdministrator(`update register_record set closed_on = null, state = 'open' where id = $1`, [
      reopened.id,
    ])
    expect(await destroyList(list)).toEqual({ [record.number]: 'destroyed', [reopened.number]: 'not-due' })
    expect(await destroyList(list)).toEqual({ [record.number]: 'gone', [reopened.number]: 'not-due' })
  })

  it('takes along what was merged into it', async () => {
    const record = await past('2020-10-01')
    const duplicate = await past('2020-10-02', 'Dubbele Dirk')
    await test.asAdministrator('update register_record set merged_into = $1 where id = $2', [record.id, duplicate.id])
    expect(await destroyList(await releasedList(record))).toEqual({ [record.number]: 'destroyed' })
    const rows = await test.asAdministrator<{ number: string; merged: boolean; destroyed: boolean; parties: number }>(
      `select number, merged_into = $1 as merged, destroyed_on is not null as destroyed,
        (select count(*)::int from record_party p where p.record_id = r.id) as parties
        from register_record r where id = $1 or id = $2 order by number`,
      [record.id, duplicate.id],
    )
    expect(rows).toEqual([
      { number: record.number, merged: null, destroyed: true, parties: 0 },
      { number: duplicate.number, merged: true, destroyed: true, parties: 0 },
    ])
  })
})

describe('the tables', () => {
  it('let everything that hangs on a record go with it', async () => {
    const staying = await test.asAdministrator<{ name: string }>(
      `select conrelid::regclass || '.' || conname as name from pg_constraint
        where contype = 'f' and confrelid in ('node'::regclass, 'register_record'::regclass) and confdeltype <> 'c'
          and conrelid::regclass::text not in ('plan', 'theme', 'goal', 'action', 'organisation', 'indicator', 'report', 'version',
            -- What somebody said or wished, a paper of the council and a change lead to a part of a plan; the database lets
            -- them lead to nothing else.
            'input_target', 'meeting_wish', 'council_target', 'plan_change')`,
    )
    // What was merged into a record is destroyed with it by destroyRecord itself.
    expect(staying.map(({ name }) => name)).toEqual(['register_record.register_record_merged_into_fkey'])
  })

  it('keep of what was destroyed no name in the record of changes', async () => {
    const [row] = await test.asAdministrator<{ found: number }>(
      `select count(*)::int as found from audit_event
        where coalesce(before::text, '') || coalesce(after::text, '') ~ 'Wegwezen|Kasteellaan|Slaapt honderd|driemaal|Spinnewiel'`,
    )
    expect(row).toEqual({ found: 0 })
  })
})
