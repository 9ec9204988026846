import { createServer } from 'node:net'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { temporaryFolders } from '../support/folders.ts'
import { type Program, startProgram } from '../support/program.ts'
import { visitorOf } from '../support/visitor.ts'

const folders = temporaryFolders()
const started: Program[] = []
afterEach(async () => {
  for (const program of started.splice(0)) {
    program.process.kill('SIGINT')
    await program.end()
  }
})
afterAll(() => folders.removeAll())

function start(settings: Record<string, string>): Program {
  const program = startProgram('server.js', [], { PORT: '0', ...settings })
  started.push(program)
  return program
}

async function addressOf(program: Program): Promise<string> {
  return `http://127.0.0.1:${(await program.hear(/Regie: http:\/\/localhost:(\d+)/))[1]}`
}

/** What the demonstration has when it is whole: both plans, all figures, the published report and its people. */
async function expectWhole(program: Program) {
  const url = await addressOf(program)
  const visitor = visitorOf(url)
  expect(await visitor.get('/plan/mjbp-2020-2023')).toMatchObject({ status: 200 })
  expect(await visitor.get('/plan/mjbp-2024-2027')).toMatchObject({ status: 200 })
  const figures = (await visitor.get('/cijfers')).text
  expect(new Set([...figures.matchAll(/href="\/cijfers\/(\w+)"/g)].map(([, key]) => key)).size).toBe(52)
  expect(await visitor.get('/verslagen/voortgangsrapportage-veiligheid-2023/pdf')).toMatchObject({ status: 200 })
  await visitor.signInAs('policyLead')
  return { url, lead: visitor }
}

describe('a start that is broken off', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)('by %s while the demonstration is loaded begins anew', async (signal) => {
    const REGIE_DATA = folders.make()
    const first = start({ REGIE_DATA })
    await first.hear(/demonstratie van Deventer wordt geladen/)
    first.process.kill(signal)
    const { code } = await first.end()
    expect(code).toBe(signal === 'SIGINT' ? 130 : 'SIGKILL')
    const second = start({ REGIE_DATA })
    await second.hear(/demonstratie van Deventer wordt geladen/)
    await expectWhole(second)
  })

  it('in its first moments leaves nothing in the way', async () => {
    const REGIE_DATA = folders.make()
    for (const after of [100, 500, 1000]) {
      const early = start({ REGIE_DATA })
      await new Promise((done) => setTimeout(done, after))
      early.process.kill('SIGINT')
      await early.end()
    }
    await expectWhole(start({ REGIE_DATA }))
  })
})

describe('a server on a filled folder', () => {
  it('keeps what was confirmed and nothing half-done when it is ended in the midst of work', async () => {
    const REGIE_DATA = folders.make()
    await expectWhole(start({ REGIE_DATA }))
    await stopAll()

    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const program = start({ REGIE_DATA })
      const { lead } = await expectWhole(program)
      const name = `Partner ${signal}`
      const partner = {
        slug: `partner-${signal.toLowerCase()}`,
        name,
        aliases: '',
        kind: 'network',
        scale: 'local',
        contact: '',
      }
      expect(await lead.post('/werk/partners/nieuw', partner)).toMatchObject({ status: 303 })
      const section = '/werk/verslagen/voortgangsrapportage-veiligheid-2023/onderdelen/drugs'
      const revision = /name="revision" value="(\d+)"/.exec((await lead.get(section)).text)![1]!
      await lead.post(section, { title: `Drugs ${signal}`, revision, worked: `Geschreven voor ${signal}.` })
      const building = lead.post('/werk/verslagen/voortgangsrapportage-veiligheid-2023/bouwen').catch(() => undefined)
      const reading = Promise.all([1, 2, 3].map(() => lead.get('/cijfers').catch(() => undefined)))
      await new Promise((done) => setTimeout(done, 300))
      program.process.kill(signal)
      await Promise.all([building, reading])
      expect((await program.end()).code).toBe(signal === 'SIGINT' ? 0 : 'SIGKILL')

      const next = start({ REGIE_DATA })
      const { lead: again } = await expectWhole(next)
      expect((await again.get('/werk/partners')).text).toContain(name)
      expect((await again.get(section)).text).toContain(`Geschreven voor ${signal}.`)
      const built = await again.post('/werk/verslagen/voortgangsrapportage-veiligheid-2023/bouwen')
      // Built already before the end came, or built now: the one or the other, never half.
      expect([303, 422]).toContain(built.status)
      await stopAll()
    }
  }, 180_000)

  it('is the only one: a second is refused with a sentence', async () => {
    const REGIE_DATA = folders.make()
    const first = start({ REGIE_DATA })
    await addressOf(first)
    const second = start({ REGIE_DATA })
    expect((await second.end()).code).toBe(1)
    expect(second.talk().trim().split('\n')).toHaveLength(1)
    expect(second.talk()).toContain(REGIE_DATA)
    await expectWhole(first)
  })

  it('says in one line that its port is in use, and stops', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as { port: number }
    const program = start({ REGIE_DATA: folders.make(), PORT: String(port) })
    expect((await program.end()).code).toBe(1)
    other.close()
    expect(program.talk()).toContain(`PORT ${port} is in use by another program`)
    expect(program.talk()).not.toContain('    at ')
  })
})

describe('wrong settings', () => {
  it('stop the start before anything is touched, with everything that is wrong at once', async () => {
    const REGIE_DATA = folders.make()
    const program = start({
      PORT: 'veel',
      HOST: '0.0.0.0',
      REGIE_DEMO: 'misschien',
      REGIE_SECRET: 'kort',
      REGIE_URL: 'hier',
      REGIE_DATA,
    })
    expect((await program.end()).code).toBe(1)
    const lines = program.talk().trim().split('\n')
    expect(lines[0]).toBe('Regie cannot start with these settings:')
    expect(
      lines
        .slice(1)
        .map((line) => line.replace(/^ {2}- (\w+) .*$/, '$1'))
        .sort(),
    ).toEqual(['PORT', 'REGIE_DEMO', 'REGIE_SECRET', 'REGIE_URL'])
  })

  it('keep a demonstration, whose passwords everybody knows, from the network', async () => {
    const program = start({ REGIE_DATA: folders.make(), HOST: '0.0.0.0' })
    expect((await program.end()).code).toBe(1)
    expect(program.talk()).toContain('HOST must be a loopback address for the demonstration')
  })

  it('name what a server needs outside the demonstration', async () => {
    const program = start({ REGIE_DATA: folders.make(), REGIE_DEMO: 'no' })
    expect((await program.end()).code).toBe(1)
    expect(program.talk()).toContain('REGIE_SECRET is missing')
    expect(program.talk()).toContain('REGIE_URL is missing')
  })
})

async function stopAll() {
  for (const program of started.splice(0)) {
    program.process.kill('SIGINT')
    await program.end()
  }
}
