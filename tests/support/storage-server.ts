import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { type Embedded, startEmbedded } from '../../app/platform/database/embedded.ts'
import { openDatabase } from '../../app/platform/database/index.ts'
import { administratorOf } from '../../app/platform/database/postmaster.ts'
import { isAlive } from '../../app/platform/database/processes.ts'

/** Where the tests of this run keep their databases; handed from the run to each test file. */
export type TestStorage = {
  run: string
  dataFolder: string
  socketFolder: string
  serverUrl?: string
}

export const TEST_SECRET = 'a secret for tests, and for nothing else'

export const MIGRATIONS = resolve(import.meta.dirname, '../../db/migrations')

/** The name of the migrated, empty database that the test databases of this run are cloned from. */
export function templateOf(run: string): string {
  return `${run}_template`
}

/** Starts one embedded server for the run, and migrates a template database there and on the external server. */
export async function startTestStorage(serverUrl: string | undefined) {
  const run = `regie_test_${process.pid}_${Date.now().toString(36)}`
  await removeAbandoned()
  const dataFolder = mkdtempSync(join(tmpdir(), `regie-tests-${process.pid}-`))
  let embedded: Embedded | undefined
  const end = async () => {
    try {
      await embedded?.stop()
    } finally {
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 })
    }
    if (serverUrl) await removeDatabasesOf(run, { connectionString: serverUrl })
  }
  try {
    // Durability is proved by the storage tests on servers of their own; here it would only cost time.
    const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
    embedded = await startEmbedded({ folder: dataFolder, settings })
    const storage: TestStorage = { run, dataFolder, socketFolder: embedded.socketFolder, serverUrl }
    await migrateTemplate(storage, undefined)
    if (serverUrl) await migrateTemplate(storage, serverUrl)
    return { storage, end }
  } catch (error) {
    await end()
    throw error
  }
}

/** Stops and removes what runs left that were killed before they could. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const maker = /^regie-tests-(\d+)-/.exec(name)?.[1]
    if (!maker || isAlive(Number(maker))) continue
    const folder = join(tmpdir(), name)
    const found = existsSync(join(folder, 'postgres'))
      ? await startEmbedded({ folder }).catch(() => undefined)
      : undefined
    await found?.stop().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The address of another database on the same server. */
export function urlFor(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** How the administrator of a target logs in. */
export function administratorLogin(storage: TestStorage, onServer: boolean, database?: string): pg.ClientConfig {
  if (!onServer) return administratorOf(storage.socketFolder, database ?? 'postgres')
  return { connectionString: database ? urlFor(storage.serverUrl!, database) : storage.serverUrl }
}

async function migrateTemplate(storage: TestStorage, serverUrl: string | undefined): Promise<void> {
  const name = templateOf(storage.run)
  const admin = new pg.Client(administratorLogin(storage, serverUrl !== undefined))
  await admin.connect()
  await admin.query(`create database "${name}"`)
  await admin.end()
  const database = await openDatabase({
    databaseUrl: serverUrl && urlFor(serverUrl, name),
    databaseName: name,
    dataFolder: storage.dataFolder,
    isDefaultFolder: false,
    role: 'join',
    secret: TEST_SECRET,
    migrationsFolder: MIGRATIONS,
  })
  await database.close()
}

async function removeDatabasesOf(run: string, login: pg.ClientConfig): Promise<void> {
  const admin = new pg.Client(login)
  await admin.connect()
  const pattern = `%${run}%`
  const { rows: databases } = await admin.query('select datname as name from pg_database where datname like $1', [
    pattern,
  ])
  for (const { name } of databases) await admin.query(`drop database "${name}" with (force)`)
  const { rows: roles } = await admin.query('select rolname as name from pg_roles where rolname like $1', [pattern])
  for (const { name } of roles) await admin.query(`drop role "${name}"`)
  await admin.end()
}
