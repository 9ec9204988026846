import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

/** What the library says while it migrates is of no use to anybody; what goes wrong is thrown. */
const silent = new Logger(() => () => undefined)

/** Tables that the library reads and writes as the application's login; the rest of its schema is closed. */
const TABLES = ['jobs', 'job_queues', 'tasks', 'known_crontabs'].map((name) => `graphile_worker._private_${name}`)

/**
 * Brings the queue of jobs up to date: a schema of its own, of the owner of the tables. The application may add jobs
 * and work on them. A job carries ids and no personal data; what a handler reads goes through row-level security as ever.
 */
export async function applyJobSchema(admin: pg.Client, login: pg.ClientConfig): Promise<void> {
  await admin.query('create schema if not exists graphile_worker authorization regie_owner')
  await asOwner(admin, async () => {
    // The library would make this table too, but first the schema, which the owner of the tables may not.
    await admin.query(`create table if not exists graphile_worker.migrations (
      id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`)
  })
  const pool = new pg.Pool({ ...login, max: 1, options: '-c role=regie_owner', connectionTimeoutMillis: 10_000 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await runMigrations({ pgPool: pool, logger: silent })
  } finally {
    await pool.end()
  }
  await asOwner(admin, () => openToApplication(admin))
}

async function asOwner(admin: pg.Client, work: () => Promise<void>): Promise<void> {
  await admin.query('set role regie_owner')
  try {
    await work()
  } finally {
    await admin.query('reset role').catch(() => undefined)
  }
}

/** The library switches row-level security on, so without these rules the application would see an empty queue. */
async function openToApplication(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ open: boolean }>(
    `select count(*) = ${TABLES.length} as open from pg_policies
      where schemaname = 'graphile_worker' and policyname = 'application_works'`,
  )
  if (rows[0]?.open) return
  const statements = TABLES.flatMap((table) => [
    `grant select, insert, update, delete on ${table} to regie_app`,
    `drop policy if exists application_works on ${table}`,
    `create policy application_works on ${table} to regie_app using (true) with check (true)`,
  ])
  await admin.query(
    [
      'begin',
      'grant usage on schema graphile_worker to regie_app',
      'grant select on graphile_worker.migrations, graphile_worker.jobs to regie_app',
      'grant usage on all sequences in schema graphile_worker to regie_app',
      ...statements,
      'commit',
    ].join('; '),
  )
}
