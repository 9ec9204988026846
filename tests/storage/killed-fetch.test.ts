import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CbsServer, startCbsServer } from '../support/cbs-server.ts'
import { bundle, startChild } from '../support/child.ts'
import { temporaryFolders } from '../support/folders.ts'
import { MIGRATIONS, TEST_SECRET } from '../support/storage-server.ts'
import type { FetchingNews, FetchingOptions } from './fetching-child.ts'

const folders = temporaryFolders()
let program: Awaited<ReturnType<typeof bundle>>
let server: CbsServer

beforeAll(async () => {
  program = await bundle(resolve(import.meta.dirname, 'fetching-child.ts'))
  server = await startCbsServer()
})
afterAll(async () => {
  await server.close()
  program.remove()
  folders.removeAll()
})

test('a fetch whose process is killed goes on at the next start with the page it was at', async () => {
  const options: FetchingOptions = {
    ...{ migrationsFolder: MIGRATIONS, secret: TEST_SECRET },
    ...{ dataFolder: folders.make(), origin: server.origin },
  }
  const asked = new Promise<void>((done) => {
    server.before = ({ address }) => {
      const isHeld = address.includes('$skip=3000')
      if (isHeld) done()
      return isHeld
    }
  })
  const killed = startChild<FetchingNews>(program.path, options)
  await asked
  await killed.kill('SIGKILL')
  expect(killed.said.at(-1)).toEqual({ state: 'running' })

  server.before = () => false
  server.asked.length = 0
  const next = startChild<FetchingNews>(program.path, options)
  await next.hear(({ state }) => state === 'proposed')
  await next.kill('SIGKILL')
  const pages = server.asked.filter((address) => /Observations(\?\$skip|$)/.test(address))
  expect(pages).toEqual(['3000', '4000'].map((skip) => `/CBS/80072ned/Observations?$skip=${skip}`))
}, 120_000)
