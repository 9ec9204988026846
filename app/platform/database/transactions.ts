import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RawBuilder,
  SingleConnectionProvider,
  sql,
  Transaction,
} from 'kysely'
import type pg from 'pg'
import { sha256 } from '../../shared/hash.ts'
import type { Settings } from './actor.ts'
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

/** Calls one function of the database and answers what it returns. */
export type Once = <T>(call: RawBuilder<T>) => Promise<T>

/**
 * One call as a transaction of its own: who acts travels in the same statement, so that it takes one message instead of
 * three. The settings are made before the call, because a materialized part is read before what is selected from it. Each
 * connection reads and plans a statement the first time only.
 */
export async function runOnce<T>(pool: pg.Pool, settings: Settings, call: RawBuilder<T>): Promise<T> {
  const { sql: asked, parameters } = call.compile(COMPILING)
  const made = Object.keys(settings).map((name, at) => `set_config('${name}', $${parameters.length + at + 1}, true)`)
  const text = `with opened as materialized (select ${made.join(' || ')} as settings)
    select (${asked}) as answer from opened where settings is not null`
  const client = await pool.connect()
  let broken = false
  try {
    const { rows } = await client.query<{ answer: T }>({
      name: nameOf(text),
      text,
      values: [...parameters, ...Object.values(settings)],
    })
    return rows[0]!.answer
  } catch (error) {
    broken = isDatabaseUnavailable(error)
    throw error
  } finally {
    client.release(broken)
  }
}

const names = new Map<string, string>()

/** The name under which a connection remembers a statement. There are as many as there are calls in the code. */
function nameOf(text: string): string {
  const name = names.get(text) ?? sha256(text).slice(0, 32)
  names.set(text, name)
  return name
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

/** The same calls as a part of a transaction that goes on. */
export const onceIn =
  (tx: Tx): Once =>
  async <T>(call: RawBuilder<T>) => {
    const { rows } = await sql<{ answer: T }>`select (${call}) as answer`.execute(tx)
    return rows[0]!.answer
  }

/** Turns a statement into its text and values without a connection. */
const COMPILING = new Kysely<DB>({
  dialect: {
    createAdapter: () => adapter,
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => compiler,
  },
})

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
