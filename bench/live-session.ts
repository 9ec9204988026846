import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../app/features/identity/index.ts'
import { type Measurement, type Row, rounded } from './row.ts'
import { withFilledFolder } from './stage.ts'

const PHONES = 1000
const CONSULTATION = '/werk/inspraak/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'

/** A thousand phones vote; the server is killed half-way and started again; the round closes and the screen shows the result. */
export const liveSession: Row = {
  name: `live session, ${PHONES} phones, killed half-way`,
  budget: 'result on the screen <= 1 s after closing, no vote lost',
  run: () => withFilledFolder(measure),
}

async function measure(dataFolder: string, root: string): Promise<Measurement> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  let server = await startServer(root, dataFolder, port)
  const children: ChildProcess[] = []
  try {
    const host = await signIn(address)
    const { location, code } = await prepare(host)
    const phones = spawn(process.execPath, [path.join(root, 'bench', 'phones.mjs'), address, code, String(PHONES)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    children.push(phones)
    const told = new Lines(phones)
    await told.hear('listening')
    const screen = openScreen(address, code)
    await host.lead(location, 'open')
    phones.stdin!.write('vote\n')
    await told.hear('confirmed')
    while (told.last('confirmed') < PHONES / 2) await told.next()
    server.kill('SIGKILL')
    await new Promise((done) => server.once('exit', done))
    server = await startServer(root, dataFolder, port)
    const { all, seconds, retries } = await told.hear('all')
    await screen.isListening()
    const pressed = performance.now()
    const shown = screen.result()
    const closing = host.lead(location, 'close')
    const { votes, at } = await shown
    await closing
    const delay = at - pressed
    return {
      measured: `${rounded(delay)} ms; ${votes} counted of ${all} confirmed (in ${rounded(seconds ?? 0, 1)} s, with ${retries} tries again)`,
      isWithin: delay <= 1000 && votes === PHONES && all === PHONES,
      numbers: { milliseconds: delay, counted: votes, confirmed: all ?? 0, retries: retries ?? 0 },
    }
  } finally {
    for (const child of children) child.kill('SIGKILL')
    const ended = new Promise((done) => server.once('exit', done))
    server.kill('SIGTERM')
    await ended
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

function startServer(root: string, dataFolder: string, port: number): Promise<ChildProcess> {
  const env = { ...process.env, REGIE_DATA: dataFolder, PORT: String(port), DATABASE_URL: '', REGIE_SECRET: '' }
  const server = spawn(process.execPath, [path.join(root, 'build', 'server.js')], {
    env: { ...env, REGIE_DEMO: 'yes' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr!.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (/Regie: http:/.test(said)) resolve(server)
    })
    server.once('exit', () => reject(new Error(`the server stopped: ${said.trim()}`)))
  })
}

type Told = { listening?: number; confirmed?: number; all?: number; seconds?: number; retries?: number }

/** What a program says, line by line. */
class Lines {
  readonly #said: Told[] = []
  #wake: () => void = () => undefined

  constructor(child: ChildProcess) {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      this.#said.push(JSON.parse(line) as Told)
      this.#wake()
    })
  }

  next(): Promise<void> {
    return new Promise((done) => {
      this.#wake = done
    })
  }

  last(what: 'confirmed'): number {
    return this.#said.findLast((one) => one[what] !== undefined)?.[what] ?? 0
  }

  async hear(what: keyof Told): Promise<Told> {
    for (;;) {
      const found = this.#said.find((one) => one[what] !== undefined)
      if (found) return found
      await this.next()
    }
  }
}

type Host = Awaited<ReturnType<typeof signIn>>

/** The policy lead at the keyboard. */
async function signIn(address: string) {
  const email = DEMONSTRATION_ACCOUNTS.find(({ role }) => role === 'policyLead')!.email
  let cookie = ''
  let csrf = ''
  const send = async (path: string, fields?: Record<string, string>) => {
    const answer = await fetch(address + path, {
      ...(fields && { method: 'POST', body: new URLSearchParams({ csrf, ...fields }) }),
      headers: { origin: address, cookie },
      redirect: 'manual',
    })
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    const text = await answer.text()
    csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? csrf
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}`)
    return { text, location: answer.headers.get('location') ?? '' }
  }
  await send('/inloggen', { email, password: DEMONSTRATION_PASSWORD })
  await send('/werk/rechten')
  const lead = async (location: string, does: string) => {
    const { text } = await send(`${location}/leiden`)
    await send(`${location}/leiden`, { doe: does, ronde: /name="ronde" value="([^"]+)"/.exec(text)![1]! })
  }
  return { send, lead }
}

async function prepare(host: Host): Promise<{ location: string; code: string }> {
  const about = {
    title: 'Proef',
    kind: 'network',
    heldOn: '2026-12-01',
    place: 'Zaal',
    mostParticipants: String(PHONES),
  }
  const { location } = await host.send(`${CONSULTATION}/sessie`, about)
  const options = Array.from({ length: 8 }, (_, at) => `Stelling ${at + 1}`).join('\n')
  await host.send(`${location}/ronde`, { kind: 'statements', question: 'Eens?', options })
  await host.send(`${location}/stap`, { to: 'running' })
  const { text } = await host.send(location)
  return { location, code: /regie-live-code">([A-Z2-9]{6})</.exec(text)![1]! }
}

/** The screen in the hall, as its script does it: listens, and asks for the page anew when something moves. */
function openScreen(address: string, code: string) {
  let heard = 0
  let onResult: (found: { votes: number; at: number }) => void = () => undefined
  const look = async () => {
    const text = await (await fetch(`${address}/meedoen/${code}/scherm`)).text()
    const votes = /regie-screen__small">(\d+) stem/.exec(text)?.[1]
    if (votes) onResult({ votes: Number(votes), at: performance.now() })
  }
  const listen = async () => {
    for (;;) {
      try {
        const answer = await fetch(`${address}/meedoen/${code}/gebeurtenissen?tel=1`)
        for await (const _ of answer.body!) {
          heard = performance.now()
          await look()
        }
      } catch {
        // The server is away; the next try finds it again.
      }
      await new Promise((done) => setTimeout(done, 500))
    }
  }
  void listen()
  return {
    result: () =>
      new Promise<{ votes: number; at: number }>((done) => {
        onResult = done
      }),
    async isListening() {
      const since = performance.now() - 2000
      while (heard < since) await new Promise((done) => setTimeout(done, 100))
    },
  }
}
