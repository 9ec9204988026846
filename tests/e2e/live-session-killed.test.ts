import { createServer } from 'node:net'
import { afterAll, afterEach, expect, test } from 'vitest'
import { temporaryFolders } from '../support/folders.ts'
import { type Program, startProgram } from '../support/program.ts'
import { type Seen, type Visitor, visitorOf } from '../support/visitor.ts'

// Phones vote while the server is killed and started again: what a phone was told is counted, is counted.

const PHONES = 60
const CONSULTATION = '/werk/inspraak/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'

const folders = temporaryFolders()
const started: Program[] = []
afterEach(async () => {
  for (const program of started.splice(0)) {
    program.process.kill('SIGINT')
    await program.end()
  }
})
afterAll(() => folders.removeAll())

async function start(settings: Record<string, string>): Promise<Program> {
  const program = startProgram('server.js', [], settings)
  started.push(program)
  await program.hear(/Regie: http:/)
  return program
}

const freePort = () =>
  new Promise<string>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(String(port)))
    })
  })

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** Does it until the line is there again. */
async function until(work: () => Promise<Seen>): Promise<Seen> {
  for (;;) {
    const seen = await work().catch(() => undefined)
    if (seen && seen.status < 500) return seen
    await pause(100)
  }
}

/** Votes until the page of the phone says that it is counted. */
async function voteUntilConfirmed(phone: Visitor, code: string, stance: string): Promise<void> {
  for (;;) {
    const { text } = await until(() => phone.get(`/meedoen/${code}`))
    if (text.includes('Uw stem is geteld')) return
    const round = /name="ronde" value="([^"]+)"/.exec(text)![1]!
    await phone.post(`/meedoen/${code}`, { ronde: round, o1: stance }).catch(() => undefined)
  }
}

test('every vote that a phone was told of is counted once, through two kills in the middle of a round', async () => {
  const settings = { REGIE_DATA: folders.make(), PORT: await freePort() }
  let server = await start(settings)
  const address = `http://127.0.0.1:${settings.PORT}`
  const host = await visitorOf(address).signInAs('policyLead')
  const about = { title: 'Avond', kind: 'network', heldOn: '2026-12-01', place: 'Zaal', mostParticipants: '60' }
  const { location } = await host.post(`${CONSULTATION}/sessie`, about)
  await host.post(`${location}/ronde`, { kind: 'statements', question: 'Eens?', options: 'Meer licht in het park' })
  await host.post(`${location}/stap`, { to: 'running' })
  const code = /regie-live-code">([A-Z2-9]{6})</.exec((await host.get(location)).text)![1]!
  const lead = async (does: string) => {
    const { text } = await host.get(`${location}/leiden`)
    return host.post(`${location}/leiden`, { doe: does, ronde: /name="ronde" value="([^"]+)"/.exec(text)![1]! })
  }
  expect((await lead('open')).status).toBe(303)

  let confirmed = 0
  const voting = Array.from({ length: PHONES }, async (_, at) => {
    const phone = visitorOf(address)
    await until(() => phone.get(`/meedoen/${code}`))
    // All in some seconds, as in a hall.
    await pause(at * 40)
    await voteUntilConfirmed(phone, code, at < 42 ? 'agree' : 'disagree')
    confirmed++
  })
  for (const many of [15, 35]) {
    while (confirmed < many) await pause(5)
    server.process.kill('SIGKILL')
    await server.end()
    expect(confirmed).toBeLessThan(PHONES)
    server = await start(settings)
  }
  await Promise.all(voting)
  expect((await lead('close')).status).toBe(303)
  server.process.kill('SIGKILL')
  await server.end()
  server = await start(settings)
  await host.post(`${location}/stap`, { to: 'closed' })
  const csv = (await host.get(`${location}/uitkomst.csv`)).text
  expect(csv).toContain('1,Eens?,statements,,,votes,60\r\n')
  expect(csv).toContain('1,Eens?,statements,Meer licht in het park,,agree,42\r\n')
  expect(csv).toContain('1,Eens?,statements,Meer licht in het park,,disagree,18\r\n')
})
