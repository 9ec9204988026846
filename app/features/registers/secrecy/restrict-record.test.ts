import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { countByState, countIn, lookThrough } from '../lists/list.queries.ts'
import { readRecord } from '../operations/read-record.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { plainRegister } from '../testing/plain-register.ts'
import { liftRestriction, restrictRecord } from './restrict-record.ts'

let test: TestDatabase
let coordinator: Actor
let named: Actor
let colleague: Actor
let lawyer: Actor
let number: string
let id: string
const now = new Date()

beforeAll(async () => {
  test = await createDemonstrationDatabase()
  coordinator = await hire(test, 'caseCoordinator', 'Carla Cordaat')
  named = await hire(test, 'caseworker', 'Nel Genoemd')
  colleague = await hire(test, 'caseworker', 'Wim Werker')
  lawyer = await hire(test, 'enforcementLawyer', 'Lex Letter')
  const taken = await takeIn(test, coordinator, plainRegister, {
    facts: { kind: 'a', note: 'Zwijgplicht van de buurman' },
    basis: plainRegister.bases[0]!.key,
    openedOn: '2026-11-02',
    parties: [{ role: 'subject', person: { name: 'Sjoerd Verborgen', bornOn: '1979-03-05' } }],
  })
  number = taken.number
  id = taken.id
})
afterAll(() => test.close())

const read = (actor: Actor) => inScope(test, actor, (scope) => readRecord(scope, plainRegister, number))
const revisionSeenBy = async (actor: Actor) => (await read(actor))!.revision
const restrict = async (actor: Actor, people: Actor[], reason = 'De buurman werkt bij de gemeente') => {
  const revision = await revisionSeenBy(coordinator)
  return inScope(test, actor, (scope) =>
    restrictRecord(scope, plainRegister, { number, named: people.map(({ id }) => id), reason, revision, now }),
  )
}

const TABLES = ['record_event', 'record_sealed', 'record_party', 'record_key', 'record_access', 'node']

/** What somebody finds of the record wherever he may look. */
const seen = (actor: Actor) =>
  inScope(test, actor, async ({ tx }) => {
    const { rows } = await lookThrough(tx, plainRegister.key, {}, { sort: 'newest', page: 1, size: 100 })
    const counted = countIn(await countByState(tx, plainRegister.key, { text: number }), undefined)
    const hidden: Record<string, number> = {}
    for (const table of TABLES) {
      const column = table === 'node' ? sql.ref('id') : sql.ref('record_id')
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ${sql.table(table)} where ${column} = ${id}`.execute(tx)
      hidden[table] = rows[0]!.count
    }
    return { isListed: rows.some((row) => row.number === number), counted, ...hidden }
  })

const NOTHING = {
  ...{ isListed: false, counted: 0 },
  ...{ record_event: 0, record_sealed: 0, record_party: 0, record_key: 0, record_access: 0, node: 0 },
}

describe('restricting a record', () => {
  it('is refused to who may not decide in the space, without a reason, and with somebody from outside it', async () => {
    expect(await restrict(colleague, [])).toMatchObject({ ok: false, reason: 'not-allowed' })
    expect(await restrict(coordinator, [named], ' ')).toMatchObject({ ok: false, reason: 'reason-needed' })
    expect(await restrict(coordinator, [lawyer])).toMatchObject({ ok: false, reason: 'not-a-colleague' })
    expect(await read(colleague)).toMatchObject({ number, isRestricted: false })
  })

  it('hides it from colleagues with the same rights, wherever they look', async () => {
    expect(await seen(colleague)).toMatchObject({ isListed: true, counted: 1, record_party: 1, node: 1 })
    expect(await restrict(coordinator, [named])).toMatchObject({ ok: true })
    expect(await seen(colleague)).toEqual(NOTHING)
    expect(await read(colleague)).toBeUndefined()
  })

  it('leaves it to the people who are named, to read and to work on', async () => {
    const record = await read(named)
    expect(record).toMatchObject({ isRestricted: true, handlerId: coordinator.id })
    expect(record!.parties[0]!.person).toMatchObject({ name: 'Sjoerd Verborgen' })
    expect(record!.events.at(-1)).toMatchObject({ step: 'restricted', reason: 'De buurman werkt bij de gemeente' })
    const done = await inScope(test, named, (scope) =>
      takeStepOn(scope, plainRegister, { number, step: 'visit', day: '2026-11-03', given: {}, reason: 'x' }),
    )
    expect(done).toMatchObject({ ok: true })
  })

  it('answers a colleague who tries to work on it as if it were not there', async () => {
    const step = (which: string) =>
      inScope(test, colleague, (scope) =>
        takeStepOn(scope, plainRegister, { number: which, step: 'visit', day: '2026-11-03', given: {}, reason: 'x' }),
      )
    expect(await step(number)).toEqual(await step('PR-2026-9999'))
    const written = await inScope(test, colleague, ({ tx }) =>
      tx.updateTable('registerRecord').set({ title: 'overgenomen' }).returning('id').execute(),
    )
    const mine = await inScope(test, colleague, ({ tx }) => tx.selectFrom('registerRecord').select('id').execute())
    expect(written.length).toBe(mine.length)
    expect((await read(coordinator))!.title).not.toBe('overgenomen')
  })

  it('does not let somebody give himself access', async () => {
    const { id } = (await read(coordinator))!
    const row = { municipalityId: 'deventer', recordId: id, accountId: colleague.id, source: 'restricted' }
    await expect(
      inScope(test, colleague, ({ tx }) => tx.insertInto('recordAccess').values(row).execute()),
    ).rejects.toThrow('row-level security')
  })

  it('takes it from a named person who leaves the space', async () => {
    const moved = { ...named, roles: ['enforcementOfficer'], rights: lawyer.rights }
    expect(await read(moved)).toBeUndefined()
  })

  it('ends for who is no longer named, and the person who decides stays', async () => {
    expect(await restrict(coordinator, [colleague])).toMatchObject({ ok: true })
    expect(await read(named)).toBeUndefined()
    expect(await read(colleague)).toMatchObject({ number })
    expect(await read(coordinator)).toMatchObject({ number })
  })

  it('keeps the reason out of what the database can read', async () => {
    const rows = await test.asAdministrator<{ found: number }>(
      `select count(*)::int as found from record_sealed where sealed like '%buurman%'
       union all select count(*) from record_event where given::text like '%buurman%'
       union all select count(*) from record_access where reason <> ''
       union all select count(*) from audit_event where coalesce(before::text, '') || coalesce(after::text, '') like '%buurman werkt%'`,
    )
    expect(rows.map(({ found }) => Number(found))).toEqual([0, 0, 0, 0])
  })

  it('is lifted with a reason, and then everybody in the space reads it again', async () => {
    const revision = await revisionSeenBy(coordinator)
    const lift = (reason: string) =>
      inScope(test, coordinator, (scope) => liftRestriction(scope, plainRegister, { number, reason, revision, now }))
    expect(await lift('')).toMatchObject({ reason: 'reason-needed' })
    expect(await lift('De buurman is verhuisd')).toMatchObject({ ok: true })
    expect(await read(named)).toMatchObject({ isRestricted: false })
    expect(await read(lawyer)).toBeUndefined()
  })
})

describe('somebody who was let in to read', () => {
  it('reads the record for as long as that holds, and writes nothing', async () => {
    const record = (await read(coordinator))!
    const row = { municipalityId: 'deventer', recordId: record.id, accountId: lawyer.id, source: 'meeting' }
    await inScope(test, coordinator, ({ tx }) =>
      tx
        .insertInto('recordAccess')
        .values({ ...row, level: 'read' })
        .execute(),
    )
    expect((await read(lawyer))!.parties[0]!.person).toMatchObject({ name: 'Sjoerd Verborgen' })
    const written = await inScope(test, lawyer, ({ tx }) =>
      tx
        .updateTable('registerRecord')
        .set({ title: 'gewijzigd' })
        .where('id', '=', record.id)
        .returning('id')
        .execute(),
    )
    expect(written).toEqual([])
    const task = { municipalityId: 'deventer', recordId: record.id, key: 'x' }
    await expect(inScope(test, lawyer, ({ tx }) => tx.insertInto('recordTask').values(task).execute())).rejects.toThrow(
      'row-level security',
    )
    await inScope(test, coordinator, ({ tx }) =>
      tx.updateTable('recordAccess').set({ endedAt: new Date() }).where('accountId', '=', lawyer.id).execute(),
    )
    expect(await read(lawyer)).toBeUndefined()
  })
})
