import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Config } from '../../app/platform/config.ts'
import { makeLog, makeMetrics } from '../../app/platform/observation/index.ts'
import { composeRegie } from '../../app/regie.ts'
import { dayOf } from '../../app/shared/days.ts'
import { DEMONSTRATION_ID } from '../../db/seed/load.ts'
import type { TestDatabase } from './database.ts'
import { BUILD_FOLDER, createDemonstrationDatabase } from './demonstration.ts'
import { runDueJobs } from './jobs.ts'
import { TEST_SECRET } from './storage-server.ts'
import { type Visitor, visitorOf } from './visitor.ts'

export type RunningRegie = {
  /** Where it listens, without a slash at the end. */
  url: string
  database: TestDatabase
  municipalityId: string
  /** Everything that went wrong inside; a test that caused none may expect none. */
  failures: string[]
  /** What Regie wrote to its log. */
  logged: string[]
  /** Moves Regie's clock forward. */
  pass(seconds: number): void
  /** Does the jobs whose time has come by Regie's clock, and answers what is left in the queue. */
  runDueJobs(): ReturnType<typeof runDueJobs>
  /** Somebody without an account. */
  visitor(): Visitor
  /** The same at the site of the municipality with this host. */
  visitorAt(host: string): Visitor
  stop(): Promise<void>
}

/** A whole Regie on a database of its own, with the demonstration unless one is given, listening on a free port. */
export async function startRegie(settings: Partial<Config> = {}, own?: TestDatabase): Promise<RunningRegie> {
  const database = own ?? (await createDemonstrationDatabase())
  const failures: string[] = []
  let ahead = 0
  const now = () => new Date(Date.now() + ahead * 1000)
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataFolder: '',
    isDefaultFolder: false,
    secret: TEST_SECRET,
    isDemonstration: true,
    ...settings,
  }
  const clock = { now, today: () => dayOf(now()) }
  const onError = (error: unknown, reference: string) =>
    failures.push(`[${reference}] ${error instanceof Error ? error.stack : String(error)}`)
  const logged: string[] = []
  const log = makeLog({ to: { write: (line) => logged.push(line) }, level: 'info', forPerson: false, now })
  const app = composeRegie({
    config,
    clock,
    database: database.database,
    buildFolder: BUILD_FOLDER,
    onError: (error, reference) => {
      onError(error, reference)
      log.error(error, reference)
    },
    watch: { log, metrics: makeMetrics(database.database, '0.0.0-test') },
  })
  // A connection is kept for longer than a test leaves it unused, so that none is closed just when it is taken up again.
  const server = serve({
    fetch: app.fetch,
    port: 0,
    hostname: '127.0.0.1',
    serverOptions: { keepAliveTimeout: 120_000 },
  })
  await new Promise<void>((done) => server.once('listening', () => done()))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    database,
    municipalityId: DEMONSTRATION_ID,
    failures,
    logged,
    pass: (seconds) => {
      ahead += seconds
    },
    runDueJobs: () => runDueJobs({ database, config, clock, onError }),
    visitor: () => visitorOf(url),
    visitorAt: (host) => visitorOf(url, `${host}:${new URL(url).port}`),
    async stop() {
      await new Promise<void>((done) => {
        server.close(() => done())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await database.close()
    },
  }
}
