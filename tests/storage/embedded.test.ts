import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../app/platform/database/embedded.ts'
import { administratorOf } from '../../app/platform/database/postmaster.ts'
import { isAlive, pause } from '../../app/platform/database/processes.ts'
import { bundle, type Child, startChild } from '../support/child.ts'
import { temporaryFolders } from '../support/folders.ts'
import type { EmbeddedNews } from './embedded-child.ts'

const folders = temporaryFolders()
const isRoot = process.getuid?.() === 0
/** A user every Linux knows, without rights of its own. */
const daemon = 1
let program: Awaited<ReturnType<typeof bundle>>
let children: Child<EmbeddedNews>[] = []

const startOther = (options: EmbeddedOptions, user?: number) => {
  const child = startChild<EmbeddedNews>(program.path, { language: 'en', ...options }, user)
  children.push(child)
  return child
}
const answer = (child: Child<EmbeddedNews>) => child.hear(({ news }) => news !== 'talk')
const ask = async (embedded: Pick<Embedded, 'socketFolder'>, question: string) => {
  const client = new pg.Client(administratorOf(embedded.socketFolder, 'postgres'))
  await client.connect()
  const { rows } = await client.query({ text: question, rowMode: 'array' })
  await client.end()
  return rows[0]?.[0] as unknown
}

beforeAll(async () => {
  program = await bundle(resolve(import.meta.dirname, 'embedded-child.ts'))
})
afterEach(async () => {
  await Promise.all(children.map((child) => child.end()))
  children = []
})
afterAll(() => {
  program.remove()
  folders.removeAll()
})

describe('starting and stopping', () => {
  test('an empty folder becomes a database that is reachable by its socket only, and keeps what was written', async () => {
    const folder = folders.make()
    const talk: string[] = []
    const first = await startEmbedded({ folder, language: 'en', onTalk: (text) => talk.push(text) })
    expect(talk).toEqual([`Creating the database in ${folder} (once, a few seconds) …`])
    expect(await ask(first, 'show listen_addresses')).toBe('')
    expect(await ask(first, `select current_setting('server_version_num')::int / 10000`)).toBe(18)
    await ask(first, 'create table kept as select 42 as answer')
    await first.stop()
    expect(isAlive(first.serverPid())).toBe(false)

    const second = await startEmbedded({ folder })
    expect(await ask(second, 'select answer from kept')).toBe(42)
    await second.stop()
  })

  test('a folder with a long path gets its socket elsewhere', async () => {
    const folder = join(folders.make(), 'a-long-name-for-a-folder'.repeat(4), 'deeper')
    const embedded = await startEmbedded({ folder })
    expect(embedded.socketFolder.length).toBeLessThan(60)
    expect(await ask(embedded, 'select 1')).toBe(1)
    await embedded.stop()
    expect(existsSync(embedded.socketFolder)).toBe(false)
  })

  test.skipIf(!isRoot)('an ordinary user can start it as well, and root uses the folder of that user', async () => {
    const folder = folders.make()
    const parent = startOther({ folder: join(folder, 'data') }, daemon)
    expect(await answer(parent)).toMatchObject({ news: 'refused', code: 'not-writable' })
    chownSync(folder, daemon, daemon)
    const user = startOther({ folder: join(folder, 'data') }, daemon)
    expect(await answer(user)).toMatchObject({ news: 'started', isKeeper: true })
    await user.end()
    const root = await startEmbedded({ folder: join(folder, 'data') })
    expect(await ask(root, 'select 1')).toBe(1)
    await root.stop()
  })
})

describe('two processes', () => {
  test('a second process on the same folder is refused with a sentence', async () => {
    const folder = folders.make()
    const first = startOther({ folder })
    await answer(first)
    await expect(startEmbedded({ folder })).rejects.toThrow(
      `Regie draait al op deze map (proces ${first.pid}): ${folder}`,
    )
    const second = startOther({ folder })
    expect(await answer(second)).toEqual({
      news: 'refused',
      code: 'already-running',
      text: `Regie already runs on this folder (process ${first.pid}): ${folder}. Stop that process first, or choose another folder with REGIE_DATA.`,
    })
  })

  test('a command joins the server that runs and leaves it running', async () => {
    const folder = folders.make()
    const served = await startEmbedded({ folder })
    const command = startOther({ folder, role: 'join' })
    expect(await answer(command)).toMatchObject({ news: 'started', isKeeper: false, serverPid: served.serverPid() })
    await command.end()
    expect(await ask(served, 'select 1')).toBe(1)
    await served.stop()
  })

  test('a command alone starts the server and stops it again', async () => {
    const folder = folders.make()
    const command = await startEmbedded({ folder, role: 'join' })
    expect(command.isKeeper).toBe(true)
    expect(await ask(command, 'select 1')).toBe(1)
    await command.stop()
    expect(isAlive(command.serverPid())).toBe(false)
  })

  test('of two commands at work, the last to leave stops the server, whoever started it', async () => {
    const folder = folders.make()
    const first = startOther({ folder, role: 'join' })
    const started = await answer(first)
    const second = await startEmbedded({ folder, role: 'join' })
    expect(started).toMatchObject({ isKeeper: true, serverPid: second.serverPid() })
    await first.end()
    expect(await ask(second, 'select 1')).toBe(1)
    await second.stop()
    expect(isAlive(second.serverPid())).toBe(false)
  })

  test('of two that start at once on an empty folder, one serves and the other is refused', async () => {
    const folder = folders.make()
    const answers = await Promise.all([startOther({ folder }), startOther({ folder })].map(answer))
    expect(answers.map(({ news }) => news).sort()).toEqual(['refused', 'started'])
  })

  test('a server that waits for a command takes over when the command is done', async () => {
    const folder = folders.make()
    const command = startOther({ folder, role: 'join' })
    await answer(command)
    const server = startOther({ folder })
    await server.hear((message) => message.news === 'talk' && message.text.startsWith('Waiting for a Regie command'))
    await command.end()
    expect(await answer(server)).toMatchObject({ news: 'started', isKeeper: true })
  })
})

describe('after a crash', () => {
  test('a server that outlived a killed Regie is taken over', async () => {
    const folder = folders.make()
    const killed = startOther({ folder })
    const before = await answer(killed)
    await killed.kill('SIGKILL')
    const talk: string[] = []
    const heir = await startEmbedded({ folder, language: 'en', onTalk: (text) => talk.push(text) })
    expect(before).toMatchObject({ serverPid: heir.serverPid() })
    expect(talk).toEqual([`The database was still running (process ${heir.serverPid()}) and was taken over.`])
    await heir.stop()
    expect(isAlive(heir.serverPid())).toBe(false)
  })

  test('a server that dies is started again by itself', async () => {
    const folder = folders.make()
    const talk: string[] = []
    const embedded = await startEmbedded({ folder, language: 'en', onTalk: (text) => talk.push(text) })
    const first = embedded.serverPid()
    process.kill(first, 'SIGKILL')
    while (embedded.serverPid() === first) await pause(20)
    expect(await ask(embedded, 'select 1')).toBe(1)
    expect(talk.slice(1)).toEqual([
      'The database stopped unexpectedly and is being started again …',
      `The database runs again (process ${embedded.serverPid()}).`,
    ])
    await embedded.stop()
  })

  test('a left-over process number that now belongs to another program does not block the start', async () => {
    const folder = folders.make()
    const child = startOther({ folder })
    const started = await answer(child)
    await child.kill('SIGKILL')
    if (started.news === 'started') process.kill(started.serverPid, 'SIGKILL')
    const file = join(folder, 'postgres', 'postmaster.pid')
    const [, ...rest] = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, [String(process.ppid), ...rest].join('\n'))
    const embedded = await startEmbedded({ folder })
    expect(await ask(embedded, 'select 1')).toBe(1)
    await embedded.stop()
  })

  test('a crash while the database was being made leaves nothing that the next start cannot mend', async () => {
    const folder = folders.make()
    const killed = startOther({ folder })
    while (!readdirSync(folder).some((name) => name.startsWith('postgres.new-'))) await pause(2)
    await pause(150)
    await killed.kill('SIGKILL')
    expect(existsSync(join(folder, 'postgres'))).toBe(false)
    mkdirSync(join(folder, 'postgres.new-999999999', 'base'), { recursive: true })
    const embedded = await startEmbedded({ folder })
    expect(await ask(embedded, 'select 1')).toBe(1)
    expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log', 'socket'])
    await embedded.stop()
  })
})
