import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { proposeDestruction, releaseDestruction } from '../../app/features/registers/retention/decide-destruction.ts'
import { destroyRecord } from '../../app/features/registers/retention/destroy-record.ts'
import { findDestruction } from '../../app/features/registers/retention/destruction.queries.ts'
import { listDueRecords } from '../../app/features/registers/retention/list-due.ts'
import { HOLDS_KEYS } from '../../app/features/registers/retention/retention.jobs.ts'
import { restrictRecord } from '../../app/features/registers/secrecy/restrict-record.ts'
import { hire, inScope, takeIn } from '../../app/features/registers/testing/at-work.ts'
import { plainRegister } from '../../app/features/registers/testing/plain-register.ts'
import { restoreInto, writeBackup } from '../../app/platform/backup/index.ts'
import type { Actor, Database } from '../../app/platform/database/index.ts'
import { openDatabase } from '../../app/platform/database/index.ts'
import type { TestDatabase } from '../support/database.ts'
import { temporaryFolders } from '../support/folders.ts'
import { MIGRATIONS, TEST_SECRET } from '../support/storage-server.ts'

const TODAY = '2026-11-28'
const now = new Date('2026-11-28T09:00:00Z')
const WEEK = 7 * 24 * 60 * 60 * 1000

/** What was written down about somebody: none of it may be read from a file. */
const PLANTED = [
  'Xanthippe',
  'Onvindbaar',
  'onvindbaar',
  '1948-12-24',
  'Vergeetsteeg',
  'boven de bakker',
  '0570-998877',
  'Zij deed niet open',
  'De wijkagent vroeg erom',
  'Zij is de zus van een collega',
]

const folders = temporaryFolders()
const folder = folders.make()
const options = (dataFolder: string) => ({
  ...{ dataFolder, isDefaultFolder: false, role: 'join' as const, secret: TEST_SECRET, migrationsFolder: MIGRATIONS },
})

let database: Database
let keeper: Actor
let officer: Actor
let record: { id: string; number: string }

/** Which of these texts stand in some file below a folder. */
function findInFiles(below: string, texts: readonly string[]): string[] {
  const found = new Set<string>()
  for (const entry of readdirSync(below, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    for (const text of texts) if (bytes.includes(text)) found.add(text)
  }
  return [...found].sort()
}

/** Everything that is in memory is written to the files first, as a copy of the folder would find it. */
async function findOnDisk(where: Database, texts: readonly string[]): Promise<string[]> {
  await where.forget([])
  return findInFiles(where.dataFolder!, texts)
}

const keysAndHashes = () =>
  database.inspect(async (tx) => {
    const { rows } = await sql<{ text: string }>`
      select wrapped as text from record_key where record_id = ${record.id}
      union all select unnest(name_hashes) from record_party where record_id = ${record.id}
      union all select identity_hash from record_party where record_id = ${record.id}`.execute(tx)
    return rows.map(({ text }) => text)
  })

beforeAll(async () => {
  database = await openDatabase(options(folder))
  const here = { database } as TestDatabase
  await database.as(serviceActor('deventer', 'service:command'), 'begin a municipality', (tx) =>
    tx.insertInto('municipality').values({ id: 'deventer', name: 'Deventer', settings: '{}' }).execute(),
  )
  keeper = await hire(here, 'caseCoordinator', 'Karel Archief')
  officer = await hire(here, 'privacyOfficer', 'Fiona Functionaris')
  record = await takeIn(here, keeper, plainRegister, {
    facts: { kind: 'a', amount: 10, note: 'Woont boven de bakker', phone: '0570-998877' },
    basis: 'task',
    openedOn: '2019-02-11',
    reason: 'De wijkagent vroeg erom',
    place: { address: 'Vergeetsteeg 9' },
    parties: [{ role: 'subject', person: { name: 'Xanthippe Onvindbaar', bornOn: '1948-12-24' } }],
    history: [
      { step: 'visit', day: '2019-03-20', given: { hours: 3, said: 'Zij deed niet open' } },
      { step: 'close', day: '2020-08-01' },
    ],
  })
  const restriction = { number: record.number, named: [], reason: 'Zij is de zus van een collega', now }
  const done = await inScope(here, keeper, async (scope) =>
    restrictRecord(scope, plainRegister, { ...restriction, revision: 3 }),
  )
  expect(done).toMatchObject({ ok: true })
}, 120_000)

afterAll(async () => {
  await database.close()
  folders.removeAll()
})

describe('what is written down about a person', () => {
  test('cannot be read from the files of the database, nor from its log of writes', async () => {
    expect(await findOnDisk(database, [...PLANTED, record.number])).toEqual([record.number])
  })

  test('cannot be read from a backup without a key either, however it is unpacked', async () => {
    const file = join(folders.make(), 'plain.backup')
    await writeBackup(database, file, { program: '0.0.0-test', now })
    const elsewhere = options(folders.make())
    await restoreInto(file, elsewhere)
    const restored = await openDatabase(elsewhere)
    expect(await findOnDisk(restored, [...PLANTED, record.number])).toEqual([record.number])
    await restored.close()
  }, 120_000)
})

describe('a record that was destroyed', () => {
  let secrets: string[]

  test('leaves its key in no file, so that who has the secret and every file opens nothing of it', async () => {
    const here = { database } as TestDatabase
    secrets = await keysAndHashes()
    expect(secrets).toHaveLength(4)
    expect(await findOnDisk(database, secrets)).toHaveLength(4)

    await listDueRecords(database, serviceActor('deventer', 'service:registers'), TODAY, [plainRegister])
    const proposed = await inScope(
      here,
      keeper,
      (scope) => proposeDestruction(scope, plainRegister, [record.id]),
      TODAY,
    )
    if (!proposed.ok) throw new Error(proposed.reason)
    const decision = { id: proposed.value, revision: 1, note: '', now }
    expect(await inScope(here, officer, (scope) => releaseDestruction(scope, decision), TODAY)).toMatchObject({
      ok: true,
    })
    const outcome = await inScope(
      here,
      serviceActor('deventer', 'service:retention'),
      async (scope) => {
        const list = (await findDestruction(scope.tx, proposed.value))!
        return destroyRecord(
          scope,
          plainRegister,
          { ...list, decidedBy: list.decidedBy! },
          { record: record.id },
          new Date(now.getTime() + WEEK),
        )
      },
      TODAY,
    )
    expect(outcome).toBe('destroyed')
    // Removing a row leaves it in the files of PostgreSQL: that is what must be done besides.
    expect(findInFiles(folder, secrets).length).toBeGreaterThan(0)
    expect(await database.forget(HOLDS_KEYS)).toBe(true)
    expect(findInFiles(folder, secrets)).toEqual([])
    expect(findInFiles(folder, [record.number])).toEqual([record.number])
  })

  test('is in a later backup as a shell', async () => {
    const file = join(folders.make(), 'later.backup')
    await writeBackup(database, file, { program: '0.0.0-test', now })
    const elsewhere = options(folders.make())
    await restoreInto(file, elsewhere)
    const restored = await openDatabase(elsewhere)
    expect(await findOnDisk(restored, [...PLANTED, ...secrets, record.number])).toEqual([record.number])
    await restored.close()
  }, 120_000)
})
