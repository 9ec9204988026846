import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder Regie is installed in: found from this file, which stands in app/platform or, built, in build. */
export function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder)
  return folder
}

/** Where the numbered SQL files are. */
export const migrationsFolder = (): string => path.join(projectRoot(), 'db', 'migrations')

/** The version of this program. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(projectRoot(), 'package.json'), 'utf8')) as { version: string }
  return version
}
