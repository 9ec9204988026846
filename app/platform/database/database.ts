import type { RawBuilder } from 'kysely'
import type pg from 'pg'
import { type AccessOptions, type Actor, openingStatements, settingsOf } from './actor.ts'
import { forgetRemoved } from './forget.ts'
import { runBareTransaction, runOnce, runTransaction, type Tx } from './transactions.ts'

/** The database as the rest of Regie knows it: nobody gets a handle without saying as whom and what for. */
export type Database = {
  /** Runs `work` in one transaction, as this actor, for this purpose. It commits when `work` succeeds. */
  as<T>(actor: Actor, purpose: string, work: (tx: Tx) => Promise<T>, options?: AccessOptions): Promise<T>
  /** Calls one function of the database as this actor, as a transaction of its own in one message. */
  once<T>(actor: Actor, purpose: string, call: RawBuilder<T>): Promise<T>
  /** A read-only look at everything the owner of the tables sees, for `regie verify`; never for a page. */
  inspect<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Connections for the queue of jobs, as the application's login; whoever opens them ends them. */
  openWorkerPool(size: number): pg.Pool
  /** One moment of everything, read as the owner of the tables over a bare connection: for `regie backup`. */
  snapshot<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>
  /** One transaction as the owner of the tables: for `regie restore`, which fills a database that is empty. */
  rebuild<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>
  /** Leaves of the removed rows of these tables nothing in the files of the database; answers whether its log is gone too. */
  forget(tables: readonly string[]): Promise<boolean>
  /** Whether the database answers and has all migrations of this version. */
  isReady(): Promise<boolean>
  close(): Promise<void>
  /** The data folder in use; absent when the database is a server. */
  dataFolder?: string
}

/** What `openDatabase` hands over once everything stands. */
export type Parts = {
  pool: pg.Pool
  openInspection: () => pg.Pool
  openWorkerPool: (size: number) => pg.Pool
  lastMigration: number
  stopServer: () => Promise<void>
  dataFolder?: string
}

const OPEN_INSPECTION = 'begin isolation level repeatable read read only; set local role regie_owner'
const OPEN_REBUILDING = 'begin; set local role regie_owner'

/** Puts the parts together; only `openDatabase` calls this. */
export function makeDatabase(parts: Parts): Database {
  const { pool, openInspection, openWorkerPool, lastMigration, stopServer, dataFolder } = parts
  let closing: Promise<void> | undefined
  return {
    dataFolder,
    as: (actor, purpose, work, options = {}) => runTransaction(pool, openingStatements(actor, purpose, options), work),
    once: (actor, purpose, call) => runOnce(pool, settingsOf(actor, purpose, {}), call),
    async inspect(work) {
      const administrator = openInspection()
      try {
        return await runTransaction(administrator, OPEN_INSPECTION, work)
      } finally {
        await administrator.end()
      }
    },
    openWorkerPool,
    snapshot: (work) => runBareTransaction(openInspection(), OPEN_INSPECTION, work),
    rebuild: (work) => runBareTransaction(openInspection(), OPEN_REBUILDING, work),
    async forget(tables) {
      const administrator = openInspection()
      const client = await administrator.connect()
      try {
        return await forgetRemoved(client, tables)
      } finally {
        client.release(true)
        await administrator.end()
      }
    },
    async isReady() {
      try {
        const { rows } = await pool.query<{ last: number }>('select max(number) as last from regie.schema_migration')
        return rows[0]?.last === lastMigration
      } catch {
        return false
      }
    },
    close() {
      closing ??= pool.end().then(stopServer)
      return closing
    },
  }
}
