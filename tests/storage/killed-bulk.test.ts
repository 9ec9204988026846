import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle, startChild } from '../support/child.ts'
import { temporaryFolders } from '../support/folders.ts'
import { MIGRATIONS, TEST_SECRET } from '../support/storage-server.ts'
import type { BulkNews, BulkOptions } from './bulk-child.ts'

const RECORDS = 150
const folders = temporaryFolders()
let program: Awaited<ReturnType<typeof bundle>>

beforeAll(async () => {
  program = await bundle(resolve(import.meta.dirname, 'bulk-child.ts'))
})
afterAll(() => {
  program.remove()
  folders.removeAll()
})

test('a change of many records that is killed goes on, does nothing twice, and so does undoing it', async () => {
  const options: BulkOptions = {
    ...{ dataFolder: folders.make(), migrationsFolder: MIGRATIONS, secret: TEST_SECRET },
    ...{ records: RECORDS, undo: false },
  }
  const looking = startChild<BulkNews>(program.path, options)
  await looking.hear(({ state }) => state === 'looking')
  await looking.kill('SIGKILL')

  const changing = startChild<BulkNews>(program.path, options)
  await changing.hear(({ state, done }) => state === 'running' && done > 0 && done < RECORDS)
  await changing.kill('SIGKILL')

  const next = startChild<BulkNews>(program.path, options)
  await next.hear(({ state }) => state === 'done')
  expect(next.said.at(-1)).toEqual({ state: 'done', done: 150, undone: 0, acts: 150, handled: 150 })
  await next.kill('SIGKILL')

  const undoing = startChild<BulkNews>(program.path, { ...options, undo: true })
  await undoing.hear(({ state, undone }) => state === 'undoing' && undone > 0 && undone < RECORDS)
  await undoing.kill('SIGKILL')

  const last = startChild<BulkNews>(program.path, { ...options, undo: true })
  await last.hear(({ state }) => state === 'undone')
  expect(last.said.at(-1)).toEqual({ state: 'undone', done: 150, undone: 150, acts: 300, handled: 0 })
  await last.kill('SIGKILL')
}, 180_000)
