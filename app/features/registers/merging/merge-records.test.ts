import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import type { Side } from '../domain/merge.ts'
import type { NewRecord } from '../domain/new-record.ts'
import { countByState, countIn } from '../lists/list.queries.ts'
import { addTask } from '../operations/add-task.ts'
import { readRecord } from '../operations/read-record.ts'
import { takeBack } from '../operations/take-back.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { joinRecords } from '../relations/join-records.ts'
import { searchPeople } from '../search/search-people.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import { mergeRecords } from './merge-records.ts'
import { undoMerge } from './undo-merge.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
const fenna = { role: 'violator', person: { name: 'Fenna Aalders', bornOn: '1980-01-02', address: 'Brink 1' } }
const bilal = { role: 'violator', person: { name: 'Bilal Celik', bornOn: '1990-05-06' } }

let storage: TestDatabase
let lawyer: Actor
let officer: Actor

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  lawyer = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  officer = await hire(storage, 'enforcementOfficer', 'Tom Toezicht')
})
afterAll(() => storage?.close())

type Opened = { id: string; number: string }

const open = (record: Partial<NewRecord> = {}): Promise<Opened> =>
  takeIn(storage, lawyer, sampleRegister, {
    ...{ basis: 'apv', openedOn: '2026-03-01', facts: { rule: 'Geluid', kind: 'noise', story: 'Wat de buurman zei' } },
    ...{ parties: [fenna], place: { address: 'Brink 1' } },
    ...record,
  })
const openDuplicate = (record: Partial<NewRecord> = {}) =>
  open({
    ...{ facts: { rule: 'Geluid', kind: 'waste', seenOn: '2026-02-01', story: 'Wat de agent zag' } },
    ...{ parties: [fenna, bilal], place: { address: 'Brink 3' }, areaCode: 'BU01500001', ...record },
  })
const read = (number: string, actor = lawyer) =>
  inScope(storage, actor, async (scope) => (await readRecord(scope, sampleRegister, number))!)

async function merge(
  kept: Opened,
  duplicate: Opened,
  more: { chosen?: Record<string, Side>; actor?: Actor; reason?: string } = {},
) {
  const { chosen = {}, actor = lawyer, reason = 'Twee meldingen van één avond' } = more
  const revisions = await storage.asAdministrator<{ id: string; revision: number }>(
    'select id, revision from register_record where id = any ($1)',
    [[kept.id, duplicate.id]],
  )
  const revisionOf = ({ id }: Opened) => revisions.find((row) => row.id === id)?.revision ?? 0
  const input = { number: kept.number, duplicate: duplicate.number, chosen, reason, now: NOW }
  return inScope(storage, actor, (scope) =>
    mergeRecords(scope, sampleRegister, {
      ...input,
      ...{ revision: revisionOf(kept), duplicateRevision: revisionOf(duplicate) },
    }),
  )
}

async function undo(kept: Opened, { now = NOW, actor = lawyer, reason = 'Toch twee avonden' } = {}) {
  const [row] = await storage.asAdministrator<{ id: string }>(
    'select id from record_merge where into_id = $1 and undone_at is null',
    [kept.id],
  )
  return inScope(storage, actor, (scope) =>
    undoMerge(scope, sampleRegister, { number: kept.number, merge: row!.id, reason, now }),
  )
}

/** Everything that the database holds of a record, but for what counts its changes and tells them. */
const everythingOf = ({ id }: Opened) =>
  storage.asAdministrator(
    `select source, row from (select 'record' as source, to_jsonb(r) - 'revision' as row from register_record r where id = $1
     union all select 'party', to_jsonb(p) from record_party p where record_id = $1
     union all select 'deadline', to_jsonb(d) from record_deadline d where record_id = $1
     union all select 'task', to_jsonb(t) from record_task t where record_id = $1
     union all select 'relation', to_jsonb(l) - 'created_at' from record_relation l where $1 in (from_id, to_id)
     union all select 'part', to_jsonb(s.part) from record_sealed s where record_id = $1 and part not like 'event:%') everything
     order by source, row::text`,
    [id],
  )

/** What can be read of it, whoever sealed it. */
const readable = async ({ number }: Opened) => {
  const { allFacts, place, parties, tasks, events } = await read(number)
  const names = parties.map(({ person }) => person)
  return { allFacts, place, names, tasks: tasks.map(({ words, key }) => words ?? key), events: events.slice(0, 2) }
}

describe('two records of one matter', () => {
  test('become one, with what was chosen field by field and everybody who takes part', async () => {
    const [kept, duplicate, other] = [await open(), await openDuplicate(), await open({ openedOn: '2026-03-02' })]
    await inScope(storage, lawyer, (scope) => addTask(scope, sampleRegister, duplicate.id, task('Buren bellen')))
    await inScope(storage, lawyer, (scope) =>
      joinRecords(scope, { type: sampleRegister, ...duplicate }, { type: sampleRegister, number: other.number }),
    )
    expect(await merge(kept, duplicate, { chosen: { kind: 'merged', place: 'merged' } })).toMatchObject({ ok: true })

    const now = await read(kept.number)
    expect(now.allFacts).toEqual({
      ...{ rule: 'Geluid', kind: 'waste', seenOn: '2026-02-01', story: 'Wat de buurman zei' },
    })
    expect(now).toMatchObject({ place: { address: 'Brink 3' }, areaCode: 'BU01500001', title: 'Geluid' })
    expect(now.parties.map(({ person }) => person?.name)).toEqual(['Fenna Aalders', 'Bilal Celik'])
    expect(now.tasks.map(({ words }) => words)).toEqual(['Buren bellen'])
    const relations = await storage.asAdministrator('select from record_relation where from_id = $1 and to_id = $2', [
      kept.id,
      other.id,
    ])
    expect(relations).toHaveLength(1)
  })

  test('both keep their history, with the reason on both', async () => {
    const [kept, duplicate] = [await open(), await openDuplicate()]
    await merge(kept, duplicate)
    for (const one of [kept, duplicate]) {
      const { events } = await read(one.number)
      expect(events.map(({ step, reason }) => [step, reason])).toEqual([
        ['intake', ''],
        ['merged', 'Twee meldingen van één avond'],
      ])
    }
  })

  test('are one in lists, counts and search by name, and the one that went takes no step', async () => {
    const person = { role: 'violator', person: { name: 'Zeldzame Zwaluw', bornOn: '1970-01-01' } }
    const [kept, duplicate] = [await open(), await openDuplicate({ parties: [person] })]
    const count = () =>
      inScope(storage, lawyer, async ({ tx }) => countIn(await countByState(tx, sampleRegister.key, {}), undefined))
    const before = await count()
    await merge(kept, duplicate)
    expect(await count()).toBe(before - 1)
    const found = await inScope(storage, lawyer, (scope) =>
      searchPeople(scope, ['enforcement'], { name: 'Zeldzame Zwaluw', bornOn: '' }),
    )
    expect(JSON.stringify(found)).toContain(kept.number)
    expect(JSON.stringify(found)).not.toContain(duplicate.number)
    const step = { number: duplicate.number, step: 'note', day: '2026-03-05', given: {}, reason: '' }
    expect(await inScope(storage, lawyer, (scope) => takeStepOn(scope, sampleRegister, step))).toMatchObject({
      ...{ ok: false, reason: 'not-found' },
    })
  })
})

describe('undoing a merge', () => {
  test('gives back exactly what there was, on both sides', async () => {
    const history = [{ step: 'order', day: '2026-03-02', given: { amount: 100 } }]
    const [kept, duplicate, other] = [await open({ history }), await openDuplicate({ history }), await open()]
    await inScope(storage, lawyer, (scope) => addTask(scope, sampleRegister, duplicate.id, task('Buren bellen')))
    await inScope(storage, lawyer, (scope) =>
      joinRecords(scope, { type: sampleRegister, ...other }, { type: sampleRegister, number: duplicate.number }),
    )
    const before = [await everythingOf(kept), await everythingOf(duplicate)]
    const seen = [await readable(kept), await readable(duplicate)]
    await merge(kept, duplicate, { chosen: { kind: 'merged', story: 'merged', place: 'merged' } })
    expect([await everythingOf(kept), await everythingOf(duplicate)]).not.toEqual(before)
    expect(await undo(kept)).toMatchObject({ ok: true })
    expect([await everythingOf(kept), await everythingOf(duplicate)]).toEqual(before)
    expect([await readable(kept), await readable(duplicate)]).toEqual(seen)
    // The same two can be merged again.
    expect(await merge(kept, duplicate)).toMatchObject({ ok: true })
  })

  test('leaves what was done since, and lets what was done before be taken back again', async () => {
    const history = [{ step: 'order', day: '2026-03-02', given: { amount: 100 } }]
    const [kept, duplicate] = [await open(), await openDuplicate()]
    await merge(kept, duplicate, { chosen: { story: 'merged' } })
    const note = { number: kept.number, step: 'note', day: '2026-03-09', given: { story: 'Nieuw' }, reason: '' }
    await inScope(storage, lawyer, (scope) => takeStepOn(scope, sampleRegister, note))
    await undo(kept)
    expect((await read(kept.number)).allFacts).toEqual({ rule: 'Geluid', kind: 'noise', story: 'Nieuw' })

    const [one, two] = [await open({ history }), await openDuplicate()]
    await merge(one, two)
    await undo(one)
    const { revision } = await read(one.number)
    const input = { number: one.number, seq: 2, reason: 'Vergissing', revision }
    const back = await inScope(storage, lawyer, (scope) => takeBack(scope, sampleRegister, input))
    expect(back).toEqual({ ok: true, value: { state: 'started' } })
  })

  test('is for seven days, for who decides, and with a reason', async () => {
    const [kept, duplicate] = [await open(), await openDuplicate()]
    await merge(kept, duplicate)
    const later = new Date('2026-03-17T09:00:01Z')
    expect(await undo(kept, { now: later })).toMatchObject({ ok: false, reason: 'too-late' })
    expect(await undo(kept, { actor: officer })).toMatchObject({ ok: false, reason: 'not-allowed' })
    expect(await undo(kept, { reason: ' ' })).toMatchObject({ ok: false, reason: 'reason-needed' })
    expect(await undo(kept, { now: new Date('2026-03-17T08:59:59Z') })).toMatchObject({ ok: true })
  })
})

describe('a merge is refused', () => {
  test('to who does not decide in the space, and without a reason', async () => {
    const [kept, duplicate] = [await open(), await openDuplicate()]
    expect(await merge(kept, duplicate, { actor: officer })).toMatchObject({ ok: false, reason: 'not-allowed' })
    expect(await merge(kept, duplicate, { reason: '' })).toMatchObject({ ok: false, reason: 'reason-needed' })
    expect(await merge(kept, kept)).toMatchObject({ ok: false, reason: 'itself' })
  })

  test('for a record that is hidden as for one that is not there', async () => {
    const [kept, hidden] = [await open(), await openDuplicate()]
    await storage.asAdministrator('update register_record set is_restricted = true where id = $1', [hidden.id])
    const missing = await merge(kept, { id: hidden.id, number: 'PR-2026-9999' })
    expect(missing).toMatchObject({ ok: false, reason: 'no-such-record' })
    expect(await merge(kept, hidden)).toEqual(missing)
  })

  test('when a term would be lost, when work would end with it, and when another went into it', async () => {
    const ordered = [{ step: 'order', day: '2026-03-02', given: { amount: 100 } }]
    const [kept, running] = [await open(), await openDuplicate({ history: ordered })]
    expect(await merge(kept, running)).toMatchObject({ ok: false, reason: 'term-would-be-lost' })
    expect(await merge(running, kept)).toMatchObject({ ok: true })
    const third = await open()
    expect(await merge(third, running)).toMatchObject({ ok: false, reason: 'holds-others' })
    const closed = await open({ history: [{ step: 'close', day: '2026-03-03' }] })
    expect(await merge(closed, third)).toMatchObject({ ok: false, reason: 'goes-on-closed' })
  })

  test('when somebody changed one of the two meanwhile', async () => {
    const [kept, duplicate] = [await open(), await openDuplicate()]
    const done = await inScope(storage, lawyer, (scope) =>
      mergeRecords(scope, sampleRegister, {
        ...{ number: kept.number, duplicate: duplicate.number, chosen: {}, reason: 'Dubbel', now: NOW },
        ...{ revision: 1, duplicateRevision: 7 },
      }),
    )
    expect(done).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
  })
})

function task(words: string) {
  return { words, dueOn: '2026-03-20', assigneeId: null }
}
