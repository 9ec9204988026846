import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, storageTargets, type TestDatabase } from '../../../tests/support/database.ts'
import type { Actor } from './index.ts'
import { isDatabaseUnavailable } from './index.ts'

const manager: Actor = {
  municipalityId: 'deventer',
  id: 'account-1',
  roles: ['manager'],
  rights: ['settings.manage', 'audit.read'],
}
const reader: Actor = { ...manager, id: 'account-2', roles: [], rights: [] }
const neighbour: Actor = { ...manager, municipalityId: 'zutphen' }

describe.each(storageTargets())('on the %s database', (target) => {
  let here: TestDatabase
  beforeAll(async () => {
    here = await createTestDatabase(target)
    const settings = JSON.stringify({ innerKey: { deeper_key: 1 } })
    await here.asAdministrator(
      `insert into municipality (id, name, settings) values ('deventer', 'Deventer', $1), ('zutphen', 'Zutphen', '{}')`,
      [settings],
    )
  })
  afterAll(() => here?.close())

  const addArea = (actor: Actor, code: string, event?: string) =>
    here.database.as(
      actor,
      'prepare a test',
      (tx) =>
        tx
          .insertInto('area')
          .values({
            municipalityId: 'deventer',
            code,
            name: 'Wijk',
            kind: 'district',
            vintage: 2022,
            geometry: '{}',
            source: 'test',
          })
          .execute(),
      { event },
    )
  const listCodes = (actor: Actor) =>
    here.database.as(actor, 'read areas', (tx) => tx.selectFrom('area').select('code').orderBy('code').execute())

  test('an actor changes what his rights allow, and the audit says who and what for', async () => {
    await addArea(manager, 'WK01')
    const [record] = await here.database.inspect((tx) =>
      tx
        .selectFrom('auditEvent')
        .select(['actor', 'purpose', 'event', 'tableName', 'databaseRole'])
        .where('tableName', '=', 'area')
        .execute(),
    )
    expect(record).toMatchObject({ actor: 'account-1', purpose: 'prepare a test', event: 'insert', tableName: 'area' })
    expect(record?.databaseRole).toMatch(/^regie_login_regie_test/)
  })

  test('an actor without the right is refused by the database itself', async () => {
    await expect(addArea(reader, 'WK02')).rejects.toThrow('row-level security')
  })

  test('an actor of another municipality sees nothing', async () => {
    await addArea(manager, 'WK03')
    expect(await listCodes(neighbour)).toEqual([])
    expect((await listCodes(reader)).map((row) => row.code)).toContain('WK03')
  })

  test('a name with a quote in it stays a name', async () => {
    const id = "o'neill'); drop table area; --"
    const row = await here.database.as({ ...reader, id }, "it's \\ fine", (tx) =>
      sql<{
        actor: string
        purpose: string
      }>`select actor_id() as actor, current_setting('regie.purpose') as purpose`.execute(tx),
    )
    expect(row.rows).toEqual([{ actor: id, purpose: "it's \\ fine" }])
  })

  test('nothing of the actor is left on the connection afterwards', async () => {
    await listCodes(manager)
    const shared = await Promise.all(
      Array.from({ length: 20 }, () =>
        here.database.as({ ...reader, municipalityId: '' }, '', (tx) =>
          sql<{ id: string | null }>`select actor_municipality() as id`.execute(tx),
        ),
      ),
    )
    expect(new Set(shared.map(({ rows }) => rows[0]?.id))).toEqual(new Set([null]))
  })

  test('one call knows who acts, and leaves nothing of him on the connection', async () => {
    const heard = (who: Actor) =>
      here.database.once(who, 'ask', sql<string>`concat_ws(' ', actor_municipality(), actor_id(), ${'said'}::text)`)
    // As often as there are connections and more, so that each is used again by somebody else.
    for (let round = 0; round < 12; round++) {
      expect(await heard(manager)).toBe('deventer account-1 said')
      expect(await heard({ ...neighbour, id: "o'brien" })).toBe("zutphen o'brien said")
    }
    await expect(here.database.once(reader, 'fail', sql`1 / ${0}::int`)).rejects.toThrow('division by zero')
    expect(await heard(manager)).toBe('deventer account-1 said')
  })

  test('a read-only transaction cannot change anything', async () => {
    const attempt = here.database.as(manager, 'read', (tx) => tx.deleteFrom('area').execute(), { readOnly: true })
    await expect(attempt).rejects.toThrow('read-only transaction')
  })

  test('work that fails leaves nothing behind', async () => {
    const attempt = here.database.as(manager, 'fail', async (tx) => {
      await sql`insert into area (municipality_id, code, name, kind, vintage, geometry, source)
                values ('deventer', 'WK99', 'Half', 'district', 2022, '{}', 'test')`.execute(tx)
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    expect((await listCodes(manager)).map((row) => row.code)).not.toContain('WK99')
  })

  test('a failed statement that was swallowed does not pass for success', async () => {
    const attempt = here.database.as(manager, 'swallow', (tx) => sql`select 1 / 0`.execute(tx).catch(() => 'done'))
    await expect(attempt).rejects.toThrow('rolled back')
  })

  test('the application cannot become owner or administrator, switch rights off, or log in elsewhere', async () => {
    const tryOut = (statement: string) => here.database.as(manager, 'break out', (tx) => sql.raw(statement).execute(tx))
    await expect(tryOut('set role regie_owner')).rejects.toThrow('permission denied')
    await expect(tryOut('alter table area disable row level security')).rejects.toThrow('must be owner')
    await expect(tryOut('create table regie.mine (id int)')).rejects.toThrow('permission denied')
    await expect(tryOut('set row_security = off; select * from area')).rejects.toThrow('row-level security')
  })

  test('days stay text, decimals become numbers, and the inside of JSON keeps its own names', async () => {
    const { rows } = await here.database.as(reader, 'read', (tx) =>
      sql`select date '2022-12-31' as last_day, 12.50::numeric as share, settings as own_settings
            from municipality where id = 'deventer'`.execute(tx),
    )
    expect(rows).toEqual([{ lastDay: '2022-12-31', share: 12.5, ownSettings: { innerKey: { deeper_key: 1 } } }])
  })

  test('queries of one transaction may be sent together', async () => {
    const answers = await here.database.as(reader, 'read', (tx) =>
      Promise.all([1, 2, 3].map((n) => sql<{ n: number }>`select ${n}::int as n`.execute(tx))),
    )
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual([1, 2, 3])
  })

  test('a query that takes too long is stopped', async () => {
    const attempt = here.database.as(reader, 'read', async (tx) => {
      const { rows } = await sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(tx)
      expect(rows[0]?.limit).toBe('30s')
      await sql`set local statement_timeout = '50ms'`.execute(tx)
      await sql`select pg_sleep(5)`.execute(tx)
    })
    await expect(attempt).rejects.toThrow('statement timeout')
  })

  test('a lost connection is known as "unavailable", and the next transaction works again', async () => {
    const failure = await here.database
      .as(reader, 'be cut off', async (tx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
        await here.asAdministrator('select pg_terminate_backend($1)', [rows[0]!.pid])
        await sql`select 1`.execute(tx)
      })
      .catch((error: unknown) => error)
    expect(isDatabaseUnavailable(failure)).toBe(true)
    expect(await here.database.isReady()).toBe(true)
    expect(isDatabaseUnavailable(new Error('changed my mind'))).toBe(false)
  })

  test('an inspection sees what the owner sees and changes nothing', async () => {
    const attempt = here.database.inspect((tx) => sql`delete from audit_event`.execute(tx))
    await expect(attempt).rejects.toThrow('read-only transaction')
  })
})
