import pg from 'pg'
import { inject } from 'vitest'
import { type Database, type OpenOptions, openDatabase } from '../../app/platform/database/index.ts'
import { administratorLogin, MIGRATIONS, TEST_SECRET, templateOf, urlFor } from './storage-server.ts'

/** A place to run the storage tests: the PostgreSQL of our own, and the server of TEST_DATABASE_URL when it is set. */
export type StorageTarget = 'embedded' | 'server'

export function storageTargets(): StorageTarget[] {
  return inject('storage').serverUrl ? ['embedded', 'server'] : ['embedded']
}

export type TestDatabase = {
  database: Database
  /** With these options a second process would open the same database. */
  options: OpenOptions
  /** Runs SQL as the administrator, past all rights: to prepare and to look, never instead of the code under test. */
  asAdministrator<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
  /** Closes the database and drops it. */
  close(): Promise<void>
}

let made = 0

/** A database of its own for one test file: a clone of a migrated template, opened as Regie itself opens it. */
export async function createTestDatabase(
  target: StorageTarget = 'embedded',
  template = templateOf(inject('storage').run),
): Promise<TestDatabase> {
  const storage = inject('storage')
  const onServer = target === 'server'
  made += 1
  const name = `${storage.run}_${process.pid}_${made}`
  await once(administratorLogin(storage, onServer), `create database "${name}" template "${template}"`)
  const options: OpenOptions = {
    databaseUrl: onServer ? urlFor(storage.serverUrl!, name) : undefined,
    databaseName: name,
    dataFolder: storage.dataFolder,
    isDefaultFolder: false,
    role: 'join',
    secret: TEST_SECRET,
    migrationsFolder: MIGRATIONS,
  }
  const database = await openDatabase(options)
  return {
    database,
    options,
    asAdministrator: (sql, values) => once(administratorLogin(storage, onServer, name), sql, values),
    async close() {
      await database.close()
      await once(administratorLogin(storage, onServer), `drop database "${name}" with (force)`)
      await once(administratorLogin(storage, onServer), `drop role "regie_login_${name}"`)
    },
  }
}

async function once<Row extends pg.QueryResultRow>(
  login: pg.ClientConfig,
  sql: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ ...login, options: '-c search_path=regie,public' })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
