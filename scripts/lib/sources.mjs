import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { inRoot, ROOT } from './root.mjs'

/** Everything that decides what a build contains. */
export const BUILT_FROM = [
  'app',
  'cli',
  'db/seed',
  'server.ts',
  'scripts/build.mjs',
  'package-lock.json',
  'tsconfig.json',
]

/** All files under a folder of this clone (or the file itself), as sorted paths relative to the clone. */
export function listFiles(start) {
  const path = inRoot(start)
  if (!existsSync(path)) return []
  const entries = readdirIfFolder(path)
  if (!entries) return [start]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(ROOT, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort()
}

function readdirIfFolder(path) {
  try {
    return readdirSync(path, { withFileTypes: true, recursive: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}

/** One hash over the names and contents of the sources; the build carries it, so that a stale build is noticed. */
export function hashSources() {
  const hash = createHash('sha256')
  for (const file of BUILT_FROM.flatMap(listFiles)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0')
  }
  return hash.digest('hex')
}
