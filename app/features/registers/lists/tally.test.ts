import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { ROLE_NAMES, serviceActor } from '../../identity/index.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import { addUpTally, countByState } from './list.queries.ts'

let storage: TestDatabase
let officer: Actor
let stranger: Actor
const people: Actor[] = []

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  for (const role of ROLE_NAMES) people.push(await hire(storage, role, `Iemand ${role}`))
  officer = await hire(storage, 'enforcementOfficer', 'Tom Toezicht')
  stranger = await hire(storage, 'caseCoordinator', 'Carla Cordaat')
  // Of each register the first record is restricted; half of the people were let in to all that are, and to one more.
  await storage.asAdministrator(`
    update register_record set is_restricted = true
     where id in (select distinct on (register) id from register_record where merged_into is null order by register, number)`)
  const invited = people.filter((_, at) => at % 2 === 0).map(({ id }) => `'${id}'::uuid`)
  await storage.asAdministrator(`
    insert into record_access (municipality_id, record_id, account_id, source, granted_by)
    select 'deventer', r.id, a, 'meeting', 'x' from register_record r, unnest(array[${invited.join(', ')}]) a
     where is_restricted or id in (select distinct on (register) id from register_record order by register, number desc)`)
})
afterAll(() => storage?.close())

type Counted = Record<string, number>

/** Every record of every register as its policy shows it, one by one. */
const oneByOne = (actor: Actor): Promise<Counted> =>
  inScope(storage, actor, async ({ tx }) => {
    const { rows } = await sql<{ register: string; state: string; isOpen: boolean }>`
      select register, state, closed_on is null as is_open from register_record where merged_into is null`.execute(tx)
    const counts: Counted = {}
    for (const { register, state, isOpen } of rows) {
      const key = `${register} ${state} ${isOpen}`
      counts[key] = (counts[key] ?? 0) + 1
    }
    return counts
  })

const registers = async () =>
  (await storage.asAdministrator<{ register: string }>('select distinct register from register_record')).map(
    ({ register }) => register,
  )

const atOnce = (actor: Actor, keys: string[]): Promise<Counted> =>
  inScope(storage, actor, async ({ tx }) => {
    const counts: Counted = {}
    for (const register of keys) {
      for (const { state, isOpen, count } of await countByState(tx, register, {})) {
        counts[`${register} ${state} ${isOpen}`] = count
      }
    }
    return counts
  })

const ofSample = async (actor: Actor) =>
  Object.fromEntries(
    (await inScope(storage, actor, ({ tx }) => countByState(tx, sampleRegister.key, {}))).map(({ state, count }) => [
      state,
      count,
    ]),
  )

const rowsOfTally = async () =>
  (await storage.asAdministrator<{ count: number }>('select count(*)::int as count from record_tally'))[0]!.count

describe('counting a whole register', () => {
  test('tells each role what it may see, and no more', async () => {
    const keys = await registers()
    expect(keys.length).toBeGreaterThan(10)
    let seen = 0
    for (const actor of [...people, serviceActor('deventer', 'service:counter')]) {
      const expected = await oneByOne(actor)
      expect(await atOnce(actor, keys), actor.roles.join()).toEqual(expected)
      seen += Object.keys(expected).length
    }
    expect(seen).toBeGreaterThan(100)
  })

  test('follows a record that is taken in, hidden, let in to, moved, merged and removed', async () => {
    expect(await ofSample(officer)).toEqual({})
    const [first, second] = [await open(), await open()]
    expect(await ofSample(officer)).toEqual({ started: 2 })
    await change('is_restricted = true', first)
    expect(await ofSample(officer)).toEqual({ started: 1 })
    await storage.asAdministrator(
      `insert into record_access (municipality_id, record_id, account_id, source, granted_by) values ('deventer', $1, $2, 'restricted', 'x')`,
      [first, officer.id],
    )
    expect(await ofSample(officer)).toEqual({ started: 2 })
    await change('is_restricted = false', first)
    expect(await ofSample(officer)).toEqual({ started: 2 })
    await change(`state = 'ordered'`, first)
    expect(await ofSample(officer)).toEqual({ started: 1, ordered: 1 })
    await change(`state = 'closed', closed_on = '2026-03-01'`, first)
    expect(await ofSample(officer)).toEqual({ started: 1, closed: 1 })
    expect(await ofSample(stranger)).toEqual({})
    await change(`merged_into = '${first}'`, second)
    expect(await ofSample(officer)).toEqual({ closed: 1 })
    await change('merged_into = null', second)
    await storage.asAdministrator('delete from node where id = $1', [first])
    expect(await ofSample(officer)).toEqual({ started: 1 })
  })

  test('writes nothing down when a record changes in what is not counted', async () => {
    const id = await open()
    const before = await rowsOfTally()
    await change(`next_due_on = '2026-05-01', title = 'Anders'`, id)
    expect(await rowsOfTally()).toBe(before)
    await change('is_restricted = true', id)
    expect(await rowsOfTally()).toBe(before + 1)
    await change(`state = 'ordered'`, id)
    expect(await rowsOfTally()).toBe(before + 1)
  })

  test('is added up every day to one row for each state, from the records themselves', async () => {
    const keys = await registers()
    const before = await atOnce(officer, keys)
    await storage.asAdministrator(`insert into record_tally (municipality_id, register, space, state, is_open, change)
      select municipality_id, register, space, state, is_open, 7 from record_tally limit 20`)
    const service = serviceActor('deventer', 'service:registers')
    await inScope(storage, service, ({ tx }) => addUpTally(tx))
    expect(await atOnce(officer, keys)).toEqual(before)
    const rows = await storage.asAdministrator<{ rows: number; states: number }>(`
      select count(*)::int as rows, count(distinct (register, space, state, is_open))::int as states from record_tally`)
    expect(rows[0]!.rows).toBe(rows[0]!.states)
  })

  test('is written by the records alone, and added up by the service alone', async () => {
    await expect(inScope(storage, officer, ({ tx }) => addUpTally(tx))).rejects.toThrow('added up by the daily work')
    for (const statement of [
      `insert into record_tally (municipality_id, register, space, state, is_open, change)
        values ('deventer', 'sample', 'enforcement', 'started', true, 1)`,
      'update record_tally set change = 100',
      'delete from record_tally',
    ]) {
      const before = await storage.asAdministrator('select * from record_tally order by id')
      await inScope(storage, officer, ({ tx }) => sql.raw(statement).execute(tx)).catch(() => undefined)
      expect(await storage.asAdministrator('select * from record_tally order by id')).toEqual(before)
    }
  })
})

const open = async () =>
  (await takeIn(storage, officer, sampleRegister, { basis: 'apv', facts: { rule: 'Iets' }, openedOn: '2026-01-05' })).id

const change = (what: string, id: string) =>
  storage.asAdministrator(`update register_record set ${what} where id = $1`, [id])
