import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealAll } from '../../app/features/identity/audit/testing/seal-all.ts'
import { verifyAudit } from '../../app/features/identity/index.ts'
import {
  checkBackup,
  DamagedBackup,
  NotEmpty,
  readBackupHeader,
  restoreInto,
  writeBackup,
} from '../../app/platform/backup/index.ts'
import { restoreBackup } from '../../app/platform/backup/restore-backup.ts'
import { systemClock } from '../../app/platform/clock.ts'
import { openDatabase } from '../../app/platform/database/index.ts'
import { loadDemonstration } from '../../db/seed/load.ts'
import { typeRegie } from '../support/command.ts'
import { createTestDatabase, type StorageTarget, storageTargets, type TestDatabase } from '../support/database.ts'
import { createDemonstrationDatabase } from '../support/demonstration.ts'
import { temporaryFolders } from '../support/folders.ts'
import { mountSmallDisk, unmount } from '../support/small-disk.ts'
import { MIGRATIONS, TEST_SECRET } from '../support/storage-server.ts'

const KEY = 'a key for the tests that is long enough to be one'
const NOW = new Date('2026-11-22T09:00:00Z')
const made = { program: '0.0.0-test', now: NOW }

const folders = temporaryFolders()
const databases: TestDatabase[] = []
let demonstration: TestDatabase
let folder: string
let plain: string
let encrypted: string

beforeAll(async () => {
  folder = folders.make()
  demonstration = await keep(createDemonstrationDatabase())
  await sealBoth(demonstration)
  plain = join(folder, 'plain.backup')
  encrypted = join(folder, 'encrypted.backup')
  await writeBackup(demonstration.database, plain, made)
  await writeBackup(demonstration.database, encrypted, { ...made, key: KEY })
})
afterAll(async () => {
  for (const database of databases) await database.close()
  folders.removeAll()
})

/** The two municipalities of the demonstration. */
async function sealBoth(database: TestDatabase) {
  for (const municipalityId of ['deventer', 'merendam']) await sealAll(database, municipalityId)
}

async function keep(making: Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await making
  databases.push(database)
  return database
}

/** Every row of every table as the server itself writes it, without the code under test. */
async function contentsOf(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await database.asAdministrator<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'regie'::regnamespace and relkind = 'r' order by 1`,
  )
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    if (name === 'schema_migration') continue
    const [row] = await database.asAdministrator<{ content: string }>(
      `select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text collate "C")), '') as content
         from regie.${name} t`,
    )
    found[name] = row!.content
  }
  return found
}

async function restored(file: string, target: StorageTarget, key?: string): Promise<TestDatabase> {
  const database = await keep(createTestDatabase(target))
  await restoreInto(file, { ...database.options, key })
  return database
}

describe.each(storageTargets())('a backup made on the %s database', (from) => {
  let file: string
  let before: Record<string, string>
  beforeAll(async () => {
    if (from === 'embedded') {
      file = encrypted
      before = await contentsOf(demonstration)
      return
    }
    const source = await keep(createTestDatabase(from))
    await loadDemonstration(source.database, { clock: systemClock, secret: TEST_SECRET })
    await sealBoth(source)
    file = join(folder, `${from}.backup`)
    await writeBackup(source.database, file, { ...made, key: KEY })
    before = await contentsOf(source)
  }, 400_000)

  test.each(storageTargets())('is restored to equal tables on the %s database', async (to) => {
    const database = await restored(file, to, KEY)
    const after = await contentsOf(database)
    expect(after).toEqual(before)
    expect(after.goal).toMatch(/^\d\d+ rows /)
  })
})

test('a restored database goes on: its audit holds, new changes are recorded and sealed, its rights hold', async () => {
  const database = await restored(plain, 'embedded')
  expect(await verifyAudit(database.database)).toMatchObject({ ok: true, findings: [] })
  const actor = { municipalityId: 'deventer', id: 'service:command', roles: [], rights: ['plan.edit', 'plan.read'] }
  await database.database.as(actor, 'change a theme', (tx) =>
    tx.updateTable('theme').set({ ambition: 'Anders dan eerst' }).execute(),
  )
  await sealBoth(database)
  expect(await verifyAudit(database.database)).toMatchObject({ ok: true, findings: [] })
  const nobody = { municipalityId: 'deventer', id: 'service:public', roles: [], rights: [] }
  expect(await database.database.as(nobody, 'look', (tx) => tx.selectFrom('goal').select('id').execute())).toEqual([])
})

test('what was on record and not yet sealed is sealed after a restore', async () => {
  const source = await keep(createDemonstrationDatabase())
  const file = join(folder, 'unsealed.backup')
  await writeBackup(source.database, file, made)
  const database = await restored(file, 'embedded')
  const waiting = () => database.asAdministrator<{ count: number }>('select count(*)::int from regie.audit_pending')
  expect((await waiting())[0]!.count).toBeGreaterThan(1000)
  await sealBoth(database)
  expect(await waiting()).toEqual([{ count: 0 }])
  expect(await verifyAudit(database.database)).toMatchObject({ ok: true })
})

describe('a backup that is not whole is refused, and nothing is touched', () => {
  const damage: [string, (bytes: Buffer) => Buffer][] = [
    ['cut off in the middle', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
    ['without its last byte', (bytes) => bytes.subarray(0, -1)],
    ['with something behind it', (bytes) => Buffer.concat([bytes, Buffer.from('more')])],
    ['with one bit turned in the middle', (bytes) => turned(bytes, Math.floor(bytes.length / 2))],
    ['with one bit turned at its end', (bytes) => turned(bytes, bytes.length - 1)],
    ['with another day in its first lines', (bytes) => replaced(bytes, '2026-11-22', '2026-11-21')],
    ['with another migration number in its first lines', (bytes) => replaced(bytes, '"migration":', '"migration":1')],
    ['that is something else', () => Buffer.from('PK\u0003\u0004 a holiday album')],
    ['that is empty', () => Buffer.alloc(0)],
  ]
  for (const [kind, key] of [
    ['plain', undefined],
    ['encrypted', KEY],
  ] as const) {
    test.each(damage)(`${kind}: %s`, async (_what, change) => {
      const file = join(folder, 'damaged.backup')
      writeFileSync(file, change(readFileSync(kind === 'plain' ? plain : encrypted)))
      await expect(checkBackup(file, key)).rejects.toBeInstanceOf(DamagedBackup)
    })
  }

  test('with the wrong key, and without one', async () => {
    await expect(checkBackup(encrypted, `${KEY}!`)).rejects.toThrow('this is not its key, or it was changed')
    await expect(checkBackup(encrypted, undefined)).rejects.toThrow('it is encrypted: give its key with --key-file')
  })

  test('even when it is restored without checking first, its transaction leaves nothing', async () => {
    const file = join(folder, 'half.backup')
    const bytes = readFileSync(plain)
    writeFileSync(file, bytes.subarray(0, bytes.length - 2000))
    const database = await keep(createTestDatabase())
    const before = await contentsOf(database)
    await expect(restoreBackup(database.database, file, {})).rejects.toBeInstanceOf(DamagedBackup)
    expect(await contentsOf(database)).toEqual(before)
  })
})

test('an encrypted backup shows nothing of what is in it, a plain one is packed', () => {
  expect(readFileSync(encrypted).includes('Deventer')).toBe(false)
  expect(readFileSync(encrypted, 'latin1').slice(0, 300)).toMatch(
    /^REGIE BACKUP 1\n\{"createdAt":"2026-11-22T09:00:00.000Z"/,
  )
})

test('a database with data in it is never written over', async () => {
  const database = await keep(createDemonstrationDatabase())
  const before = await contentsOf(database)
  await expect(restoreInto(plain, database.options)).rejects.toBeInstanceOf(NotEmpty)
  expect(await contentsOf(database)).toEqual(before)
})

describe('another version of the program', () => {
  test('an older one refuses the backup of a newer one', async () => {
    const older = join(folders.make(), 'migrations')
    cpSync(MIGRATIONS, older, { recursive: true })
    rmSync(join(older, readdirSync(older).sort().at(-1)!))
    const database = await keep(createTestDatabase())
    await expect(restoreInto(plain, { ...database.options, migrationsFolder: older })).rejects.toThrow(
      'Regie 0.0.0-test made it, which is newer than this one',
    )
  })

  test('a newer one restores the backup of an older one and brings it up to date', async () => {
    const data = folders.make()
    const options = { ...demonstration.options, databaseUrl: undefined, databaseName: undefined, dataFolder: data }
    const { migration } = await readBackupHeader(plain)
    const old = await openDatabase({ ...options, upTo: migration - 1 })
    const file = join(folder, 'older.backup')
    await writeBackup(old, file, made)
    await old.close()
    const target = { ...options, dataFolder: folders.make() }
    await restoreInto(file, target)
    const opened = await openDatabase(target)
    expect(await opened.isReady()).toBe(true)
    await opened.close()
  })
})

test('half a backup is never taken for one, and an existing file is never written over', async () => {
  const file = join(folder, 'failing.backup')
  const failing = {
    ...demonstration.database,
    snapshot: <T>(work: Parameters<typeof demonstration.database.snapshot<T>>[0]) =>
      demonstration.database.snapshot<T>(async (client) => {
        await work(client)
        throw new Error('the disk was pulled out')
      }),
  }
  await expect(writeBackup(failing, file, made)).rejects.toThrow('the disk was pulled out')
  expect([existsSync(file), existsSync(`${file}.unfinished`)]).toEqual([false, false])
  writeFileSync(`${file}.unfinished`, 'of another process')
  await expect(writeBackup(demonstration.database, file, made)).rejects.toMatchObject({ code: 'EEXIST' })
  expect(readFileSync(`${file}.unfinished`, 'utf8')).toBe('of another process')
})

describe('by command', () => {
  const call = (...words: string[]) => typeRegie(demonstration, words, { folder })

  test('writes a file, checks and rehearses it, and says what is in it', async () => {
    const key = join(folder, 'key')
    writeFileSync(key, `${KEY}\n`)
    const file = join(folder, 'by-command.backup')
    const made = await call('backup', file, '--key-file', key, '--rehearse')
    expect(made.stderr).toMatch(
      /Restored to try it out: every table came back the same\.\n.*by-command\.backup: \d+ rows of \d{2,3} tables, encrypted\n$/,
    )
    expect(made.code).toBe(0)
    const checked = await call('restore', file, '--key-file', key, '--check')
    expect(checked.stderr).toMatch(/^Made on 2026-11-22T09:00:00\.000Z by Regie .*\nThe backup is whole: \d+ rows/)
    expect((await call('backup', file)).stderr).toBe(`regie: ${file} is there already: give another name\n`)
  })

  test('restores into an empty data folder, and refuses to do it twice', async () => {
    const here = { env: { REGIE_DATA: join(folders.make(), 'data') } }
    const restore = () => typeRegie(demonstration, ['restore', plain], { folder, ...here })
    expect(await restore()).toMatchObject({ code: 0, stderr: expect.stringMatching(/Restored and compared: \d+ rows/) })
    expect(await restore()).toMatchObject({ code: 1, stderr: expect.stringContaining('there is data here already') })
  })

  test('says in one sentence what is wrong', async () => {
    const short = join(folder, 'short')
    writeFileSync(short, 'secret')
    const broken = join(folder, 'broken')
    writeFileSync(broken, readFileSync(plain).subarray(0, 5000))
    expect((await call('backup', join(folder, 'x'), '--key-file', short)).stderr).toContain('fewer than 32 characters')
    expect((await call('backup', '/no/such/folder/x')).stderr).toBe('regie: there is no folder /no/such/folder\n')
    expect((await call('restore', join(folder, 'nothing'))).stderr).toBe(`regie: there is no file ${folder}/nothing\n`)
    expect((await call('restore', broken)).stderr).toContain('cannot be used: it stops half-way. Nothing was touched')
    expect((await call('restore', encrypted)).stderr).toContain('it is encrypted: give its key with --key-file')
  })

  test('a full disk is called a full disk, and half a backup is not left on it', async ({ skip }) => {
    const disk = folders.make()
    if (!mountSmallDisk(disk, '64k')) skip('this machine does not let root mount a small disk')
    try {
      const { code, stderr } = await call('backup', join(disk, 'x'))
      expect([code, stderr]).toEqual([
        1,
        `regie: there is no room left for ${disk}/x: nothing of the backup was kept\n`,
      ])
      expect(readdirSync(disk)).toEqual([])
    } finally {
      unmount(disk)
    }
  })
})

function turned(bytes: Buffer, place: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[place] = changed[place]! ^ 1
  return changed
}

function replaced(bytes: Buffer, what: string, by: string): Buffer {
  const place = bytes.indexOf(what)
  if (place < 0) throw new Error(`${what} is not in it`)
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(by), bytes.subarray(place + what.length)])
}
