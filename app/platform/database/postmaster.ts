import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Language } from '../../shared/numbers.ts'
import type { Binaries } from './binaries.ts'
import { explainFailure, isDiskFull } from './cluster.ts'
import type { DataFolder } from './data-folder.ts'
import { isAlive, mayBeServerOf, pause } from './processes.ts'
import { line, refuseStart } from './refusal.ts'
import { SOCKET_PORT } from './socket-folder.ts'

/** A running server: its process, where it listens, and whether it already ran when we came. */
export type Running = { pid: number; socketFolder: string; wasRunning: boolean }

/** What a start needs to know; `settings` are added to the command line (tests switch off fsync with it). */
export type StartPlan = {
  data: DataFolder
  binaries: Binaries
  socketFolder: string
  settings: Record<string, string>
  language: Language
  onTalk: (line: string) => void
}

/** How long a process that does not answer may take, and orphans of a killed server may linger, before we refuse. */
const PATIENCE = 30_000

/** Uses the server that runs on this cluster, or starts one; of two starters at once PostgreSQL itself picks one. */
export async function ensureRunning(plan: StartPlan): Promise<Running> {
  const { data, language } = plan
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const file = readPostmasterFile(data.cluster)
    if (file && (await answers(file.socketFolder))) return { ...file, wasRunning: true }
    if (file && mayBeServerOf(data.cluster, file.pid)) {
      if (Date.now() > deadline) throw refuseStart('in-use', language, { folder: data.folder, pid: file.pid })
      await pause(100)
      continue
    }
    if (file && isAlive(file.pid)) disownReusedNumber(data.cluster)
    const started = await start(plan)
    if (started) return started
    if (Date.now() > deadline) throw explainLog(plan)
    await pause(200)
  }
}

/** Asks the server to stop and waits for it: `smart` lets others finish first, `fast` rolls back what is under way. */
export async function stopServer(
  cluster: string,
  pid: number,
  manner: 'smart' | 'fast',
  patience: number,
): Promise<boolean> {
  if (!mayBeServerOf(cluster, pid)) return true
  try {
    process.kill(pid, manner === 'smart' ? 'SIGTERM' : 'SIGINT')
  } catch {
    return true
  }
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true
    await pause(10)
  }
  return false
}

type PostmasterFile = { pid: number; socketFolder: string; status: string }

/** Reads `postmaster.pid`: process, data folder, start time, port, socket folder, address, memory key, status. */
function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() } : undefined
  } catch {
    return undefined
  }
}

async function answers(socketFolder: string): Promise<boolean> {
  if (!socketFolder) return false
  const client = new pg.Client({ ...administratorOf(socketFolder, 'postgres'), connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    client.end().catch(() => undefined)
  }
}

/** How to log in as the administrator of an embedded server: over its socket, where only we can come. */
export function administratorOf(socketFolder: string, database: string): pg.ClientConfig {
  return { host: socketFolder, port: SOCKET_PORT, user: 'postgres', database, password: '' }
}

/**
 * The number in the file now belongs to some other program, for which PostgreSQL would refuse. We write a number that
 * no process can have; the rest of the file stays, so PostgreSQL still looks for survivors that use its memory.
 */
function disownReusedNumber(cluster: string): void {
  const path = join(cluster, 'postmaster.pid')
  const [, ...rest] = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, ['999999999', ...rest].join('\n'))
}

async function start(plan: StartPlan): Promise<Running | undefined> {
  const { data, language } = plan
  const child = spawnServer(plan)
  let ended = false
  let failure: unknown
  child.on('error', (error) => {
    failure = error
    ended = true
  })
  child.on('exit', () => {
    ended = true
  })
  const talkAt = Date.now() + 3000
  let talked = false
  while (!ended) {
    const file = readPostmasterFile(data.cluster)
    if (file && file.pid === child.pid && file.status === 'ready') {
      return { pid: file.pid, socketFolder: file.socketFolder, wasRunning: false }
    }
    if (!talked && Date.now() > talkAt) {
      talked = true
      plan.onTalk(line('recovering', language))
    }
    await pause(10)
  }
  if (failure) throw explainFailure(failure, data.folder, language)
  if (mayPassByWaiting(readLog(data.log))) return undefined
  throw explainLog(plan)
}

/** A failed statement holds what somebody typed, so the log names the error and leaves the values out. */
const DISCREET_LOG = { log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_checkpoints: 'off' }

/** A part of the log of writes that is done with is removed, not kept to be written over: what it held is gone then. */
const FORGETFUL = { wal_recycle: 'off' }

function spawnServer({ data, binaries, socketFolder, settings, language }: StartPlan): ChildProcess {
  const place = { listen_addresses: '', unix_socket_directories: socketFolder, port: String(SOCKET_PORT) }
  const choices = Object.entries({ ...place, logging_collector: 'off', ...DISCREET_LOG, ...FORGETFUL, ...settings })
  try {
    const log = openLog(data.log)
    // Detached: a Ctrl-C in the terminal reaches Regie, which first finishes its work and then stops the server.
    const child = spawn(
      binaries.postgres,
      ['-D', data.cluster, ...choices.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        ...data.user,
        cwd: '/',
        detached: true,
        stdio: ['ignore', log, log],
      },
    )
    closeSync(log)
    child.unref()
    return child
  } catch (error) {
    throw explainFailure(error, data.folder, language)
  }
}

function openLog(path: string): number {
  try {
    renameSync(path, `${path}.previous`)
  } catch {
    // the first start has no earlier log
  }
  return openSync(path, 'w', 0o600)
}

function readLog(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Another starter was a moment earlier, or processes of a killed server are still on their way out. */
function mayPassByWaiting(log: string): boolean {
  return /lock file "postmaster\.pid" (already exists|is empty)|pre-existing shared memory block|socket.* already in use|\.lock" already exists/.test(
    log,
  )
}

function explainLog({ data, language }: StartPlan) {
  const log = readLog(data.log)
  const folder = data.folder
  if (log.includes('No space left on device') || isDiskFull(folder))
    return refuseStart('disk-full', language, { folder })
  const lines = log.trim().split('\n')
  const telling = lines.filter((text) => /FATAL|PANIC|error while loading/.test(text)).at(-1) ?? lines.at(-1) ?? ''
  return refuseStart('start-failed', language, { folder, reason: telling.replace(/^.*?(FATAL|PANIC): +/, '') })
}
