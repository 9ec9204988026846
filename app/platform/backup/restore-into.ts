import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, type OpenOptions, openDatabase } from '../database/index.ts'
import { readMigrations } from '../database/migrations.ts'
import { readBackupHeader } from './file.ts'
import { checksumOf } from './migrations.ts'
import { DamagedBackup } from './records.ts'
import { restoreBackup } from './restore-backup.ts'

type RestoreOptions = OpenOptions & {
  key?: string
  /** Gets to know the database while it is open, to close it when the command is stopped. */
  onOpen?: (database: Database) => void
}

/**
 * Opens the database of these options as it was when the backup was made, fills it, and brings it up to date.
 * The caller has checked the file with `checkBackup`.
 */
export async function restoreInto(name: string, { key, onOpen, ...options }: RestoreOptions): Promise<void> {
  const { migration, migrations, program } = await readBackupHeader(name)
  const ours = readMigrations(options.migrationsFolder, options.language ?? 'en')
  if (migration > ours.length) throw new DamagedBackup(`Regie ${program} made it, which is newer than this one`)
  if (checksumOf(ours.slice(0, migration).map(({ checksum }) => checksum)) !== migrations) {
    throw new DamagedBackup('its tables are not those of any version of Regie')
  }
  const database = await openDatabase({ ...options, upTo: migration })
  onOpen?.(database)
  try {
    await restoreBackup(database, name, { key, onProgress: (table, rows) => options.onTalk?.(`${table}: ${rows}`) })
  } finally {
    await database.close()
  }
  await (await openDatabase(options)).close()
}

/** Restores a backup into a database that exists only for this, to know that it can be done. */
export async function rehearse(
  name: string,
  options: Pick<RestoreOptions, 'key' | 'migrationsFolder' | 'onTalk' | 'onOpen'>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-rehearsal-'))
  try {
    await restoreInto(name, {
      ...options,
      dataFolder: folder,
      isDefaultFolder: false,
      role: 'serve',
      language: 'en',
      secret: 'a rehearsal has no secrets of its own',
    })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
