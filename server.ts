import path from 'node:path'
import { serve } from '@hono/node-server'
import { DEMONSTRATION_PASSWORD, demonstrationAccounts, startSealer } from './app/features/identity/index.ts'
import { allJobs } from './app/jobs.ts'
import { systemClock } from './app/platform/clock.ts'
import { type Config, ConfigRefusal, readConfig } from './app/platform/config.ts'
import { openDatabase, StartRefusal } from './app/platform/database/index.ts'
import { endEventStreams, type Municipality } from './app/platform/http/index.ts'
import { startWorker } from './app/platform/jobs/index.ts'
import { publicAddress, readMunicipalities } from './app/platform/municipality.ts'
import { makeLog, makeMetrics } from './app/platform/observation/index.ts'
import { migrationsFolder, programVersion, projectRoot } from './app/platform/project-root.ts'
import { composeRegie } from './app/regie.ts'
import { loadDemonstration } from './db/seed/load.ts'

const talk = (line: string) => process.stderr.write(`${line}\n`)

/** How long requests under way may take when Regie stops. */
const PATIENCE = 10_000

type StartedServer = { port: number; municipalities: Municipality[]; stop(): Promise<void> }

/** Starts Regie and answers how to stop it. Interrupted by the signal it undoes what it began and rejects. */
async function startServer(config: Config, signal: AbortSignal): Promise<StartedServer> {
  const root = projectRoot()
  const database = await openDatabase({
    ...config,
    role: 'serve',
    migrationsFolder: migrationsFolder(),
    onTalk: talk,
  })
  try {
    signal.throwIfAborted()
    if (config.isDemonstration)
      await loadDemonstration(database, { clock: systemClock, secret: config.secret }, talk, signal)
    signal.throwIfAborted()
    const log = makeLog({
      to: process.stderr,
      level: config.logLevel ?? (config.isDemonstration ? 'warn' : 'info'),
      forPerson: process.stderr.isTTY === true,
      now: systemClock.now,
    })
    const onError = log.error
    const app = composeRegie({
      config,
      clock: systemClock,
      database,
      buildFolder: path.join(root, 'build'),
      onError,
      watch: { log, metrics: makeMetrics(database, programVersion()) },
      isStopping: () => signal.aborted,
    })
    const { server, port } = await listen(app.fetch, config)
    const sealer = startSealer(database, 'all', { onError: (error) => onError(error, 'sealer') })
    const worker = startWorker(allJobs, { database, config, clock: systemClock, onError })
    const stop = async () => {
      await new Promise<void>((done) => {
        server.close(() => done())
        // Whoever listens would listen for ever.
        endEventStreams()
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), PATIENCE).unref()
      })
      await Promise.all([worker.stop(), sealer.stop()])
      await database.close()
    }
    return { port, municipalities: await readMunicipalities(database), stop }
  } catch (error) {
    await database.close()
    throw error
  }
}

function listen(fetch: (request: Request) => Response | Promise<Response>, config: Config) {
  return new Promise<{ server: ReturnType<typeof serve>; port: number }>((done, failed) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, ({ port }) => done({ server, port }))
    server.on('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE' ? new ConfigRefusal([`PORT ${config.port} is in use by another program`]) : error,
      ),
    )
  })
}

/** What the person who started Regie sees: the addresses, and in the demonstration who can sign in where. */
function welcome(config: Config, port: number, municipalities: Municipality[]) {
  talk(`\nRegie: ${config.publicUrl ?? `http://localhost:${port}`}`)
  for (const municipality of municipalities.filter(({ settings }) => settings.hosts.length > 0)) {
    talk(`${municipality.name}: ${publicAddress({ ...config, port }, municipality)}`)
  }
  if (!config.isDemonstration) return
  talk(`\nAccounts van de demonstratie (wachtwoord: ${DEMONSTRATION_PASSWORD})`)
  for (const { id, name } of municipalities) {
    if (municipalities.length > 1) talk(`  ${name}`)
    for (const { email, role } of demonstrationAccounts(id)) talk(`  ${email.padEnd(32)} ${role}`)
  }
  talk('\nStoppen: Ctrl-C')
}

/** Starts, says where, and stops cleanly at Ctrl-C, also while starting; a refusal is one line and exit code 1. */
export async function main() {
  const interrupted = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      // Whoever asks twice does not want to wait for requests under way.
      if (interrupted.signal.aborted) process.exit(130)
      interrupted.abort()
    })
  }
  try {
    const config = readConfig(process.env, process.cwd())
    const server = await startServer(config, interrupted.signal)
    welcome(config, server.port, server.municipalities)
    if (!interrupted.signal.aborted) await new Promise((asked) => interrupted.signal.addEventListener('abort', asked))
    await server.stop()
    process.exit(0)
  } catch (error) {
    if (interrupted.signal.aborted) process.exit(130)
    if (error instanceof StartRefusal || error instanceof ConfigRefusal) talk(error.message)
    else talk(error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exitCode = 1
  }
}

if (path.basename(process.argv[1] ?? '').startsWith('server.')) await main()
