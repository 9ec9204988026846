import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  SingleConnectionProvider,
  Transaction,
} from 'kysely'
import type pg from 'pg'
import { isDatabaseUnavailable } from './errors.ts'
import type { DB } from './schema.ts'

/** The only handle on the database a feature ever holds; it lives as long as its transaction. */
export type Tx = Transaction<DB>

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()
/** Columns are snake_case in SQL and camelCase in code; the inside of a JSON value is left as it is. */
const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })]

/**
 * Runs `work` in a transaction on one connection of the pool, opened by the given statements. Kysely's own
 * `transaction()` sends `begin` alone; ours carries the actor along in the same message.
 */
export async function runTransaction<T>(pool: pg.Pool, opening: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | boolean = false
  try {
    await client.query(opening)
    const result = await work(handleOn(pool, client))
    await commit(client)
    return result
  } catch (error) {
    broken = isDatabaseUnavailable(error)
    if (!broken) await client.query('rollback').catch(() => (broken = true))
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * A transaction for work that speaks to the connection itself. When it fails the connection is cut off, which undoes it
 * even when rows are still under way; the pool is one for this alone, and is ended.
 */
export async function runBareTransaction<T>(
  pool: pg.Pool,
  opening: string,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let isDone = false
  try {
    await client.query(opening)
    const result = await work(client)
    await commit(client)
    isDone = true
    return result
  } finally {
    if (!isDone) cutOff(client)
    client.release(!isDone)
    await pool.end()
  }
}

/** Closing politely would wait for what is under way. */
function cutOff(client: pg.PoolClient) {
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } }
  connection.stream.destroy()
}

/** After a failed statement PostgreSQL answers "ROLLBACK" to a commit; that must not pass for success. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back, because a statement in it had failed')
}

function handleOn(pool: pg.Pool, client: pg.PoolClient): Tx {
  const dialect = new PostgresDialect({ pool })
  const provider = new SingleConnectionProvider(new ClientConnection(client))
  const executor = new DefaultQueryExecutor(compiler, adapter, provider, plugins)
  return new Transaction<DB>({ config: { dialect }, dialect, driver: new DummyDriver(), executor })
}

const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** Kysely's view of a connection of the pool. */
class ClientConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { command, rowCount, rows } = await this.#client.query(query.sql, [...query.parameters])
    const isCounted = COUNTED.has(command) && rowCount !== null
    return { rows: (rows ?? []) as R[], numAffectedRows: isCounted ? BigInt(rowCount) : undefined }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator, and lists here are always bounded
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('a handle reads whole results; bound the query instead of streaming it')
  }
}
