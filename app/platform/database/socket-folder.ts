import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../../shared/hash.ts'
import type { Language } from '../../shared/numbers.ts'
import { refuseStart } from './refusal.ts'
import type { ServerUser } from './server-user.ts'

/** The number in the socket's name; no network port is opened. */
export const SOCKET_PORT = 5432

/** Linux allows 107 bytes, macOS 103. */
const LONGEST_PATH = 103

/**
 * The folder of the socket, open only to the user the server runs as: inside the data folder when its path is short
 * enough, else a short one under the system's temporary folder, derived from the data folder.
 */
export function prepareSocketFolder(folder: string, user: ServerUser, language: Language): string {
  const beside = join(folder, 'socket')
  const chosen = fits(beside) ? beside : join(tmpdir(), `regie-${sha256(folder).slice(0, 16)}`)
  if (!fits(chosen)) throw refuseStart('start-failed', language, { folder, reason: `socket path too long: ${chosen}` })
  try {
    mkdirSync(chosen, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw refuseStart('not-writable', language, { folder: chosen })
  }
  takeIntoUse(chosen, user, language)
  return chosen
}

/** Somebody else could have made this folder first, to listen in: only our own folder is good. */
function takeIntoUse(folder: string, user: ServerUser, language: Language): void {
  const found = lstatSync(folder)
  const us = process.getuid?.() ?? 0
  const isOurs = found.isDirectory() && (found.uid === us || found.uid === user?.uid)
  if (!isOurs) throw refuseStart('not-writable', language, { folder })
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_PATH
}
