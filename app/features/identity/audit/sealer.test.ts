import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Database } from '../../../platform/database/index.ts'
import { serviceActor } from '../actors.ts'
import { sealNow, startSealer } from './sealer.ts'
import { sealAll } from './testing/seal-all.ts'

let here: TestDatabase
beforeAll(async () => {
  here = await createTestDatabase()
})
afterAll(() => here?.close())

const add = (id: string) =>
  here.database.as(serviceActor(id, 'service:command'), 'prepare a test', (tx) =>
    tx.insertInto('municipality').values({ id, name: id, settings: '{}' }).execute(),
  )
const countSeals = async (municipalityId: string) => {
  const [row] = await here.asAdministrator<{ count: number }>(
    'select count(*)::int as count from audit_seal where municipality_id = $1',
    [municipalityId],
  )
  return row!.count
}

test('what is committed is sealed once', async () => {
  await add('zwolle')
  await sealAll(here, 'zwolle')
  expect(await sealNow(here.database, 'zwolle')).toBe(0)
  expect(await countSeals('zwolle')).toBe(1)
})

test('a running sealer finds a municipality that comes later, survives a lost database, and stops', async () => {
  let isLost = true
  const errors: unknown[] = []
  const flaky: Database = {
    ...here.database,
    as: (...call) => {
      if (!isLost) return here.database.as(...call)
      isLost = false
      return Promise.reject(Object.assign(new Error('away'), { code: '57P01' }))
    },
  }
  const sealer = startSealer(flaky, 'all', { everyMs: 20, onError: (error) => errors.push(error) })
  await add('almelo')
  await vi.waitFor(async () => expect(await countSeals('almelo')).toBe(1), { timeout: 5000 })
  await sealer.stop()
  await add('raalte')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await countSeals('raalte')).toBe(0)
  expect(errors).toEqual([])
})

test('two sealers at once number the records without a gap or a double', async () => {
  await add('hengelo')
  const rename = (name: string) =>
    here.database.as(serviceActor('hengelo', 'service:command'), 'rename', (tx) =>
      tx.updateTable('municipality').set({ name }).where('id', '=', 'hengelo').execute(),
    )
  for (const name of ['a', 'b', 'c', 'd']) await rename(name)
  await Promise.all([1, 2, 3].map(() => sealAll(here, 'hengelo')))
  expect(await countSeals('hengelo')).toBe(5)
})
