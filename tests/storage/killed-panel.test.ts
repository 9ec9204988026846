import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle, startChild } from '../support/child.ts'
import { temporaryFolders } from '../support/folders.ts'
import { startMailServer } from '../support/mail-server.ts'
import { MIGRATIONS, TEST_SECRET } from '../support/storage-server.ts'
import type { MailingNews, MailingOptions } from './panel-child.ts'

const folders = temporaryFolders()
let program: Awaited<ReturnType<typeof bundle>>

beforeAll(async () => {
  program = await bundle(resolve(import.meta.dirname, 'panel-child.ts'))
})
afterAll(() => {
  program.remove()
  folders.removeAll()
})

test('invitations go on after the process was killed, and the one that was under way is not sent again', async () => {
  const arrived: string[] = []
  let isHeld = false
  let onHeld: () => void = () => undefined
  const held = new Promise<void>((done) => {
    onHeld = done
  })
  // The third mail arrives, and before the server can say so the sender is gone.
  const server = await startMailServer({
    onData(stream, { envelope }, done) {
      stream.resume()
      stream.on('end', () => {
        arrived.push(envelope.rcptTo[0]!.address)
        if (arrived.length !== 3 || isHeld) return done()
        isHeld = true
        onHeld()
      })
    },
  })
  const options: MailingOptions = {
    ...{ migrationsFolder: MIGRATIONS, secret: TEST_SECRET },
    ...{ dataFolder: folders.make(), smtpUrl: server.url },
  }
  const killed = startChild<MailingNews>(program.path, options)
  await held
  await killed.hear(({ sent, sending }) => sent === 2 && sending === 1)
  await killed.kill('SIGKILL')
  expect(arrived).toHaveLength(3)

  const next = startChild<MailingNews>(program.path, options)
  await next.hear(({ waiting, sent }) => waiting === 0 && sent === 5)
  expect(next.said.at(-1)).toEqual({ waiting: 0, sending: 1, sent: 5 })
  await next.kill('SIGKILL')
  expect([...arrived].sort()).toEqual([0, 1, 2, 3, 4, 5].map((at) => `lid${at}@stad.example`))
  await server.stop()
}, 120_000)
