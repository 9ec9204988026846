import pg from 'pg'

/** Text for a day and a number for a decimal: a Date would shift a day, a string would not add up. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.NUMERIC, Number],
])

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** Unqualified names are those of Regie's schema. */
const SEARCH_PATH = '-c search_path=regie,public'

/** No page may keep a connection busy longer than this; an inspection of everything may. */
const PAGE_LIMIT = '30s'

/** The application's connections. A lost connection is replaced at the next use; only the query under way fails. */
export function openPool(login: pg.ClientConfig, size: number, limit = PAGE_LIMIT, name = 'regie'): pg.Pool {
  const pool = new pg.Pool({
    ...login,
    types,
    max: size,
    options: `${SEARCH_PATH} -c statement_timeout=${limit}`,
    application_name: `${name} ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
  })
  return pool
}

/** One connection for a short piece of setting up, closed at the end. */
export async function withConnection<T>(login: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    ...login,
    types,
    application_name: `regie setup ${process.pid}`,
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
