import { lstatSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The user PostgreSQL runs as when Regie itself is root; undefined when it simply runs as us. */
export type ServerUser = { uid: number; gid: number } | undefined

/** The traditional user without rights or files ("nobody"); it needs no entry in the system's list of users. */
const NOBODY = 65534

/** PostgreSQL refuses to run as root. An existing cluster keeps the user it was made by. */
export function chooseServerUser(clusterFolder: string): ServerUser {
  if (process.getuid?.() !== 0) return undefined
  const owner = lstatSync(clusterFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return { uid: NOBODY, gid: NOBODY }
}

/** The first folder on the way to `path` (or `path` itself) that this user may not enter; undefined when all are open. */
export function findObstacle(path: string, user: ServerUser): string | undefined {
  if (!user) return undefined
  for (const folder of ancestry(path)) {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (!found) return undefined // made by us later, with the right mode
    if (!hasPermission(found, user, 1)) return folder
  }
  return undefined
}

/** Whether this user may read a file or folder that it can reach. */
export function mayRead(path: string, user: ServerUser): boolean {
  return !user || hasPermission(statSync(path), user, 4)
}

function hasPermission(found: { mode: number; uid: number; gid: number }, user: NonNullable<ServerUser>, bit: 1 | 4) {
  if (found.uid === user.uid) return (found.mode & (bit << 6)) !== 0
  if (found.gid === user.gid) return (found.mode & (bit << 3)) !== 0
  return (found.mode & bit) !== 0
}

function ancestry(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [path] : [...ancestry(parent), join(path)]
}
