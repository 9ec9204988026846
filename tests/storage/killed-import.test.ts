import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { verifySnapshots } from '../../app/features/monitor/index.ts'
import { openDatabase } from '../../app/platform/database/index.ts'
import { bundle, startChild } from '../support/child.ts'
import { temporaryFolders } from '../support/folders.ts'
import { MIGRATIONS, TEST_SECRET } from '../support/storage-server.ts'
import type { ImportingNews, ImportingOptions } from './importing-child.ts'

const folders = temporaryFolders()
const setting = { migrationsFolder: MIGRATIONS, secret: TEST_SECRET }
const file = join(import.meta.dirname, '../../db/seed/data/imports/37230ned_bevolking_31dec_2002-2024.csv.gz')
let program: Awaited<ReturnType<typeof bundle>>

beforeAll(async () => {
  program = await bundle(resolve(import.meta.dirname, 'importing-child.ts'))
})
afterAll(() => {
  program.remove()
  folders.removeAll()
})

/** What the next start finds: snapshots, figures, indicators and sources. */
async function readBack(dataFolder: string) {
  const database = await openDatabase({ ...setting, dataFolder, isDefaultFolder: false, role: 'serve' })
  const found = await database.as(serviceActor('stad', 'service:command'), 'read', async (tx) => {
    const count = async (table: 'snapshot' | 'observation' | 'indicator' | 'importSource') =>
      Number(
        (
          await tx
            .selectFrom(table)
            .select(({ fn }) => fn.countAll().as('rows'))
            .executeTakeFirstOrThrow()
        ).rows,
      )
    const tables = ['snapshot', 'observation', 'indicator', 'importSource'] as const
    const counts: number[] = []
    for (const table of tables) counts.push(await count(table))
    return { counts, isWhole: (await verifySnapshots(tx)).ok }
  })
  await database.close()
  return found
}

test('an import that is killed at any moment leaves the store as it was, and afterwards it can be done', async () => {
  const dataFolder = folders.make()
  const options: ImportingOptions = { ...setting, dataFolder, file, source: 'cbs-37230ned-bevolking' }
  for (const moment of [0, 40, 120, 250, 450, 700]) {
    const child = startChild<ImportingNews>(program.path, options)
    await child.hear(() => child.said.some((message) => 'begins' in message))
    await wait(moment)
    await child.kill('SIGKILL')
    const wasDone = child.said.some((message) => 'confirmed' in message)
    const { counts, isWhole } = await readBack(dataFolder)
    expect(isWhole).toBe(true)
    expect([
      [0, 0, 0, 0],
      [1, 8762, 1, 1],
    ]).toContainEqual(counts)
    if (wasDone) expect(counts).toEqual([1, 8762, 1, 1])
  }
  const child = startChild<ImportingNews>(program.path, options)
  await child.hear(() => child.said.some((message) => 'confirmed' in message))
  await child.kill('SIGKILL')
  expect(await readBack(dataFolder)).toEqual({ counts: [1, 8762, 1, 1], isWhole: true })
}, 180_000)
