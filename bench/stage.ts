import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { systemClock } from '../app/platform/clock.ts'
import type { Config } from '../app/platform/config.ts'
import { type Database, openDatabase } from '../app/platform/database/index.ts'
import { projectRoot } from '../app/platform/project-root.ts'
import { loadDemonstration } from '../db/seed/load.ts'

/** A data folder with the demonstration in it, for as long as one measurement takes. */
export type Stage = { database: Database; config: Config; folder: string; root: string }

/** Fills an empty data folder, lets `work` measure, and removes everything again. */
export async function onStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'regie-bench-'))
  // Started as root, PostgreSQL runs as another user, who must be able to enter.
  await chmod(folder, 0o711)
  const root = projectRoot()
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataFolder: path.join(folder, 'data'),
    isDefaultFolder: false,
    secret: 'the demonstration has no secrets',
    isDemonstration: true,
  }
  try {
    const database = await openDatabase({
      ...config,
      role: 'serve',
      migrationsFolder: path.join(root, 'db', 'migrations'),
    })
    try {
      await loadDemonstration(database, systemClock)
      return await work({ database, config, folder, root })
    } finally {
      await database.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
