// Runs a command with TEST_DATABASE_URL set to a throw-away PostgreSQL server, and removes the server afterwards:
//   node scripts/throwaway-postgres.mjs npm test
// Uses the PostgreSQL installed on this machine, over TCP with passwords, as a real server would be used.
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const NOBODY = { uid: 65534, gid: 65534 }
const user = process.getuid?.() === 0 ? NOBODY : {}

const [command, ...args] = process.argv.slice(2)
if (!command) {
  console.error('usage: node scripts/throwaway-postgres.mjs <command> [arguments]')
  process.exit(2)
}

const programs = findPrograms()
if (!programs) {
  console.error('No PostgreSQL is installed here; running without an external server.')
  process.exit(await run(process.env))
}

const folder = mkdtempSync(join(tmpdir(), 'regie-server-'))
if (user.uid) chownSync(folder, user.uid, user.gid)
let server
let exitCode = 1
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server?.kill('SIGINT'))
try {
  const url = await startServer()
  console.error(`Throw-away PostgreSQL at ${url}`)
  exitCode = await run({ ...process.env, TEST_DATABASE_URL: url })
} catch (error) {
  console.error(`The throw-away PostgreSQL could not start: ${error.message}`)
} finally {
  await stopServer()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(exitCode)

/** The folder with initdb and postgres: on the path, or the newest of Debian's places. */
function findPrograms() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const places = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
    '/opt/homebrew/bin',
    '/usr/local/pgsql/bin',
  ]
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')))
}

async function startServer() {
  const data = join(folder, 'data')
  const password = randomBytes(16).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user.uid) chownSync(passwordFile, user.uid, user.gid)
  const choices = [
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]
  execFileSync(join(programs, 'initdb'), ['-D', data, ...choices], { ...user, cwd: '/', stdio: 'pipe' })
  const port = await findFreePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    'max_connections=200',
  ]
  server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await untilReady(server)
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}

function untilReady(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (part) => {
      said = (said + part).slice(-20_000)
      if (said.includes('ready to accept connections')) resolve()
    })
    child.on('error', reject)
    child.on('exit', () => reject(new Error(said.trim())))
  })
}

function stopServer() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return undefined
  return new Promise((resolve) => {
    server.on('exit', resolve)
    server.kill('SIGINT')
  })
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

function run(env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: 'inherit' })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(127)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
