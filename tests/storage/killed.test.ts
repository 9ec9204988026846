import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, openDatabase } from '../../app/platform/database/index.ts'
import { bundle, type Child, startChild } from '../support/child.ts'
import { temporaryFolders } from '../support/folders.ts'
import { MIGRATIONS, TEST_SECRET } from '../support/storage-server.ts'
import type { WritingNews, WritingOptions } from './writing-child.ts'

const folders = temporaryFolders()
const reader: Actor = { municipalityId: 'deventer', id: 'service:test', roles: [], rights: [] }
const setting = { migrationsFolder: MIGRATIONS, secret: TEST_SECRET }
let program: Awaited<ReturnType<typeof bundle>>

beforeAll(async () => {
  program = await bundle(resolve(import.meta.dirname, 'writing-child.ts'))
})
afterAll(() => {
  program.remove()
  folders.removeAll()
})

const startWriter = (dataFolder: string, round: string) => {
  const options: WritingOptions = { ...setting, dataFolder, round }
  return startChild<WritingNews>(program.path, options)
}
const confirmedBy = (child: Child<WritingNews>) =>
  child.said.flatMap((message) => ('confirmed' in message ? [message.confirmed] : []))
const untilConfirmed = (child: Child<WritingNews>, count: number) => child.hear(() => child.said.length > count)

/** Opens the folder as the next start would, and reads what is there. */
async function readBack(dataFolder: string) {
  const database = await openDatabase({ ...setting, dataFolder, isDefaultFolder: false, role: 'serve' })
  const rows = await database.as(reader, 'read', (tx) => tx.selectFrom('area').select(['name', 'code']).execute())
  const audit = await database.inspect((tx) =>
    sql<{ code: string }>`select after ->> 'code' as code from audit_event where table_name = 'area'`.execute(tx),
  )
  await database.close()
  const codes = new Set(rows.map((row) => row.code))
  return {
    has: (key: string) => codes.has(`${key}/first`) && codes.has(`${key}/second`),
    halves: rows.filter(({ name }) => !codes.has(`${name}/first`) || !codes.has(`${name}/second`)).length,
    codes: [...codes].sort(),
    audited: audit.rows.map(({ code }) => code).sort(),
  }
}

async function expectAllThere(dataFolder: string, confirmed: string[]) {
  const stored = await readBack(dataFolder)
  expect(confirmed.length).toBeGreaterThanOrEqual(10_000)
  expect(confirmed.filter((key) => !stored.has(key))).toEqual([])
  expect(stored.halves).toBe(0)
  expect(stored.audited).toEqual(stored.codes)
}

test('every confirmed write is there and nothing is half-written when Regie is killed four times', async () => {
  const dataFolder = folders.make()
  const confirmed: string[] = []
  for (const round of ['a', 'b', 'c', 'd']) {
    const child = startWriter(dataFolder, round)
    await untilConfirmed(child, 2600)
    await child.kill('SIGKILL')
    confirmed.push(...confirmedBy(child))
  }
  await expectAllThere(dataFolder, confirmed)
}, 120_000)

test('every confirmed write is there when the database server and its processes are killed, and Regie goes on by itself', async () => {
  const dataFolder = folders.make()
  const child = startWriter(dataFolder, 'a')
  for (const [count, everything] of [
    [2500, false],
    [5000, true],
    [7500, true],
    [10_000, false],
  ] as const) {
    await untilConfirmed(child, count)
    killServer(dataFolder, everything)
    const before = child.said.length
    await untilConfirmed(child, before + 100)
  }
  await child.kill('SIGKILL')
  await expectAllThere(dataFolder, confirmedBy(child))
}, 120_000)

/** Kills the server's first process and, if asked, all its others, as running out of memory can. */
function killServer(dataFolder: string, everything: boolean): void {
  const pid = Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const others = everything ? childrenOf(pid) : []
  for (const victim of [pid, ...others]) process.kill(victim, 'SIGKILL')
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return [] // not Linux: the others see that their parent is gone and end by themselves
  }
}
