import { realpathSync, rmdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Language } from '../../shared/numbers.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { checkClusterVersion, prepareDataFolder } from './data-folder.ts'
import { type Place, type Role, takePlace } from './keeper.ts'
import { ensureRunning, type Running, type StartPlan, stopServer } from './postmaster.ts'
import { pause } from './processes.ts'
import { line, refuseStart } from './refusal.ts'
import { prepareSocketFolder } from './socket-folder.ts'
import { supervise, type Watch } from './supervisor.ts'

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

  const { isKeeper, ...kept } = await runAndKeep(plan, role)
  const { running } = kept
  if (isKeeper && running.wasRunning) onTalk(line('adopted', language, { pid: running.pid }))
  const watch: Watch = isKeeper ? supervise(plan, role, kept) : { serverPid: () => running.pid, end: async () => kept }
  return {
    folder,
    socketFolder: running.socketFolder,
    isKeeper,
    serverPid: watch.serverPid,
    async stop() {
      const { running, place } = await watch.end()
      const mayStop = role === 'serve' || (await isLastCommand(place, isKeeper))
      await place.leave()
      if (mayStop) await stopKept(plan, running, role)
    },
  }
}

/** Has a server running and tries to become its keeper; `join` is content without, `serve` waits a little and refuses. */
async function runAndKeep(plan: StartPlan, role: Role): Promise<{ running: Running; place: Place; isKeeper: boolean }> {
  const { data, language, onTalk } = plan
  const deadline = Date.now() + COMMAND_PATIENCE
  let talked = false
  for (;;) {
    const running = await ensureRunning(plan)
    const found = await sitDown(running, role).catch((error: unknown) => {
      if (Date.now() > deadline) throw error
      return undefined // it stopped between our two steps
    })
    if (found && (!found.holder || (role === 'join' && found.holder.pid > 0))) {
      return { running, place: found.place, isKeeper: !found.holder }
    }
    await found?.place.leave()
    if (found?.holder && found.holder.pid > 0) {
      const { pid } = found.holder
      if (found.holder.role === 'serve') throw refuseStart('already-running', language, { folder: data.folder, pid })
      if (Date.now() > deadline) throw refuseStart('command-running', language, { folder: data.folder, pid })
      if (!talked) onTalk(line('waiting', language, { pid }))
      talked = true
    }
    await pause(100)
  }
}

async function sitDown(running: Running, role: Role) {
  const place = await takePlace(running.socketFolder, role)
  return { place, holder: await place.keep() }
}

/** The last command to leave stops the server; one that leaves earlier hands it to those that are still at work. */
async function isLastCommand(place: Place, isKeeper: boolean): Promise<boolean> {
  try {
    const holder = isKeeper ? undefined : await place.keep()
    return !holder && (await place.countOthers()) === 0
  } catch {
    return isKeeper // the server is gone or going
  }
}

async function stopKept({ data, language, socketFolder }: StartPlan, { pid }: Running, role: Role): Promise<void> {
  const isGentle = role === 'join' && (await stopServer(data.cluster, pid, 'smart', 5000))
  if (!isGentle && !(await stopServer(data.cluster, pid, 'fast', 60_000))) {
    throw refuseStart('in-use', language, { folder: data.folder, pid })
  }
  if (dirname(socketFolder) === data.folder) return
  try {
    rmdirSync(socketFolder)
  } catch {
    // somebody else started here already
  }
}
