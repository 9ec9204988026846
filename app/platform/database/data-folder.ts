import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { sha256 } from '../../shared/hash.ts'
import type { Language } from '../../shared/numbers.ts'
import { line, refuseStart } from './refusal.ts'
import { chooseServerUser, findObstacle, type ServerUser } from './server-user.ts'

/** Where things stand inside Regie's data folder. */
export type DataFolder = { folder: string; cluster: string; log: string; user: ServerUser }

/** What Regie itself may already have put into a data folder before the first start of the database. */
const OWN_ENTRIES = /^(\..*|secret.*|files|logs|cache|socket|postgres.*|lost\+found)$/

/** Makes sure the data folder can serve, or refuses with a sentence that says what to do. */
export function prepareDataFolder(
  wanted: { folder: string; isDefaultFolder: boolean },
  language: Language,
  onTalk: (line: string) => void,
): DataFolder {
  const folder = chooseFolder(resolve(wanted.folder), wanted.isDefaultFolder, language, onTalk)
  const cluster = join(folder, 'postgres')
  refuseForeignContent(folder, cluster, language)
  return { folder, cluster, log: join(folder, 'postgres.log'), user: chooseServerUser(cluster) }
}

/** Refuses a cluster that another major version of PostgreSQL made. */
export function checkClusterVersion(data: DataFolder, major: string, language: Language): void {
  const found = readFileSync(join(data.cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== major) throw refuseStart('other-version', language, { folder: data.folder, found, wanted: major })
}

function chooseFolder(folder: string, isDefault: boolean, language: Language, onTalk: (line: string) => void): string {
  makeFolder(folder, language)
  const user = chooseServerUser(join(folder, 'postgres'))
  const obstacle = findObstacle(folder, user)
  if (!obstacle) return folder
  if (isDefault) {
    const chosen = join('/var/lib/regie', sha256(folder).slice(0, 12))
    makeFolder(chosen, language)
    onTalk(line('other-folder', language, { folder, chosen }))
    return chosen
  }
  // A fresh temporary folder is closed to others by custom; it is ours and empty, so passage harms nobody.
  if (obstacle === folder && readdirSync(folder).length === 0 && statSync(folder).uid === 0) {
    chmodSync(folder, 0o711)
    onTalk(line('opened', language, { folder }))
    return folder
  }
  throw refuseStart('not-reachable', language, { folder, obstacle })
}

function makeFolder(folder: string, language: Language): void {
  try {
    for (const made of missingFolders(folder).reverse()) {
      mkdirSync(made)
      chmodSync(made, 0o711)
    }
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    if (!statSync(folder).isDirectory()) throw new Error('not a folder')
  } catch (error) {
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC'
    throw refuseStart(isFull ? 'disk-full' : 'not-writable', language, { folder })
  }
}

function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [folder, ...missingFolders(dirname(folder))]
}

function refuseForeignContent(folder: string, cluster: string, language: Language): void {
  if (existsSync(cluster)) {
    const entries = listEntries(cluster, language)
    if (entries.length > 0 && !entries.includes('PG_VERSION'))
      throw refuseStart('other-content', language, { folder: cluster })
  } else if (listEntries(folder, language).some((name) => !OWN_ENTRIES.test(name))) {
    throw refuseStart('other-content', language, { folder })
  }
}

function listEntries(folder: string, language: Language): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw refuseStart('not-writable', language, { folder })
  }
}
