import { sql } from 'kysely'
import type pg from 'pg'
import type { Tx } from '../database/index.ts'

export type QueueOptions = {
  /** Not before this instant. */
  runAt?: Date
  /** A waiting job of this name, municipality and key is replaced instead of joined by a second. */
  key?: string
  /** How often it is tried; 12 takes about a day. */
  maxAttempts?: number
  /** Of the jobs with the same queue one is done at a time, of whichever municipality. */
  queue?: string
}

/**
 * Puts a job in the queue, in the transaction of the change it follows from: both happen or neither. The municipality is
 * that of the actor of the transaction; the payload holds ids, never personal data.
 */
export async function queueJob(
  tx: Tx,
  name: string,
  payload: Record<string, string | number | boolean | null> = {},
  { runAt, key, maxAttempts = 12, queue }: QueueOptions = {},
): Promise<void> {
  await sql`
    select graphile_worker.add_job(${name}::text,
      payload => (${JSON.stringify(payload)}::jsonb || jsonb_build_object('municipalityId', actor_municipality()))::json,
      queue_name => ${queue ?? null}::text,
      run_at => ${runAt ?? null}::timestamptz,
      max_attempts => ${maxAttempts}::int,
      job_key => ${name}::text || ':' || actor_municipality() || ':' || ${key ?? null}::text)`.execute(tx)
}

/** Takes a waiting job back. */
export async function unqueueJob(tx: Tx, name: string, key: string): Promise<void> {
  await sql`select graphile_worker.remove_job(${name}::text || ':' || actor_municipality() || ':' || ${key}::text)`.execute(
    tx,
  )
}

/** How many jobs wait although their time has come, for how many seconds the oldest does, and how many were given up. */
export async function findJobHealth(tx: Tx): Promise<{ late: number; oldest: number; givenUp: number }> {
  const { rows } = await sql<{ late: number; oldest: number; givenUp: number }>`
    select count(*) filter (where is_available and run_at <= now())::int as late,
      coalesce(extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now())), 0)::int as oldest,
      count(*) filter (where attempts >= max_attempts and locked_at is null)::int as given_up
    from graphile_worker._private_jobs`.execute(tx)
  return rows[0]!
}

/** Ids of all municipalities; their names are public, every site says whose it is. */
export async function listMunicipalityIds(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('municipality').select('id').orderBy('id').execute()
  return rows.map((row) => row.id)
}

/** Gives back what a worker held that was killed, when no other worker is there; the library would wait four hours. */
export async function unlockAbandoned(pool: pg.Pool): Promise<void> {
  await pool.query(`
    with alone as (
      select not exists (select from pg_stat_activity where datname = current_database() and usename = current_user
        and application_name like 'regie worker %' and application_name <> current_setting('application_name')) as yes
    ), jobs as (
      update graphile_worker._private_jobs set locked_at = null, locked_by = null
       where locked_at is not null and (select yes from alone)
    )
    update graphile_worker._private_job_queues set locked_at = null, locked_by = null
     where locked_at is not null and (select yes from alone)`)
}
