import pg, { escapeIdentifier } from 'pg'
import type { Language } from '../../shared/numbers.ts'
import { type Database, makeDatabase } from './database.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { isDatabaseUnavailable } from './errors.ts'
import { applyJobSchema } from './job-schema.ts'
import type { Role } from './keeper.ts'
import { applyMigrations, type Migration, readMigrations } from './migrations.ts'
import { openPool, withConnection } from './pool.ts'
import { administratorOf } from './postmaster.ts'
import { line, refuseStart, StartRefusal } from './refusal.ts'
import { type AppLogin, appLogin, ensureRoles, resetPassword } from './roles.ts'

export type OpenOptions = {
  /** A server; absent: the PostgreSQL of our own. */
  databaseUrl?: string
  dataFolder: string
  isDefaultFolder: boolean
  /** `serve` keeps an embedded database for itself; `join` (a command) works beside it. */
  role: Role
  /** The password of the application's login follows from it. */
  secret: string
  migrationsFolder: string
  /** Stop after this migration: a backup is restored at the number it was made at, and brought up to date afterwards. */
  upTo?: number
  language?: Language
  /** One line at a time about what takes long. */
  onTalk?: (line: string) => void
  /** The embedded database to use; the tests have one per file. */
  databaseName?: string
  poolSize?: number
}

type Access = { admin: pg.ClientConfig; app: pg.ClientConfig; login: AppLogin; needsPassword: boolean; address: string }

/** Starts or finds the database, sets up its roles, applies the migrations, and answers the handle. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const { language = 'nl', onTalk = () => undefined } = options
  const migrations = readMigrations(options.migrationsFolder, language).slice(0, options.upTo)
  const embedded = options.databaseUrl
    ? undefined
    : await startEmbedded({ ...options, folder: options.dataFolder, language })
  try {
    const access = embedded
      ? await embeddedAccess(embedded, options)
      : serverAccess(options.databaseUrl!, options.secret)
    const applied = await setUp(access, migrations, language)
    if (applied > 0) onTalk(line('migrated', language, { count: applied }))
    return makeDatabase({
      pool: openPool(access.app, options.poolSize ?? 10),
      openInspection: () => openPool(access.admin, 1, '0'),
      openWorkerPool: (size) => openPool(access.app, size, undefined, 'regie worker'),
      lastMigration: migrations.length,
      stopServer: async () => embedded?.stop(),
      dataFolder: embedded?.folder,
    })
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

async function embeddedAccess({ socketFolder }: Embedded, options: OpenOptions): Promise<Access> {
  const database = options.databaseName ?? 'regie'
  const login = appLogin(database, options.secret)
  await withConnection(administratorOf(socketFolder, 'postgres'), (admin) => ensureDatabase(admin, database))
  const admin = administratorOf(socketFolder, database)
  return { admin, app: { ...admin, user: login.user }, login, needsPassword: false, address: socketFolder }
}

async function ensureDatabase(admin: pg.Client, name: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
  if (rowCount) return
  await admin.query(`create database ${escapeIdentifier(name)}`).catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error // another starter was first
  })
}

function serverAccess(databaseUrl: string, secret: string): Access {
  const { host, port, database, user, password, ssl } = new pg.Client({ connectionString: databaseUrl })
  const name = database ?? user ?? 'regie'
  const server = { host, port, database: name, ssl }
  const login = appLogin(name, secret)
  return {
    admin: { ...server, user, password: password ?? undefined },
    app: { ...server, ...login },
    login,
    needsPassword: true,
    address: `${host}:${port}/${name}`,
  }
}

/** The lock under which one starter at a time sets up a database. */
const SET_UP_LOCK = 0x7265676966

async function setUp(access: Access, migrations: Migration[], language: Language): Promise<number> {
  try {
    return await withConnection(access.admin, async (admin) => {
      await refuseOldServer(admin, access.address, language)
      await admin.query('select pg_advisory_lock($1)', [SET_UP_LOCK])
      await ensureRoles(admin, access.login, access.needsPassword)
      const applied = await applyMigrations(admin, migrations, language)
      await applyJobSchema(admin, access.admin)
      await proveLogin(admin, access)
      return applied
    })
  } catch (error) {
    throw explain(error, access, language)
  }
}

async function refuseOldServer(admin: pg.Client, address: string, language: Language): Promise<void> {
  const { rows } = await admin.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  )
  const { number, text } = rows[0]!
  if (number < 150_000) throw refuseStart('server-too-old', language, { address, found: text })
}

/** Logs in as the application once; a wrong password means that the secret was changed since. */
async function proveLogin(admin: pg.Client, access: Access): Promise<void> {
  const logIn = () => withConnection(access.app, (client) => client.query('select'))
  try {
    await logIn()
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error
    await resetPassword(admin, access.login)
    await logIn()
  }
}

function explain(error: unknown, access: Access, language: Language): unknown {
  if (error instanceof StartRefusal || !(error instanceof Error)) return error
  const { code = '' } = error as { code?: string }
  if (code === '53100') return refuseStart('disk-full', language, { folder: access.address })
  const isOut = isDatabaseUnavailable(error) || code.startsWith('28') || code === '3D000'
  if (isOut) return refuseStart('server-unreachable', language, { address: access.address, reason: error.message })
  if (code === '42501')
    return refuseStart('not-allowed', language, { user: String(access.admin.user), reason: error.message })
  return error
}
