import { createServer } from 'node:net'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { temporaryFolders } from '../support/folders.ts'
import { type Program, startProgram } from '../support/program.ts'
import { visitorOf } from '../support/visitor.ts'

const REPORT = '/werk/verslagen/voortgangsrapportage-veiligheid-2023'
const SECTION = `${REPORT}/onderdelen/drugs`
const BUILD = `${REPORT}/bouwen`

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
  // 52 that the municipality published, two of registered crime, two of inhabitants and two of who they are.
  expect(new Set([...figures.matchAll(/href="\/cijfers\/(\w+)"/g)].map(([, key]) => key)).size).toBe(58)
  expect(await visitor.get('/verslagen/voortgangsrapportage-veiligheid-2023/pdf')).toMatchObject({ status: 200 })
  await visitor.signInAs('policyLead')
  return { url, lead: visitor }
}

describe('one data folder, through all that can happen to it', () => {
  const REGIE_DATA = folders.make()

  it('has nothing in the way of the next start when Ctrl-C comes in the first moments', async () => {
    for (const after of [100, 500, 1000]) {
      const early = start({ REGIE_DATA })
      await new Promise((done) => setTimeout(done, after))
      early.process.kill('SIGINT')
      await early.end()
    }
  })

  it.each(['SIGINT', 'SIGKILL'] as const)('has nothing in it yet when %s comes while it is filled', async (signal) => {
    const program = start({ REGIE_DATA })
    await program.hear(/demonstratie van Deventer wordt geladen/)
    program.process.kill(signal)
    expect((await program.end()).code).toBe(signal === 'SIGINT' ? 130 : 'SIGKILL')
    expect(program.talk()).not.toContain('De demonstratie is geladen.')
  })

  it('is filled from the beginning by the start after that', async () => {
    const program = start({ REGIE_DATA })
    await program.hear(/De demonstratie is geladen/)
    await expectWhole(program)
  })

  it('serves one process: a second is refused with a sentence', async () => {
    const first = start({ REGIE_DATA })
    await addressOf(first)
    const second = start({ REGIE_DATA })
    expect((await second.end()).code).toBe(1)
    expect(second.talk().trim().split('\n')).toHaveLength(1)
    expect(second.talk()).toContain(REGIE_DATA)
    await expectWhole(first)
  })

  it('is left alone when the port is in use, which is said in a line', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as { port: number }
    const program = start({ REGIE_DATA, PORT: String(port) })
    expect((await program.end()).code).toBe(1)
    other.close()
    expect(program.talk()).toContain(`PORT ${port} is in use by another program`)
    expect(program.talk()).not.toContain('    at ')
  })

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'keeps what was confirmed, and nothing half-done, when %s comes during requests and a build',
    async (signal) => {
      const program = start({ REGIE_DATA })
      const { lead } = await expectWhole(program)
      const name = `Partner ${signal}`
      const facts = { kind: 'municipal', scale: 'municipality', aliases: '', contact: '' }
      const partner = { slug: `partner-${signal.toLowerCase()}`, name, ...facts }
      expect(await lead.post('/werk/partners/nieuw', partner)).toMatchObject({ status: 303 })
      const revision = /name="revision" value="(\d+)"/.exec((await lead.get(SECTION)).text)![1]!
      const text = `Geschreven voor ${signal}.`
      expect(await lead.post(SECTION, { title: 'Drugs', revision, worked: text })).toMatchObject({ status: 303 })
      const building = lead.post(BUILD).catch(() => undefined)
      const reading = Promise.all(Array.from({ length: 3 }, () => lead.get('/cijfers').catch(() => undefined)))
      await new Promise((done) => setTimeout(done, 300))
      program.process.kill(signal)
      await Promise.all([building, reading])
      expect((await program.end()).code).toBe(signal === 'SIGINT' ? 0 : 'SIGKILL')

      const { lead: again } = await expectWhole(start({ REGIE_DATA }))
      expect((await again.get('/werk/partners')).text).toContain(name)
      expect((await again.get(SECTION)).text).toContain(text)
      // It was built before the end came and there is nothing to build any more, or it is built now; never half.
      expect([303, 422]).toContain((await again.post(BUILD)).status)
      const report = await again.get(REPORT)
      const last = Math.max(...[...report.text.matchAll(/uitgaven\/(\d+)"/g)].map(([, number]) => Number(number)))
      expect((await again.get(`${REPORT}/uitgaven/${last}`)).text).toContain(text)
    },
  )
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
