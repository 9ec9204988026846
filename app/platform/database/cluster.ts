import { spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../shared/numbers.ts'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { isAlive } from './processes.ts'
import { line, refuseStart, type StartRefusal } from './refusal.ts'

/**
 * Makes the cluster when there is none. It is made beside its place and moved there whole, so that a crash half-way
 * leaves only a folder that the next start throws away; of two starters at once, one wins and the other uses its work.
 */
export async function ensureCluster(
  data: DataFolder,
  binaries: Binaries,
  language: Language,
  onTalk: (line: string) => void,
): Promise<void> {
  removeLeftovers(data.folder)
  if (existsSync(join(data.cluster, 'PG_VERSION'))) return
  onTalk(line('creating', language, { folder: data.folder }))
  const fresh = join(data.folder, `postgres.new-${process.pid}`)
  try {
    mkdirSync(fresh, { mode: 0o700 })
    if (data.user) chownSync(fresh, data.user.uid, data.user.gid)
    await runInitdb(fresh, data, binaries, language)
    moveIntoPlace(fresh, data)
  } catch (error) {
    throw explainFailure(error, data.folder, language)
  } finally {
    // Ours, and what an initdb that outlived its parent has written since the first look.
    removeLeftovers(data.folder)
  }
}

/** The disk being full is the commonest reason for anything to fail here, and the reason the log cannot tell. */
export function isDiskFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < 4 * 1024 * 1024
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const maker = /^postgres\.new-(\d+)$/.exec(name)?.[1]
    if (!maker || (isAlive(Number(maker)) && Number(maker) !== process.pid)) continue
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

function runInitdb(fresh: string, data: DataFolder, binaries: Binaries, language: Language): Promise<void> {
  const choices = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, ['-D', fresh, ...choices], {
      ...data.user,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString()))
    child.stderr.on('data', (part: Buffer) => (said += part.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve()
      const isFull = said.includes('No space left on device')
      const reason =
        said
          .trim()
          .split('\n')
          .filter((text) => /error|fatal|could not/i.test(text))
          .at(-1) ?? `initdb: ${code}`
      reject(refuseStart(isFull ? 'disk-full' : 'start-failed', language, { folder: data.folder, reason }))
    })
  })
}

function moveIntoPlace(fresh: string, data: DataFolder): void {
  try {
    renameSync(fresh, data.cluster)
  } catch (error) {
    if (existsSync(join(data.cluster, 'PG_VERSION'))) return // another starter was first
    throw error
  }
  const parent = openSync(data.folder, 'r')
  fsyncSync(parent)
  closeSync(parent)
}

/** Turns what the operating system says into a refusal. */
export function explainFailure(error: unknown, folder: string, language: Language): StartRefusal | unknown {
  const code = (error as NodeJS.ErrnoException).code
  const call = (error as NodeJS.ErrnoException).syscall ?? ''
  if (code === 'ENOSPC') return refuseStart('disk-full', language, { folder })
  if (code === 'EPERM' && (call.startsWith('spawn') || call === 'chown'))
    return refuseStart('cannot-switch-user', language)
  if (code === 'ENOENT' && call.startsWith('spawn')) {
    return refuseStart('no-binaries', language, { platform: `${process.platform}-${process.arch}` })
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return refuseStart('not-writable', language, { folder })
  return error
}
