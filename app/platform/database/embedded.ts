import { realpathSync } from 'node:fs'
import type { Language } from '../../shared/numbers.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { checkClusterVersion, prepareDataFolder } from './data-folder.ts'
import { type Keeper, type Role, takeKeeperLock } from './keeper.ts'
import { ensureRunning, type Running, type StartPlan, stopServer } from './postmaster.ts'
import { pause } from './processes.ts'
import { line, refuseStart } from './refusal.ts'
import { prepareSocketFolder } from './socket-folder.ts'
import { supervise } from './supervisor.ts'

export type EmbeddedOptions = {
  folder: string
  /** Regie chose this folder itself, so it may choose another one when PostgreSQL cannot reach it. */
  isDefaultFolder?: boolean
  role?: Role
  language?: Language
  /** Extra server settings; the tests switch off fsync here. */
  settings?: Record<string, string>
  onTalk?: (line: string) => void
}

/** A PostgreSQL server of our own, reachable only by its socket. */
export type Embedded = {
  folder: string
  socketFolder: string
  /** Whether this process keeps the server running and stops it at the end. */
  isKeeper: boolean
  /** The process id of the server, which changes when it had to be started again. */
  serverPid(): number
  stop(): Promise<void>
}

/** How long `serve` waits for a command that is at work on the folder. */
const COMMAND_PATIENCE = 15_000

/** Starts PostgreSQL on a data folder, adopts the one that outlived a killed Regie, or joins the one that is kept. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { role = 'serve', language = 'nl', onTalk = () => undefined } = options
  const prepared = prepareDataFolder(
    { folder: options.folder, isDefaultFolder: options.isDefaultFolder ?? false },
    language,
    onTalk,
  )
  const folder = realpathSync(prepared.folder)
  const data = { ...prepared, folder }
  const binaries = findBinaries(data.user, language, onTalk)
  await ensureCluster(data, binaries, language, onTalk)
  checkClusterVersion(data, binaries.major, language)
  const socketFolder = prepareSocketFolder(folder, data.user, language)
  const plan: StartPlan = { data, binaries, socketFolder, settings: options.settings ?? {}, language, onTalk }

  const { running, keeper } = await runAndKeep(plan, role)
  if (!keeper) {
    return {
      folder,
      socketFolder: running.socketFolder,
      isKeeper: false,
      serverPid: () => running.pid,
      stop: async () => undefined,
    }
  }
  if (running.wasRunning) onTalk(line('adopted', language, { pid: running.pid }))
  const watch = supervise(plan, role, { running, keeper })
  return {
    folder,
    socketFolder: running.socketFolder,
    isKeeper: true,
    serverPid: watch.serverPid,
    async stop() {
      const pid = await watch.end()
      if (role === 'join' && (await stopServer(pid, 'smart', 5000))) return
      if (await stopServer(pid, 'fast', 60_000)) return
      throw refuseStart('in-use', language, { folder, pid })
    },
  }
}

/** Has a server running and tries to become its keeper; `join` is content without, `serve` waits a little and refuses. */
async function runAndKeep(plan: StartPlan, role: Role): Promise<{ running: Running; keeper?: Keeper }> {
  const { data, language, onTalk } = plan
  const deadline = Date.now() + COMMAND_PATIENCE
  let talked = false
  for (;;) {
    const running = await ensureRunning(plan)
    const answer = await takeKeeperLock(running.socketFolder, role).catch((error: unknown) => {
      if (Date.now() > deadline) throw error
      return undefined // it stopped between our two steps
    })
    if (answer && 'keeper' in answer) return { running, keeper: answer.keeper }
    if (answer && answer.holder.pid > 0) {
      const { pid } = answer.holder
      if (role === 'join') return { running }
      if (answer.holder.role === 'serve') throw refuseStart('already-running', language, { folder: data.folder, pid })
      if (Date.now() > deadline) throw refuseStart('command-running', language, { folder: data.folder, pid })
      if (!talked) onTalk(line('waiting', language, { pid }))
      talked = true
    }
    await pause(100)
  }
}
