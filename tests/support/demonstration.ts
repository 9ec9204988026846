import { join, resolve } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { systemClock } from '../../app/platform/clock.ts'
import { openDatabase } from '../../app/platform/database/index.ts'
import { loadDemonstration } from '../../db/seed/load.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { administratorLogin, MIGRATIONS, TEST_SECRET, templateOf } from './storage-server.ts'

export const ROOT = resolve(import.meta.dirname, '../..')

/** What Regie built: styles, fonts, the server and the command. */
export const BUILD_FOLDER = join(ROOT, 'build')

/** A database of its own with the demonstration in it: a clone of one that is loaded once in a run. */
export async function createDemonstrationDatabase(): Promise<TestDatabase> {
  const { run } = inject('storage')
  const name = `${run}_demonstration`
  await loadOnce(run, name)
  return createTestDatabase('embedded', name)
}

/** Whichever test file comes first loads it, under a lock for which the others wait. */
async function loadOnce(run: string, name: string): Promise<void> {
  const admin = new pg.Client(administratorLogin(inject('storage'), false))
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    // It gets its name when it is complete, so a run that stopped half-way is not mistaken for one that finished.
    await admin.query(`create database "${name}_loading" template "${templateOf(run)}"`)
    const database = await openDatabase({
      databaseName: `${name}_loading`,
      dataFolder: inject('storage').dataFolder,
      isDefaultFolder: false,
      role: 'join',
      secret: TEST_SECRET,
      migrationsFolder: MIGRATIONS,
    })
    await loadDemonstration(database, { clock: systemClock, secret: TEST_SECRET })
    await database.close()
    await admin.query(`alter database "${name}_loading" rename to "${name}"`)
  } finally {
    await admin.end()
  }
}

/**
 * Takes away the round over 2022: not every goal of the demonstration is accounted for yet, and with such a goal a report stays
 * a concept.
 */
export const leaveOutTheRound = ({ asAdministrator }: Pick<TestDatabase, 'asAdministrator'>) =>
  asAdministrator('set session_replication_role = replica; delete from goal_account; delete from accounting_round')
