import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { systemClock } from '../app/platform/clock.ts'
import type { Config } from '../app/platform/config.ts'
import { type Database, openDatabase } from '../app/platform/database/index.ts'
import { projectRoot } from '../app/platform/project-root.ts'
import { loadDemonstration } from '../db/seed/load.ts'

/** A filled data folder with its database open, for as long as one measurement takes. */
export type Stage = { database: Database; config: Config; folder: string; root: string }

/** Gives a folder of its own to one measurement, and removes it with everything in it. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'regie-bench-'))
  // Started as root, PostgreSQL runs as another user, who must be able to enter.
  await chmod(folder, 0o711)
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Lets `work` measure on the demonstration, loaded into an empty data folder. */
export function onStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  return inFolder((folder) => onDatabase(folder, work))
}

/** Lets `work` measure with a data folder that holds the demonstration and is closed again. */
export function withFilledFolder<T>(work: (dataFolder: string, root: string) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const { config, root } = await onDatabase(folder, async (stage) => stage)
    return work(config.dataFolder, root)
  })
}

async function onDatabase<T>(folder: string, work: (stage: Stage) => Promise<T>): Promise<T> {
  const root = projectRoot()
  const config = { ...SETTINGS, dataFolder: path.join(folder, 'data') }
  const migrationsFolder = path.join(root, 'db', 'migrations')
  const database = await openDatabase({ ...config, role: 'serve', migrationsFolder })
  try {
    await loadDemonstration(database, { clock: systemClock, secret: config.secret })
    return await work({ database, config, folder, root })
  } finally {
    await database.close()
  }
}

const SETTINGS: Config = {
  port: 0,
  host: '127.0.0.1',
  dataFolder: '',
  isDefaultFolder: false,
  secret: 'the demonstration has no secrets',
  isDemonstration: true,
}
