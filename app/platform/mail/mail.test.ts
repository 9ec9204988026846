import net, { type AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { runDueJobs } from '../../../tests/support/jobs.ts'
import { type MailServer, startMailServer } from '../../../tests/support/mail-server.ts'
import { TEST_SECRET } from '../../../tests/support/storage-server.ts'
import { allJobs } from '../../jobs.ts'
import { type Config, readConfig } from '../config.ts'
import type { Actor } from '../database/index.ts'
import { queueJob } from '../jobs/index.ts'
import { countMail, listOutbox, mailActor, queueMail } from './index.ts'
import { deliver } from './transport.ts'

const BASE: Config = readConfig({ REGIE_DEMO: 'yes', REGIE_SECRET: TEST_SECRET }, '/')
const withServer = (url: string): Config => ({ ...BASE, smtpUrl: url, smtpFrom: 'veiligheid@zutphen.example' })
const LETTER = { to: 'jan@zutphen.example', subject: 'Nieuws', text: 'Er is iets nieuws.\n' }
const actor: Actor = { municipalityId: 'zutphen', id: 'iemand', roles: [], rights: ['work.open'] }

let test: TestDatabase
let server: MailServer | undefined
let now = new Date('2026-11-22T12:00:00Z')
const clock = { now: () => now, today: () => '2026-11-22' }

beforeAll(async () => {
  test = await createTestDatabase()
  await test.asAdministrator(
    `insert into municipality (id, name, settings) values ('zutphen', 'Gemeente Zutphen', '{"siteName": "Veilig Zutphen"}');
     insert into account (municipality_id, email, name) values ('zutphen', 'jan@zutphen.example', 'Jan de Vries')`,
  )
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  now = new Date('2026-11-22T12:00:00Z')
  await test.asAdministrator('delete from outgoing_mail; delete from graphile_worker._private_jobs')
})
afterAll(() => test.close())

const queue = (letter: Parameters<typeof queueMail>[2] = LETTER) =>
  test.database.as(actor, 'tell somebody', (tx) => queueMail(tx, 'zutphen', letter))
const outbox = () =>
  test.database.as({ ...actor, rights: ['work.open', 'accounts.manage'] }, 'look', (tx) => listOutbox(tx))
const contents = () => test.asAdministrator('select * from outgoing_mail_content')
const send = (config: Config, heard: string[] = []) =>
  runDueJobs({ database: test, config, clock, onError: (error) => heard.push((error as Error).message) })

describe('a mail', () => {
  it('arrives in plain text from the municipality, and nothing of it stays but that it was sent', async () => {
    server = await startMailServer()
    const id = await queue({ ...LETTER, subject: 'Één nieuwtje\r\nBcc: elders@example.org' })
    expect(await send(withServer(server.url))).toEqual([])
    expect(server.received).toHaveLength(1)
    const { from, to, raw } = server.received[0]!
    expect({ from, to }).toEqual({ from: 'veiligheid@zutphen.example', to: ['jan@zutphen.example'] })
    expect(raw).toContain('From: Veilig Zutphen <veiligheid@zutphen.example>')
    expect(raw).toContain(`Message-ID: <${id}@zutphen.example>`)
    expect(raw).toContain('Auto-Submitted: auto-generated')
    expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8/)
    expect(raw).not.toMatch(/^Bcc:/m)
    expect(server.lastText()).toContain('Er is iets nieuws.')
    expect(await outbox()).toMatchObject([
      { id, state: 'sent', attempts: 1, problem: null, accountName: 'Jan de Vries' },
    ])
    expect(await contents()).toEqual([])
  })

  it('is not sent when the transaction it tells about is undone', async () => {
    server = await startMailServer()
    const undone = test.database.as(actor, 'tell and fail', async (tx) => {
      await queueMail(tx, 'zutphen', LETTER)
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    await send(withServer(server.url))
    expect(server.received).toEqual([])
  })

  it('that the server refuses for good is marked, not tried again, and its address is forgotten and logged nowhere', async () => {
    server = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(Object.assign(new Error(`no such person ${address}`), { responseCode: 550 })),
    })
    await queue()
    const heard: string[] = []
    expect(await send(withServer(server.url), heard)).toEqual([])
    expect(heard).toEqual([])
    expect(await outbox()).toMatchObject([
      { state: 'refused', attempts: 1, problem: '550', accountName: 'Jan de Vries' },
    ])
    expect(await contents()).toEqual([])
  })

  it('that the server cannot take now is tried again, later each time, and arrives once', async () => {
    let isFull = true
    server = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        isFull ? done(Object.assign(new Error(`mailbox of ${address} is full`), { responseCode: 452 })) : done(),
    })
    await queue()
    const heard: string[] = []
    const [first] = await send(withServer(server.url), heard)
    expect(first).toMatchObject({ name: 'send-mail', attempts: 1 })
    now = new Date(now.getTime() + 3_600_000 + Date.now())
    expect(await send(withServer(server.url), heard)).toMatchObject([{ name: 'send-mail', attempts: 2 }])
    expect(await outbox()).toMatchObject([{ state: 'waiting', attempts: 2, problem: 'EENVELOPE-452' }])
    expect(heard.join()).not.toContain('jan@')
    isFull = false
    expect(await send(withServer(server.url), heard)).toEqual([])
    expect(server.received).toHaveLength(1)
    expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 3 }])
  })

  it('is given up after its last attempt', async () => {
    await queue()
    await test.asAdministrator('update graphile_worker._private_jobs set attempts = max_attempts - 1')
    await send(withServer('smtp://127.0.0.1:9'))
    expect(await outbox()).toMatchObject([{ state: 'given-up', problem: 'ESOCKET' }])
    expect(await contents()).toEqual([])
    expect(await test.database.as(mailActor('zutphen'), 'count', countMail)).toEqual({ waiting: 0, failed: 1 })
  })

  it('is not sent when it came too late to be of use', async () => {
    server = await startMailServer()
    await queue({ ...LETTER, usefulUntil: new Date('2026-11-22T11:59:00Z') })
    await send(withServer(server.url))
    expect(server.received).toEqual([])
    expect(await outbox()).toMatchObject([{ state: 'expired', attempts: 0 }])
  })

  it('waits as long as there is no mail server, and goes out when there is one', async () => {
    await queue()
    expect(await send(BASE)).toEqual([])
    expect(await outbox()).toMatchObject([{ state: 'waiting', attempts: 0 }])
    server = await startMailServer()
    await test.database.as(actor, 'start', (tx) => queueJob(tx, 'resume-mail'))
    await send(withServer(server.url))
    expect(server.received).toHaveLength(1)
    expect(allJobs.atStart).toContain('resume-mail')
  })

  it('is cleared from the outbox a month after it was sent', async () => {
    server = await startMailServer()
    await queue()
    await send(withServer(server.url))
    now = new Date('2026-12-23T12:00:00Z')
    await test.database.as(actor, 'start', (tx) => queueJob(tx, 'clear-mail'))
    await send(withServer(server.url))
    expect(await outbox()).toEqual([])
    expect(allJobs.daily.map(({ name }) => name)).toContain('clear-mail')
  })

  it('can be read in the outbox by nobody but the service that sends it', async () => {
    await queue()
    const everything: Actor = { ...actor, rights: ['work.open', 'accounts.manage', 'audit.read'] }
    const seen = await test.database.as(everything, 'look', (tx) =>
      tx.selectFrom('outgoingMailContent').selectAll().execute(),
    )
    expect(seen).toEqual([])
    const elsewhere = await test.database.as(mailActor('elders'), 'look', (tx) =>
      tx.selectFrom('outgoingMailContent').selectAll().execute(),
    )
    expect(elsewhere).toEqual([])
  })
})

describe('the way to a mail server', () => {
  const letter = { id: 'x', fromName: 'Veilig Zutphen', ...LETTER }
  const quick = { connectionTimeout: 500, greetingTimeout: 500, socketTimeout: 500 }

  const listener = async (onConnection: (socket: net.Socket) => void) => {
    const listening = net.createServer(onConnection)
    await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done))
    return { url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, close: () => listening.close() }
  }

  it('ends when the server says nothing', async () => {
    const sockets: net.Socket[] = []
    const silent = await listener((socket) => sockets.push(socket))
    expect(await deliver(withServer(silent.url), letter, quick)).toEqual({ state: 'failed', problem: 'ETIMEDOUT' })
    for (const socket of sockets) socket.destroy()
    silent.close()
  })

  it('ends when the server drops the connection half-way', async () => {
    const dropping = await listener((socket) => {
      socket.write('220 welcome\r\n')
      socket.on('error', () => undefined)
      socket.on('data', () => socket.destroy())
    })
    const delivery = await deliver(withServer(dropping.url), letter, quick)
    expect(delivery).toEqual({ state: 'failed', problem: 'ECONNECTION' })
    dropping.close()
  })

  it('keeps a mail when our own password is wrong, because that can be mended', async () => {
    server = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('wrong')),
    })
    const delivery = await deliver(withServer(server.url.replace('//', '//regie:fout@')), letter, quick)
    expect(delivery).toEqual({ state: 'failed', problem: 'EAUTH-535' })
  })

  it('refuses to cross a network without encryption', async () => {
    server = await startMailServer()
    // A name of this machine that is no loopback address stands for a server elsewhere.
    const url = server.url.replace('127.0.0.1', hostname())
    const delivery = await deliver(withServer(url), letter, quick)
    expect(delivery.state).toBe('failed')
    expect(server.received).toEqual([])
  })
})
