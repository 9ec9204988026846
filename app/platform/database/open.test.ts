import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, storageTargets, type TestDatabase } from '../../../tests/support/database.ts'
import { MIGRATIONS } from '../../../tests/support/storage-server.ts'
import { openDatabase } from './index.ts'

const migrations = mkdtempSync(join(tmpdir(), 'regie-migrations-'))
const last = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql')).length
const nameOf = (number: number, name: string) => join(migrations, `${String(number).padStart(4, '0')}_${name}.sql`)

afterAll(() => rmSync(migrations, { recursive: true, force: true }))

describe.each(storageTargets())('opening the %s database', (target) => {
  let here: TestDatabase
  beforeEach(async () => {
    for (const file of readdirSync(migrations)) rmSync(join(migrations, file))
    for (const file of readdirSync(MIGRATIONS)) copyFileSync(join(MIGRATIONS, file), join(migrations, file))
    here = await createTestDatabase(target)
  })
  afterEach(() => here.close())

  const open = (options: Partial<TestDatabase['options']> = {}) =>
    openDatabase({ ...here.options, migrationsFolder: migrations, language: 'en', ...options })
  const numbers = async () => {
    const rows = await here.asAdministrator<{ number: number }>('select number from schema_migration order by number')
    return rows.map(({ number }) => number)
  }

  test('of several that open at once, one applies the new migration and all of them work', async () => {
    writeFileSync(nameOf(last + 1, 'slow'), 'select pg_sleep(0.3); create table slow (id int);')
    const talk: string[] = []
    const opened = await Promise.all([1, 2, 3].map(() => open({ onTalk: (text) => talk.push(text) })))
    expect(talk).toEqual(['Database upgraded: 1 migration(s) applied.'])
    for (const database of opened) expect(await database.isReady()).toBe(true)
    expect((await numbers()).at(-1)).toBe(last + 1)
    await Promise.all(opened.map((database) => database.close()))
  })

  test('a version that misses a migration of the database is not ready, and a new start of it is refused', async () => {
    writeFileSync(nameOf(last + 1, 'newer'), 'create table newer (id int);')
    const newer = await open()
    await newer.close()
    expect(await here.database.isReady()).toBe(false)
    await expect(openDatabase({ ...here.options, language: 'en' })).rejects.toThrow(
      `This database was upgraded by a newer version of Regie (migration ${last + 1}). Start that version, or restore a backup.`,
    )
  })

  test('a migration that was changed after it was applied is refused by name', async () => {
    const first = readdirSync(migrations).sort()[0]!
    writeFileSync(join(migrations, first), '-- something else')
    await expect(open()).rejects.toThrow(
      `Migration ${first} was changed after it was applied to this database. Restore the file; a change belongs in a new migration.`,
    )
  })

  test('a migration that fails changes nothing, and the next start tries it again', async () => {
    const file = nameOf(last + 1, 'broken')
    writeFileSync(file, 'create table half (id int); select 1 / 0;')
    await expect(open()).rejects.toThrow(/_broken.sql was not applied and changed nothing: division by zero/)
    expect(await here.asAdministrator(`select to_regclass('regie.half') as half`)).toEqual([{ half: null }])
    writeFileSync(file, 'create table half (id int);')
    const mended = await open()
    expect(await mended.isReady()).toBe(true)
    await mended.close()
  })

  test('a gap in the numbers is refused before the database is touched', async () => {
    writeFileSync(nameOf(last + 2, 'early'), '')
    await expect(open()).rejects.toMatchObject({ code: 'migration-files' })
  })

  test('the application owns nothing and cannot pass by the rights in the database', async () => {
    const [login] = await here.asAdministrator(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
              (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned,
              (select array_agg(roleid::regrole::text) from pg_auth_members where member = pg_roles.oid) as member_of
         from pg_roles where rolname = 'regie_login_' || current_database()`,
    )
    expect(login).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: true,
      owned: 0,
      member_of: ['regie_app'],
    })
  })

  test('only the login of this database, not that of another one on the same server, may come in', async () => {
    const other = await createTestDatabase(target)
    const [access] = await here.asAdministrator(
      `select has_database_privilege('regie_login_' || current_database(), current_database(), 'connect') as own,
              has_database_privilege($1, current_database(), 'connect') as other`,
      [`regie_login_${other.options.databaseName}`],
    )
    expect(access).toEqual({ own: true, other: false })
    await other.close()
  })
})

describe.skipIf(!storageTargets().includes('server'))('a server', () => {
  test('lets a changed secret in, because the administrator sets the new password', async () => {
    const here = await createTestDatabase('server')
    const changed = await openDatabase({ ...here.options, secret: 'another secret for tests, just as long' })
    expect(await changed.isReady()).toBe(true)
    await changed.close()
    await here.close()
  })

  test('may be run by an administrator who is no superuser', async () => {
    const here = await createTestDatabase('server')
    const name = `${here.options.databaseName}_admin`
    await here.asAdministrator(`create role "${name}" login createrole createdb password 'secret'`)
    await here.asAdministrator(`grant regie_owner, regie_app to "${name}" with admin option`)
    await here.asAdministrator(`create database "${name}" owner "${name}"`)
    const url = new URL(here.options.databaseUrl!)
    Object.assign(url, { username: name, password: 'secret', pathname: `/${name}` })
    const database = await openDatabase({ ...here.options, databaseUrl: url.href })
    expect(await database.isReady()).toBe(true)
    expect(await database.inspect((tx) => tx.selectFrom('auditEvent').select('id').execute())).toEqual([])
    await database.close()
    await here.asAdministrator(`drop database "${name}" with (force)`)
    await here.asAdministrator(`drop owned by "${name}" cascade`)
    await here.asAdministrator(`drop role "${name}", "regie_login_${name}"`)
    await here.close()
  })

  test('that refuses the password, or is not there, is named without the password', async () => {
    const here = await createTestDatabase('server')
    const url = new URL(here.options.databaseUrl!)
    url.password = 'wrong'
    const refused = openDatabase({ ...here.options, databaseUrl: url.href, language: 'en' })
    await expect(refused).rejects.toThrow(
      /^The database at 127\.0\.0\.1:\d+\/regie_test_\w+ gives no access: password authentication failed/,
    )
    url.port = '1'
    await expect(openDatabase({ ...here.options, databaseUrl: url.href })).rejects.toMatchObject({
      code: 'server-unreachable',
    })
    await here.close()
  })
})
